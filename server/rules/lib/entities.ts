import type { Article } from '../../model/article';
import type { BylineEntity, DateEntity, OfficialEntity, PersonEntity } from '../../model/entity';
import { keptWith } from '../../text/kept';

/** The entities of an article by their kinds, each in the order of the text. */
export interface Entities {
	readonly bylines: readonly BylineEntity[];
	readonly dates: readonly DateEntity[];
	readonly officials: readonly OfficialEntity[];
	readonly persons: readonly PersonEntity[];
}

/** Parted once for all the rules that go by one kind. */
export const entitiesOf = keptWith(({ entities }: Article): Entities => {
	const bylines: BylineEntity[] = [];
	const dates: DateEntity[] = [];
	const officials: OfficialEntity[] = [];
	const persons: PersonEntity[] = [];
	for (const entity of entities) {
		if (entity.kind === 'date') dates.push(entity);
		else if (entity.kind === 'person') persons.push(entity);
		else if (entity.kind === 'official') officials.push(entity);
		else bylines.push(entity);
	}
	return { bylines, dates, officials, persons };
});
