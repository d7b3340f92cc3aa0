import type { BylineEntity } from '../../../ground/model/entity';
import type { Edit } from '../../../ground/model/finding';
import type { HouseStyle } from '../../../ground/model/house-style';
import type { ArticleRule } from '../../../ground/model/rule';
import { isSpace } from '../../../ground/text/characters';
import { entitiesOf } from '../../../reading/article/entities';
import { creditLabel, creditWay } from '../../../reading/bylines/ways';
import { change, fix } from '../lib/change';

/** `⟦（程禾/摄）⟧` where the other credits of the page read `（程禾 摄）`; `⟦（ 程禾  摄）⟧`, stray blanks, on any page. */
export const malformedCredit: ArticleRule = {
	name: 'malformed-credit',
	category: 'structure',
	tier: 'B',
	severity: 'information',
	weight: 0.1,
	title: { zh: '图片署名的写法', en: 'Form of a picture credit' },
	about: 'byline',
	suspects: (article) => entitiesOf(article).bylines.some(({ role }) => role === 'credit'),
	*check(article, { style }) {
		const { text } = article.draft.logical;
		for (const entity of entitiesOf(article).bylines) {
			if (entity.role !== 'credit') continue;
			const { span } = entity;
			const other = otherWay(entity, text, style);
			if (other !== undefined) {
				yield {
					span,
					message: {
						zh: `${style.shownBy === 'issue' ? '本期' : '本版'}其他图片署名写作“${other}”。`,
						en: `The other credits of the ${style.shownBy} read like ${other}.`,
					},
					fixes: [change(span, other, 'offer')],
				};
				continue;
			}
			if (text[span.start] === '[' && text[span.end - 1] === ']') {
				const right = `（${text.slice(span.start + 1, span.end - 1)}）`;
				yield {
					span,
					message: { zh: '图片署名用全角圆括号。', en: 'A credit stands in full-width round brackets.' },
					fixes: [change(span, right, 'safe')],
				};
				continue;
			}
			if (text[span.start] !== '（' && text[span.start] !== '(') continue;
			const edits = [...strayBlanks(text, span.start + 1, span.end - 1)];
			if (edits.length === 0) continue;
			yield {
				span,
				message: { zh: '图片署名里有多余的空格。', en: 'There are stray blanks in the credit.' },
				fixes: [fix({ zh: '删去多余的空格', en: 'Delete the stray blanks' }, edits, 'safe')],
			};
		}
	},
};

/** How a credit reads as most of the page has them; undefined where it is one of those, or where the page has no way. */
function otherWay(entity: BylineEntity, text: string, { usual }: HouseStyle): string | undefined {
	const way = creditWay(entity, text);
	const right = way && usual.get(way[0]);
	if (!way || right === undefined || right === way[1] || right === creditLabel) return undefined;
	const { people, span } = entity;
	const last = people[people.length - 1].span.end;
	if (way[1] === creditLabel) return `（${people.map(({ name }) => name).join(' ')}${right}摄）`;
	return text.slice(span.start, last) + right + text.slice(text.indexOf('摄', last), span.end);
}

/** Blanks inside the brackets, and several for one; 程　禾 is one name of two characters, padded. */
function* strayBlanks(text: string, start: number, end: number): Generator<Edit> {
	for (let at = start; at < end; at++) {
		if (!isSpace(text.charCodeAt(at))) continue;
		const from = at;
		while (isSpace(text.charCodeAt(at + 1)) && at + 1 < end) at++;
		if (from === start || at + 1 === end) yield { span: { start: from, end: at + 1 }, text: '' };
		else if (at > from && text[from] !== '　') yield { span: { start: from, end: at + 1 }, text: ' ' };
	}
}
