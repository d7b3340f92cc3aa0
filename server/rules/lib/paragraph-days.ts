import { entitiesOf } from '../../article/entities';
import type { Article } from '../../model/article';
import type { RuleContext } from '../../model/rule';
import type { Span } from '../../model/span';
import { countWhile } from '../../text/bisect';

/** The first and the last day that a date of the copy may mean (`2019年` is 2019-01-01 to 2019-12-31), as `2019-01-01`. */
export interface DayStretch {
	readonly first: string;
	readonly last: string;
}

/** What the dates of the paragraph around a stretch (logical text) mean, as far as their year is known. */
export function paragraphDays(article: Article, { readings }: RuleContext, { start }: Span): DayStretch[] {
	const { logicalBlocks } = article.draft;
	const block = logicalBlocks[countWhile(logicalBlocks.length, (index) => logicalBlocks[index].span.end <= start)];
	if (!block) return [];
	return entitiesOf(article).dates.flatMap((date) => {
		if (date.span.start < block.span.start || date.span.start >= block.span.end) return [];
		const days = [...(readings.get(date)?.value ?? '').matchAll(/\b(\d{4})(-\d\d)?(-\d\d)?/g)];
		if (days.length === 0) return [];
		const [first, last] = [days[0], days[days.length - 1]];
		return {
			first: `${first[1]}${first[2] ?? '-01'}${first[3] ?? '-01'}`,
			last: `${last[1]}${last[2] ?? '-12'}${last[3] ?? '-31'}`,
		};
	});
}
