import type { Pin } from '../../ground/model/note';
import type { TextLines } from './context/text-lines';
import type { Settled } from './decode';
import { states } from './model/states';
import { opens } from './sections';

/**
 * One number for what pins say of a text line (0 nothing, 1 an article begins, 2 it belongs to the one above), plus 3 where they say
 * something of the next.
 */
export function pinnedLines({ starts, text }: TextLines, pins: readonly Pin[]): Uint8Array {
	const pinned = new Uint8Array(text.length);
	if (pins.length === 0) return pinned;
	const borders = new Map(pins.map((pin) => [pin.at, pin.border]));
	text.forEach((line, at) => {
		const border = borders.get(starts[line]);
		// Above the first text there is nothing to belong to.
		if (border === undefined || (border === 'above' && at === 0)) return;
		pinned[at] = pinned[at] + (border === 'begin' ? 1 : 2);
		if (at > 0) pinned[at - 1] = pinned[at - 1] + 3;
	});
	return pinned;
}

/** True where somebody said that an article begins with the line. */
export function isPinnedBegin(pinned: number): boolean {
	return pinned % 3 === 1;
}

/** What the decoder has to keep to. */
export function settledBy(pinned: number): Settled {
	return settled[pinned];
}

const beginning = (state: number) => opens(state) && states[state]?.phase !== 'furniture';
const continuing = (state: number) => !opens(state);

const settled: readonly Settled[] = [
	{},
	{ only: beginning },
	{ only: continuing },
	{ keepAll: true },
	{ only: beginning, keepAll: true },
	{ only: continuing, keepAll: true },
];
