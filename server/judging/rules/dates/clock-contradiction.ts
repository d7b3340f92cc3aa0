import type { DateFields } from '../../../ground/model/date';
import type { ArticleRule } from '../../../ground/model/rule';
import { entitiesOf } from '../../../reading/article/entities';

/**
 * The hours (24-hour clock as written) that a part of the day cannot have, by the words for it.
 * Hours that are only unusual (上午3时, 下午14时) are left alone: twelve-hour and 24-hour counting stand beside one another in papers.
 */
const impossible: readonly (readonly [words: readonly string[], hours: (hour: number) => boolean])[] = [
	[['上午', '早上', '早晨', '清晨', '清早', '早间'], (hour) => hour >= 13],
	[['凌晨', '拂晓', '黎明'], (hour) => hour >= 8],
	[['中午', '正午'], (hour) => (hour >= 3 && hour <= 9) || hour >= 15],
	[['下午', '午后'], (hour) => hour === 0 || hour >= 20],
	[['傍晚', '晚上', '晚间'], (hour) => hour >= 13 && hour <= 16],
];

/** `⟦上午13时⟧`, `⟦凌晨15时⟧`, `⟦下午21:00⟧`: the part of the day has no such hour. */
export const clockContradiction: ArticleRule = {
	name: 'clock-contradiction',
	category: 'date',
	tier: 'A',
	severity: 'warning',
	weight: 1,
	title: { zh: '时段与钟点矛盾', en: 'Part of day and hour disagree' },
	about: 'date',
	needs: impossible.flatMap(([words]) => words),
	suspects: (article) =>
		entitiesOf(article).dates.some(
			({ expression }) =>
				expression.form === 'range' || (expression.form === 'point' && expression.fields.hour !== undefined),
		),
	*check(article) {
		const { text } = article.draft.logical;
		for (const entity of entitiesOf(article).dates) {
			const { expression } = entity;
			const points: readonly (DateFields | undefined)[] =
				expression.form === 'point'
					? [expression.fields]
					: expression.form === 'range'
						? [expression.from, expression.to]
						: [];
			const written = text.slice(entity.span.start, entity.span.end);
			for (const fields of points) {
				if (fields?.hour === undefined || fields.dayPart === undefined || fields.hour > 24) continue;
				const { hour } = fields;
				const found = impossible.find(
					([words, hours]) => hours(hour) && words.some((word) => stands(written, word, hour)),
				);
				if (!found) continue;
				const word = found[0].find((one) => written.includes(one)) ?? '';
				yield {
					span: entity.span,
					message: { zh: `${word}没有${hour}时。`, en: `There is no ${hour}:00 in that part of the day (${word}).` },
				};
				break;
			}
		}
	},
};

/** True where the hour is written right behind the word: 上午13时, not 上午9时至13时. */
function stands(written: string, word: string, hour: number): boolean {
	const at = written.indexOf(word);
	const digits = /^[0-9０-９]{1,2}(?![0-9０-９])/.exec(written.slice(at + word.length))?.[0];
	return at >= 0 && digits !== undefined && Number(digits.normalize('NFKC')) === hour;
}
