import type { Article } from '../model/article';
import type { CalendarDay, DateExpression, DateReading } from '../model/date';
import type { DateEntity } from '../model/entity';

/** What a date is read against: the issue date and, nearer, the date of the article's own dateline. */
export interface Anchor {
	readonly issue: CalendarDay | undefined;
	readonly dateline: CalendarDay | undefined;
}

/** The TIMEX3 value of a date as written; what neither words nor anchor say is X. */
export function readDate(_expression: DateExpression, _anchor: Anchor): DateReading {
	return { value: 'XXXX', type: 'date' };
}

/** Reads all dates of an article. A day alone (`29日`) and the parts that a range shares lean on the date before them. */
export function readDates(article: Article, issue: CalendarDay | undefined): ReadonlyMap<DateEntity, DateReading> {
	const readings = new Map<DateEntity, DateReading>();
	for (const entity of article.entities) if (entity.kind === 'date') readings.set(entity, readDate(entity.expression, { issue, dateline: undefined }));
	return readings;
}
