import type { Article } from '../../ground/model/article';
import type { CalendarDay, DateExpression, DateFields, DateReading, Relative } from '../../ground/model/date';
import type { BylineEntity, DateEntity } from '../../ground/model/entity';
import type { Span } from '../../ground/model/span';
import { memoizePassing } from '../../ground/text/memoize';
import { unitKinds } from '../../ground/text/unit-table';
import { pointReading, rangeReading, resolvePoint, resolveRange } from '../dates/resolve-date';
import type { PartialDay, ReferenceDays, Resolved } from '../dates/resolved';
import { entitiesOf } from './entities';

/**
 * Reads all dates of an article. The date of its dateline counts as today.
 * A day alone (`29日`), 当日 and 次年 refer to the date before them, a month alone on a year that its sentence has named
 * (2014年9月…，12月).
 * Rules, cards and the annotation ask for the same readings, so those for the last issue day are kept with the article.
 */
export function readDates(article: Article, issue: CalendarDay | undefined): ReadonlyMap<DateEntity, DateReading> {
	const last = lastRead(article);
	if (last.readings === undefined || !isSameDay(last.issue, issue)) {
		last.readings = read(article, issue);
		last.issue = issue;
	}
	return last.readings;
}

interface LastRead {
	issue: CalendarDay | undefined;
	readings: ReadonlyMap<DateEntity, DateReading> | undefined;
}

const lastRead = memoizePassing((_: Article): LastRead => ({ issue: undefined, readings: undefined }));

function isSameDay(a: CalendarDay | undefined, b: CalendarDay | undefined): boolean {
	return a === b || (a !== undefined && b !== undefined && a.year === b.year && a.month === b.month && a.day === b.day);
}

const noReadings: ReadonlyMap<DateEntity, DateReading> = new Map();

function read(article: Article, issue: CalendarDay | undefined): ReadonlyMap<DateEntity, DateReading> {
	const { bylines, dates } = entitiesOf(article);
	if (dates.length === 0) return noReadings;
	const readings = new Map<DateEntity, DateReading>();
	const { text } = article.draft.logical;
	const dateline = datelineOf(bylines, issue);
	// One object serves all dates and is set again for each of them; no reading keeps it.
	const reference: { -readonly [K in keyof ReferenceDays]: ReferenceDays[K] } = {
		issue,
		dateline: undefined,
		before: undefined,
		month: undefined,
		ahead: false,
	};
	const spoken: Spoken = { inArticle: undefined, inParagraph: undefined, inSentence: undefined };
	let last = 0;
	// The date that was read last, and where it ends.
	let beside: PartialDay | undefined;
	let ended = -1;
	for (const entity of dates) {
		if (readings.has(entity)) continue;
		const { expression, span } = entity;
		forget(spoken, text, { start: last, end: span.start });
		last = Math.max(last, span.start);
		if (expression.form === 'duration' || expression.form === 'set') {
			readings.set(entity, { value: expression.value, type: expression.form });
			continue;
		}
		const { inParagraph } = spoken;
		reference.dateline = dateline?.entity === entity ? undefined : dateline?.day;
		reference.before = inParagraph ?? (leansOnText(expression) ? spoken.inArticle : undefined);
		reference.month = spoken.inSentence;
		reference.ahead = speaksAhead(text, span.start, span.end);
		let point: Resolved | undefined;
		if (expression.form === 'point') {
			const fields =
				beside?.day !== undefined && isOnlyWeekday(expression.fields) && standsAt(text, span.start, ended)
					? onDay(expression.fields, beside)
					: expression.fields;
			point = resolvePoint(fields, reference);
			readings.set(entity, pointReading(point));
		} else {
			const range = resolveRange(expression, reference);
			point = range.from;
			readings.set(entity, rangeReading(range));
		}
		ended = span.end;
		const known = point && leanable(point);
		beside = known;
		// A date that something is compared with (比去年5月) is not the date of the news.
		if (!known || (span.start > 0 && signs[text.charCodeAt(span.start - 1)] & compared)) continue;
		const fields = expression.form === 'point' ? expression.fields : expression.from;
		if (fields && isNamedAhead(text.slice(span.start, span.end), known, issue)) spoken.inArticle = known;
		else remember(spoken, known, fields);
	}
	return readings;
}

/** The dates named so far that later words may refer to. */
interface Spoken {
	inArticle: PartialDay | undefined;
	inParagraph: PartialDay | undefined;
	/** Only one that names its year. */
	inSentence: PartialDay | undefined;
}

/** Drops what was named in a sentence or paragraph that ends within the stretch. */
function forget(spoken: Spoken, text: string, { start, end }: Span): void {
	for (let i = end - 1; i >= start && (spoken.inParagraph !== undefined || spoken.inSentence !== undefined); i--) {
		const code = text.charCodeAt(i);
		if ((signs[code] & sentenceEnd) === 0) continue;
		spoken.inSentence = undefined;
		if (code === 0x0a) spoken.inParagraph = undefined;
	}
}

function remember(spoken: Spoken, known: PartialDay, fields: DateFields | undefined): void {
	const { inArticle, inParagraph } = spoken;
	if (known.day !== undefined || (known.month !== undefined && inParagraph?.day === undefined))
		spoken.inParagraph = known;
	if (fields?.year !== undefined) spoken.inSentence = known.month === undefined ? undefined : known;
	// A year alone leaves the day of that year to be referred to: 2022年7月28日…2022年…当日.
	const keepsDay = known.month === undefined && inArticle?.month !== undefined && inArticle.year === known.year;
	spoken.inArticle = keepsDay ? inArticle : known;
}

/**
 * True for a festival that lies ahead: in `春节将至。27日，县里…` the 27th is one of the month of the page, not of 春节.
 * Days written as such have a numeral before 日 or 号.
 */
function isNamedAhead(words: string, { year, month, day }: PartialDay, issue: CalendarDay | undefined): boolean {
	if (!issue || year === undefined || month === undefined || day === undefined || /[日号月]/.test(words)) return false;
	return (year - issue.year) * 372 + (month - issue.month) * 31 + day - issue.day > 0;
}

/** True for 星期日 and 周日上午9时: a weekday of no known week. */
function isOnlyWeekday({ weekday, week, nth, month }: DateFields): boolean {
	return weekday !== undefined && week === undefined && nth === undefined && month === undefined;
}

/** True right behind the end of another date, blanks and a bracket between them: the weekday of `8月3日（周日）` is that day's. */
function standsAt(text: string, at: number, ended: number): boolean {
	if (ended < 0 || at - ended > 2) return false;
	for (let i = ended; i < at; i++) if (!'（( \u3000'.includes(text[i])) return false;
	return true;
}

/** The weekday as the day that it stands beside, with its own clock time. */
function onDay({ weekday: _, ...fields }: DateFields, { year, month, day }: PartialDay): DateFields {
	return {
		...(year === undefined ? {} : { year }),
		...(month === undefined ? {} : { month }),
		...(day === undefined ? {} : { day }),
		...fields,
	};
}

/** The part of a point that later words may refer to. */
function leanable({ year, month, day, special, whole, level }: Resolved): PartialDay | undefined {
	if (special !== undefined || whole !== undefined)
		return year === undefined ? undefined : { year, month: undefined, day: undefined };
	return { year, month: level === 'year' ? undefined : month, day: level === 'day' ? day : undefined };
}

/** 当日, 次年 and the like refer to a date however far before them. */
function leansOnText(expression: DateExpression): boolean {
	return expression.form === 'point'
		? leans(expression.fields)
		: expression.form === 'range' && (leans(expression.from) || leans(expression.to));
}

function leans(fields: DateFields | undefined): boolean {
	return fields !== undefined && (isOfText(fields.year) || isOfText(fields.month) || isOfText(fields.day));
}

function isOfText(part: number | Relative | undefined): boolean {
	return typeof part === 'object' && part.from === 'text';
}

/** The date of the article's dateline (`新华社北京7月28日电`), read against the issue date alone. */
function datelineOf(
	bylines: readonly BylineEntity[],
	issue: CalendarDay | undefined,
): { readonly entity: DateEntity; readonly day: PartialDay } | undefined {
	for (const { date } of bylines) {
		if (date?.expression.form !== 'point') continue;
		const { year, month, day } = resolvePoint(date.expression.fields, { issue, dateline: undefined });
		return day === undefined ? undefined : { entity: date, day: { year, month, day } };
	}
	return undefined;
}

/** Words before a date that say it is to come, and the characters that they end with. */
const aheadBefore =
	/(?:将[于在]?|定于|拟[于在]?|计划[于在]?|预计[到在]?|力争[到在]?|争取[到在]?|确保[到在]?|到|截[至止]到?|最迟|[时届]间为|时间[：:])$/;
/** A word of the future at most this far behind a date still refers to it. */
const farthestAhead = 12;

/**
 * By unit: the last characters of those words; what stands before a date that another one is compared with;
 * the first characters of words of the future behind a date; the ends of sentences.
 */
const aheadEnd = 1;
const compared = 2;
const aheadSign = 4;
const sentenceEnd = 8;
const signs = unitKinds([
	[aheadEnd, '将于在拟划计到争取保至止迟为：:'],
	[compared, '比较与和同'],
	[aheadSign, '将拟有预计'],
	[sentenceEnd, '。！？；\n'],
]);

function speaksAhead(text: string, start: number, stop: number): boolean {
	return (
		(start > 0 &&
			signs[text.charCodeAt(start - 1)] & aheadEnd &&
			aheadBefore.test(text.slice(Math.max(0, start - 4), start))) ||
		isAheadBehind(text, stop)
	);
}

/** 前 behind a date sets a term (6月15日前); so does 将 or 计划 in its clause. */
function isAheadBehind(text: string, stop: number): boolean {
	if (text[stop] === '前' || text.startsWith('之前', stop) || text.startsWith('以前', stop)) return true;
	const limit = Math.min(text.length - 1, stop + farthestAhead);
	for (let at = stop; at <= limit; at++) {
		const sign = signs[text.charCodeAt(at)] & (aheadSign | sentenceEnd);
		if (sign === 0) continue;
		if (sign === sentenceEnd) return false;
		if (
			text[at] === '将' ||
			text[at] === '拟' ||
			text.startsWith('有望', at) ||
			text.startsWith('预计', at) ||
			text.startsWith('计划', at)
		)
			return true;
	}
	return false;
}
