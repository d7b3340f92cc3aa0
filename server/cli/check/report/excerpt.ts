import { eastAsianWidth } from 'get-east-asian-width';
import { visible } from '../../streams';

/** Part of a line, and what stands under it: `padding` is as wide as the text before the marked characters. */
export interface Excerpt {
	readonly text: string;
	readonly padding: string;
	readonly marked: string;
}

/** Terminal columns shown before a stretch, and all in all. */
const before = 28;
const most = 76;

/** No more of a line is looked at on either side, in UTF-16 units: a page may be one line of a million, with a finding in each clause. */
const reach = 4 * most;

/** The copy around a stretch of a line, `start` to `end` being offsets in it; what is left out shows as …. */
export function excerptOf(line: string, start: number, end: number): Excerpt {
	const left = signsOf(line.slice(Math.max(0, start - reach), start));
	const marked = signsOf(line.slice(start, Math.min(end, start + reach)));
	const right = signsOf(line.slice(end, end + reach));
	let width = 0;
	let from = left.length;
	while (from > 0 && width + columnsOf(left[from - 1]) <= before) width += columnsOf(left[--from]);
	const opening = (from > 0 || start > reach ? '…' : '') + left.slice(from).join('');
	const shown = take(marked, most - width);
	width += columnsOf(shown.join(''));
	const closing = shown.length < marked.length ? [] : take(right, most - width);
	const cut = shown.length < marked.length || closing.length < right.length || end + reach < line.length;
	return {
		text: opening + shown.join('') + closing.join('') + (cut ? '…' : ''),
		// Wide characters are matched by the ideographic space, so that the carets stay in place where a font does not make two columns
		// of one character.
		padding: [...opening].map((sign) => (columns(sign) === 2 ? '\u3000' : ' '.repeat(columns(sign)))).join(''),
		marked: shown.join(''),
	};
}

/** How many columns of a terminal a text takes. */
export function columnsOf(text: string): number {
	let sum = 0;
	for (const sign of text) sum += columns(sign);
	return sum;
}

/** The characters of a text as they are shown: one that is not seen is `<U+200B>`. */
function signsOf(text: string): string[] {
	return [...text].map(visible);
}

function take(signs: readonly string[], room: number): string[] {
	const taken: string[] = [];
	for (const sign of signs) {
		room -= columnsOf(sign);
		if (room < 0) break;
		taken.push(sign);
	}
	return taken;
}

/**
 * Of one character: two where Unicode calls it wide or full-width (UAX #11, East Asian Width); what it calls ambiguous (“ ” … —) takes
 * one, as terminals do unless told otherwise.
 */
function columns(sign: string): number {
	return /^[\p{Mn}\p{Me}\u200b-\u200f\ufeff]/u.test(sign) ? 0 : eastAsianWidth(sign.codePointAt(0) ?? 0);
}
