import type { Draft } from '../model/article';
import type { Block } from '../model/block';
import type { ArticleRule, Fault } from '../model/rule';

/** `百日投产”的⟦效⏎⏎率⟧让企业`: a paragraph cut in mid-sentence, as the text of a typeset page comes out column by column. */
export const columnBreak: ArticleRule = {
	name: 'column-break',
	category: 'structure',
	tier: 'A',
	severity: 'information',
	weight: 0,
	title: { zh: '段落被断开', en: 'Paragraph cut by a column break' },
	*check({ draft }) {
		const { text, joins } = draft.logical;
		if (joins.length === 0 || isHardWrapped(draft)) return;
		for (const join of joins) if (join > 0 && join < text.length) yield fault(text, join);
	},
};

/** Lines of a hard-wrapped page are at most this wide, in Han characters: the widest measure a column of a paper is set in. */
const widestMeasure = 45;
/** How far the lines of one measure differ: a mark that may not stand at a line's end or start moves one or two characters along. */
const ragged = 3;
/** As many lines of one width, each with a blank line behind it, are no accident. */
const fewest = 4;

/**
 * True where the lines end because the page is set in a measure and not because a column ended: `…居民家中的⏎暖气已陆续…` at every 20 characters.
 * No paragraph line is wider than a measure, and no blank line follows the ones that go on; where every one has a blank line behind it, there must be several of one width.
 */
function isHardWrapped({ text, blocks }: Draft): boolean {
	let narrowest = Number.POSITIVE_INFINITY;
	let widest = 0;
	let breaks = 0;
	let parted = 0;
	for (let i = 0; i < blocks.length; i++) {
		const block = blocks[i] as Block;
		if (block.kind !== 'paragraph') continue;
		const width = widthOf(text, text.lastIndexOf('\n', block.span.start) + 1, block.span.end);
		if (width > widestMeasure) return false;
		if (!block.continues) continue;
		breaks++;
		narrowest = Math.min(narrowest, width);
		widest = Math.max(widest, width);
		if (countOf(text, '\n', block.span.end, blocks[i + 1]?.span.start ?? block.span.end) > 1) parted++;
	}
	return parted === 0 || (breaks >= fewest && widest - narrowest <= ragged);
}

function countOf(text: string, sign: string, start: number, end: number): number {
	let count = 0;
	for (let at = text.indexOf(sign, start); at >= 0 && at < end; at = text.indexOf(sign, at + 1)) count++;
	return count;
}

/** Width in Han characters: what is half-width counts one half. */
function widthOf(text: string, start: number, end: number): number {
	let halves = 0;
	for (let i = start; i < end; i++) halves += text.charCodeAt(i) < 0x2000 ? 1 : 2;
	return halves / 2;
}

function fault(text: string, join: number): Fault {
	const start = isLowSurrogate(text, join - 1) ? join - 2 : join - 1;
	const end = isLowSurrogate(text, join + 1) ? join + 2 : join + 1;
	const before = text.slice(start, join);
	const after = text.slice(join, end);
	return {
		span: { start, end },
		message: { zh: `段落在“${before}”与“${after}”之间断开了。`, en: `The paragraph is cut between “${before}” and “${after}”.` },
		fixes: [{ title: { zh: '接回断开的段落', en: 'Rejoin the paragraph' }, safe: false, edits: [{ join }] }],
	};
}

function isLowSurrogate(text: string, at: number): boolean {
	return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}
