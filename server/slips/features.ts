import { type WordModel } from '../words/words';
import { likeness } from './alike';
import { countOf, pairGram, tripleGram } from './gram-form';
import type { Grams } from './grams';
import { type Held, heldAt, type Lattice } from './lattice';
import { unitAt } from './signs';

/** A character of a text, and what stands around it. */
export interface Place {
	/** The units of the text (`signsOf`), and the offset of the character. */
	readonly units: Uint16Array;
	readonly at: number;
	/** The stretch of characters around it as words; it begins at `from`. */
	readonly lattice: Lattice;
	readonly from: number;
	readonly grams: Grams;
	readonly model: WordModel;
}

/** What is known of a place before anything else is tried in it. */
export interface Written extends Place {
	readonly counts: Counts;
	readonly held: Held;
}

/** How often a character was counted with its neighbors: with the one before, behind, both; with the two before, with the two behind. */
export interface Counts {
	readonly left: number;
	readonly right: number;
	readonly leftTwo: number;
	readonly both: number;
	readonly rightTwo: number;
}

export function writtenAt(place: Place): Written {
	const { lattice, at, from, model, units } = place;
	return { ...place, counts: countsOf(place, units[at]), held: heldAt(lattice, at - from, model) };
}

function countsOf({ units, at, grams }: Place, unit: number): Counts {
	const [before, second, next, third] = [-1, -2, 1, 2].map((step) => unitAt(units, at + step));
	return {
		left: countOf[grams(pairGram(before, unit))],
		right: countOf[grams(pairGram(unit, next))],
		leftTwo: countOf[grams(tripleGram(second, before, unit))],
		both: countOf[grams(tripleGram(before, unit, next))],
		rightTwo: countOf[grams(tripleGram(unit, next, third))],
	};
}

/** The names of the features, in their order; `weights.ts` has a weight for each. */
export const featureNames = [
	'always',
	'words gained',
	'many words gained',
	'left',
	'right',
	'weaker side',
	'two to the left',
	'both sides',
	'two to the right',
	'like sound',
	'near sound',
	'like shape too',
	'no pair counted',
	'one pair counted',
	'meant in a word',
	'meant in a long word',
	'cost of that word',
	'written by itself',
	'written in a long word',
	'cost of its word',
	'meant counted with its neighbors',
	'meant counted with two neighbors',
	'written counted with two neighbors',
	'written rarer',
	'rare character written',
	'sound of foreign names',
	'character of given names',
	'words gained, no pair counted',
	'counted against, in a word',
] as const;

/** The features of `meant` having been meant at a place, in the order of their names, in nats and yes or no (1, 0). */
export function featuresOf(written: Written, meant: { readonly unit: number; readonly likeness: number }): number[] {
	const { counts: own, held, lattice, at, from, model, units } = written;
	const exchanged = lattice.units.slice();
	exchanged[at - from] = meant.unit;
	const other = heldAt({ ...lattice, units: exchanged }, at - from, model);
	const its = countsOf(written, meant.unit);
	const gain = Math.max(-5, Math.min(20, (held.total - other.total) / 2));
	const left = ratio(its.left, own.left);
	const right = ratio(its.right, own.right);
	const unseen = own.left === 0 && own.right === 0 ? 1 : 0;
	const inWord = other.length > 1 ? 1 : 0;
	const unit = units[at];
	return [
		1,
		gain,
		Math.max(0, gain - 6),
		left,
		right,
		Math.min(left, right),
		ratio(its.leftTwo, own.leftTwo),
		ratio(its.both, own.both),
		ratio(its.rightTwo, own.rightTwo),
		meant.likeness & likeness.sound ? 1 : 0,
		(meant.likeness & (likeness.sound | likeness.nearSound)) === likeness.nearSound ? 1 : 0,
		meant.likeness & likeness.shape && meant.likeness & (likeness.sound | likeness.nearSound) ? 1 : 0,
		unseen,
		(own.left === 0) !== (own.right === 0) ? 1 : 0,
		inWord,
		other.length > 2 ? 1 : 0,
		inWord ? other.cost / 10 : 3.5,
		held.length === 1 ? 1 : 0,
		held.length > 2 ? 1 : 0,
		held.cost / 10,
		Math.log1p(its.left) + Math.log1p(its.right),
		Math.log1p(Math.max(its.leftTwo, its.both, its.rightTwo)),
		Math.log1p(Math.max(own.leftTwo, own.both, own.rightTwo)),
		(model.character[unit] - model.character[meant.unit]) / 2,
		Math.max(0, model.character[unit] - 20) / 2,
		model.transliteration[unit] <= 16 ? 1 : 0,
		Math.max(0, 20 - model.given[unit]) / 4,
		unseen * gain,
		inWord * Math.max(0, left + right),
	];
}

function ratio(meant: number, written: number): number {
	return Math.log((meant + 0.5) / (written + 0.5));
}
