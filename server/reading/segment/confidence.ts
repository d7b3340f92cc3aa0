import { advance, type Column, type Weighed } from './decode';
import { type MarginRoom, marginOf } from './margin';
import { weights } from './model/weights';
import { isPinnedBegin } from './pinned';
import { opens } from './sections';

/** How many text lines after a border are asked whether it is one. What lies further on says nothing about it that these do not. */
export const window = 4;

/** The margin, in units of the weights, that stands for one nat: a border with the margin `scale` has odds of e. */
const scale = 12;

/** A margin from which on the confidence is 1. */
const certain = 64;

/** What the decoder made of a page. */
export interface Decoded {
	readonly weighed: readonly Weighed[];
	readonly columns: readonly Column[];
	readonly pinned: Uint8Array;
	readonly room: MarginRoom;
}

/**
 * How sure the decoder, or who pinned the line, is that a section begins with the text line `at`: from the margin over the best way
 * without that border, within the window. 0 to 1, two decimals.
 */
export function confidenceOf(decoded: Decoded, at: number): number {
	if (at === 0 || isPinnedBegin(decoded.pinned[at])) return 1;
	const lines = decoded.weighed.slice(at, at + window + 1);
	const margin = marginOf({ columns: columnsOf(decoded, at, lines), lines }, weights(), {
		wanted: opens,
		enough: certain,
		room: decoded.room,
	});
	return Math.round(100 / (1 + Math.exp(-margin / scale))) / 100;
}

/** The columns of the window, as they are without pins. */
function columnsOf({ columns, pinned }: Decoded, at: number, lines: readonly Weighed[]): readonly Column[] {
	const end = at + lines.length;
	if (!pinned.subarray(at, end).some((pin) => pin > 0)) return columns.slice(at, end);
	const free = [columns[at - 1]];
	for (const line of lines) free.push(advance(free[free.length - 1], line, { weights: weights() }));
	return free.slice(1);
}
