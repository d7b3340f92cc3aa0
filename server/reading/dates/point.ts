import type { DateFields } from '../../ground/model/date';
import { isHan } from '../../ground/text/characters';
import { unitKinds } from '../../ground/text/unit-table';
import { eraAt } from './age';
import { clockAt, withClock } from './clock';
import { dateNumeralAt } from './date-numerals';
import { dayAt, opensFreely } from './day';
import { festivalAt } from './festival';
import type { FoundPoint, PointOptions, Scope } from './found';
import { isLunarDay, lunarAt, regnalAt } from './lunar';
import { behind, edgeAt, goesOn, inNamedMonth, monthAt, nthWeekAt } from './month';
import { numericAt } from './numeric';
import { numbers, numeralOpens, opening, opensAt, opensWith } from './openings';
import { type DateWord, dateWords } from './words/date-words';
import { seasons, weekdaySigns, weekdays } from './words/time-parts';
import { yearAt } from './year';

/** The longest point of time that starts at `at`. */
export function pointAt(scope: Scope, at: number, options: PointOptions): FoundPoint | undefined {
	const { text, end } = scope;
	const kinds = options.second ? opensWith(text, at) : opensAt(text, at);
	const number = kinds & opening.numeral ? numeralOpens(scope, at) : 0;
	const numeral = (number & numbers.point) !== 0;
	// Behind the connector of a range in figures, a year may stand alone (2008.03-|2009).
	const numeric =
		numeral && (number & numbers.figures || (at > 0 && dashes[text.charCodeAt(at - 1)] === 1))
			? numericAt(scope, at)
			: undefined;
	if (numeric) return numeric;
	const lunar =
		(numeral && number & numbers.months && isLunarDay(scope, at)) || kinds & opening.lunar
			? lunarAt(scope, at, undefined)
			: undefined;
	if (lunar) return withClock(scope, lunar);
	const word = kinds & opening.word ? dateWords.longest(text, at, end) : undefined;
	if (word) return wordAt(scope, at, word);
	const regnal = kinds & opening.name ? regnalAt(scope, at) : undefined;
	if (regnal)
		return regnal.lunar
			? { end: regnal.end, fields: regnal.fields, shared: false }
			: inYear(scope, regnal.end, regnal.fields);
	const isYear = numeral && (number & numbers.years) !== 0;
	const year = isYear || kinds & opening.name ? yearAt(scope, at, options) : undefined;
	if (year)
		return year.shared
			? { end: year.end, fields: { year: year.value }, shared: true }
			: inYear(scope, year.end, { year: year.value });
	const era = isYear
		? eraAt(scope, at)
		: kinds & opening.name && text.startsWith('公元', at)
			? eraAt(scope, at + 2)
			: undefined;
	if (era) return { ...era, shared: false };
	const named = kinds & opening.festival ? festivalAt(scope, at, { afterYear: false }) : undefined;
	if (named) return withClock(scope, named);
	const weekday = kinds & opening.day ? weekdays.longest(text, at, end) : undefined;
	if (weekday)
		return weekdayFits(text, at, weekday.end)
			? withClock(scope, { end: weekday.end, fields: { weekday: weekday.value } })
			: undefined;
	const found =
		numeral || kinds & opening.name
			? (monthAt(scope, at, {}) ?? (numeral ? dayAt(scope, at, options) : undefined))
			: undefined;
	if (found) return found;
	const clock =
		kinds & opening.day || (numeral && (options.second || opensFreely(text, at)))
			? clockAt(scope, at, { after: options.second })
			: undefined;
	// A part of the day by itself says too little (上午).
	return clock && (options.second || clock.fields.hour !== undefined) ? clock : undefined;
}

const dashes = unitKinds([[1, '—－–-']]);

/** What goes on behind a word of time: the month behind 去年, the day behind 下月, the clock behind 今天. */
function wordAt(
	scope: Scope,
	at: number,
	found: { readonly end: number; readonly value: DateWord },
): FoundPoint | undefined {
	const { text, end } = scope;
	const { fields, level, left, right, aside, needsClock } = found.value;
	if (at > 0 && left.includes(text[at - 1])) return undefined;
	// 说|明起来, 李明|起草
	if (aside !== undefined && text[at] === '明' && at > 0 && isHan(text.charCodeAt(at - 1))) return undefined;
	if (aside !== undefined) return { end: found.end - aside, fields, shared: false };
	let stop = found.end;
	switch (level) {
		case 'year':
			if (text[stop] === '度' && text[stop + 1] !== '假' && text[stop + 1] !== '过') stop++;
			if (stop === found.end && cut(text, stop, right)) return undefined;
			return inYear(scope, stop, fields);
		case 'month':
			if (cut(text, stop, right)) return undefined;
			return inNamedMonth(scope, stop, fields);
		case 'day':
			if (cut(text, stop, right) && !/^日本[报社台网刊]/.test(text.slice(stop - 1, stop + 2))) return undefined;
			if (needsClock) {
				const known = withClock(scope, { end: stop, fields });
				return known.end > stop ? known : undefined;
			}
			return withClock(scope, { end: stop, fields });
		case 'week': {
			const sign = weekdaySigns.get(text[stop] ?? '');
			if (sign !== undefined && weekdayFits(text, stop - 1, stop + 1))
				return withClock(scope, { end: stop + 1, fields: { ...fields, weekday: sign } });
			// 下周周六 names the week twice.
			const twice = weekdays.longest(text, stop, end);
			if (twice) return withClock(scope, { end: twice.end, fields: { ...fields, weekday: twice.value } });
			if (text[stop] === '末') return withClock(scope, { end: stop + 1, fields: { ...fields, weekend: true } });
			return cut(text, stop, right) ? undefined : { end: stop, fields, shared: false };
		}
		default: {
			if (cut(text, stop, right)) return undefined;
			if (fields.century !== undefined) {
				const era = eraAt(scope, at);
				if (era) return { ...era, shared: false };
			}
			const tip = fields.quarter || fields.part?.startsWith('Q') ? quarterEdge(text, stop) : undefined;
			if (tip) return { end: stop + 1, fields: { ...fields, edge: tip }, shared: false };
			return { end: stop, fields, shared: false };
		}
	}
}

/** `一季度末`, `本季度初`. */
function quarterEdge(text: string, at: number): 'begin' | 'end' | undefined {
	return text[at] === '末' ? 'end' : text[at] === '初' && text[at + 1] !== '步' ? 'begin' : undefined;
}

function cut(text: string, stop: number, right: readonly string[]): boolean {
	return right.some((word) => text.startsWith(word, stop));
}

/** Behind a year: half, quarter, 年底, season, festival, lunar day, month. */
function inYear(scope: Scope, at: number, fields: DateFields): FoundPoint {
	const { text, end } = scope;
	if (at >= end || !(goesOn[text.charCodeAt(at)] & behind.year)) return { end: at, fields, shared: false };
	let from = at;
	if (text[at] === '的' && dateNumeralAt(text, at + 1, end)) from++;
	const alone: FoundPoint = { end: at, fields, shared: false };
	const lunar = lunarAt(scope, from, fields.year);
	if (lunar) return withClock(scope, lunar);
	const months = monthAt(scope, from, fields);
	if (months) return months;
	if (from > at) return alone;
	if (text.startsWith('同期', at)) return { end: at + 2, fields, shared: false };
	const word = dateWords.longest(text, at, end);
	if (word?.value.level === 'stretch' && !cut(text, word.end, word.value.right)) {
		const { part, quarter, century } = word.value.fields;
		if (part && !quarter && !century && !word.value.fields.month) {
			const tip = part.startsWith('Q') ? quarterEdge(text, word.end) : undefined;
			return tip
				? { end: word.end + 1, fields: { ...fields, part, edge: tip }, shared: false }
				: { end: word.end, fields: { ...fields, part }, shared: false };
		}
	}
	const edge = edgeAt(scope, at);
	if (edge) return { end: edge.end, fields: { ...fields, part: edge.part }, shared: false };
	const season = seasons.longest(text, at, end);
	// 今年冬季|供暖: 季 goes with what follows, unless nothing does.
	if (season && (text[season.end - 1] !== '季' || season.end >= end || !isHan(text.charCodeAt(season.end))))
		return { end: season.end, fields: { ...fields, part: season.value }, shared: false };
	const single = season ? undefined : singleSeasonAt(scope, at);
	if (single) return { end: at + 1, fields: { ...fields, part: single }, shared: false };
	const named = festivalAt(scope, at, { afterYear: true });
	if (named) return withClock(scope, { end: named.end, fields: { ...fields, ...named.fields } });
	const week = nthWeekAt(scope, at);
	return week ? withClock(scope, { end: week.end, fields: { ...fields, ...week.fields } }) : alone;
}

const seasonSigns: Readonly<Record<string, 'SP' | 'SU' | 'FA' | 'WI' | undefined>> = {
	春: 'SP',
	夏: 'SU',
	秋: 'FA',
	冬: 'WI',
};

/** `2016年冬`, `1949年秋`: one sign is a season unless it begins a word (冬奥会, 春耕, 夏粮, 秋冬). */
function singleSeasonAt(scope: Scope, at: number): 'SP' | 'SU' | 'FA' | 'WI' | undefined {
	const { text, end } = scope;
	const season = seasonSigns[text[at]];
	if (!season) return undefined;
	const next = text.charCodeAt(at + 1);
	// 2024年冬至 is a day, 2021年冬至2022年春 a range.
	if (text[at + 1] === '至' && !dateNumeralAt(text, at + 2, end) && !'今次翌来'.includes(text[at + 2] ?? '-'))
		return undefined;
	return at + 1 >= end || !isHan(next) || '我他她它经在由从以的至到前后与和曾全'.includes(text[at + 1])
		? season
		: undefined;
}

/** True where 周三 is the weekday: not 每周三次, 一周一次, 周三家. */
function weekdayFits(text: string, at: number, stop: number): boolean {
	const next = text[stop] ?? '';
	if ('次个期回遍趟例更元名人位家款场节篇轮'.includes(next) && next !== '') return false;
	if (text[at] === '周' && at > 0) {
		const before = text[at - 1];
		if (dateNumeralAt(before, 0, 1) || '半多整每几数'.includes(before)) return false;
	}
	// 星期|天气, 星期|天津队
	if (text[stop - 1] === '天' && '气津然空文'.includes(next) && next !== '') return false;
	return !(next === '天' && text[stop - 1] !== '天');
}
