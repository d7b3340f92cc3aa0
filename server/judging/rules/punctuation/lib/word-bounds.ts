import { isHan } from '../../../../ground/text/characters';
import { longer, nodeShift, wordModel } from '../../../../reading/words/words';

/**
 * Where words begin and end in the cheapest way to cut a stretch of text into them: 1 at each such offset, counted from `start`; the two
 * ends are 1. Linear in the stretch.
 */
export function wordBounds(text: string, start: number, end: number): Uint8Array {
	const { character, pair, long } = wordModel();
	const size = end - start;
	const costs = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
	const from = new Int32Array(size + 1);
	costs[0] = 0;
	for (let at = 0; at < size; at++) {
		const put = (length: number, cost: number) => {
			if (costs[at] + cost >= costs[at + length]) return;
			costs[at + length] = costs[at] + cost;
			from[at + length] = at;
		};
		const code = text.charCodeAt(start + at);
		put(1, isHan(code) ? character[code] : other);
		if (at + 1 === size) continue;
		const word = pair(code, text.charCodeAt(start + at + 1));
		if (word & cost) put(2, word & cost);
		if (!(word & longer)) continue;
		let node = word >>> nodeShift;
		for (let length = 3; at + length <= size && node > 0; length++) {
			node = long.step(node, text.charCodeAt(start + at + length - 1));
			const worth = node > 0 ? long.valueAt(node) : undefined;
			if (worth !== undefined) put(length, worth);
		}
	}
	const edges = new Uint8Array(size + 1);
	for (let at = size; at > 0; at = from[at]) edges[at] = 1;
	edges[0] = 1;
	return edges;
}

/** The bits of `pair` that are a cost. */
const cost = 0xff;
/** A sign that is no Han character, in halves of a nat as words are. */
const other = 5;
