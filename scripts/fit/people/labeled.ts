import type { Span } from '../../../server/ground/model/span';

/** A text with its persons and officials; `free` are stretches on which nothing is asked. Offsets in `text`. */
export interface Labeled {
	readonly id: string;
	readonly text: string;
	readonly persons: readonly Span[];
	readonly officials?: readonly { readonly title: Span; readonly person: Span }[];
	readonly free: readonly Span[];
}
