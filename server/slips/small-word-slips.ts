import { once } from '../text/once';
import { unitValues } from '../text/unit-table';
import { featuresOf, firstLook, type Guess, type Written, writtenAt } from './features';
import { countOf, pairGram } from './gram-form';
import { fluency, wordRowOf } from './grammar';
import { countedParticles, type ParticleWeights, particleCells, particleUnits, particleWorths } from './particles';
import { lastSign, unitAt } from './signs';
import { placeOf, type Slip, type SlipCandidate, type Source } from './slips';
import { smallWordTrees } from './small-word-table';
import { particles, smallWordGroup, smallWords, twinsOf } from './small-words';
import { smallWordHints, smallWordThresholds } from './thresholds';
import { treeScore, treesOf } from './trees';
import { classesBeside, manner, verbs, wordClass } from './word-classes';

/** A text to look for small words in; `words` says which of them are judged, `isOpen` says of an offset whether it is. */
export interface SmallWordSearch {
	readonly text: string;
	readonly source: Source;
	readonly words: 'particles' | 'others';
	readonly isOpen: (at: number) => boolean;
}

/**
 * The small words of a text that are probably another one of their group: `他⟦再⟧县城开了一家修车铺` (在), `耐心⟦的⟧解答了问题` (地).
 * Linear in the text.
 */
export function smallWordSlips({ text, source, words, isOpen }: SmallWordSearch): Slip[] {
	const found: Slip[] = [];
	// A table in a variable of the function is not looked up again for each character.
	const kindOf = kinds;
	const wanted = words === 'particles' ? isParticle : isOther;
	for (let at = 0; at < text.length; at++) {
		if (kindOf[text.charCodeAt(at)] !== wanted) continue;
		// Few are doubtful at all, so that this is cheaper than to ask each whether it is judged.
		const slip = likeliest(source, at);
		if (slip && !isNoParticle(source, at) && isOpen(at)) found.push(slip);
	}
	return found;
}

/** `土⟦地⟧地力`: what ends a word is no particle, and one beside the same one is not judged here (`doubled-particles.ts`). */
function isNoParticle({ units, model }: Source, at: number): boolean {
	const before = unitAt(units, at - 1);
	if (!particleUnits.includes(units[at])) return false;
	if (before === units[at] || unitAt(units, at + 1) === units[at]) return true;
	return before > lastSign && (model.pair(before, units[at]) & 0xff) !== 0;
}

const isParticle: number = 1;
const isOther: number = 2;
const kinds = unitValues([
	[isParticle, particles],
	[isOther, smallWords.slice(1).join('')],
]);

const smallWordForest = once(() => treesOf(smallWordTrees));

function likeliest(source: Source, at: number): Slip | undefined {
	let best: Slip | undefined;
	for (const { meant, features } of smallWordCandidates(source, at, countedParticles())) {
		const score = treeScore(smallWordForest(), features);
		const sign = String.fromCharCode(meant);
		if (score < least(String.fromCharCode(source.units[at]) + sign)) continue;
		if (!best || score > best.score) best = { at, meant: sign, score };
	}
	return best;
}

function least(pair: string): number {
	return smallWordHints.get(pair) ?? smallWordThresholds.get(pair) ?? Number.POSITIVE_INFINITY;
}

/**
 * Those that the small word at a place may have been meant for: what stands beside it goes with them at least about as well as with it.
 * The fit brings weights that were fitted without the copy.
 */
export function smallWordCandidates(source: Source, at: number, weights: ParticleWeights): readonly SlipCandidate[] {
	const { units, grams } = source;
	const unit = units[at];
	const before = unitAt(units, at - 1);
	const next = unitAt(units, at + 1);
	const ownLeft = countOf[grams(pairGram(before, unit))];
	const ownRight = countOf[grams(pairGram(unit, next))];
	const own = (ownLeft + 0.5) * (ownRight + 0.5);
	const isParticle = particleUnits.includes(unit);
	let worths: readonly number[] | undefined;
	let fitting: (Guess & { readonly gain: number })[] | undefined;
	for (const other of twinsOf(unit)) {
		const left = countOf[grams(pairGram(before, other))];
		const right = countOf[grams(pairGram(other, next))];
		const times = ((left + 0.5) * (right + 0.5)) / own;
		if (times < (isParticle ? leastTimesOfParticle : 1) && !(isParticle && isOfferedBy(source, at, other))) continue;
		const gain = Math.log(times);
		if (isParticle) {
			worths ??= particleWorths(particleCells({ units, at, model: source.model, classOf: wordClass() }), weights);
			const worth = worths[particleUnits.indexOf(other)] - worths[particleUnits.indexOf(unit)];
			if (worth + gain < leastTogether(unit, other) && !isOfferedBy(source, at, other)) continue;
		}
		const meant = { unit: other, likeness: 0 };
		(fitting ??= []).push({ meant, left, right, ownLeft, ownRight, choices: 0, rivals: 0, lead: 0, gain });
	}
	if (!fitting) return [];
	const written = writtenAt(placeOf(source, at));
	const shown = shownBeside(source, at);
	return fitting.map((guess) => {
		const { unit: other } = guess.meant;
		const features = [
			...featuresOf(written, other, firstLook(source, at, guess)),
			...worthsOf(worths, unit, other),
			...[smallWordGroup(unit, other), unit < other ? 1 : 0],
			...shown,
			guess.gain,
			...readAlone(written, other),
		];
		return { meant: other, features };
	});
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
	const isFramed = meant === particleUnits[1] ? manner.has(left) : left === 0 && verbs.has(classOf(0, before));
	if (!isFramed) return false;
	const third = unitAt(units, at + 2);
	const right = (third > lastSign ? classOf(next, third) : 0) || classOf(0, next);
	return meant === particleUnits[1] ? verbs.has(right) : degree.has(right);
}

/** Adjectives, adverbs, words of manner. */
const degree: ReadonlySet<number> = new Set([4, 5, 6, 7, 8]);

/** How well the kinds of words follow one another with the small word as a word by itself, and the kinds on both sides of it. */
function readAlone({ stretch, lattice, at, from }: Written, meant: number): number[] {
	const held = { start: at - from, length: 1 };
	const exchanged = lattice.units.slice();
	exchanged[at - from] = meant;
	const other = wordRowOf(stretch, exchanged, held);
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
