/**
 * How two lists of the same objects lie over each other: the first `head` and the last `tail` of both are the same,
 * and the list now has `count`.
 */
export interface Alignment {
	readonly count: number;
	readonly head: number;
	readonly tail: number;
}

/** Compares two lists from both ends. An edit of a page leaves all of its sections but a few in the middle. */
export function alignmentOf<T>(before: readonly T[], now: readonly T[]): Alignment {
	const shorter = Math.min(before.length, now.length);
	let head = 0;
	while (head < shorter && before[head] === now[head]) head++;
	let tail = 0;
	while (tail < shorter - head && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
	return { count: now.length, head, tail };
}

/** What was made of each item of the list before, with that of the items between head and tail made anew. */
export function realigned<M>(made: readonly M[], { count, head, tail }: Alignment, make: (index: number) => M): M[] {
	const list = made.slice(0, head);
	for (let i = head; i < count - tail; i++) list.push(make(i));
	return list.concat(made.slice(made.length - tail));
}
