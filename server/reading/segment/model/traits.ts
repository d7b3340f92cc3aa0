import { featureNumber, type LineFeature, lineNumber } from './line-features';

/** Some line features as bits of three numbers; only those that a group names have a bit. */
export interface Traits {
	readonly low: number;
	readonly high: number;
	readonly top: number;
}

/** The features that groups name, with their bits. Groups are made when the program is loaded, before any line is read. */
const named = new Map<LineFeature, number>();
/** The bit of each line feature by its number, -1 where no group names it. */
const bits = new Int8Array(featureNumber.size).fill(-1);
/** Bits of a number that stays small. */
const width = 30;
const room = 3 * width;

/**
 * A group of line features, to be asked for by `hasOne`. Errors: throws where the groups of all modules name more features than there are
 * bits.
 */
export function groupOf(...names: readonly LineFeature[]): Traits {
	for (const name of names) {
		if (named.has(name)) continue;
		if (named.size === room)
			throw new Error(`${name}: groups name more than ${room} line features; give Traits another number`);
		bits[lineNumber[name]] = named.size;
		named.set(name, named.size);
	}
	return traitsOf(names.map((name) => lineNumber[name]));
}

/** Those of the features of a line that groups name. */
export function traitsOf(features: readonly number[]): Traits {
	let low = 0;
	let high = 0;
	let top = 0;
	for (let i = 0; i < features.length; i++) {
		const bit = bits[features[i]];
		if (bit >= 2 * width) top |= 1 << (bit - 2 * width);
		else if (bit >= width) high |= 1 << (bit - width);
		else if (bit >= 0) low |= 1 << bit;
	}
	return { low, high, top };
}

/** True where the line has one of the features of the group. */
export function hasOne(line: Traits, group: Traits): boolean {
	return ((line.low & group.low) | (line.high & group.high) | (line.top & group.top)) !== 0;
}

/** True where both lines have the same feature of the group. */
export function shareOne(a: Traits, b: Traits, group: Traits): boolean {
	return ((a.low & b.low & group.low) | (a.high & b.high & group.high) | (a.top & b.top & group.top)) !== 0;
}
