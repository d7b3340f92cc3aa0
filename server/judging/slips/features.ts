import type { WordModel } from '../../reading/words/words';
import type { Meant } from './alike';
import { countOf, tripleGram } from './gram-form';
import { fluency, type WordStretch, wordRowOf, wordStretchOf } from './grammar';
import { exchanged, type Held, heldAt, heldInstead, type Lattice } from './lattice';
import { lastSign, unitAt } from './signs';
import { levelBefore, type Source } from './source';
import { logCounts, logOfAll } from './unit-counts';
import { classesBeside, wordClass } from './word-classes';

/** A character of a text, and what stands around it. */
export interface Place {
	/** The text, and the offset of the character. */
	readonly source: Source;
	readonly at: number;
	/** The stretch of characters around it as words; it begins at `from`. */
	readonly lattice: Lattice;
	readonly from: number;
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
	const { lattice, at, from, source } = place;
	const { units } = source;
	const pairs = { left: countOf[levelBefore(source, at)], right: countOf[levelBefore(source, at + 1)] };
	const counts = countsOf(place, units[at], pairs);
	const held = heldAt(lattice, at - from);
	const stretch = wordStretchOf(lattice, {
		before: unitAt(units, from - 1),
		next: unitAt(units, from + lattice.units.length),
	});
	return {
		source,
		at,
		lattice,
		from,
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
function surroundings({ source, at, lattice, from }: Place): number[] {
	const { units, model } = source;
	let [rareBefore, rareBehind] = [0, 0];
	const before: number[] = [];
	const behind: number[] = [];
	for (let by = 1; by <= 5; by++) {
		before.push(levelBefore(source, at - by));
		behind.push(levelBefore(source, at + 1 + by));
		rareBefore += rarity(before[by - 1]);
		rareBehind += rarity(behind[by - 1]);
	}
	const [left, right] = [unitAt(units, at - 1), unitAt(units, at + 1)];
	return [
		wordLengthAt(lattice, at - from - 1),
		wordLengthAt(lattice, at - from + 1),
		boundness(units[at], model),
		before[0],
		behind[0],
		Math.min(before[1], before[2]),
		Math.min(behind[1], behind[2]),
		rareBefore,
		rareBehind,
		rareBefore + rareBehind,
		model.given[left],
		model.given[right],
		model.transliteration[left],
		model.transliteration[right],
	];
}

function rarity(level: number): number {
	return level === 0 ? 2 : level < 2 ? 1 : 0;
}

/** The length of the word around an offset in the cheapest reading of the stretch; 0 beyond its edges. */
function wordLengthAt(lattice: Lattice, at: number): number {
	return at < 0 || at >= lattice.units.length ? 0 : heldAt(lattice, at).length;
}

function countsOf({ source, at }: Place, unit: number, { left, right }: Pick<Counts, 'left' | 'right'>): Counts {
	const { units } = source;
	const { levelOf } = source.grams;
	const second = unitAt(units, at - 2);
	const before = unitAt(units, at - 1);
	const next = unitAt(units, at + 1);
	const third = unitAt(units, at + 2);
	return {
		left,
		right,
		leftTwo: countOf[levelOf(tripleGram(second, before, unit))],
		both: countOf[levelOf(tripleGram(before, unit, next))],
		rightTwo: countOf[levelOf(tripleGram(unit, next, third))],
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
export function firstLook({ units, model }: Source, at: number, guess: Guess): number[] {
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

/**
 * All features of a guess: those of the first look, then what words, triples, the story and the surroundings say. They are put behind those
 * of the first look, into the same row.
 */
export function featuresOf(written: Written, guess: Guess, row: number[]): number[] {
	const { counts: own, held, lattice, at, from, source } = written;
	const meant = guess.meant.unit;
	const instead = { at: at - from, unit: meant };
	const other = heldInstead(lattice, instead, source.model);
	const its = countsOf(written, meant, guess);
	const leftTwo = ratio(its.leftTwo, own.leftTwo);
	const both = ratio(its.both, own.both);
	const rightTwo = ratio(its.rightTwo, own.rightTwo);
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
	put(row, written.surroundings);
	const fluent = fluency(wordRowOf(written.stretch, exchanged(lattice, instead), other).kinds);
	row.push(fluent - written.fluency, written.fluency);
	return row;
}

function put(row: number[], more: readonly number[]): void {
	for (let i = 0; i < more.length; i++) row.push(more[i]);
}

/** The classes of both characters as words, of the word that the meant one makes, and of the words on both sides. */
function classesOf({ source: { units }, at, from }: Written, meant: number, other: Held): number[] {
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
function elsewhere({ source, at }: Written, meant: number): number[] {
	const { units } = source;
	const own = source.own();
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
function strandedCost({ lattice, at, from, source: { units, model } }: Written, other: Held): number {
	if (other.length !== 2) return 0;
	const neighbor = other.start < at - from ? at - 1 : at + 1;
	return heldAt(lattice, neighbor - from).length > 1 ? 0 : boundness(units[neighbor], model) + 10;
}

/** How much rarer a character is as a word than altogether, in nats: 促 is hardly ever a word. */
function boundness(unit: number, model: WordModel): number {
	return model.character[unit] / 2 + logCounts()[unit] - logOfAll();
}

/**
 * How much more often a unit was counted with its neighbors than chance would have it, in nats: with the one before, the one behind, the
 * sum. Two frequent characters that never stand side by side do not go together; of rare ones that says nothing.
 */
function associations(
	{ source: { units }, at }: Place,
	{ left, right }: Counts,
	unit: number,
): [number, number, number] {
	const counts = logCounts();
	const expected = (neighbor: number) => Math.exp(counts[unit] + counts[neighbor] - logOfAll());
	const before = Math.log((left + 0.5) / (expected(unitAt(units, at - 1)) + 0.5));
	const behind = Math.log((right + 0.5) / (expected(unitAt(units, at + 1)) + 0.5));
	return [before, behind, before + behind];
}
