import { isLineEnd, isSpace } from './characters';

/**
 * 字数 as word processors count it, and with them the desk: every Han character and every Chinese mark is one, every run of
 * other characters (letters, digits and what stands between them) is one, white space is none.
 * `2022年GDP增长3.5%。` is 7: 2022, 年, GDP, 增, 长, 3.5%, 。
 */
export function characterCount(text: string): number {
	let count = 0;
	let inRun = false;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (isSpace(code) || isLineEnd(code)) {
			inRun = false;
		} else if (isWide(code)) {
			// The second half of a surrogate pair belongs to the character that its first half counted.
			if (code < 0xdc00 || code > 0xdfff) count++;
			inRun = false;
		} else {
			if (!inRun) count++;
			inRun = true;
		}
	}
	return count;
}

/** Han, kana, full-width forms and the marks that Chinese type sets as wide as a character: “ ” ‘ ’ — … · and the block of 、。《》. */
function isWide(code: number): boolean {
	return code >= 0x2e80 || (code >= 0x2014 && code <= 0x2026) || code === 0xb7;
}
