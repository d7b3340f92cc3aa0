import type { Article, Draft, RestrictedCast } from '../model/article';

/** Decides the open candidates of a draft by the cast: the cast raises a candidate, the words around it decide. */
export function resolve(draft: Draft, _cast: RestrictedCast): Article {
	return { draft, entities: draft.entities };
}
