import { once } from '../../ground/text/once';
import { longer, nodeShift, type WordModel } from '../../reading/words/words';
import { sayings } from '../slips/sayings';
import { isJudged } from './language-model';

/** Units, and a change of `length` of them from `at` on: as they are, or with what is meant instead. */
export interface Window {
	readonly units: Uint16Array;
	readonly at: number;
	readonly length: number;
	readonly meant?: readonly number[];
}

/** So many units on either side are cut into words. */
const reach = 4;
/** No longer words. */
const longestWord = 8;
const size = 2 * reach + 2;
/** What ends the words and is none. */
const noWord = 0;

/**
 * The words that a window is cut into at the least cost (halves of a nat, by the dictionary), and the longest word or saying that holds a
 * part of the change: of `热电⟦连⟧产` 1, with 联 4.
 */
export function wordsAcross(words: WordModel, { units, at, length, meant }: Window): { cost: number; longest: number } {
	const from = Math.max(0, at - reach);
	const end = Math.min(units.length, at + length + reach);
	const count = end - from;
	const unitAt = (i: number) => {
		const place = from + i;
		return meant && place >= at && place < at + length ? meant[place - at] : units[place];
	};
	const costs = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
	costs[0] = 0;
	let longest = 1;
	const isPart = (i: number, size: number) => from + i < at + length && from + i + size > at;
	for (let i = 0; i < count; i++) {
		const first = unitAt(i);
		const take = (size: number, cost: number) => {
			if (costs[i] + cost < costs[i + size]) costs[i + size] = costs[i] + cost;
			if (size > longest && isPart(i, size)) longest = size;
		};
		take(1, isJudged(first) ? words.character[first] : noWord);
		if (i + 1 >= count || !isJudged(first) || !isJudged(unitAt(i + 1))) continue;
		const pair = words.pair(first, unitAt(i + 1));
		if ((pair & 0xff) !== 0) take(2, pair & 0xff);
		if ((pair & longer) === 0) continue;
		let node = pair >>> nodeShift;
		for (let size = 3; size <= longestWord && i + size <= count; size++) {
			node = words.long.step(node, unitAt(i + size - 1));
			if (node < 0) break;
			const cost = words.long.valueAt(node);
			if (cost !== undefined) take(size, cost);
		}
	}
	for (let first = at + length - sayingLength; first <= at; first++) {
		if (longest >= sayingLength || first < from || first + sayingLength > end) continue;
		let saying = '';
		for (let i = 0; i < sayingLength; i++) saying += String.fromCharCode(unitAt(first - from + i));
		if (allSayings().has(saying)) longest = sayingLength;
	}
	return { cost: costs[count], longest };
}

const sayingLength = 4;
const allSayings = once(() => new Set(sayings().list));
