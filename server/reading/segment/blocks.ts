import type { Block, BlockKind, LineRole } from '../../ground/model/block';
import type { BlockByline } from '../../ground/model/byline';
import { isSpace, skipSpaces, trimEnd } from '../../ground/text/characters';
import { bylineAt } from '../bylines/scan';
import { trailingByline } from '../bylines/tail';
import { headParts } from './headline-parts';
import { jumpAfter, jumpBefore } from './line/jumps';
import type { HeadCutWeights } from './model/line-weights';

export interface BlockOptions {
	/** What was found to open or end a text is added here, so that nobody need read it again. */
	readonly bylines?: BlockByline[];
	/** Other weights than those of model/line-weights.ts, for the fit. */
	readonly headCuts?: HeadCutWeights | undefined;
}

/**
 * Splits the lines of a section into blocks; spans are counted in `text`. `本报讯（记者 甲某某）7月…（下转2版）` is byline, paragraph and
 * jump.
 * A paragraph and the lines that go on with it are read as one before they are cut, so a byline may be cut by a line end, too.
 */
export function blocksOf(
	text: string,
	roles: readonly LineRole[],
	{ bylines = [], headCuts }: BlockOptions = {},
): Block[] {
	const blocks: Block[] = [];
	const lines = textLines(text, roles);
	for (let i = 0; i < lines.length; ) {
		const line = lines[i];
		let end = i + 1;
		while (lines[end]?.role === 'continuation') end++;
		if (line.role === 'headline')
			for (const { kind, span } of headParts(text, line, headCuts)) blocks.push({ kind, span, continues: false });
		else chainBlocks(text, lines.slice(i, end), { blocks, bylines });
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
	/** The byline that it is; `none` where it was looked for one at both ends. */
	readonly byline?: BlockByline['match'];
}

/** Adds the blocks of a line and of those that go on with it. */
function chainBlocks(
	text: string,
	lines: readonly RoleLine[],
	{ blocks, bylines }: { readonly blocks: Block[]; readonly bylines: BlockByline[] },
): void {
	const [first] = lines;
	let joined = text.slice(first.start, first.end);
	for (let i = 1; i < lines.length; i++) joined += text.slice(lines[i].start, lines[i].end);
	const kind: BlockKind = first.role === 'continuation' ? 'paragraph' : first.role;
	const cuts: Cut[] =
		kind === 'paragraph' || kind === 'caption' ? cutText(joined, kind) : [{ kind, start: 0, end: joined.length }];
	let from = 0;
	let next = 0;
	for (let i = 0; i < lines.length; i++) {
		const line = lines[i];
		const to = from + line.end - line.start;
		// Cuts are in order; one that goes on beyond the line is met again in the next.
		while (next < cuts.length && cuts[next].end <= from) next++;
		for (let k = next; k < cuts.length && cuts[k].start < to; k++) {
			const cut = cuts[k];
			if (cut.byline && cut.start >= from) bylines.push({ block: blocks.length, match: cut.byline });
			const start = line.start + Math.max(cut.start, from) - from;
			const end = line.start + Math.min(cut.end, to) - from;
			// The line end of a chain is within a text, whatever kind stands before it.
			const last = k === cuts.length - 1 || cuts[k + 1].start >= to;
			blocks.push({ kind: cut.kind, span: { start, end }, continues: last && i < lines.length - 1 });
		}
		from = to;
	}
}

/** Byline or jump at the beginning, jump, credit or signature at the end of a text; what is left is the text itself. */
function cutText(joined: string, kind: 'paragraph' | 'caption'): Cut[] {
	const cuts: Cut[] = [];
	let start = 0;
	let end = joined.length;
	const jumpIn = jumpBefore(joined);
	if (jumpIn > 0) {
		cuts.push({ kind: 'jump', start, end: jumpIn });
		start = skipSpaces(joined, jumpIn, end);
	}
	const lead = bylineAt(joined, start, end);
	if (lead && lead.end > start) {
		cuts.push({ kind: 'byline', start, end: lead.end, byline: lead });
		start = skipSpaces(joined, lead.end, end);
	}
	let jump: Cut | undefined;
	const jumpOut = jumpAfter(joined, start);
	if (jumpOut < end) {
		jump = { kind: 'jump', start: jumpOut, end };
		end = trimEnd(joined, start, jumpOut);
	}
	let tail: Cut | undefined;
	const trailing = trailingByline(joined, start, end);
	if (cuts.length === 0 && !jump && !lead && !trailing) return [{ kind, start, end, byline: 'none' }];
	if (trailing && trailing.end >= end && trailing.start > start) {
		tail = { kind: trailing.role === 'credit' ? 'credit' : 'byline', start: trailing.start, end, byline: trailing };
		end = trimEnd(joined, start, trailing.start);
	}
	if (end > start) cuts.push({ kind, start, end });
	if (tail) cuts.push(tail);
	if (jump) cuts.push(jump);
	return cuts;
}
