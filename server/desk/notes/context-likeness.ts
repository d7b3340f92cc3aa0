/** Context is compared this far from a place; a machine word has as many bits. */
export const contextLength = 32;

/** What is read beyond the length of a context, so that text put in between does not push all of it out of sight. */
const slack = 16;

/** A context made ready to be compared with many places: the units in the order in which they are read away from the place. */
export interface Quoted {
	readonly length: number;
	/** -1 where it is read towards the start of the text, 1 towards its end. */
	readonly step: 1 | -1;
	readonly masks: ReadonlyMap<number, number>;
}

/** `prefix` is read from its end. Of more than 32 units the nearest count. */
export function before(prefix: string): Quoted {
	const near = prefix.slice(-contextLength);
	return contextOf(near.length, -1, (i) => near.charCodeAt(near.length - 1 - i));
}

export function after(suffix: string): Quoted {
	return contextOf(Math.min(suffix.length, contextLength), 1, (i) => suffix.charCodeAt(i));
}

/**
 * How many units of the context stand before (`step` -1) or after (`step` 1) the place: its length less the number of edits between the
 * two.
 */
export function contextLikeness(context: Quoted, text: string, at: number): number {
	const { length, step, masks } = context;
	if (length === 0) return 0;
	// The edit distance of the context to each beginning of the text, bit by bit (Myers 1999, in the form of Hyyrö 2003).
	const top = 1 << (length - 1);
	let positive = -1;
	let negative = 0;
	let distance = length;
	let least = length;
	for (let i = 0; i < length + slack; i++) {
		const place = step > 0 ? at + i : at - 1 - i;
		if (place < 0 || place >= text.length) break;
		const equal = masks.get(text.charCodeAt(place)) ?? 0;
		const vertical = equal | negative;
		const horizontal = ((((equal & positive) + positive) | 0) ^ positive) | equal;
		let up = negative | ~(horizontal | positive);
		let down = positive & horizontal;
		if (up & top) distance++;
		else if (down & top) distance--;
		if (distance < least) least = distance;
		// The place itself is where both begin: units in between cost.
		up = (up << 1) | 1;
		down <<= 1;
		positive = down | ~(vertical | up);
		negative = up & vertical;
	}
	return length - least;
}

function contextOf(length: number, step: Quoted['step'], unit: (i: number) => number): Quoted {
	const masks = new Map<number, number>();
	for (let i = 0; i < length; i++) masks.set(unit(i), (masks.get(unit(i)) ?? 0) | (1 << i));
	return { length, step, masks };
}
