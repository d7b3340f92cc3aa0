import { placeOf, type SlipCandidate } from './candidates';
import { featuresOf, firstLook, type Guess, type Written, writtenAt } from './features';
import { countOf } from './gram-form';
import { fluency, wordRowOf } from './grammar';
import { exchanged } from './lattice';
import { type ParticleWeights, particleCells, particleUnits, particleWorths } from './particles';
import { lastSign, unitAt } from './signs';
import { levelAmong } from './small-word-levels';
import { smallWordGroup, twinsOf } from './small-words';
import type { Source } from './source';
import { classesBeside, degree, isAmong, manner, verbs, wordClass } from './word-classes';

/**
 * The first look at a small word: bits of its twins (`twinsOf`) that what stands beside it goes with at least about as well as with it, or
 * between such words as those of a frame.
 */
export function doubtsAt(source: Source, at: number): number {
	const unit = source.units[at];
	const { lefts, rights } = levelsBeside(source, at);
	const own = timesOf(lefts, rights, 0);
	const isParticle = particleUnits.includes(unit);
	const twins = twinsOf(unit);
	let doubts = 0;
	for (let i = 0; i < twins.length; i++) {
		const isFitting = timesOf(lefts, rights, i + 1) / own >= (isParticle ? leastTimesOfParticle : 1);
		if (isFitting || (isParticle && isOfferedBy(source, at, twins[i]))) doubts |= 1 << i;
	}
	return doubts;
}

/**
 * Those that the small word at a place may have been meant for. The fit brings weights that were fitted without the copy.
 */
export function smallWordCandidates(source: Source, at: number, weights: ParticleWeights): readonly SlipCandidate[] {
	const { units } = source;
	const unit = units[at];
	const doubts = doubtsAt(source, at);
	const { lefts, rights } = levelsBeside(source, at);
	const own = timesOf(lefts, rights, 0);
	let worths: readonly number[] | undefined;
	let fitting: (Guess & { readonly gain: number })[] | undefined;
	for (const [i, other] of twinsOf(unit).entries()) {
		if ((doubts & (1 << i)) === 0) continue;
		const gain = Math.log(timesOf(lefts, rights, i + 1) / own);
		if (particleUnits.includes(unit)) {
			worths ??= particleWorths(particleCells({ units, at, model: source.model, classOf: wordClass() }), weights);
			const worth = worths[particleUnits.indexOf(other)] - worths[particleUnits.indexOf(unit)];
			if (worth + gain < leastTogether(unit, other) && !isOfferedBy(source, at, other)) continue;
		}
		(fitting ??= []).push({
			meant: { unit: other, likeness: 0 },
			left: countOf[levelAmong(lefts, i + 1)],
			right: countOf[levelAmong(rights, i + 1)],
			ownLeft: countOf[levelAmong(lefts, 0)],
			ownRight: countOf[levelAmong(rights, 0)],
			choices: 0,
			rivals: 0,
			lead: 0,
			gain,
		});
	}
	if (!fitting) return none;
	const written = writtenAt(placeOf(source, at));
	const shown = shownBeside(source, at);
	return fitting.map((guess) => {
		const { unit: other } = guess.meant;
		const features = featuresOf(written, guess, firstLook(source, at, guess));
		features.push(
			...worthsOf(worths, unit, other),
			smallWordGroup(unit, other),
			unit < other ? 1 : 0,
			...shown,
			guess.gain,
			...readAlone(written, other),
		);
		return { meant: other, features };
	});
}

const none: readonly never[] = [];

/** The levels of the small word and its twins with the units on both sides. */
function levelsBeside({ units, grams }: Source, at: number): { readonly lefts: number; readonly rights: number } {
	const { behind, before } = grams.besideSmallWords;
	return { lefts: behind(unitAt(units, at - 1), units[at]), rights: before(units[at], unitAt(units, at + 1)) };
}

/** How often one of them was counted on both sides, the one times the other. */
function timesOf(lefts: number, rights: number, which: number): number {
	return (countOf[levelAmong(lefts, which)] + 0.5) * (countOf[levelAmong(rights, which)] + 0.5);
}

/**
 * The neighbors of a particle have to speak for what was meant so many times as loud, and what is told of the words around it together with
 * them by so much, in nats: 的 goes with nearly everything. Of what the trees say one in a hundred is lost.
 */
const leastTimesOfParticle = Math.exp(-1.3);

function leastTogether(unit: number, other: number): number {
	return particleGates[particleUnits.indexOf(unit)][particleUnits.indexOf(other)];
}

/** What is written in rows, what was meant in columns: 的, 地, 得. */
const particleGates: readonly (readonly number[])[] = [
	[0, -4, -4],
	[4.6, 0, -1.5],
	[4.4, 1.3, 0],
];

/**
 * True where the words beside a particle are those that 地 or 得 stand between, whatever was counted: 地 between an adjective and a verb
 * (仔细⟦的⟧检查), 得 between a verb of one character and an adjective or adverb (跑⟦的⟧飞快).
 */
function isOfferedBy({ units }: Source, at: number, meant: number): boolean {
	if (meant === particleUnits[0]) return false;
	const before = unitAt(units, at - 1);
	const next = unitAt(units, at + 1);
	if (before <= lastSign || next <= lastSign) return false;
	const classOf = wordClass();
	const second = unitAt(units, at - 2);
	const left = second > lastSign ? classOf(second, before) : 0;
	const isFramed =
		meant === particleUnits[1] ? isAmong(manner, left) : left === 0 && isAmong(verbs, classOf(0, before));
	if (!isFramed) return false;
	const third = unitAt(units, at + 2);
	const right = (third > lastSign ? classOf(next, third) : 0) || classOf(0, next);
	return isAmong(meant === particleUnits[1] ? verbs : degree, right);
}

/** How well the kinds of words follow one another with the small word as a word by itself, and the kinds on both sides of it. */
function readAlone({ stretch, lattice, at, from }: Written, meant: number): number[] {
	const held = { start: at - from, length: 1 };
	const other = wordRowOf(stretch, exchanged(lattice, { at: at - from, unit: meant }), held);
	const { kinds } = other;
	return [
		fluency(kinds) - fluency(wordRowOf(stretch, lattice.units, held).kinds),
		kinds[Math.max(0, other.at - 2)],
		kinds[other.at - 1],
		kinds[other.at + 1],
		kinds[Math.min(kinds.length - 1, other.at + 2)],
	];
}

/** How much more the words around a place speak for one particle than for the written one, and than for the better of the others. */
function worthsOf(worths: readonly number[] | undefined, written: number, meant: number): [number, number] {
	if (!worths) return [0, 0];
	const own = particleUnits.indexOf(meant);
	const others = worths.reduce(
		(best, worth, i) => (i === own ? best : Math.max(best, worth)),
		Number.NEGATIVE_INFINITY,
	);
	return [worths[own] - worths[particleUnits.indexOf(written)], worths[own] - others];
}

/** The classes of the words beside a place, and the kinds of sign. */
function shownBeside({ units }: Source, at: number): number[] {
	const signOf = (place: number) => Math.min(unitAt(units, place), lastSign + 1);
	return [...classesBeside(units, at), signOf(at - 1), signOf(at + 1)];
}
