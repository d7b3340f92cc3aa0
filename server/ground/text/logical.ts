import type { LogicalBlock, LogicalText, Piece } from '../model/article';
import type { Block } from '../model/block';
import type { Span } from '../model/span';
import { countWhile } from './bisect';
import { isHan, isLineEnd } from './characters';
import { exact } from './exact';
import { memoizeLast } from './memoize';

/**
 * Reads a section's blocks as logical text: see `LogicalText`.
 * `blocks` are in order, counted in `text`, and each lies within one line of it.
 */
export function logicalText(
	text: string,
	blocks: readonly Block[],
): { readonly logical: LogicalText; readonly logicalBlocks: readonly LogicalBlock[] } {
	const pieces: Piece[] = [];
	const joins: number[] = [];
	const logicalBlocks: LogicalBlock[] = [];
	// Parts joined at the end make one flat string; a string added to piece by piece is a tree, and slow to read.
	const parts: string[] = [];
	let length = 0;
	let open: { kind: Block['kind']; start: number; first: number } | undefined;
	for (let i = 0; i < blocks.length; i++) {
		const block = blocks[i];
		const before = blocks[i - 1];
		let from = block.span.start;
		if (before?.continues) {
			joins.push(length);
		} else if (before && !hasLineEnd(text, before.span.end, block.span.start)) {
			from = before.span.end;
		} else if (before) {
			parts.push('\n');
			length++;
		}
		const last = pieces[pieces.length - 1];
		if (last && last.logical + last.length === length && last.physical + last.length === from) {
			pieces[pieces.length - 1] = {
				logical: last.logical,
				physical: last.physical,
				length: last.length + block.span.end - from,
			};
		} else {
			pieces.push({ logical: length, physical: from, length: block.span.end - from });
		}
		if (open && open.kind !== block.kind) {
			logicalBlocks.push({ kind: open.kind, span: { start: open.start, end: length }, first: open.first, last: i - 1 });
			open = undefined;
		}
		open ??= { kind: block.kind, start: length + block.span.start - from, first: i };
		parts.push(text.slice(from, block.span.end));
		length += block.span.end - from;
		if (!block.continues || i === blocks.length - 1) {
			logicalBlocks.push({ kind: open.kind, span: { start: open.start, end: length }, first: open.first, last: i });
			open = undefined;
		}
	}
	return {
		logical: { text: parts.join(''), pieces: exact(pieces), joins: exact(joins) },
		logicalBlocks: exact(logicalBlocks),
	};
}

/**
 * The offsets of all units of a logical text that are no Han, in order: marks, figures, letters, blanks, line ends. They are a sixth of
 * copy, so whoever looks for any of them walks these and not the text.
 */
export const nonHanOf = memoizeLast(({ text }: LogicalText): readonly number[] => {
	const found: number[] = [];
	for (let at = 0; at < text.length; at++) if (!isHan(text.charCodeAt(at))) found.push(at);
	return found;
});

function hasLineEnd(text: string, start: number, end: number): boolean {
	for (let i = start; i < end; i++) if (isLineEnd(text.charCodeAt(i))) return true;
	return false;
}

/** The stretch of the section that a stretch of logical text stands for; column breaks inside it are covered. */
export function physicalSpan(logical: LogicalText, stretch: Span): Span {
	const start = physicalOffset(logical, stretch.start);
	return { start, end: physicalEnd(logical, stretch, start) };
}

/** The end of that stretch, where its start is known. */
export function physicalEnd(logical: LogicalText, { start, end }: Span, physicalStart: number): number {
	return start === end ? physicalStart : physicalOffset(logical, end - 1) + 1;
}

/** The section offset of the unit at a logical offset; a line end counts as the place after the unit before it. */
export function physicalOffset({ pieces }: LogicalText, offset: number): number {
	const piece = pieces[pieceAt(pieces, offset)];
	return piece ? piece.physical + Math.min(offset - piece.logical, piece.length) : 0;
}

/** The logical offset of a section offset; within a gap, the end of the text before the gap. */
export function logicalOffset({ pieces }: LogicalText, offset: number): number {
	const piece = pieces[Math.max(0, countWhile(pieces.length, (index) => pieces[index].physical <= offset) - 1)];
	return piece ? piece.logical + Math.max(0, Math.min(offset - piece.physical, piece.length)) : 0;
}

/** The block that an offset of logical text stands in, or else the last one before it; undefined before the first. */
export function blockAt(blocks: readonly LogicalBlock[], offset: number): LogicalBlock | undefined {
	return blocks[countWhile(blocks.length, (index) => blocks[index].span.start <= offset) - 1];
}

/**
 * The edits of the section that a replacement in logical text stands for.
 * The parts of the stretch before and after a column break are edited apart: the break itself stays.
 * The units that old and new text share at both ends are left alone, so that an edit is as small as it can be.
 */
export function physicalEdits(
	logical: LogicalText,
	stretch: Span,
	replacement: string,
): { readonly span: Span; readonly text: string }[] {
	let { start, end } = stretch;
	let text = replacement;
	const old = logical.text;
	while (start < end && text !== '' && old.charCodeAt(start) === text.charCodeAt(0)) {
		start++;
		text = text.slice(1);
	}
	while (start < end && text !== '' && old.charCodeAt(end - 1) === text.charCodeAt(text.length - 1)) {
		end--;
		text = text.slice(0, -1);
	}
	if (start === end) {
		// Text put in at a break goes before it.
		const at =
			start === 0 || old.charCodeAt(start - 1) === 0x0a
				? physicalOffset(logical, start)
				: physicalOffset(logical, start - 1) + 1;
		return text === '' ? [] : [{ span: { start: at, end: at }, text }];
	}
	const edits: { span: Span; text: string }[] = [];
	for (let index = pieceAt(logical.pieces, start); index < logical.pieces.length; index++) {
		const piece = logical.pieces[index];
		const from = Math.max(start, piece.logical);
		const to = Math.min(end, piece.logical + piece.length);
		if (from >= end) break;
		if (from >= to) continue;
		// All of the new text goes with the last part; where old and new are of one length, each part keeps its own share.
		const last = to === end;
		const share = text.length === end - start ? text.slice(from - start, to - start) : last ? text : '';
		if (share !== old.slice(from, to))
			edits.push({
				span: { start: piece.physical + from - piece.logical, end: piece.physical + to - piece.logical },
				text: share,
			});
	}
	return edits;
}

/**
 * The gap in the section that a join, or the line end before an offset, stands for:
 * from the last unit before the break to the first one after it.
 */
export function breakAt(logical: LogicalText, join: number): Span {
	const last = logical.text[join - 1] === '\n' ? join - 2 : join - 1;
	return { start: physicalOffset(logical, last) + 1, end: physicalOffset(logical, join) };
}

/** The last piece that starts at or before the logical offset, by bisection. */
function pieceAt(pieces: readonly Piece[], offset: number): number {
	let low = 0;
	let high = pieces.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (pieces[middle].logical <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}
