import { wordModel } from '../lexicon/words';
import type { Line } from './lines';

/** True where the last unit of a line and the first of the next are a word rather than two: 效率 in `…的效⏎率让企业…`. Costs are halves of -ln p. */
export function isWordCut(before: Line, after: Line): boolean {
	if (before.close !== 'open') return false;
	const { pair, character } = wordModel();
	const cost = pair(before.last, after.first) & 0xff;
	return cost > 0 && (character[before.last] || unknown) + (character[after.first] || unknown) - cost >= leastGain;
}

/** How much cheaper a word must be than its two characters to say that a line was cut within it (measured: 84 of 91 such borders are cuts). */
const leastGain = 5;

/** The cost of a character that no list knows. */
const unknown = 30;

/** True where a long line is surely cut by its end: within a word, after a comma, or within a quotation that the next line closes. */
export function isCertainCut(before: Line, after: Line): boolean {
	if (before.size <= 24 || after.size <= 4) return false;
	return before.close === 'comma' || (before.close === 'open' && ((before.opened > 0 && after.closed > 0) || isWordCut(before, after)));
}
