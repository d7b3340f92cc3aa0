import { entitiesOf } from '../article/entities';
import type { Edit } from '../model/finding';
import type { ArticleRule } from '../model/rule';
import type { Span } from '../model/span';
import { isSpace } from '../text/characters';
import { change, fix } from './lib/change';

/** `⟦（程禾/摄）⟧`, `⟦（程禾 陆小满摄）⟧`: the credit of a picture in brackets, names and 摄 parted by one space: `（程禾 陆小满 摄）`. */
export const malformedCredit: ArticleRule = {
	name: 'malformed-credit',
	category: 'structure',
	tier: 'B',
	severity: 'information',
	weight: 0.1,
	title: { zh: '图片署名的写法', en: 'Form of a picture credit' },
	about: 'byline',
	suspects: (article) => entitiesOf(article).bylines.some(({ role }) => role === 'credit'),
	*check(article) {
		const { text } = article.draft.logical;
		for (const entity of entitiesOf(article).bylines) {
			if (entity.role !== 'credit') continue;
			const { span } = entity;
			const names = entity.people.map(({ name }) => name).join(' ');
			if (names !== '' && isOtherForm(text.slice(span.start, span.end))) {
				const right = `（${names} 摄）`;
				yield {
					span,
					message: { zh: `图片署名写作“${right}”。`, en: `A picture credit reads ${right}.` },
					fixes: [change(span, right, 'offer')],
				};
				continue;
			}
			if (text[span.start] !== '（' && text[span.start] !== '(') continue;
			const edits = [...misplaced(text, { start: span.start + 1, end: span.end - 1 }, entity.people.length)];
			if (edits.length === 0) continue;
			yield {
				span,
				message: {
					zh: '图片署名的人名之间、人名与“摄”之间空一格。',
					en: 'Names and 摄 of a credit are parted by one space.',
				},
				fixes: [fix({ zh: '改为规范的间隔', en: 'Put the spaces right' }, edits, 'safe')],
			};
		}
	},
};

/**
 * `摄影：程禾`, `程禾/摄`, `[程禾 摄]`, `（摄影 程禾）`: a label, a slash or brackets where names in （） with 摄 behind them are meant.
 */
function isOtherForm(written: string): boolean {
	return /^[（(]?(?:摄影?|图片?)[：:／/ 　]|^[[【〔][^\n]{1,20}摄(?:影)?[\]】〕]$|^[^（(\n]{1,20}[/／、]摄(?:影)?$|^[（(][^（）\n]{1,20}、摄(?:影)?[）)]$/.test(
		written,
	);
}

/** Slashes for spaces, several spaces for one, and no space before 摄 where the names have one between them. */
function* misplaced(text: string, { start, end }: Span, people: number): Generator<Edit> {
	let hasSpace = false;
	for (let at = start; at < end; at++) {
		const sign = text[at];
		if (sign === '/' || sign === '／' || sign === '|' || sign === '｜')
			yield { span: { start: at, end: at + 1 }, text: ' ' };
		if (!isSpace(text.charCodeAt(at))) continue;
		const from = at;
		while (isSpace(text.charCodeAt(at + 1)) && at + 1 < end) at++;
		hasSpace = true;
		// 程　禾 is one name of two characters, padded.
		if (at - from > 0 && text[from] !== '　') yield { span: { start: from, end: at + 1 }, text: ' ' };
	}
	const verb = text.slice(start, end).search(/摄(?:影)?$/);
	if (
		people >= 2 &&
		hasSpace &&
		verb > 0 &&
		!isSpace(text.charCodeAt(start + verb - 1)) &&
		!'/／|｜、'.includes(text[start + verb - 1])
	)
		yield { span: { start: start + verb, end: start + verb }, text: ' ' };
}
