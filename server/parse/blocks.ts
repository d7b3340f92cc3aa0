import type { Block, BlockKind, LineRole } from '../model/block';
import { isSpace, skipSpaces } from '../text/characters';
import { headParts } from './heads';
import { jumpAfter, jumpBefore } from './jumps';
import { bylineAt, trailingByline } from './recognizers/byline-scan';

/**
 * Splits the lines of a section into blocks; spans are counted in `text`. `本报讯（记者 甲某某）7月…（下转2版）` is byline, paragraph and jump.
 * A paragraph and the lines that go on with it are read as one before they are cut, so a byline may be cut by a line end, too.
 */
export function blocksOf(text: string, roles: readonly LineRole[]): Block[] {
	const blocks: Block[] = [];
	const lines = textLines(text, roles);
	for (let i = 0; i < lines.length; ) {
		const line = lines[i] as RoleLine;
		let end = i + 1;
		while (lines[end]?.role === 'continuation') end++;
		if (line.role === 'headline') for (const part of headParts(text, line)) blocks.push({ ...part, continues: false });
		else blocks.push(...chainBlocks(text, lines.slice(i, end)));
		i = end;
	}
	return blocks;
}

interface RoleLine {
	readonly role: Exclude<LineRole, 'blank'>;
	readonly start: number;
	readonly end: number;
}

/** The lines that hold text, without the space around it. */
function textLines(text: string, roles: readonly LineRole[]): RoleLine[] {
	const lines: RoleLine[] = [];
	let at = 0;
	for (const role of roles) {
		let end = text.indexOf('\n', at);
		if (end < 0) end = text.length;
		let stop = end;
		while (stop > at && (text.charCodeAt(stop - 1) === 0x0d || isSpace(text.charCodeAt(stop - 1)))) stop--;
		const start = skipSpaces(text, at, stop);
		if (role !== 'blank' && start < stop) lines.push({ role, start, end: stop });
		at = end + 1;
	}
	return lines;
}

/** A stretch of one kind in the text of a chain, joined. */
interface Cut {
	readonly kind: BlockKind;
	readonly start: number;
	readonly end: number;
}

/** The blocks of a line and of those that go on with it. */
function chainBlocks(text: string, lines: readonly RoleLine[]): Block[] {
	const [first] = lines as [RoleLine];
	const joined = lines.map((line) => text.slice(line.start, line.end)).join('');
	const kind: BlockKind = first.role === 'continuation' ? 'paragraph' : first.role;
	const cuts = kind === 'paragraph' || kind === 'caption' ? cutText(joined, kind) : [{ kind, start: 0, end: joined.length }];
	const blocks: Block[] = [];
	let from = 0;
	lines.forEach((line, i) => {
		const to = from + line.end - line.start;
		const parts = cuts.filter((cut) => cut.start < to && cut.end > from);
		parts.forEach((cut, k) => {
			const start = line.start + Math.max(cut.start, from) - from;
			const end = line.start + Math.min(cut.end, to) - from;
			// The line end of a chain is within a text, whatever kind stands before it.
			blocks.push({ kind: cut.kind, span: { start, end }, continues: k === parts.length - 1 && i < lines.length - 1 });
		});
		from = to;
	});
	return blocks;
}

/** Byline or jump at the beginning, jump, credit or signature at the end of a text; what is left is the text itself. */
function cutText(joined: string, kind: 'paragraph' | 'caption'): Cut[] {
	const before: Cut[] = [];
	const after: Cut[] = [];
	let start = 0;
	let end = joined.length;
	const jumpIn = jumpBefore(joined);
	if (jumpIn > 0) {
		before.push({ kind: 'jump', start, end: jumpIn });
		start = skipSpaces(joined, jumpIn, end);
	}
	const lead = bylineAt(joined, start, end);
	if (lead && lead.end > start) {
		before.push({ kind: 'byline', start, end: lead.end });
		start = skipSpaces(joined, lead.end, end);
	}
	const jumpOut = jumpAfter(joined, start);
	if (jumpOut < end) {
		after.unshift({ kind: 'jump', start: jumpOut, end });
		end = withoutSpace(joined, start, jumpOut);
	}
	const trailing = trailingByline(joined, start, end);
	if (trailing && trailing.end >= end && trailing.start > start) {
		after.unshift({ kind: trailing.role === 'credit' ? 'credit' : 'byline', start: trailing.start, end });
		end = withoutSpace(joined, start, trailing.start);
	}
	return [...before, ...(end > start ? [{ kind, start, end }] : []), ...after];
}

function withoutSpace(text: string, start: number, end: number): number {
	while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
	return end;
}
