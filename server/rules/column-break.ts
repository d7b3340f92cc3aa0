import { speechVerbs } from '../lexicon/name-cues';
import type { Entity } from '../model/entity';
import type { ArticleRule, Fault } from '../model/rule';
import { isHardWrapped } from './lib/hard-wrap';

/** `百日投产”的⟦效⏎⏎率⟧让企业`: a paragraph cut in mid-sentence, as the text of a typeset page comes out column by column. */
export const columnBreak: ArticleRule = {
	name: 'column-break',
	category: 'structure',
	tier: 'A',
	severity: 'information',
	weight: 0,
	title: { zh: '段落被断开', en: 'Paragraph cut by a column break' },
	suspects: ({ draft }) => draft.logical.joins.length > 0,
	*check({ draft, entities }) {
		const { text, joins } = draft.logical;
		if (joins.length === 0 || isHardWrapped(draft)) return;
		for (const join of joins) if (join > 0 && join < text.length && !opensSpeech(text, join, entities)) yield fault(text, join);
	},
};

/** `…防汛工作⏎⏎丁宁强调，要…`: a person who begins to speak begins a paragraph, and the one before lacks its stop; a title that the break parts from its name is no such case. */
function opensSpeech(text: string, join: number, entities: readonly Entity[]): boolean {
	const speaker = entities.find(({ kind, span }) => kind === 'person' && span.start === join);
	return speaker !== undefined && speechVerbs.longest(text, speaker.span.end) !== undefined && !entities.some(({ span }) => span.start < join && join < span.end);
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
