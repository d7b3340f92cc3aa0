import type { WordModel } from '../words/words';
import type { Meant } from './alike';
import { countOf, mostLevel, pairGram, tripleGram } from './gram-form';
import { fluency, type WordStretch, wordRowOf } from './grammar';
import type { Grams } from './grams';
import { type Held, heldAt, type Lattice } from './lattice';
import type { OwnCounts } from './own-counts';
import { lastSign, unitAt } from './signs';
import { logCounts, logOfAll } from './unit-counts';
import { classesBeside, wordClass } from './word-classes';

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
}

/** What is known of a place before anything else is tried in it. */
export interface Written extends Place {
	readonly counts: Counts;
	readonly held: Held;
	/** The features that are the same whatever was meant. */
	readonly associations: readonly [before: number, behind: number, both: number];
	readonly surroundings: readonly number[];
	readonly stretch: WordStretch;
	/** How well the kinds of words follow one another as it is written. */
	readonly fluency: number;
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
	const { lattice, at, from, model, units, grams, own } = place;
	const counts = countsOf(place, units[at]);
	const held = heldAt(lattice, at - from, model);
	const stretch = { lattice, before: unitAt(units, from - 1), next: unitAt(units, from + lattice.units.length) };
	return {
		units,
		at,
		lattice,
		from,
		grams,
		model,
		own,
		counts,
		held,
		associations: associations(place, counts, units[at]),
		surroundings: surroundings(place),
		stretch,
		fluency: fluency(wordRowOf(stretch, lattice.units, held).kinds),
	};
}

/**
 * How usual what stands around a place is: a slip stands in copy that is usual otherwise, names and verse among much that is not. The
 * levels of the pairs nearest to it, how many pairs were hardly counted on either side, and how much of a name the neighbors are.
 */
function surroundings({ units, at, grams, model, lattice, from }: Place): number[] {
	const level = (first: number) => {
		const [one, other] = [unitAt(units, first), unitAt(units, first + 1)];
		return one <= lastSign && other <= lastSign ? mostLevel : grams(pairGram(one, other));
	};
	const before = [2, 3, 4, 5, 6].map((by) => level(at - by));
	const behind = [1, 2, 3, 4, 5].map((by) => level(at + by));
	const rare = (levels: readonly number[]) => levels.reduce((sum, one) => sum + (one === 0 ? 2 : one < 2 ? 1 : 0), 0);
	const [left, right] = [unitAt(units, at - 1), unitAt(units, at + 1)];
	return [
		wordLengthBefore(lattice, at - from, model),
		wordLengthBehind(lattice, at - from, model),
		boundness(units[at], model),
		before[0],
		behind[0],
		Math.min(before[1], before[2]),
		Math.min(behind[1], behind[2]),
		rare(before),
		rare(behind),
		rare(before) + rare(behind),
		model.given[left],
		model.given[right],
		model.transliteration[left],
		model.transliteration[right],
	];
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

/** Somebody's guess at a place: what was meant, and how often both were counted with the character before and the one behind. */
export interface Guess {
	readonly meant: Meant;
	readonly left: number;
	readonly right: number;
	readonly ownLeft: number;
	readonly ownRight: number;
	/** How many characters are like the written one, how many of them fit, and how much better this one does than the others, in nats. */
	readonly choices: number;
	readonly rivals: number;
	readonly lead: number;
}

/** So many features are told at the first look. */
export const firstFeatures = 20;

/**
 * What is told of a guess at the first look, from counts of pairs and costs of characters alone: in nats, halves of a nat and logarithms
 * of counts. The trees ask about features by number.
 */
export function firstLook({ units, model }: Pick<Place, 'units' | 'model'>, at: number, guess: Guess): number[] {
	const { meant, left, right, ownLeft, ownRight } = guess;
	const unit = units[at];
	const before = unitAt(units, at - 1);
	const next = unitAt(units, at + 1);
	const gainLeft = ratio(left, ownLeft);
	const gainRight = ratio(right, ownRight);
	const counts = logCounts();
	return [
		gainLeft,
		gainRight,
		Math.min(gainLeft, gainRight),
		gainLeft + gainRight,
		left,
		right,
		ownLeft,
		ownRight,
		before > lastSign ? model.pair(before, meant.unit) & 0xff : 0,
		next > lastSign ? model.pair(meant.unit, next) & 0xff : 0,
		meant.likeness,
		model.character[unit],
		model.character[meant.unit],
		model.transliteration[unit],
		model.given[unit],
		counts[unit],
		counts[meant.unit],
		guess.choices,
		guess.rivals,
		guess.lead,
	];
}

/** All features of a guess: those of the first look, then what words, triples, the story and the surroundings say. */
export function featuresOf(written: Written, meant: number, first: readonly number[]): number[] {
	const { counts: own, held, lattice, at, from, model, surroundings } = written;
	const exchanged = lattice.units.slice();
	exchanged[at - from] = meant;
	const other = heldAt({ units: exchanged, before: lattice.before, behind: lattice.behind }, at - from, model);
	const its = countsOf(written, meant);
	const leftTwo = ratio(its.leftTwo, own.leftTwo);
	const both = ratio(its.both, own.both);
	const rightTwo = ratio(its.rightTwo, own.rightTwo);
	const row = first.slice();
	row.push(
		held.total - other.total,
		leftTwo,
		both,
		rightTwo,
		leftTwo + both + rightTwo,
		Math.max(own.leftTwo, own.both, own.rightTwo),
		its.leftTwo,
		its.both,
		its.rightTwo,
		held.length,
		held.cost / held.length,
		other.length,
		other.cost / other.length,
		// The words on both sides: what stands among single characters is a name or verse more often.
		held.total / lattice.units.length,
		strandedCost(written, other),
	);
	put(row, written.associations);
	put(row, associations(written, its, meant));
	put(row, elsewhere(written, meant));
	put(row, classesOf(written, meant, other));
	put(row, surroundings);
	const fluent = fluency(wordRowOf(written.stretch, exchanged, other).kinds);
	row.push(fluent - written.fluency, written.fluency);
	return row;
}

function put(row: number[], more: readonly number[]): void {
	for (const one of more) row.push(one);
}

/** The classes of both characters as words, of the word that the meant one makes, and of the words on both sides. */
function classesOf({ units, at, from }: Written, meant: number, other: Held): number[] {
	const classOf = wordClass();
	const isBehind = other.start < at - from;
	const wordWith = () => (isBehind ? classOf(unitAt(units, at - 1), meant) : classOf(meant, unitAt(units, at + 1)));
	return [
		classOf(0, units[at]),
		classOf(0, meant),
		other.length === 2 ? wordWith() : 0,
		...classesBeside(units, at),
		isBehind ? 1 : 0,
	];
}

/** How often the text says elsewhere what is written and what was meant: the characters, and each with its neighbors. */
function elsewhere({ units, at, own }: Written, meant: number): number[] {
	const before = unitAt(units, at - 1);
	const next = unitAt(units, at + 1);
	const unit = units[at];
	const [alone, behindOne, beforeOne] = own(before, unit, next);
	const [its, left, right] = own(before, meant, next);
	return [
		Math.min(alone - 1, 8),
		Math.min(its, 8),
		Math.min(behindOne - 1, 4),
		Math.min(beforeOne - 1, 4),
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
