import type { Block, LineRole } from '../model/block';
import { isSpace, skipSpaces, trimEnd } from '../text/characters';

/** Splits the lines of a section into blocks; spans are counted in `text`. */
export function blocksOf(text: string, roles: readonly LineRole[]): Block[] {
	const blocks: Block[] = [];
	let at = 0;
	for (const role of roles) {
		let end = text.indexOf('\n', at);
		if (end < 0) end = text.length;
		const start = skipSpaces(text, at, end);
		let stop = trimEnd(text, start, end);
		if (stop > start && text.charCodeAt(stop - 1) === 0x0d) stop = trimEnd(text, start, stop - 1);
		if (role !== 'blank' && stop > start && !isSpace(text.charCodeAt(start))) blocks.push({ kind: role === 'continuation' ? 'paragraph' : role, span: { start, end: stop }, continues: false });
		at = end + 1;
	}
	return blocks;
}
