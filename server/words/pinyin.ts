import { initials, otherInitials } from './pinyin-initials';

const first = 0x4e00;

const others: ReadonlyMap<string, string> = new Map(
	otherInitials.split(' ').map((entry) => [entry[0], entry.slice(1)]),
);

/** The initials by which somebody types the characters: `lcq` for 骆长青; letters and figures are themselves, other signs are left out. */
export function initialsOf(text: string): string {
	return readable(text).map(primary).join('');
}

/**
 * True where the letters are the initials of some characters of the text that stand one after the other, by any of their readings:
 * `lcq`, `lzq` and `cq` for 骆长青. `from: 'start'` asks for the first characters.
 */
export function matchesInitials(text: string, letters: string, from: 'start' | 'anywhere' = 'anywhere'): boolean {
	const wanted = letters.toLowerCase();
	if (!/^[a-z0-9]+$/.test(wanted)) return false;
	// Asked of every headline and name of an issue: no lists are made.
	for (let start = 0; start < text.length; start++) {
		if (!isReadable(text[start])) continue;
		let length = 0;
		for (let at = start; at < text.length && length < wanted.length; at++) {
			if (!isReadable(text[at])) continue;
			if (!isReadAs(text[at], wanted[length])) break;
			length++;
		}
		if (length === wanted.length) return true;
		if (from === 'start') return false;
	}
	return false;
}

function isReadable(sign: string): boolean {
	const letter = primary(sign);
	return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
}

/**
 * The letters that a text can be typed by, as bits: what has not all of them is not meant. Letters and figures beyond z are bits of their
 * own.
 */
export function initialsMask(text: string): number {
	let mask = 0;
	for (let at = 0; at < text.length; at++) {
		mask |= bitOf(primary(text[at]));
		for (const letter of others.get(text[at]) ?? '') mask |= bitOf(letter);
	}
	return mask;
}

function bitOf(letter: string): number {
	const place = letter.charCodeAt(0) - 97;
	return place >= 0 && place < 26 ? 1 << place : letter >= '0' && letter <= '9' ? 1 << 26 : 0;
}

function readable(text: string): string[] {
	return [...text].filter(isReadable);
}

function primary(sign: string): string {
	const code = sign.charCodeAt(0);
	return code < 0x80 ? sign.toLowerCase() : (initials[code - first] ?? '-');
}

function isReadAs(sign: string, letter: string): boolean {
	return primary(sign) === letter || others.get(sign)?.includes(letter) === true;
}
