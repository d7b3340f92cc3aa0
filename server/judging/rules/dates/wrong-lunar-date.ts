import type { CalendarDay } from '../../../ground/model/date';
import type { DateEntity } from '../../../ground/model/entity';
import type { ArticleRule } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { isoDay } from '../../../ground/text/days';
import { entitiesOf } from '../../../reading/article/entities';
import { cycleYearName, type LunarDay, lunarDay, lunarDayName } from '../../../reading/dates/words/lunar-calendar';
import { change } from '../lib/change';
import { dayOfReading, isWrittenDay, pointOf } from './lib/day-pairs';

/** How far a lunar date may stand from its Gregorian one, in characters: `2024年5月14日 星期二 农历甲辰年四月初七`. */
const reach = 10;

/**
 * `5月14日（⟦农历四月初八⟧）`, `2024年5月14日 星期二 ⟦农历甲辰年四月初六⟧`: the lunar date beside a day of the calendar is not the day's.
 */
export const wrongLunarDate: ArticleRule = {
	name: 'wrong-lunar-date',
	category: 'date',
	tier: 'A',
	severity: 'error',
	weight: 1,
	title: { zh: '农历与公历不符', en: 'Wrong lunar date' },
	about: 'date',
	suspects: (article) => entitiesOf(article).dates.some((date) => pointOf(date)?.lunar !== undefined),
	*check(article, { readings }) {
		const { text } = article.draft.logical;
		let before: DateEntity | undefined;
		let lunarBefore: DateEntity | undefined;
		for (const entity of entitiesOf(article).dates) {
			const fields = pointOf(entity);
			const isBracketed =
				lunarBefore !== undefined &&
				isWrittenDay(fields) &&
				/^[ 　]?[（(](?:公历|即|阳历)?$/.test(text.slice(lunarBefore.span.end, entity.span.start));
			if (isWrittenDay(fields)) before = entity;
			// 农历六月十六（7月28日）: the other way round.
			const entry = isBracketed ? lunarBefore : entity;
			lunarBefore = undefined;
			if (!entry || (isWrittenDay(fields) && !isBracketed)) continue;
			const lunar = pointOf(entry)?.lunar;
			if (lunar?.day !== undefined && lunar.day >= 1) lunarBefore = entry;
			if (lunar?.day === undefined || lunar.day < 1 || !before) continue;
			const day = dayOfReading(readings.get(before));
			const gap = isBracketed ? '' : text.slice(before.span.end, entry.span.start);
			if (
				!day ||
				(!isBracketed && entry.span.start - before.span.end > reach) ||
				!/^[ 　（(，,]*(?:(?:星期|周)[一二三四五六日天][ 　，,]*)?(?:[即为]|也就是|正值|适逢)?[ 　]*$/.test(gap)
			)
				continue;
			const right = lunarDay(day);
			if (!right) continue;
			const written = text.slice(entry.span.start, entry.span.end);
			// 国庆中秋假期 names two feasts, neither of them the day of the other.
			if (
				!isBracketed &&
				gap === '' &&
				!written.includes('月') &&
				!text.slice(before.span.start, before.span.end).includes('月')
			)
				continue;
			const cycle = /[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥](?=.?年)/.exec(written);
			const wrongDay = right.month !== lunar.month || right.day !== lunar.day || right.leap !== (lunar.leap === true);
			const wrongYear = cycle !== null && cycle[0] !== cycleYearName(right.year).slice(0, 2);
			if (!wrongDay && !wrongYear) continue;
			yield {
				span: entry.span,
				message: message(day, right),
				fixes: [change(entry.span, rewritten(written, right), 'offer')],
				related: [{ span: spanOf(before), message: { zh: '这一天', en: 'This day' } }],
			};
		}
	},
};

function spanOf(entity: DateEntity): Span {
	return entity.span;
}

function message(day: CalendarDay, right: LunarDay) {
	const name = `${cycleYearName(right.year)}${lunarDayName(right)}`;
	return {
		zh: `${day.year}年${day.month}月${day.day}日是农历${name}。`,
		en: `${isoDay(day)} is ${name} of the lunar calendar.`,
	};
}

/** The right date in the style of the wrong one: 农历 and the year are kept, also 二十三 or 廿三, 十一月 or 冬月. */
function rewritten(written: string, right: LunarDay): string {
	const head = /^(?:农历|阴历|旧历|夏历)?/.exec(written)?.[0] ?? '';
	const rest = written.slice(head.length);
	const cycle = /^[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥](.?)年/.exec(rest);
	const animal = '鼠牛虎兔龙蛇马羊猴鸡狗猪'[(((right.year - 4) % 12) + 12) % 12];
	const year = cycle ? `${cycleYearName(right.year).slice(0, 2)}${cycle[1] ? animal : ''}年` : '';
	let name = lunarDayName(right);
	if (!/廿/.test(rest)) name = name.replace('廿', '二十');
	if (!/冬月|腊月/.test(rest) && /十[一二]月/.test(rest))
		name = name.replace('冬月', '十一月').replace('腊月', '十二月');
	return `${head}${year}${name}`;
}
