import type { Draft } from '../model/article';
import type { Entity } from '../model/entity';
import type { ArticleRule, Fault } from '../model/rule';
import { speechVerbs } from '../people/words/name-cues';
import { lineJoinScore } from '../segment/model/line-join';
import { countWhile } from '../text/bisect';
import { isHan } from '../text/characters';
import { overlapOf } from '../text/overlap';
import { isHardWrapped } from './lib/hard-wrap';
import { swallowedHeadline } from './lib/swallowed-headline';

/** `百日投产”的⟦效⏎⏎率⟧让企业`: a paragraph cut in mid-sentence, as the text of a typeset page comes out column by column. */
export const columnBreak: ArticleRule = {
	name: 'column-break',
	category: 'structure',
	tier: 'A',
	severity: 'information',
	weight: 0,
	title: { zh: '段落被断开', en: 'Paragraph cut by a column break' },
	suspects: ({ draft }) => draft.logical.joins.length > 0 || tornBlock(draft, 0) >= 0,
	*check({ draft, entities }) {
		const { text, joins } = draft.logical;
		for (let i = tornBlock(draft, 0); i >= 0; i = tornBlock(draft, i + 1))
			yield fault(text, draft.logicalBlocks[i + 1].span.start);
		if (joins.length === 0 || isHardWrapped(draft)) return;
		const headlines = new Set(
			draft.logicalBlocks.map((block, i, blocks) => swallowedHeadline(draft, block, blocks[i + 1])?.at),
		);
		// A title that the break parts from its name goes on over it.
		const goesOn = overlapOf(entities.map(({ span }) => span));
		for (const join of joins)
			if (
				join > 0 &&
				join < text.length &&
				!headlines.has(join) &&
				(!opensSpeech(text, join, entities) || goesOn({ start: join, end: join }))
			)
				yield fault(text, join);
	},
};

/**
 * `…去年接待⟦游⏎⏎客⟧4.1万人次`: a word cut in two where the decoder saw no column break, because what follows looks like a new paragraph.
 * Gives the first paragraph from an index on whose last word goes on in the next one; -1 where none does.
 */
function tornBlock({ logical: { text }, logicalBlocks: blocks }: Draft, from: number): number {
	for (let i = from; i + 1 < blocks.length; i++) {
		const { kind, span } = blocks[i];
		const next = blocks[i + 1];
		if (
			kind !== 'paragraph' ||
			next.kind !== 'paragraph' ||
			next.span.start !== span.end + 1 ||
			!isHan(text.charCodeAt(span.end - 1)) ||
			!isHan(text.charCodeAt(next.span.start))
		)
			continue;
		if (span.end - span.start >= shortest && lineJoinScore(text, span.end, next.span.start) >= tornWord) return i;
	}
	return -1;
}

/** Shorter lines without a stop are signatures, verse, items of a list. */
const shortest = 12;

/** A line-join score from which a word was cut by the line end, in quarters of a nat. */
const tornWord = 6;

/** `…防汛工作⏎⏎丁宁强调，要…`: a person who begins to speak begins a paragraph, and the one before lacks its stop. */
function opensSpeech(text: string, join: number, entities: readonly Entity[]): boolean {
	// Entities are in order: a page set in narrow columns has as many joins as entities.
	let at = countWhile(entities.length, (index) => entities[index].span.start < join);
	while (entities[at]?.span.start === join && entities[at]?.kind !== 'person') at++;
	const speaker = entities[at];
	return speaker?.span.start === join && speechVerbs.longest(text, speaker.span.end) !== undefined;
}

function fault(text: string, join: number): Fault {
	const last = text[join - 1] === '\n' ? join - 1 : join;
	const start = isLowSurrogate(text, last - 1) ? last - 2 : last - 1;
	const end = isLowSurrogate(text, join + 1) ? join + 2 : join + 1;
	const before = text.slice(start, last);
	const after = text.slice(join, end);
	return {
		span: { start, end },
		message: {
			zh: `段落在“${before}”与“${after}”之间断开了。`,
			en: `The paragraph is cut between “${before}” and “${after}”.`,
		},
		fixes: [{ title: { zh: '接回断开的段落', en: 'Rejoin the paragraph' }, safe: false, edits: [{ join }] }],
	};
}

function isLowSurrogate(text: string, at: number): boolean {
	return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}
