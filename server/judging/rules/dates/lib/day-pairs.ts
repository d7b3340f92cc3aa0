import type { Article } from '../../../../ground/model/article';
import type { CalendarDay, DateFields, DateReading } from '../../../../ground/model/date';
import type { DateEntity } from '../../../../ground/model/entity';
import { entitiesOf } from '../../../../reading/article/entities';

/** Two dates that stand for one day: `5月11日（星期五）`, `昨日（7月28日）`, `2024年5月14日 农历四月初七`. */
export interface DayPair {
	readonly first: DateEntity;
	readonly second: DateEntity;
	/** After the closing bracket, where the second stands in brackets. */
	readonly end: number;
	readonly bracketed: boolean;
}

/**
 * The pairs of neighboring dates of an article: with an opening bracket between them, no more than a space,
 * or the comma of `11月3日，星期三，`.
 */
export function* dayPairs(article: Article): Generator<DayPair> {
	const { text } = article.draft.logical;
	let first: DateEntity | undefined;
	for (const second of entitiesOf(article).dates) {
		if (first && second.span.start >= first.span.end && second.span.start - first.span.end <= farthest) {
			const gap = text.slice(first.span.end, second.span.start);
			const bracketed = /^[ 　]?[（(]$/.test(gap);
			if (bracketed || /^[ 　]{0,3}$/.test(gap) || (gap === '，' && isApposed(second, text))) {
				const next = text[second.span.end];
				// `（星期五上午）`, `（7月28日，星期四）`: whatever follows in the bracket, the day is said.
				yield {
					first,
					second,
					end: bracketed && (next === '）' || next === ')') ? second.span.end + 1 : second.span.end,
					bracketed,
				};
			}
		}
		first = second;
	}
}

/** True where two dates stand as near to each other as those of a pair do. */
export function hasNeighbors(article: Article): boolean {
	const { dates } = entitiesOf(article);
	for (let i = 1; i < dates.length; i++) {
		const gap = dates[i].span.start - dates[i - 1].span.end;
		if (gap >= 0 && gap <= farthest) return true;
	}
	return false;
}

/** The second date begins at most this far from the first. */
const farthest = 3;

/** `11月3日，⟦星期三⟧，`: a bare weekday between two commas says the day again. */
function isApposed(date: DateEntity, text: string): boolean {
	const fields = pointOf(date);
	return (
		fields?.weekday !== undefined &&
		fields.week === undefined &&
		fields.day === undefined &&
		'，。）'.includes(text[date.span.end] ?? '。')
	);
}

/** The fields of a date that is a point. */
export function pointOf(date: DateEntity): DateFields | undefined {
	return date.expression.form === 'point' ? date.expression.fields : undefined;
}

/** True for a day of the calendar with its month written: `5月11日`, `2024-05-11`, not 11日, 昨日 or 春分. */
export function isWrittenDay(
	fields: DateFields | undefined,
): fields is DateFields & { readonly month: number; readonly day: number } {
	return typeof fields?.month === 'number' && typeof fields.day === 'number';
}

/** The day that a reading names, where it is known in full. */
export function dayOfReading(reading: DateReading | undefined): CalendarDay | undefined {
	// 2026-07-28, not 2026-07 or PT2H.
	const value = reading?.value;
	if (
		value === undefined ||
		value.length < 10 ||
		value[4] !== '-' ||
		value[7] !== '-' ||
		(value.length > 10 && value[10] !== 'T')
	)
		return undefined;
	const year = figureAt(value, 0, 4);
	const month = figureAt(value, 5, 7);
	const day = figureAt(value, 8, 10);
	return year >= 0 &&
		month >= 1 &&
		month <= 12 &&
		day >= 1 &&
		(day <= 28 || day <= new Date(Date.UTC(year, month, 0)).getUTCDate())
		? { year, month, day }
		: undefined;
}

/** The whole number that the figures of a stretch make, -1 where not all of them are figures. */
function figureAt(value: string, start: number, end: number): number {
	let figure = 0;
	for (let at = start; at < end; at++) {
		const digit = value.charCodeAt(at) - 0x30;
		if (digit < 0 || digit > 9) return -1;
		figure = figure * 10 + digit;
	}
	return figure;
}
