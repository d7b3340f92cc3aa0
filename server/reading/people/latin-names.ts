import type { Span } from '../../ground/model/span';
import { isLatin } from '../../ground/text/characters';
import type { LatticeInput } from './lattice-input';
import type { LatticeName } from './name-lattice';
import { signs } from './words/name-cues';

/**
 * The people whose names stand in Latin letters: behind a title or a noun of persons (首席执行官|Lena Ross), and in brackets behind the
 * name that says how they sound (莱娜·罗斯（|Lena Ross|）). They are mentions and no names: the page learns nothing from them. `names`:
 * the names of the text in order.
 */
export function latinNames(input: LatticeInput, names: readonly LatticeName[]): readonly Span[] {
	const { text, units, opens, closed } = input;
	const found: Span[] = [];
	let next = 0;
	for (let at = 0; at < text.length; at++) {
		if (!isCapital(units[at]) || (at > 0 && isLatin(units[at - 1]))) continue;
		while (next < names.length && names[next].end < at - 1) next++;
		const bracketed = (units[at - 1] === wideBracket || units[at - 1] === bracket) && names[next]?.end === at - 1;
		const blank = units[at - 1] === 0x20;
		if (!bracketed && Math.max(opens[at], blank ? opens[at - 1] : 0) < signs.role) continue;
		const end = endOfName(text, at);
		if (end < 0 || closed[at]) continue;
		const behind = units[end];
		if (bracketed ? behind !== wideClosing && behind !== closing && behind !== wideComma : isLatin(behind)) continue;
		found.push({ start: at, end });
		at = end;
	}
	return found;
}

const wideBracket = 0xff08;
const bracket = 0x28;
const wideClosing = 0xff09;
const closing = 0x29;
const wideComma = 0xff0c;

function isCapital(unit: number): boolean {
	return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0xff21 && unit <= 0xff3a);
}

/** Up to four words with a capital each, or the initial of one; the first has small letters, so that CEO and NBA are none. */
const latinName =
	/[A-Z][a-z'’]+(?:-[A-Z][a-z]+)*(?:[ ·](?:[A-Z]\.|de|van|von|der|la|bin|[A-Z][A-Za-z'’]+(?:-[A-Z][a-z]+)*\.?)){0,4}|[Ａ-Ｚ][ａ-ｚ]+/y;

function endOfName(text: string, at: number): number {
	latinName.lastIndex = at;
	return latinName.test(text) ? latinName.lastIndex : -1;
}
