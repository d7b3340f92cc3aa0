import type { LogicalText } from '../model/article';
import type { ArticleRule } from '../model/rule';
import type { Span } from '../model/span';
import { quotationAround } from '../text/quotations';
import { simplified, traditionalCharacters, traditionalSigns } from './data/traditional';
import { change } from './lib/change';

/** `全縣⟦動⟧員`: a traditional character amid simplified ones. */
export const traditionalCharacter: ArticleRule = {
	name: 'traditional-character',
	category: 'text',
	tier: 'A',
	severity: 'warning',
	weight: 0.5,
	title: { zh: '繁体字', en: 'Traditional character' },
	needs: traditionalCharacters,
	*check(article) {
		const { logical } = article.draft;
		const { text } = logical;
		const table = simplified();
		const signs = traditionalSigns();
		for (let at = 0; at < text.length; at++) {
			if (!signs.has(text.charCodeAt(at))) continue;
			const plain = table.get(text[at]);
			if (plain === undefined) continue;
			const start = at;
			let written = plain;
			for (let next = table.get(text[at + 1] ?? ''); next !== undefined; next = table.get(text[at + 1] ?? '')) {
				written += next;
				at++;
			}
			const span = { start, end: at + 1 };
			if (isInscription(logical, span)) continue;
			yield {
				span,
				message: { zh: `繁体字，简化字是“${written}”。`, en: `Traditional; the simplified form is “${written}”.` },
				fixes: [change(span, written, 'offer')],
			};
		}
	},
};

/**
 * A title, or a short quotation such as an inscription, keeps its original form; in quoted speech the characters are the paper's choice.
 */
function isInscription(logical: LogicalText, span: Span): boolean {
	const around = quotationAround(logical, span);
	return (
		around !== undefined && (logical.text[around.start] === '《' || around.end - around.start <= longestInscription)
	);
}

const longestInscription = 12;
