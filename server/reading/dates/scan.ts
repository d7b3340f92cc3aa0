import type { DateFields, FoundDate } from '../../ground/model/date';
import { isDigit } from '../../ground/text/characters';
import { unitKinds } from '../../ground/text/unit-table';
import { planAt } from './age';
import { dateNumeralAt } from './date-numerals';
import { durationAt } from './duration';
import type { FoundPoint, Scope } from './found';
import { lunarDayAt } from './lunar';
import { wordPairAt } from './neighbors';
import { numbers, numeralOpens, opening, opensAt } from './openings';
import { pointAt } from './point';
import { setAt } from './set';
import { connectorAt } from './units';
import { dateWords } from './words/date-words';

/** The longest date, range, duration or set that starts exactly at `at` and ends at most at `end`. */
export function dateAt(text: string, at: number, end: number = text.length): FoundDate | undefined {
	const kinds = opensAt(text, at);
	if (kinds === 0) return undefined;
	const isNumber = (kinds & opening.numeral) !== 0;
	const scope: Scope = { text, end };
	const number = isNumber ? numeralOpens(scope, at) : numbers.point;
	if (kinds === opening.numeral && number === 0) return undefined;
	const set = kinds & opening.set ? setAt(scope, at) : undefined;
	if (set) return { start: at, end: set.end, expression: { form: 'set', value: set.value } };
	const plan = kinds & opening.quote || number & numbers.plan ? planAt(scope, at) : undefined;
	if (plan)
		return {
			start: at,
			end: plan.end,
			expression: { form: 'range', from: { year: plan.from }, to: { year: plan.to } },
		};
	const pair = kinds & opening.word ? wordPairAt(scope, at) : undefined;
	if (pair) return { start: at, end: pair.end, expression: { form: 'range', from: pair.from, to: pair.to } };
	const first =
		number & numbers.point || kinds & (opening.word | opening.festival | opening.lunar | opening.day)
			? pointAt(scope, at, { second: false })
			: undefined;
	const months = firstMonthsAt(scope, first?.end ?? at, first?.fields);
	if (months)
		return {
			start: at,
			end: months.end,
			expression: {
				form: 'range',
				from: { ...first?.fields, month: 1 },
				to: { ...first?.fields, month: months.month },
			},
		};
	if (first) {
		if (first.to) return { start: at, end: first.end, expression: { form: 'range', from: first.fields, to: first.to } };
		const range = rangeAt(scope, at, first);
		if (range) return range;
		if (!first.shared) return { start: at, end: first.end, expression: { form: 'point', fields: first.fields } };
	}
	const duration = (isNumber && number & numbers.length) || kinds & opening.set ? durationAt(scope, at) : undefined;
	return duration && { start: at, end: duration.end, expression: { form: 'duration', value: duration.value } };
}

const qian = '前'.charCodeAt(0);
const tou = '头'.charCodeAt(0);

/**
 * `前三季度`, `前5个月` behind a year or at the head of a clause: January to the month given. A headline writes `前10月` and `我市前10月`.
 */
function firstMonthsAt(
	scope: Scope,
	at: number,
	fields: DateFields | undefined,
): { readonly end: number; readonly month: number } | undefined {
	const { text, end } = scope;
	const sign = text.charCodeAt(at);
	if ((sign !== qian && sign !== tou) || (fields && (fields.year === undefined || Object.keys(fields).length > 1)))
		return undefined;
	const numeral = dateNumeralAt(text, at + 1, end);
	if (!numeral || !(numeral.value >= 2 && numeral.value <= 11)) return undefined;
	const from = text[numeral.end] === '个' ? numeral.end + 1 : numeral.end;
	const quarters = text.startsWith('季度', from);
	if (!quarters && (text[from] !== '月' || !(fields || standsAlone(scope, at, from + 1)))) return undefined;
	const stop = from + (quarters ? 2 : 1);
	const month = quarters ? numeral.value * 3 : numeral.value;
	return stop <= end && month <= 11 ? { end: stop, month } : undefined;
}

/** `，前5个月，` and `我市前10月出口增长`: the months of this year, and not those before something, nor a day (前10月15日). */
function standsAlone({ text }: Scope, at: number, stop: number): boolean {
	const before = text[at - 1] ?? '\n';
	if (text[stop] === '，' && '\n，。；'.includes(before)) return true;
	return isDigit(text.charCodeAt(at + 1)) && !isDigit(text.charCodeAt(stop)) && isHead.test(before);
}

/** What a clause begins behind, and the ends of names of places: of what a report tells. */
const isHead = /[\s，。；：、（“]|[省市县区州旗镇乡国]/;

const rangeSigns = unitKinds([[1, [...'起至到—－–-～~〜─、 \t\u3000\u00a0', [0x2000, 0x200b]]]]);

function rangeAt(scope: Scope, at: number, first: FoundPoint): FoundDate | undefined {
	const { text, end } = scope;
	const season = first.fields.part && seasonsAt(scope, first.end, first.fields);
	if (season)
		return { start: at, end: season.end, expression: { form: 'range', from: first.fields, to: season.fields } };
	// Only a connector or 起 goes on from here; everything else costs one look.
	if (first.end >= end || rangeSigns[text.charCodeAt(first.end)] === 0) return undefined;
	// 7月1日起至8月31日, 2001年起至今
	const stop =
		text[first.end] === '起' && (text[first.end + 1] === '至' || text[first.end + 1] === '到')
			? first.end + 1
			: first.end;
	if (
		text.startsWith('至今', stop) &&
		!'年天日晚晨早春夏秋冬'.includes(text[stop + 2] ?? '。') &&
		stop + 2 <= end &&
		isCalendar(first.fields)
	)
		return { start: at, end: stop + 2, expression: { form: 'range', from: first.fields, to: undefined } };
	const connector = connectorAt(scope, stop);
	if (!connector || (connector.list && !first.shared)) return undefined;
	const lunarBefore = first.fields.lunar?.day;
	const lunar = lunarBefore === undefined || connector.list ? undefined : lunarDayAt(scope, connector.end);
	if (lunar && lunarBefore !== undefined && first.fields.lunar && lunar.value > lunarBefore)
		return {
			start: at,
			end: lunar.end,
			expression: {
				form: 'range',
				from: first.fields,
				to: { ...first.fields, lunar: { ...first.fields.lunar, day: lunar.value } },
			},
		};
	const second = pointAt(scope, connector.end, { second: true });
	if (!second || second.shared || !joins(first.fields, second.fields)) return undefined;
	return {
		start: at,
		end: second.end,
		expression: { form: 'range', from: first.fields, to: second.to ?? second.fields },
	};
}

/** 今春 behind 去冬: one winter and the spring after it. */
function seasonsAt(
	scope: Scope,
	at: number,
	from: DateFields,
): { readonly end: number; readonly fields: DateFields } | undefined {
	const { text, end } = scope;
	const word = isSeason(from) && typeof from.year === 'object' ? dateWords.longest(text, at, end) : undefined;
	return word && isSeason(word.value.fields) ? { end: word.end, fields: word.value.fields } : undefined;
}

function isSeason({ part }: DateFields): boolean {
	return part === 'SP' || part === 'SU' || part === 'FA' || part === 'WI';
}

/** A date that says more than a clock time: 至今 counts from it. */
function isCalendar(fields: DateFields): boolean {
	return fields.hour === undefined && fields.dayPart === undefined && fields.weekday === undefined;
}

/** Two points make a range where they speak of the same kind of thing: not 2021年—10时. */
function joins(from: DateFields, to: DateFields): boolean {
	if ((from.hour === undefined) !== (to.hour === undefined))
		return from.hour === undefined ? from.day !== undefined && to.day !== undefined : to.dayPart !== undefined;
	const levels = [level(from), level(to)];
	return (
		levels[0] === levels[1] ||
		(levels.includes('year') && levels.includes('month')) ||
		(levels.includes('month') && levels.includes('day')) ||
		levels.includes('day')
	);
}

function level(fields: DateFields): 'year' | 'month' | 'day' | 'week' | 'era' {
	if (
		fields.hour !== undefined ||
		fields.dayPart !== undefined ||
		fields.day !== undefined ||
		fields.weekday !== undefined ||
		fields.lunar?.day !== undefined ||
		fields.term !== undefined
	)
		return 'day';
	if (fields.week !== undefined) return 'week';
	if (fields.month !== undefined || fields.part !== undefined || fields.lunar || fields.quarter) return 'month';
	return fields.year !== undefined ? 'year' : 'era';
}
