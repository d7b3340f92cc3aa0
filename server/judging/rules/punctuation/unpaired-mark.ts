import type { LogicalBlock } from '../../../ground/model/article';
import type { BlockKind } from '../../../ground/model/block';
import type { Fix, Message } from '../../../ground/model/finding';
import type { ArticleRule, Fault } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { type LoneMark, markSigns, pairMarks, partnerOf, surveyMarks } from '../../../ground/text/pairs';
import { type SignSet, signSet } from '../../../ground/text/signs';
import { likelyPlaces } from './lib/lone-mark';

/**
 * `她说⟦“⟧山里的星星离教室最近。这样的老师，…`: a quotation mark, bracket or title mark whose other half is missing (GB/T 15834—2011, 4.8,
 * 4.9, 4.15).
 * Marks are paired over a whole story with its column breaks joined; the head, each caption and each note pair by themselves.
 */
export const unpairedMark: ArticleRule = {
	name: 'unpaired-mark',
	category: 'punctuation',
	structural: true,
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
			const signs = signsBeside(text);
			for (const lone of pairMarks(text, spans).lone) {
				// The other half of a mark may stand on the page of the jump.
				if (scope === 'body' && goesOnElsewhere && lone.half === 'opener' && lone.until === blocks.length - 1) continue;
				if (scope === 'body' && comesFromElsewhere && lone.isFirst) continue;
				const line = spans[lone.stretch];
				if (!hasStraightPartner(text, lone, { line, signs })) yield fault(text, lone, { line, signs });
			}
		}
	},
};

/** `"隐形门⟦”⟧`: the other half is there, but straight: straight-quote reports it. */
function hasStraightPartner(text: string, { at, half }: LoneMark, { line, signs }: Surroundings): boolean {
	if (!'“”'.includes(text[at])) return false;
	return half === 'opener'
		? signs.straightBehind(at) < Math.min(line.end, at + farthest)
		: signs.straightBefore(at) >= Math.max(line.start, at - farthest);
}

/** The line of a mark, and the signs before and behind it. */
interface Surroundings {
	readonly line: Span;
	readonly signs: SignsBeside;
}

/** Where the next signs of a kind stand: asked for marks in the order of the text, so that a row of them is read once and not from each. */
interface SignsBeside {
	readonly straightBehind: (at: number) => number;
	readonly straightBefore: (at: number) => number;
}

function signsBeside(text: string): SignsBeside {
	return {
		straightBehind: nextOf(text, straight),
		straightBefore: lastOf(text, straight),
	};
}

const straight = signSet('"');

/** The first sign of a set at or behind an offset, infinity where there is none; offsets are asked in ascending order. */
function nextOf(text: string, signs: SignSet): (at: number) => number {
	let next = -1;
	return (at) => {
		if (next >= at) return next;
		next = at;
		while (next < text.length && !signs.has(text.charCodeAt(next))) next++;
		if (next === text.length) next = Number.POSITIVE_INFINITY;
		return next;
	};
}

/** The last sign of a set before an offset, -1 where there is none; offsets are asked in ascending order. */
function lastOf(text: string, signs: SignSet): (at: number) => number {
	let last = -1;
	let read = 0;
	return (at) => {
		for (; read < at; read++) if (signs.has(text.charCodeAt(read))) last = read;
		return last;
	};
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

function fault(text: string, lone: LoneMark, surroundings: Surroundings): Fault {
	const said = wordsFor(text[lone.at], lone.half);
	return {
		span: { start: lone.at, end: lone.at + 1 },
		message: said.message,
		fixes: fixes(text, lone, { surroundings, said }),
	};
}

/** The message for a mark, the same for all of its kind. */
interface Said {
	readonly message: Message;
	readonly drop: Message;
}

/** By mark; made when first needed, and kept as long as the program runs. */
const saidOf = new Map<string, Said>();

function wordsFor(sign: string, half: LoneMark['half']): Said {
	let said = saidOf.get(sign);
	if (!said) {
		const name = nameOf(sign);
		const message: Message =
			half === 'opener'
				? { zh: `缺后${name}（${partnerOf(sign)}）。`, en: `The closing ${partnerOf(sign)} is missing.` }
				: { zh: `缺前${name}（${partnerOf(sign)}）。`, en: `The opening ${partnerOf(sign)} is missing.` };
		saidOf.set(sign, (said = { message, drop: { zh: `删去“${sign}”`, en: `Delete ${sign}` } }));
	}
	return said;
}

/** Marks by their names in the standard: “““ would be hard to read. */
function nameOf(sign: string): string {
	if ('“”「」‘’『』'.includes(sign)) return '引号';
	return '《》〈〉'.includes(sign) ? '书名号' : '括号';
}

/** Where the other half goes can only be guessed: the likeliest places are offered, and taking the mark out. */
function fixes(
	text: string,
	{ at, half }: LoneMark,
	{ surroundings: { line }, said }: { readonly surroundings: Surroundings; readonly said: Said },
): Fix[] {
	const partner = partnerOf(text[at]);
	const drop: Fix = { title: said.drop, safe: false, edits: [{ span: { start: at, end: at + 1 }, text: '' }] };
	const places = likelyPlaces({ text, at, half, line }, offered).map((place): Fix => {
		const shown =
			half === 'opener'
				? `${place - at > shownSigns ? '…' : ''}${text.slice(Math.max(at, place - shownSigns), place)}${partner}`
				: `${partner}${text.slice(place, place + shownSigns)}…`;
		return {
			title: {
				zh: `补${half === 'opener' ? '后' : '前'}${nameOf(partner)}：${shown}`,
				en: `Insert ${partner}: ${shown}`,
			},
			safe: false,
			edits: [{ span: { start: place, end: place }, text: partner }],
		};
	});
	return [...places, drop];
}

const offered = 3;

/** So many characters beside the mark show where it goes. */
const shownSigns = 5;

/** A straight partner is looked for at most this far from its mark. */
const farthest = 200;
