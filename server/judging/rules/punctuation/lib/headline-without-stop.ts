import type { Draft } from '../../../../ground/model/article';
import type { Block, BlockKind } from '../../../../ground/model/block';
import type { Span } from '../../../../ground/model/span';
import { signSet } from '../../../../ground/text/signs';
import { headlineConfidence } from '../../../../reading/segment/headline-confidence';

/** A line that may be a headline with a stop behind it. */
export interface HeadlineCandidate {
	/** Offset of the stop in the text of the section. */
	readonly at: number;
	/** The line without its stop. */
	readonly line: string;
	/** The text before the line, as far as it matters, with its line end. */
	readonly before: string;
	/** A story is likely to begin here: at the start of the section, or behind the end of a story (a signature, a credit, a jump). */
	readonly isAfterEnd: boolean;
}

/** `likely`: an editor should look. */
export type Certainty = 'sure' | 'likely';

/**
 * The lines of a section that read as headlines once their stop is gone: `…取上药。⏎⏎老街改造后客流翻番⟦。⟧⏎⏎临河老街…`.
 * With its stop a headline counts as a paragraph of the story before it.
 * So the lines around it are segmented once more without the stop, and a story has to begin there.
 * Gives offsets of the stops, counted in `draft.text`.
 */
export function headlinesWithoutStop(draft: Draft): readonly { readonly at: number; readonly certainty: Certainty }[] {
	let found: { readonly at: number; readonly certainty: Certainty }[] | undefined;
	let tries = 0;
	for (let i = 0; i < draft.blocks.length - 1 && tries < mostTries; i++) {
		const candidate = candidateAt(draft, i);
		if (!candidate) continue;
		tries++;
		const certainty = certaintyOf(candidate, textBehind(draft.text, candidate.at + 1));
		if (certainty) (found ??= []).push({ at: candidate.at, certainty });
	}
	return found ?? none;
}

const none: readonly never[] = [];

/** The last line of a section, where it may be the headline of the next one: that story then seems to begin with its deck or its byline. */
export function candidateAtEnd(draft: Draft): HeadlineCandidate | undefined {
	return candidateAt(draft, draft.blocks.length - 1);
}

/** Whether a story begins with the line, once it has no stop; `after` is the text that follows, from its line end on. */
export function certaintyOf({ before, line, isAfterEnd }: HeadlineCandidate, after: string): Certainty | undefined {
	if (!story.test(after)) return undefined;
	// The line right above 本报讯 or 新华社…电 is its headline, whatever stands above that line.
	if (lead.test(after)) return 'sure';
	const confidence = headlineConfidence({ before, line, after });
	if (confidence === undefined) return undefined;
	const { sure, likely } = isAfterEnd ? behindEnd : within;
	return confidence >= sure ? 'sure' : confidence >= likely ? 'likely' : undefined;
}

/** The text from an offset on, as far as it matters to the decoder. */
export function textBehind(text: string, from: number): string {
	return text.slice(
		from,
		text.length - from <= reach.behind ? text.length : Math.max(text.lastIndexOf('\n', from + reach.behind), from),
	);
}

/** In a story of many short sentences they are paragraphs; asking about each would cost more than it finds. */
const mostTries = 8;

/** A report begins. */
const lead = /^\s*(?:本[报刊台网站]讯|(?:据)?(?:新华社|中新社)[^，。\n]{2,14}电)[（( 　]/;

/** A headline has a story under it. */
const story = /[^\n]{12}/;

/**
 * How sure the decoder has to be. Within a story a sentence may stand alone (`从一间瓦房到一座校园——三代人的努力没有白费。`):
 * most such come to 0.96 at most, headlines to 0.97 and more, so no headline is sure enough for a safe fix.
 */
const within = { sure: 2, likely: 0.97 } as const;

/** Where a story has just ended, a border is likely, and the only question is whether this line opens the next one. */
const behindEnd = { sure: 0.75, likely: 0.5 } as const;
const storyEnds: ReadonlySet<BlockKind | undefined> = new Set<BlockKind>(['credit', 'jump', 'byline']);

/** How much text around the line the decoder is given. What lies farther away does not change its result. */
const reach = { before: 500, behind: 700 } as const;

const kinds: ReadonlySet<BlockKind> = new Set<BlockKind>(['paragraph', 'caption', 'advert', 'slogan']);

const stops = signSet('。，；');

const shortest = 5;
const longest = 30;

/** An item of a list: `(1)核对身份。` */
const item = /^[（(【]?[0-9０-９一二三四五六七八九十①-⑳]{1,3}[)）】、．.]/;

/** Those who came, at the end of a report, are as short and as free of commas as a headline: `程禾、陆小满等参加会见。` */
const attendance = /出席|参加|列席|陪同|主持|就座/;

/** A sentence that continues the one before: `双方还就合作交换了意见。` A headline does not. */
const goesOn = /^(?:双方|会议|会上|会后|会见|他|她|它|我们|这|那|原来|随后|此后|当时|同时|记者)/;

function candidateAt({ text, blocks }: Draft, index: number): HeadlineCandidate | undefined {
	const { kind, continues, span } = blocks[index];
	// Most blocks are no such lines, so the cheapest checks come first.
	if (span.end - span.start > longest + 1) return undefined;
	const above = blocks[index - 1];
	const isBelowNote = above !== undefined && isAuthorNote(text, above);
	// The rest of a paragraph that a column break cut; a folio line before the first headline may look as if it went on.
	if (above?.continues && index > 1 && !isBelowNote) return undefined;
	if (!kinds.has(kind) || continues || !isOneClause(text, span)) return undefined;
	// Several such lines in a row: items of one sentence each, or a story of short paragraphs.
	if (isOneClause(text, blocks[index - 1]?.span) || isOneClause(text, blocks[index + 1]?.span)) return undefined;
	const at = span.end - 1;
	const start = text.lastIndexOf('\n', span.start - 1) + 1;
	const next = text.indexOf('\n', at);
	if (!isBlank(text.slice(start, span.start)) || !isBlank(text.slice(at + 1, next < 0 ? text.length : next)))
		return undefined;
	const words = text.slice(span.start, at);
	if (attendance.test(words) || goesOn.test(words) || item.test(words)) return undefined;
	const before = text.slice(start <= reach.before ? 0 : text.indexOf('\n', start - reach.before) + 1, start);
	return {
		at,
		line: text.slice(start, at),
		before,
		isAfterEnd: isBelowNote || index === 0 || storyEnds.has(above?.kind),
	};
}

/** `（作者单位：县文化馆）`: the note on the author closes a story as a signature does. */
function isAuthorNote(text: string, { span }: Block): boolean {
	return text[span.start] === '（' && text[span.end - 1] === '）' && text.indexOf('）', span.start) === span.end - 1;
}

function isOneClause(text: string, span: Span | undefined): boolean {
	if (!span) return false;
	const at = span.end - 1;
	return (
		at - span.start >= shortest &&
		at - span.start <= longest &&
		stops.has(text.charCodeAt(at)) &&
		!/[。，；：？！…]/.test(text.slice(span.start, at))
	);
}

function isBlank(text: string): boolean {
	return text.trim() === '';
}
