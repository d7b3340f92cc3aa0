import type { Article } from '../../../../ground/model/article';
import type { RuleContext } from '../../../../ground/model/rule';
import type { Span } from '../../../../ground/model/span';
import { countWhile } from '../../../../ground/text/bisect';
import { entitiesOf } from '../../../../reading/article/entities';

/** The first and the last day that a date of the copy may mean (`2019年` is 2019-01-01 to 2019-12-31), as `2019-01-01`. */
export interface DayStretch {
	readonly first: string;
	readonly last: string;
}

/** Gives what the dates of the paragraph around a stretch (logical text) mean, as far as their year is known. */
export function paragraphDays(article: Article, { readings }: RuleContext): (stretch: Span) => readonly DayStretch[] {
	const { logicalBlocks } = article.draft;
	const blockAt = (at: number) => countWhile(logicalBlocks.length, (index) => logicalBlocks[index].span.end <= at);
	const byBlock = new Map<number, DayStretch[]>();
	for (const date of entitiesOf(article).dates) {
		const days = [...(readings.get(date)?.value ?? '').matchAll(/\b(\d{4})(-\d\d)?(-\d\d)?/g)];
		if (days.length === 0) continue;
		const [first, last] = [days[0], days[days.length - 1]];
		const stretch = {
			first: `${first[1]}${first[2] ?? '-01'}${first[3] ?? '-01'}`,
			last: `${last[1]}${last[2] ?? '-12'}${last[3] ?? '-31'}`,
		};
		const block = blockAt(date.span.start);
		const others = byBlock.get(block);
		if (others) others.push(stretch);
		else byBlock.set(block, [stretch]);
	}
	return ({ start }) => byBlock.get(blockAt(start)) ?? none;
}

const none: readonly never[] = [];
