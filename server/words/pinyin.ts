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
	const signs = readable(text);
	const last = from === 'start' ? 0 : signs.length - wanted.length;
	for (let start = 0; start <= Math.min(last, signs.length - wanted.length); start++) {
		let length = 0;
		while (length < wanted.length && isReadAs(signs[start + length], wanted[length])) length++;
		if (length === wanted.length) return true;
	}
	return false;
}

function readable(text: string): string[] {
	return [...text].filter((sign) => /[a-z0-9]/.test(primary(sign)));
}

function primary(sign: string): string {
	const code = sign.charCodeAt(0);
	return code < 0x80 ? sign.toLowerCase() : (initials[code - first] ?? '-');
}

function isReadAs(sign: string, letter: string): boolean {
	return primary(sign) === letter || others.get(sign)?.includes(letter) === true;
}
