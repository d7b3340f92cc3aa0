import { likenessShift, type Meant, meantBy } from './alike';
import { featuresOf, firstLook, type Guess, type Place, type Written, writtenAt } from './features';
import { countOf, pairGram } from './gram-form';
import { bothCeilings, frequent, mostTimes } from './grams';
import { latticeOf } from './lattice';
import { lastSign, unitAt } from './signs';
import { twinsOf } from './small-words';
import { levelBefore, type Source } from './source';

/** A character that may have been meant at a place, with its features. */
export interface SlipCandidate {
	readonly meant: number;
	readonly features: readonly number[];
}

/** The characters that fit the place better than what is written, by their counts or by the word that they make. */
export function candidatesAt(source: Source, at: number, gate: Admission = everybody): readonly SlipCandidate[] {
	let written: Written | undefined;
	let found: SlipCandidate[] | undefined;
	for (const guess of fittingAt(source, at)) {
		const first = firstLook(source, at, guess);
		if (!gate(first)) continue;
		if (!written && isRepeated(source, at)) return noCandidates;
		written ??= writtenAt(placeOf(source, at));
		(found ??= []).push({ meant: guess.meant.unit, features: featuresOf(written, guess, first) });
	}
	return found ?? noCandidates;
}

/** Tells by the first look whether a guess is worth the others. */
export type Admission = (first: readonly number[]) => boolean;

const everybody: Admission = () => true;

/** What is like the written one and was counted more often between its neighbors. */
function fittingAt(source: Source, at: number): readonly Guess[] {
	const { units } = source;
	const { levelOf, ceilingOf } = source.grams;
	const like = meantBy(units[at]);
	const before = unitAt(units, at - 1);
	const next = unitAt(units, at + 1);
	const ownLeft = countOf[levelBefore(source, at)];
	const ownRight = countOf[levelBefore(source, at + 1)];
	const least = leastGain * (ownLeft + 0.5) * (ownRight + 0.5);
	if (least > mostTogether) return noCandidates;
	let found: Fitting[] | undefined;
	for (let i = 0; i < like.length; i++) {
		const unit = like[i] & 0xffff;
		const leftGram = pairGram(before, unit);
		const rightGram = pairGram(unit, next);
		const both = bothCeilings(ceilingOf(leftGram), ceilingOf(rightGram));
		// Most fail here, by what stays at hand, and are not looked up at all.
		if (both === 0 || mostTimes[both] < least) continue;
		const left = levelOf(leftGram);
		const right = levelOf(rightGram);
		if (left < frequent && right < frequent) continue;
		const together = (countOf[left] + 0.5) * (countOf[right] + 0.5);
		// Small words are judged by themselves (small-word-slips.ts).
		if (together < least || twinsOf(units[at]).includes(unit)) continue;
		const meant = { unit, likeness: like[i] >>> likenessShift };
		(found ??= []).push({ meant, left: countOf[left], right: countOf[right], together });
	}
	if (!found) return noCandidates;
	const choices = like.length;
	const rivals = found.length - 1;
	return found.map((one) => {
		const { meant, left, right } = one;
		return { meant, left, right, ownLeft, ownRight, choices, rivals, lead: leadOf(one, found) };
	});
}

/** One that fits a place, and how often it was counted there, the neighbors taken together. */
interface Fitting {
	readonly meant: Meant;
	readonly left: number;
	readonly right: number;
	readonly together: number;
}

/** How much better one does than the best of the others, in nats. */
function leadOf({ meant, together }: Fitting, found: readonly Fitting[]): number {
	let best = leastTogether;
	for (const other of found) if (other.meant !== meant && other.together > best) best = other.together;
	return Math.log(together / best);
}

const leastTogether = 0.25;

/** `党旗车、统帅旗车`: what is written with the same neighbor twice is written so on purpose. */
function isRepeated({ units, own }: Source, at: number): boolean {
	const [before, unit, next] = [unitAt(units, at - 1), units[at], unitAt(units, at + 1)];
	const [, left, right] = own()(before, unit, next);
	return (before > lastSign && left > 1) || (next > lastSign && right > 1);
}

const noCandidates: readonly never[] = [];

/** The neighbors have to speak so many times louder for what was meant. */
const leastGain = 40;
const mostTogether = (countOf[countOf.length - 1] + 0.5) ** 2;

/** So many characters on either side are read as words. */
const window = 6;

/** A place of a text, and what stands around it. */
export function placeOf(source: Source, at: number): Place {
	const { units, model } = source;
	let from = at;
	while (from > 0 && at - from < window && units[from - 1] > lastSign) from--;
	let to = at + 1;
	while (to < units.length && to - at <= window && units[to] > lastSign) to++;
	const stretch: number[] = [];
	for (let i = from; i < to; i++) stretch.push(units[i]);
	return { source, at, from, lattice: latticeOf(stretch, model) };
}
