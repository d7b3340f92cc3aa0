import { fromAsset } from '../../ground/assets/store';

const first = 0x4e00;

/** The initials by which somebody types the characters: `lcq` for 骆长青; letters and figures are themselves, other signs are left out. */
export function initialsOf(text: string): string {
	return [...text]
		.filter((sign) => readings(sign.charCodeAt(0)) !== 0)
		.map(primary)
		.join('');
}

/**
 * True where the letters are the initials of some characters of the text that stand one after the other, by any of their readings:
 * `lcq`, `lzq` and `cq` for 骆长青. `from: 'start'` asks for the first characters.
 */
export function matchesInitials(text: string, letters: string, from: 'start' | 'anywhere' = 'anywhere'): boolean {
	const wanted = letters.toLowerCase();
	if (!/^[a-z0-9]+$/.test(wanted)) return false;
	// Asked of every headline and name of an issue: no lists are made, and no strings.
	for (let start = 0; start < text.length; start++) {
		if (readings(text.charCodeAt(start)) === 0) continue;
		let length = 0;
		for (let at = start; at < text.length && length < wanted.length; at++) {
			const code = text.charCodeAt(at);
			const read = readings(code);
			if (read === 0) continue;
			const letter = wanted.charCodeAt(length);
			if ((read & bitOf(letter)) === 0 || (letter < a && letter !== code)) break;
			length++;
		}
		if (length === wanted.length) return true;
		if (from === 'start') return false;
	}
	return false;
}

/**
 * The letters that a text can be typed by, as bits: what has not all of them is not meant. Figures share one bit.
 */
export function initialsMask(text: string): number {
	let mask = 0;
	for (let at = 0; at < text.length; at++) mask |= readings(text.charCodeAt(at));
	return mask;
}

/** By which letters a character can be typed, as bits; none for what is not typed by letters at all. */
function readings(code: number): number {
	return code < 0x80 ? bitOf(code) : (typed().byCharacter[code - first] ?? 0);
}

const [a, z, capitalA, capitalZ, zero, nine] = [...'azAZ09'].map((sign) => sign.charCodeAt(0));

function bitOf(letter: number): number {
	if (letter >= a && letter <= z) return 1 << (letter - a);
	if (letter >= capitalA && letter <= capitalZ) return 1 << (letter - capitalA);
	return letter >= zero && letter <= nine ? 1 << 26 : 0;
}

interface Typed {
	/** The initial of the reading of each character from U+4E00 on, as a surname where it is one; `-` where it has none. */
	readonly initials: string;
	/** All initials of its readings, as bits. */
	readonly byCharacter: Int32Array;
}

/** Made by `npm run fit -- pinyin`. Of the other initials, each character stands before those beside the one of the list: `长z`. */
const typed: () => Typed = fromAsset({
	kind: 'words/initials',
	version: 1,
	read: ({ text }) => {
		const initials = text('initials');
		const byCharacter = Int32Array.from(initials, (letter) => bitOf(letter.charCodeAt(0)));
		for (const [sign, ...letters] of text('others').split(' '))
			for (const letter of letters) byCharacter[sign.charCodeAt(0) - first] |= bitOf(letter.charCodeAt(0));
		return { initials, byCharacter };
	},
});

function primary(sign: string): string {
	const code = sign.charCodeAt(0);
	return code < 0x80 ? sign.toLowerCase() : (typed().initials[code - first] ?? '-');
}
