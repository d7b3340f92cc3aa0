import { type Span, span } from '../../ground/model/span';
import { once } from '../../ground/text/once';
import type { Effort } from '../notes/anchor';
import { contextLength } from '../notes/context-likeness';
import type { TrackedEdit } from '../notes/track';
import { blockIn, type Cut, isTelling } from './cut';
import { oneStep, type Steps, stepsBetween } from './steps';

/** What was done to a text lately: whoever moves a block cuts it here and puts it in there, or the other way round. */
export interface Lately {
	/** The last cuts, the newest last. */
	readonly cuts: Cut[];
	/** What the edit right before put in. */
	put: Span | undefined;
}

/** Who puts in so much at once has wrapped, sorted or read it anew, corrections included. */
export const muchText = 24;

/** What following needs beside the edit. */
export interface FollowOptions {
	readonly lately: Lately;
	/** What may be spent on words that have to be looked for. */
	readonly effort?: Effort | undefined;
}

/** An edit, and what all places that it touches ask of it. */
export interface Made {
	/** What it took out, an offset in the text before; and what it put in, in the text after. */
	readonly old: Span;
	readonly now: Span;
	readonly by: number;
	readonly before: string;
	readonly after: string;
	readonly put: string;
	/** Where the blocks of the last cuts were put in again, page offsets. */
	readonly pasted: ReadonlyMap<Cut, number>;
	readonly steps: () => Steps;
	/** What was put in, and what stands around: a place that was lost here is looked for in it. */
	readonly around: () => Stretch;
	/** What the edit right before put in, in the text after. */
	readonly copied: Span | undefined;
	readonly effort: Effort | undefined;
	/** Set when a mark is lost. */
	taken: Cut | undefined;
}

/** A stretch of a page around something that was `put` in (page offsets); `from` is the page offset at which it begins. */
export interface Stretch {
	readonly text: string;
	readonly from: number;
	readonly put: Span;
}

/** What was put in, and what stands as far around as words may reach and a quotation does. */
export function stretchAround({ now, after }: Pick<Made, 'now' | 'after'>, reach: number): Stretch {
	const from = Math.max(0, now.start - reach - contextLength);
	return { text: after.slice(from, now.end + reach + contextLength), from, put: now };
}

export function madeOf({ before, after, change }: TrackedEdit, { lately, effort }: FollowOptions): Made {
	const old = span(change.start, change.start + change.length);
	const now = span(change.start, change.start + change.inserted);
	const by = change.inserted - change.length;
	const put = after.slice(now.start, now.end);
	const pasted = new Map<Cut, number>();
	for (const cut of lately.cuts) {
		const at = isTelling(cut, put) ? blockIn(put, cut) : -1;
		if (at >= 0) pasted.set(cut, now.start + at);
	}
	const isRewriting = change.length >= muchText && change.inserted >= muchText;
	const { put: last } = lately;
	const copied =
		last && (old.end <= last.start ? span(last.start + by, last.end + by) : old.start >= last.end ? last : undefined);
	return {
		...{ old, now, by, before, after, put, pasted, copied, effort },
		steps: once(() => (isRewriting ? stepsBetween({ before, after }, old, now) : oneStep(old, now))),
		around: once(() => stretchAround({ now, after }, 0)),
		taken: undefined,
	};
}
