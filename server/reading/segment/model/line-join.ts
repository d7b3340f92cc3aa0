import { fromAsset } from '../../../ground/assets/store';
import { isHan } from '../../../ground/text/characters';
import { wordModel } from '../../words/words';

/**
 * How much the words on both sides of a line end say for a break within a sentence, in quarters of a nat: `[…, before)` is the text
 * before it, `[after, …)` the text behind it.
 * `…走中国特色社⏎会主义道路` is cut within a word, `…积极和⏎协调发展` after a word that ends nothing; `…迈上新台阶⏎这一年` are two
 * sentences.
 */
export function lineJoinScore(page: string, before: number, after: number): number {
	const { last, first } = joinWeights();
	return (
		(last[page.charCodeAt(before - 1)] ?? 0) +
		(first[page.charCodeAt(after)] ?? 0) +
		Math.min(mostGain, gainOf(page, before, after))
	);
}

/** Below this a line end looks like the end of a sentence: of cuts on labeled pages 6 % do, of paragraphs without a full stop 80 %. */
export const weakLineJoin = -1;

/** A word that was cut says no more than this. */
const mostGain = 24;

/** So many units on either side are read for words. */
const reach = 4;

/** What a character costs beside its own cost where it stands alone: text is written in words. */
const alone = 6;

/** The cost of a character that no list knows. */
const unknown = 30;

/**
 * How much a character says for a break within a sentence rather than between two sentences, in quarters of a nat: `last` stands
 * before the break, `first` behind it. Fitted by `npm run fit -- line-join FOLDER…`. In `…全面和⏎协调发展` 和 says much; in
 * `…的道路⏎这是` 路 and 这 speak against.
 */
const joinWeights = fromAsset({
	kind: 'segment/line-join',
	version: 1,
	read: ({ section }) => ({
		last: spread(section('last', 'u16'), section('last weights', 'i8')),
		first: spread(section('first', 'u16'), section('first weights', 'i8')),
	}),
});

/** The weight of each unit, by the unit. */
function spread(units: Uint16Array, weights: Int8Array): Int8Array {
	const table = new Int8Array(0x10000);
	for (const [i, unit] of units.entries()) table[unit] = weights[i];
	return table;
}

/** How much cheaper the text around the join is where words may step over it than where none may. */
function gainOf(page: string, before: number, after: number): number {
	let left = 0;
	while (left < reach && isHan(page.charCodeAt(before - left - 1))) left++;
	let right = 0;
	while (right < reach && isHan(page.charCodeAt(after + right))) right++;
	if (left === 0 || right === 0) return 0;
	const text = page.slice(before - left, before) + page.slice(after, after + right);
	return costOf(text, left) - costOf(text, 0);
}

/** The cost of the cheapest words that make up the text; no word steps over the unit `join`, unless it is 0. */
function costOf(text: string, join: number): number {
	const { character, pair, long } = wordModel();
	/** Of the best way to each unit. */
	const costs = new Array<number>(text.length + 1).fill(1 << 20);
	costs[0] = 0;
	const reached = (at: number, cost: number) => {
		if (cost < costs[at]) costs[at] = cost;
	};
	for (let i = 0; i < text.length; i++) {
		const cost = costs[i];
		const code = text.charCodeAt(i);
		reached(i + 1, cost + (character[code] || unknown) + alone);
		if (i + 1 >= text.length || i + 1 === join) continue;
		const found = pair(code, text.charCodeAt(i + 1));
		if ((found & 0xff) > 0) reached(i + 2, cost + (found & 0xff));
		if (found < 0x100) continue;
		for (let end = i + 3; end <= Math.min(i + 4, text.length) && !(i < join && end > join); end++) {
			const word = long.longest(text, i, end);
			if (word?.end === end) reached(end, cost + word.value);
		}
	}
	return costs[text.length];
}
