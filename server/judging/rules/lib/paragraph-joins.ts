import type { Article, Draft } from '../../../ground/model/article';
import type { Entity } from '../../../ground/model/entity';
import { countWhile } from '../../../ground/text/bisect';
import { isHan } from '../../../ground/text/characters';
import { overlapOf } from '../../../ground/text/overlap';
import { entitiesOf } from '../../../reading/article/entities';
import { speechVerbs } from '../../../reading/people/words/name-cues';
import { lineJoinScore } from '../../../reading/segment/model/line-join';
import { isHardWrapped } from './hard-wrap';
import { closesStory } from './story-end';
import { swallowedHeadline } from './swallowed-headline';

/** A place where a paragraph was cut and may be joined again. */
export interface ParagraphJoin {
	/** Logical offset: a join of the section, or the start of the block that goes on with the one before. */
	readonly at: number;
	/** `sure`: to be joined unseen with all others. `doubtful`: one may ask for it; what stands above may be a headline. */
	readonly certainty: 'sure' | 'doubtful';
}

/**
 * The cuts of an article's paragraphs, in order, those of a measure (`hard-wrap.ts`) left out. A line that is shaped like a headline is
 * never surely the beginning of the paragraph below it:
 * gluing the two changes copy unseen. Nor is the line that closes a story.
 */
export function paragraphJoins(article: Article): ParagraphJoin[] {
	const { draft } = article;
	const torn = tornParagraphs(draft);
	if (draft.logical.joins.length === 0 || isHardWrapped(draft)) return torn;
	return [...torn, ...cutParagraphs(article)].sort((a, b) => a.at - b.at);
}

/** The joins that may be made without a look: the sure ones, and those of a page set in a measure where the line fills it. */
export function sureJoins(article: Article): number[] {
	const { draft } = article;
	if (draft.logical.joins.length > 0 && isHardWrapped(draft)) return filledLines(draft);
	return paragraphJoins(article).flatMap(({ at, certainty }) => (certainty === 'sure' ? [at] : []));
}

/** True where a paragraph may have been cut: a first look. */
export function mayBeCut({ draft }: Article): boolean {
	return draft.logical.joins.length > 0 || tornBlock(draft, 0) >= 0;
}

function cutParagraphs(article: Article): ParagraphJoin[] {
	const { draft, entities } = article;
	const { text, joins } = draft.logical;
	const headlines = new Set(
		draft.logicalBlocks.map((block, i, blocks) => swallowedHeadline(draft, block, blocks[i + 1])?.at),
	);
	// `本报讯（记者 甲某）7月28日…`: no headline opens so.
	const reports = new Set<number>();
	for (const { role, span } of entitiesOf(article).bylines)
		if (role === 'lead' || role === 'dateline') reports.add(span.start);
	const goesOn = overlapOf(entities.map(({ span }) => span));
	const found: ParagraphJoin[] = [];
	let opened = 0;
	let line = 0;
	for (let i = 0; i < joins.length; i++) {
		const at = joins[i];
		if (at <= 0 || at >= text.length) continue;
		// The line above begins with its paragraph, or at the join before.
		for (let end = text.indexOf('\n', line); end >= 0 && end < at; end = text.indexOf('\n', opened))
			line = opened = end + 1;
		const from = line;
		line = at;
		if (
			headlines.has(at) ||
			(opensSpeech(text, at, entities) && !goesOn({ start: at, end: at })) ||
			closesStory(text, from, at)
		)
			continue;
		const shape = from === opened && !reports.has(from) ? headlineShape(text, from, at) : 'none';
		const score = shape === 'none' ? 0 : lineJoinScore(text, at, at);
		if (shape === 'plain' && score < heldTogether) continue;
		found.push({ at, certainty: shape === 'none' || (shape === 'comma' && score >= tornWord) ? 'sure' : 'doubtful' });
	}
	return found;
}

/** From so many quarters of a nat on, the words go on over the line end. */
const heldTogether = 1;

/** What the words around a line end say where one of them was cut, in quarters of a nat. */
const tornWord = 6;

/** Where nothing but the words says that two blocks are one, they have to say it plainly of a line that looks like a headline. */
const surelyTorn = 16;

/** A headline is at most as long, its quoted words not counted; one with a comma in it is shorter. */
const longestHeadline = 40;
const longestWithComma = 30;

/**
 * `plain`: a line without a mark that a sentence needs, `深化改革 促进交流`; `comma`: one with commas, `新渠通水，千亩良田喝饱`, as
 * headlines of some papers have.
 */
function headlineShape(text: string, start: number, end: number): 'plain' | 'comma' | 'none' {
	if (end - start > longestHeadline + longestWithComma) return 'none';
	const words = text
		.slice(start, end)
		.replaceAll(/“[^”]*”/g, '“”')
		.trim();
	if (words.length > longestHeadline || /[。；！？…]/.test(words)) return 'none';
	if (!words.includes('，')) return 'plain';
	return words.length <= longestWithComma ? 'comma' : 'none';
}

/**
 * `…去年接待⟦游⏎⏎客⟧4.1万人次`: words cut in two, where what follows began in a way that speaks for a paragraph of its own, so that no
 * column break was seen.
 */
function tornParagraphs(draft: Draft): ParagraphJoin[] {
	const { logical, logicalBlocks } = draft;
	const found: ParagraphJoin[] = [];
	for (let i = tornBlock(draft, 0); i >= 0; i = tornBlock(draft, i + 1))
		found.push({ at: logicalBlocks[i + 1].span.start, certainty: 'doubtful' });
	return found.filter(({ at }) => !closesStory(logical.text, logical.text.lastIndexOf('\n', at - 2) + 1, at - 1));
}

/** The first paragraph from an index on whose last word goes on in the next one; -1 where none does. */
function tornBlock({ logical: { text }, logicalBlocks: blocks }: Draft, from: number): number {
	for (let i = from; i + 1 < blocks.length; i++) {
		const { kind, span } = blocks[i];
		const next = blocks[i + 1];
		if (
			kind !== 'paragraph' ||
			next.kind !== 'paragraph' ||
			next.span.start !== span.end + 1 ||
			!isHan(text.charCodeAt(span.end - 1)) ||
			!isHan(text.charCodeAt(next.span.start)) ||
			span.end - span.start < shortest
		)
			continue;
		const opensLine = span.start === 0 || text[span.start - 1] === '\n';
		const shape = opensLine ? headlineShape(text, span.start, span.end) : 'none';
		if (lineJoinScore(text, span.end, next.span.start) >= (shape === 'none' ? tornWord : surelyTorn)) return i;
	}
	return -1;
}

/** Shorter lines without a stop are signatures, verse, items of a list. */
const shortest = 12;

/**
 * `…防汛工作⏎⏎丁宁强调，要…`: a person who begins to speak begins a paragraph, and the one before lacks its stop; a title that the
 * break parts from its name goes on over it.
 */
function opensSpeech(text: string, join: number, entities: readonly Entity[]): boolean {
	// Entities are in order: a page set in narrow columns has as many joins as entities.
	let at = countWhile(entities.length, (index) => entities[index].span.start < join);
	while (entities[at]?.span.start === join && entities[at]?.kind !== 'person') at++;
	const speaker = entities[at];
	return speaker?.span.start === join && speechVerbs.longest(text, speaker.span.end) !== undefined;
}

/** The joins behind lines that fill the measure: a shorter one ends there because it is a headline, or a paragraph. */
function filledLines({ logical: { joins }, blocks }: Draft): number[] {
	const widest = blocks.reduce(
		(most, { kind, span }) => (kind === 'paragraph' ? Math.max(most, span.end - span.start) : most),
		0,
	);
	const filled: number[] = [];
	let next = 0;
	for (const { span, continues } of blocks) {
		if (!continues) continue;
		const join = joins[next++];
		if (join !== undefined && span.end - span.start >= widest - ragged) filled.push(join);
	}
	return filled;
}

/** How far lines of one measure differ in length: a mark that may not stand at a line's end, an indent, figures of half the width. */
const ragged = 6;
