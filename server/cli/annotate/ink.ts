import type { Block, BlockKind } from '../../ground/model/block';
import type { Span } from '../../ground/model/span';

/** A block as it is printed, in page offsets. */
export interface PrintedBlock extends Pick<Block, 'kind' | 'continues'> {
	readonly span: Span;
}

/**
 * The zero-width space is read as a space, like those around it. But Unicode does not call it white space (General Category Cf), so for
 * those who read the page after us it is ink.
 */
const zeroWidthSpace = '\u200b';

export function hasZeroWidthSpace(text: string): boolean {
	return text.includes(zeroWidthSpace);
}

/**
 * The blocks of a section, made wider so that every zero-width space from `reach.start` to `reach.end` lies in one: the block before it
 * in its line, or the one behind it. A line that holds nothing else becomes a block like its neighbor. Page offsets; blocks are in order.
 */
export function withZeroWidthSpaces(text: string, reach: Span, blocks: readonly PrintedBlock[]): PrintedBlock[] {
	const covered: PrintedBlock[] = [];
	let next = 0;
	for (let line = reach.start; line < reach.end; ) {
		const feed = text.indexOf('\n', line);
		const end = feed < 0 || feed >= reach.end ? reach.end : feed;
		const own: PrintedBlock[] = [];
		while (next < blocks.length && blocks[next].span.start < end) own.push(blocks[next++]);
		const first = text.indexOf(zeroWidthSpace, line);
		if (first >= 0 && first < end) {
			const kind: BlockKind = (covered.at(-1) ?? blocks[next])?.kind ?? 'paragraph';
			if (own.length === 0) own.push({ kind, span: { start: first, end: first + 1 }, continues: false });
			const last = text.lastIndexOf(zeroWidthSpace, end - 1) + 1;
			for (let i = 0; i < own.length; i++) {
				const { span } = own[i];
				const start = i === 0 ? Math.min(span.start, first) : span.start;
				const behind = own[i + 1]?.span.start ?? end;
				const reached = Math.min(text.lastIndexOf(zeroWidthSpace, behind - 1) + 1, last);
				own[i] = { ...own[i], span: { start, end: Math.max(span.end, reached) } };
			}
		}
		covered.push(...own);
		line = end + 1;
	}
	return covered;
}
