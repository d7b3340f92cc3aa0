import { simplified } from '../lexicon/traditional';
import type { ArticleRule } from '../model/rule';
import { isQuoted } from '../text/quotations';
import { change } from './lib/change';

/** `全縣⟦動⟧員`: a traditional character amid simplified ones. */
export const traditionalCharacter: ArticleRule = {
	name: 'traditional-character',
	category: 'text',
	tier: 'A',
	severity: 'warning',
	weight: 0.5,
	title: { zh: '繁体字', en: 'Traditional character' },
	*check(article) {
		const { logical } = article.draft;
		const { text } = logical;
		const table = simplified();
		for (let at = 0; at < text.length; at++) {
			const plain = table.get(text[at] as string);
			if (plain === undefined) continue;
			const start = at;
			let written = plain;
			for (let next = table.get(text[at + 1] ?? ''); next !== undefined; next = table.get(text[at + 1] ?? '')) {
				written += next;
				at++;
			}
			const span = { start, end: at + 1 };
			// A title, an inscription, a name keep the form that their owner gave them.
			if (isQuoted(logical, span) || article.entities.some((entity) => entity.kind === 'person' && entity.span.start < span.end && entity.span.end > span.start)) continue;
			yield {
				span,
				message: { zh: `繁体字，简化字是“${written}”。`, en: `Traditional; the simplified form is “${written}”.` },
				fixes: [change(span, written, 'offer')],
			};
		}
	},
};
