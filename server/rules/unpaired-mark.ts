import type { LogicalBlock } from '../model/article';
import type { BlockKind } from '../model/block';
import type { Fix, Message } from '../model/finding';
import type { ArticleRule, Fault } from '../model/rule';
import type { Span } from '../model/span';
import { type LoneMark, markSigns, pairMarks, partnerOf, surveyMarks } from '../text/pairs';
import { likelyPlaces } from './lib/lone-mark';

/**
 * `她说⟦“⟧山里的星星离教室最近。这样的老师，…`: a quotation mark, bracket or title mark whose other half is missing (GB/T 15834—2011, 4.8, 4.9, 4.15).
 * Marks are paired over a whole story with its column breaks joined; the head, each caption and each note pair by themselves.
 */
export const unpairedMark: ArticleRule = {
	name: 'unpaired-mark',
	category: 'punctuation',
	tier: 'B',
	severity: 'warning',
	weight: 0.1,
	title: { zh: '标点不成对', en: 'Mark without its partner' },
	needs: markSigns,
	suspects: ({ draft }) => !surveyMarks(draft).isRegular,
	*check({ draft }) {
		const { text } = draft.logical;
		const jumps = draft.logicalBlocks
			.filter(({ kind }) => kind === 'jump')
			.map(({ span }) => text.slice(span.start, span.end));
		const comesFromElsewhere = jumps.some((line) => line.includes('接'));
		const goesOnElsewhere = jumps.some((line) => line.includes('转'));
		for (const [scope, blocks] of scopes(draft.logicalBlocks)) {
			const spans = blocks.map((block) => block.span);
			for (const lone of pairMarks(text, spans).lone) {
				// What a jump cut apart has its other half on the other page.
				if (scope === 'body' && goesOnElsewhere && lone.half === 'opener' && lone.until === blocks.length - 1) continue;
				if (scope === 'body' && comesFromElsewhere && lone.isFirst) continue;
				const line = spans[lone.stretch];
				if (!hasStraightPartner(text, lone, line)) yield fault(text, lone, line);
			}
		}
	},
};

/** `"隐形门⟦”⟧`: the other half is there, only straight, and straight-quote tells so. */
function hasStraightPartner(text: string, { at, half }: LoneMark, line: Span): boolean {
	if (!'“”'.includes(text[at])) return false;
	return (
		half === 'opener'
			? text.slice(at, Math.min(line.end, at + farthest))
			: text.slice(Math.max(line.start, at - farthest), at)
	).includes('"');
}

type Scope = 'head' | 'body' | 'apart';

function scopeOf(kind: BlockKind): Scope {
	if (kind === 'kicker' || kind === 'headline' || kind === 'deck') return 'head';
	return kind === 'paragraph' || kind === 'byline' ? 'body' : 'apart';
}

/** The blocks that pair together. */
function scopes(blocks: readonly LogicalBlock[]): [Scope, LogicalBlock[]][] {
	const head: LogicalBlock[] = [];
	const body: LogicalBlock[] = [];
	const apart: [Scope, LogicalBlock[]][] = [];
	for (const block of blocks) {
		const scope = scopeOf(block.kind);
		if (scope === 'head') head.push(block);
		else if (scope === 'body') body.push(block);
		else apart.push([scope, [block]]);
	}
	return [['head', head], ['body', body], ...apart];
}

function fault(text: string, lone: LoneMark, line: Span): Fault {
	const sign = text[lone.at];
	const name = nameOf(sign);
	const message: Message =
		lone.half === 'opener'
			? { zh: `${name}有前半，没有后半。`, en: `${sign} is opened and not closed.` }
			: { zh: `${name}有后半，没有前半。`, en: `${sign} is closed and not opened.` };
	return { span: { start: lone.at, end: lone.at + 1 }, message, fixes: fixes(text, lone, line) };
}

/** Marks by their names in the standard: “““ would be hard to read. */
function nameOf(sign: string): string {
	if ('“”「」'.includes(sign)) return '双引号';
	if ('‘’『』'.includes(sign)) return '单引号';
	return '《》〈〉'.includes(sign) ? '书名号' : '括号';
}

/** Where the other half goes can only be guessed: the likeliest places are offered, and taking the mark out. */
function fixes(text: string, { at, half }: LoneMark, line: Span): Fix[] {
	const sign = text[at];
	const partner = partnerOf(sign);
	const drop: Fix = {
		title: { zh: `删去这一半（${sign}）`, en: `Delete ${sign}` },
		safe: false,
		edits: [{ span: { start: at, end: at + 1 }, text: '' }],
	};
	const places = likelyPlaces({ text, at, half, line }, offered).map((place): Fix => {
		const shown =
			half === 'opener'
				? `${text.slice(Math.max(at, place - 4), place)}${partner}`
				: `${partner}${text.slice(place, place + 4)}`;
		return {
			title: { zh: `补上另一半：${shown}`, en: `Add the other half: ${shown}` },
			safe: false,
			edits: [{ span: { start: place, end: place }, text: partner }],
		};
	});
	return [...places, drop];
}

const offered = 3;

/** Farther from its mark a straight partner is not looked for. */
const farthest = 200;
