import { isDigit } from '../../../ground/text/characters';
import { wordModel } from '../../words/words';
import type { Line } from '../line/line';

/**
 * True where the last unit of a line and the first of the next are a word rather than two: 效率 in `…的效⏎率让企业…`. Costs are halves of
 * -ln p.
 */
export function isWordCut(before: Line, after: Line): boolean {
	if (before.close !== 'open') return false;
	if (isDigit(before.last) && (isDigit(after.first) || units.has(after.first))) return true;
	const { pair, character } = wordModel();
	const cost = pair(before.last, after.first) & 0xff;
	return cost > 0 && (character[before.last] || unknown) + (character[after.first] || unknown) - cost >= leastGain;
}

/** What stands behind a number and opens no sentence: `…将于7⏎月23日`. */
const units = new Set(
	Array.from('年月日时分秒元角点个万亿千百米吨亩人次名户家项余多岁号届期度%％.．', (sign) => sign.charCodeAt(0)),
);

/**
 * How much cheaper a word must be than its two characters to say that a line was cut within it (measured: 84 of 91 such borders are
 * cuts).
 */
const leastGain = 5;

/** The cost of a character that no list knows. */
const unknown = 30;

/** True where a long line is surely cut by its end: within a word, after a comma, or within a quotation that the next line closes. */
export function isCertainCut(before: Line, after: Line): boolean {
	if (before.size <= 24 || after.size <= 4) return false;
	return (
		before.close === 'comma' ||
		(before.close === 'open' && ((before.opened > 0 && after.closed > 0) || isWordCut(before, after)))
	);
}
