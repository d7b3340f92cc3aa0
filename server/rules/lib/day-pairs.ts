import type { Article } from '../../model/article';
import type { CalendarDay, DateFields, DateReading } from '../../model/date';
import type { DateEntity } from '../../model/entity';

/** Two dates that stand for one day: `5月11日（星期五）`, `昨日（7月28日）`, `2024年5月14日 农历四月初七`. */
export interface DayPair {
	readonly first: DateEntity;
	readonly second: DateEntity;
	/** After the closing bracket, where the second stands in brackets. */
	readonly end: number;
	readonly bracketed: boolean;
}

/** The pairs of neighboring dates of an article: with an opening bracket between them, no more than a space, or the comma of `11月3日，星期三，`. */
export function* dayPairs(article: Article): Generator<DayPair> {
	const { text } = article.draft.logical;
	let first: DateEntity | undefined;
	for (const second of article.entities) {
		if (second.kind !== 'date') continue;
		if (first && second.span.start >= first.span.end && second.span.start - first.span.end <= 3) {
			const gap = text.slice(first.span.end, second.span.start);
			const bracketed = /^[ 　]?[（(]$/.test(gap);
			if (bracketed || /^[ 　]{0,3}$/.test(gap) || (gap === '，' && isApposed(second, text))) {
				const next = text[second.span.end];
				// `（星期五上午）`, `（7月28日，星期四）`: whatever follows in the bracket, the day is said.
				yield { first, second, end: bracketed && (next === '）' || next === ')') ? second.span.end + 1 : second.span.end, bracketed };
			}
		}
		first = second;
	}
}

/** `11月3日，⟦星期三⟧，`: a bare weekday between two commas says the day again. */
function isApposed(date: DateEntity, text: string): boolean {
	const fields = pointOf(date);
	return fields?.weekday !== undefined && fields.week === undefined && fields.day === undefined && '，。）'.includes(text[date.span.end] ?? '。');
}

/** The fields of a date that is a point. */
export function pointOf(date: DateEntity): DateFields | undefined {
	return date.expression.form === 'point' ? date.expression.fields : undefined;
}

/** True for a day of the calendar with its month written: `5月11日`, `2024-05-11`, not 11日, 昨日 or 春分. */
export function isWrittenDay(fields: DateFields | undefined): fields is DateFields & { readonly month: number; readonly day: number } {
	return typeof fields?.month === 'number' && typeof fields.day === 'number';
}

/** The day that a reading names, where it is known in full. */
export function dayOfReading(reading: DateReading | undefined): CalendarDay | undefined {
	// 2026-07-28, not 2026-07 or PT2H.
	const match = reading && reading.value.length >= 10 && /^(\d{4})-(\d\d)-(\d\d)(?:T|$)/.exec(reading.value);
	if (!match) return undefined;
	const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
	return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate() ? { year, month, day } : undefined;
}
