import type { BylineEntity, DateEntity, Entity, Testimony } from '../../model/entity';
import type { Reading } from '../parse';

/** What the words of one section say of people. */
export interface PeopleFound {
	/** Officials, and persons that are certain by themselves (those of bylines included). */
	readonly entities: readonly Entity[];
	readonly candidates: ReadonlyMap<string, readonly number[]>;
	readonly testimony: ReadonlyMap<string, Testimony>;
}

/** Finds officials, persons, candidates for bare mentions, and what the section testifies of each name. */
export function recognizePeople(_reading: Reading, _bylines: readonly BylineEntity[], _dates: readonly DateEntity[]): PeopleFound {
	return { entities: [], candidates: new Map(), testimony: new Map() };
}
