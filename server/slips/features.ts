import type { WordModel } from '../words/words';
import type { Meant } from './alike';
import { countOf, pairGram, tripleGram } from './gram-form';
import type { Grams } from './grams';
import { type Held, heldAt, type Lattice } from './lattice';
import type { OwnCounts } from './own-counts';
import { unitAt } from './signs';
import { logCounts, logOfAll } from './unit-counts';

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
	/** What the text says elsewhere. */
	readonly own: OwnCounts;
	/** How many characters are like the written one. */
	readonly choices: number;
}

/** What is known of a place before anything else is tried in it. */
export interface Written extends Place {
	readonly counts: Counts;
	readonly held: Held;
	/** The features that are the same whatever was meant. */
	readonly lengths: readonly [before: number, behind: number];
	readonly associations: readonly [before: number, behind: number, both: number];
	readonly boundness: number;
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
	const { lattice, at, from, grams, model, units, own, choices } = place;
	const counts = countsOf(place, units[at]);
	return {
		units,
		at,
		lattice,
		from,
		grams,
		model,
		own,
		choices,
		counts,
		held: heldAt(lattice, at - from, model),
		lengths: [wordLengthBefore(lattice, at - from, model), wordLengthBehind(lattice, at - from, model)],
		associations: associations(place, counts, units[at]),
		boundness: boundness(units[at], model),
	};
}

function countsOf({ units, at, grams }: Place, unit: number): Counts {
	const second = unitAt(units, at - 2);
	const before = unitAt(units, at - 1);
	const next = unitAt(units, at + 1);
	const third = unitAt(units, at + 2);
	return {
		left: countOf[grams(pairGram(before, unit))],
		right: countOf[grams(pairGram(unit, next))],
		leftTwo: countOf[grams(tripleGram(second, before, unit))],
		both: countOf[grams(tripleGram(before, unit, next))],
		rightTwo: countOf[grams(tripleGram(unit, next, third))],
	};
}

/**
 * The features of `meant` having been meant at a place, in nats, halves of a nat, lengths and logarithms of counts; the trees ask about
 * them by number.
 */
export function featuresOf(written: Written, meant: Meant): number[] {
	const { counts: own, held, lattice, at, from, model, units } = written;
	const exchanged = lattice.units.slice();
	exchanged[at - from] = meant.unit;
	const other = heldAt({ units: exchanged, before: lattice.before, behind: lattice.behind }, at - from, model);
	const its = countsOf(written, meant.unit);
	const unit = units[at];
	const left = ratio(its.left, own.left);
	const right = ratio(its.right, own.right);
	const leftTwo = ratio(its.leftTwo, own.leftTwo);
	const both = ratio(its.both, own.both);
	const rightTwo = ratio(its.rightTwo, own.rightTwo);
	const itsOwn = associations(written, its, meant.unit);
	return [
		held.total - other.total,
		left,
		right,
		Math.min(left, right),
		left + right,
		leftTwo,
		both,
		rightTwo,
		leftTwo + both + rightTwo,
		meant.likeness,
		own.left,
		own.right,
		Math.max(own.leftTwo, own.both, own.rightTwo),
		its.left,
		its.right,
		its.leftTwo,
		its.both,
		its.rightTwo,
		held.length,
		held.cost / held.length,
		other.length,
		other.cost / other.length,
		model.character[unit],
		model.character[meant.unit],
		model.transliteration[unit],
		model.given[unit],
		// The words on both sides: what stands among single characters is a name or verse more often.
		held.total / lattice.units.length,
		written.lengths[0],
		written.lengths[1],
		written.associations[0],
		written.associations[1],
		written.associations[2],
		itsOwn[0],
		itsOwn[1],
		itsOwn[2],
		strandedCost(written, other),
		written.boundness,
		...elsewhere(written, meant.unit),
		written.choices,
		logCounts()[unit],
		logCounts()[meant.unit],
	];
}

/** How often the text says elsewhere what is written and what was meant: the characters, and each with its neighbors. */
function elsewhere({ units, at, own }: Written, meant: number): number[] {
	const before = unitAt(units, at - 1);
	const next = unitAt(units, at + 1);
	const unit = units[at];
	const left = own.pair(before, meant);
	const right = own.pair(meant, next);
	return [
		Math.min(own.unit(unit) - 1, 8),
		Math.min(own.unit(meant), 8),
		Math.min(own.pair(before, unit) - 1, 4),
		Math.min(own.pair(unit, next) - 1, 4),
		Math.min(left, 8),
		Math.min(right, 8),
		Math.min(left, right, 8),
	];
}

function ratio(meant: number, written: number): number {
	return Math.log((meant + 0.5) / (written + 0.5));
}

/**
 * `⟦投⟧人资金`: what the rest of the word that was meant costs, left by itself as it is written. One that is mostly part of words says
 * that its word was torn. 0 where nothing is left alone.
 */
function strandedCost({ lattice, at, from, model, units }: Written, other: Held): number {
	if (other.length !== 2) return 0;
	const neighbor = other.start < at - from ? at - 1 : at + 1;
	return heldAt(lattice, neighbor - from, model).length > 1 ? 0 : boundness(units[neighbor], model) + 10;
}

/** How much rarer a character is as a word than altogether, in nats: 促 is hardly ever a word. */
function boundness(unit: number, model: WordModel): number {
	return model.character[unit] / 2 + logCounts()[unit] - logOfAll();
}

/**
 * How much more often a unit was counted with its neighbors than chance would have it, in nats: with the one before, the one behind, the
 * sum. Two frequent characters that never stand side by side do not go together; of rare ones that says nothing.
 */
function associations({ units, at }: Place, { left, right }: Counts, unit: number): [number, number, number] {
	const counts = logCounts();
	const expected = (neighbor: number) => Math.exp(counts[unit] + counts[neighbor] - logOfAll());
	const before = Math.log((left + 0.5) / (expected(unitAt(units, at - 1)) + 0.5));
	const behind = Math.log((right + 0.5) / (expected(unitAt(units, at + 1)) + 0.5));
	return [before, behind, before + behind];
}

/** The length of the word before the character, and behind it, in the cheapest reading of the stretch; 0 at its edge. */
function wordLengthBefore(lattice: Lattice, at: number, model: WordModel): number {
	return at === 0 ? 0 : heldAt(lattice, at - 1, model).length;
}

function wordLengthBehind(lattice: Lattice, at: number, model: WordModel): number {
	return at + 1 >= lattice.units.length ? 0 : heldAt(lattice, at + 1, model).length;
}
