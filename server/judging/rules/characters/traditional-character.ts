import type { Article, LogicalText } from '../../../ground/model/article';
import type { ArticleRule } from '../../../ground/model/rule';
import { type Span, sortBySpan } from '../../../ground/model/span';
import { overlapOf } from '../../../ground/text/overlap';
import { quotationAround } from '../../../ground/text/quotations';
import { wordModel } from '../../../reading/words/words';
import { change } from '../lib/change';
import { simplified, traditionalCharacters, traditionalSigns } from '../lib/traditional';

/** `全縣⟦動⟧員`: a traditional character amid simplified ones. Information where it is mostly part of a name. */
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
		const isInName = overlapOf(namesOf(article));
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
			if (isInscription(logical, span) || isInName(span)) continue;
			const isRare = span.end - span.start === 1 && !isKnown(text, at, written);
			yield {
				span,
				...(isRare && { tier: 'C' as const, severity: 'information' as const }),
				message: { zh: `繁体字，应改为“${written}”。`, en: `A traditional form; the simplified one is “${written}”.` },
				fixes: [change(span, written, 'offer')],
			};
		}
	},
};

/** The names of an article, `记者 宋立⟦崑⟧`: people write theirs as they do. */
function namesOf({ entities }: Article): Span[] {
	const names: Span[] = [];
	for (const entity of entities) {
		if (entity.kind === 'person') names.push(entity.span);
		else if (entity.kind === 'byline') for (const { span } of entity.people) names.push(span);
	}
	return sortBySpan(names.map((span) => ({ span }))).map(({ span }) => span);
}

/**
 * True where the simplified character is a common one, or makes a word with a neighbor; else it is mostly part of a name that no list
 * has, `大⟦塚⟧`, or of an old word.
 */
function isKnown(text: string, at: number, simple: string): boolean {
	const { character, pair } = wordModel();
	const code = simple.charCodeAt(0);
	const makesWord = (first: number, second: number) => (pair(first, second) & 0xff) > 0;
	return (
		(character[code] > 0 && character[code] <= commonCost) ||
		makesWord(text.charCodeAt(at - 1), code) ||
		makesWord(code, text.charCodeAt(at + 1))
	);
}

/** What a character costs that stands in text every day, in halves of a nat. */
const commonCost = 20;

/**
 * A title, or a short quotation such as an inscription, keeps the form that its owner gave it; in speech the characters are the paper's.
 */
function isInscription(logical: LogicalText, span: Span): boolean {
	const around = quotationAround(logical, span);
	return (
		around !== undefined && (logical.text[around.start] === '《' || around.end - around.start <= longestInscription)
	);
}

const longestInscription = 12;
