/**
 * The items of a list that has been made, to be put away: a list that items were pushed to has room for seventeen, and a page keeps ten
 * thousand lists of two or three. All empty lists are one.
 */
export function exact<T>(list: readonly T[]): readonly T[] {
	return list.length === 0 ? empty : list.slice();
}

const empty: readonly never[] = [];
