import type { ArticleRule, Fault } from '../../../ground/model/rule';
import { mayBeCut, type ParagraphJoin, paragraphJoins } from '../lib/paragraph-joins';

/**
 * `百日投产”的⟦效⏎⏎率⟧让企业`: a paragraph cut in mid-sentence, as the text of a typeset page comes out column by column. Tier B where
 * what stands above may be a headline.
 */
export const columnBreak: ArticleRule = {
	name: 'column-break',
	category: 'structure',
	tier: 'A',
	severity: 'information',
	weight: 0,
	title: { zh: '断段', en: 'Broken paragraph' },
	suspects: mayBeCut,
	check: (article) => paragraphJoins(article).map((join) => fault(article.draft.logical.text, join)),
};

function fault(text: string, { at: join, certainty }: ParagraphJoin): Fault {
	const last = text[join - 1] === '\n' ? join - 1 : join;
	const start = isLowSurrogate(text, last - 1) ? last - 2 : last - 1;
	const end = isLowSurrogate(text, join + 1) ? join + 2 : join + 1;
	const before = text.slice(start, last);
	const after = text.slice(join, end);
	const message =
		certainty === 'sure'
			? {
					zh: `段落在“${before}”与“${after}”之间断开。`,
					en: `The paragraph is broken between “${before}” and “${after}”.`,
				}
			: {
					zh: `段落可能在“${before}”与“${after}”之间断开；上一行也可能是标题，请核对后再接。`,
					en: `The paragraph may be broken between “${before}” and “${after}”, or the line above is a headline: check before you rejoin.`,
				};
	return {
		span: { start, end },
		message,
		...(certainty === 'doubtful' && { tier: 'B' as const }),
		fixes: [{ title: { zh: '接回断段', en: 'Rejoin the paragraph' }, safe: false, edits: [{ join }] }],
	};
}

function isLowSurrogate(text: string, at: number): boolean {
	return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}
