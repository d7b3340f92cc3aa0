import type { Article } from '../../ground/model/article';
import type { CalendarDay, IssueDate } from '../../ground/model/date';
import type { DateEntity } from '../../ground/model/entity';
import type { Message } from '../../ground/model/finding';
import type { Page } from '../../ground/model/page';
import { dayNumber, englishMonths, englishWeekdays, validDay, weekdayOf } from '../../ground/text/days';
import { readDates } from '../../reading/article/readings';
import { cycleYearName, lunarDay, lunarDayName } from '../../reading/dates/words/lunar-calendar';
import { dateSources } from '../findings/contrary-dates';
import { type Language, say } from '../reports/language';
import { field, markdownLines } from '../reports/markdown';

/** The card of a date: the day with its weekday and lunar date, how far it is from the issue date, and where its year came from. */
export function dateCard(
	page: Page,
	{ section, date }: { readonly section: number; readonly date: DateEntity },
	language: Language,
): string {
	const article = page.articles[section];
	const { issueDate } = page;
	const value = readDates(article, issueDate?.day).get(date)?.value;
	// A day that does not exist has no weekday and no lunar date: that it does not, the card of the finding says.
	if (value === undefined || value.split('/').some(isImpossible)) return '';
	const days = daysOf(value);
	const [from, to] = days;
	return [
		`**${days.length > 0 ? days.map((day) => say(fullDay(day), language)).join(' — ') : (period(value, language) ?? value)}**`,
		markdownLines(
			...(days.length === 1 && from ? [lunar(from, language)] : []),
			from && issueDate && !to ? say(distance(from, issueDate), language) : undefined,
			say(yearSource(article, date, { value, issueDate }), language),
			field('TIMEX3', `\`${value}\``),
		),
	]
		.filter(Boolean)
		.join('\n\n');
}

/** `2026-06-31`, and a month or day that no year has. */
function isImpossible(part: string): boolean {
	const day = /^(\d{4}|XXXX)-(\d\d)(?:-(\d\d))?/.exec(part);
	return day !== null && !validDay(day[1] === 'XXXX' ? 2000 : Number(day[1]), Number(day[2]), Number(day[3] ?? 1));
}

/** The full days that a value names: one, or both ends of a range; none where it names a month, a year or what is open. */
function daysOf(value: string): CalendarDay[] {
	const days = value.split('/').map((part) => /^(\d{4})-(\d\d)-(\d\d)(?:T|$)/.exec(part));
	return days.every((day) => day !== null)
		? days.map((day) => ({ year: Number(day[1]), month: Number(day[2]), day: Number(day[3]) }))
		: [];
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

function fullDay(day: CalendarDay): Message {
	const weekday = weekdayOf(day) - 1;
	return {
		zh: `${day.year}年${day.month}月${day.day}日 星期${weekdays[weekday]}`,
		en: `${englishWeekdays[weekday]}, ${day.day} ${englishMonths[day.month - 1]} ${day.year}`,
	};
}

/** A value that is no full day, in words: `2022-Q3` is 2022年第三季度. Both ends of a range; undefined where it is neither. */
function period(value: string, language: Language): string | undefined {
	const parts = value.split('/').map((part) => {
		for (const [form, words] of periods) {
			const match = form.exec(part);
			if (match) return say(words(match[1], Number(match[2])), language);
		}
		return undefined;
	});
	return parts.every((part) => part !== undefined) ? parts.join(' — ') : undefined;
}

const numerals = ['', '一', '二', '三', '四'];

const periods: readonly (readonly [form: RegExp, words: (year: string, number: number) => Message])[] = [
	[/^(\d{4})$/, (year) => ({ zh: `${year}年`, en: year })],
	[
		/^(\d{4})-(0[1-9]|1[0-2])$/,
		(year, month) => ({ zh: `${year}年${month}月`, en: `${englishMonths[month - 1]} ${year}` }),
	],
	[
		/^(\d{4})-H([12])$/,
		(year, half) => ({
			zh: `${year}年${half === 1 ? '上' : '下'}半年`,
			en: `${half === 1 ? 'first' : 'second'} half of ${year}`,
		}),
	],
	[
		/^(\d{4})-Q([1-4])$/,
		(year, quarter) => ({ zh: `${year}年第${numerals[quarter]}季度`, en: `quarter ${quarter} of ${year}` }),
	],
	[/^(\d{4})-W(\d\d)$/, (year, week) => ({ zh: `${year}年第${week}周`, en: `week ${week} of ${year}` })],
];

/** `农历壬寅年六月三十`; nothing for a day outside of the tables. */
function lunar(day: CalendarDay, language: Language): string | undefined {
	const found = lunarDay(day);
	if (!found) return undefined;
	const name = `${cycleYearName(found.year)}${lunarDayName(found)}`;
	return say({ zh: `农历${name}`, en: `Lunar: ${name}` }, language);
}

function distance(day: CalendarDay, issue: IssueDate): Message {
	const days = dayNumber(day) - dayNumber(issue.day);
	if (days === 0) return { zh: '出版当天', en: 'on the day of issue' };
	const count = Math.abs(days);
	const plural = count === 1 ? 'day' : 'days';
	return days < 0
		? { zh: `出版前 ${count} 天`, en: `${count} ${plural} before the issue` }
		: { zh: `出版后 ${count} 天`, en: `${count} ${plural} after the issue` };
}

/** Where the year came from: the words themselves, the words before them (a date nearby, the dateline), or the issue date. */
function yearSource(
	article: Article,
	date: DateEntity,
	{ value, issueDate }: { readonly value: string; readonly issueDate: IssueDate | undefined },
): Message {
	const { expression } = date;
	if (expression.form === 'duration') return { zh: '时间长度', en: 'a length of time' };
	if (expression.form === 'set') return { zh: '周期性的时间', en: 'a recurring time' };
	const fields = expression.form === 'point' ? expression.fields : (expression.from ?? expression.to);
	if (typeof fields?.year === 'number' || fields?.decade !== undefined)
		return { zh: '年份：稿中写明', en: 'Year: written in the copy' };
	if (!/^\d/.test(value))
		return { zh: '年份：出版日期未知，无法推出', en: 'Year: unknown, as the issue date is not known' };
	if (/^\d/.test(readDates(article, undefined).get(date)?.value ?? 'X'))
		return { zh: '年份：承上文的日期', en: 'Year: from a date before it in the article' };
	const source = issueDate && dateSources[issueDate.source];
	return {
		zh: `年份：由出版日期推出${source ? `（${source.zh}）` : ''}`,
		en: `Year: from the issue date${source ? ` (${source.en})` : ''}`,
	};
}
