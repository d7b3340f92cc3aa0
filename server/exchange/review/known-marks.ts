import type { Mark, Marking } from '../../desk/marks/fold';
import type { MarkEvent } from '../../ground/model/mark';
import { stampOf } from '../word/mark-stamp';
import type { Said } from './comment-remarks';
import { isSameStamp } from './reviewed-text';

/** Tells which marks were taken over before, from an earlier state of the same file: nothing is said twice. */
export function knownMarks({ marks }: Marking): (mark: MarkEvent) => boolean {
	const keys = new Set(marks.filter(({ event }) => event.from !== undefined).map(({ event }) => keyOf(event)));
	return (mark) => keys.has(keyOf(mark));
}

function keyOf({ by, time, what, selector, text, body }: MarkEvent): string {
	// What nobody signed has the time at which it was taken over.
	const { author, time: second } = stampOf({ by, time });
	const { exact, prefix, suffix } = selector;
	return JSON.stringify([author, author === '' ? undefined : second, what, exact, prefix, suffix, text, body]);
}

/** True where a thread has these words of this author already. */
export function isSaidIn({ thread }: Mark, { body, stamp }: Said): boolean {
	return thread.some((one) => one.body === body && isSameStamp(stampOf(one), stamp));
}
