/** A jump has at most this many units: `（下转第二版“某某某某”栏）`. */
const longest = 24;

/** Where `（上接1版）` at the beginning ends; 0 where there is none. */
export function jumpBefore(text: string): number {
	if (!'（(【上'.includes(text[0] ?? ' ')) return 0;
	const match =
		/^(?:[（(【](?:上接|紧接|接)[^）)】]{1,14}版[^）)】]{0,8}[）)】]|上接第?[\d０-９一二三四五六七八九十A-Z]{1,4}版)/.exec(
			text.slice(0, longest),
		);
	return match ? match[0].length : 0;
}

/** Where `（下转2版）` at the end of the text begins, at or after `from`; the length of the text where there is none. */
export function jumpAfter(text: string, from = 0): number {
	const base = Math.max(from, text.length - longest);
	const tail = text.slice(base);
	if (!hasPage(text, base)) return text.length;
	const match =
		/(?:[（(【](?:下转|紧转|转|详见|紧接)[^（(【）)】]{1,14}版[^（(【）)】]{0,8}[）)】]?|[▶►▷]{0,2}下转第?[\d０-９一二三四五六七八九十A-Z]{1,4}版)$/.exec(
			tail,
		);
	return match ? base + match.index : text.length;
}

/** True where 版 stands within the last ten units, from `base` on: nearly all lines end without, and need not be asked for more. */
function hasPage(text: string, base: number): boolean {
	for (let i = text.length - 1; i >= base && i >= text.length - 10; i--) if (text.charCodeAt(i) === 0x7248) return true;
	return false;
}

/** True where the whole text is one jump. */
export function isJump(text: string): boolean {
	return text.length > 0 && text.length <= longest && (jumpBefore(text) === text.length || jumpAfter(text) === 0);
}
