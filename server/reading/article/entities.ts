import type { Article } from '../../ground/model/article';
import type { BylineEntity, DateEntity, OfficialEntity, PersonEntity } from '../../ground/model/entity';
import { memoizePassing } from '../../ground/text/memoize';

/** The entities of an article by the kinds that many ask for, each in the order of the text. */
export interface Entities {
	readonly bylines: readonly BylineEntity[];
	readonly dates: readonly DateEntity[];
	readonly officials: readonly OfficialEntity[];
	readonly persons: readonly PersonEntity[];
}

/** Sorted by kind once, for all rules that ask for one kind: a walk through the mixed list would cost as much as some rules do. */
export const entitiesOf = memoizePassing(({ entities }: Article): Entities => {
	let bylines: BylineEntity[] | undefined;
	let dates: DateEntity[] | undefined;
	let officials: OfficialEntity[] | undefined;
	let persons: PersonEntity[] | undefined;
	for (const entity of entities) {
		if (entity.kind === 'date') (dates ??= []).push(entity);
		else if (entity.kind === 'person') (persons ??= []).push(entity);
		else if (entity.kind === 'official') (officials ??= []).push(entity);
		else if (entity.kind === 'byline') (bylines ??= []).push(entity);
	}
	return { bylines: bylines ?? none, dates: dates ?? none, officials: officials ?? none, persons: persons ?? none };
});

const none: readonly never[] = [];
