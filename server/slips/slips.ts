import type { WordModel } from '../words/words';
import { wordModel } from '../words/words';
import { meantBy } from './alike';
import { featuresOf, type Place, type Written, writtenAt } from './features';
import { countOf, pairGram } from './gram-form';
import { countedGrams, type Grams } from './grams';
import { latticeOf } from './lattice';
import { lastSign, signsOf, unitAt } from './signs';
import { slipTrees } from './tree-table';
import { treeScore } from './trees';

/** A character that is probably a slip: its offset in the text, the character that was probably meant, and by how much, in nats. */
export interface Slip {
	readonly at: number;
	readonly meant: string;
	readonly score: number;
}

/** A text to look for slips in: `isOpen` says of an offset whether it is judged at all. */
export interface SlipSearch {
	readonly text: string;
	readonly isOpen: (at: number) => boolean;
	/** Only what scores at least so much. */
	readonly least: number;
}

/**
 * The characters of a text that fit their neighbors badly where one of like sound or shape fits them well: `镇党委书⟦计⟧走进农户家中`
 * (记).
 * Of neighbors that could each be mended the likelier is given. Linear in the text.
 */
export function slipsIn({ text, isOpen, least }: SlipSearch): Slip[] {
	const source = { units: signsOf(text), grams: countedGrams(), model: wordModel() };
	const { units, grams } = source;
	const found: Slip[] = [];
	for (let at = 0, left = 0, right = 0; at < text.length; at++, left = right) {
		right = grams(pairGram(units[at], unitAt(units, at + 1)));
		if ((left > 0 && right > 0) || units[at] <= lastSign) continue;
		if (standsInWord(source, at) || !isOpen(at)) continue;
		const slip = likeliest(source, at);
		if (!slip || slip.score < least || isRepeated(text, at)) continue;
		const last = found.at(-1);
		if (!last || last.at + reach < at) found.push(slip);
		else if (last.score < slip.score) found[found.length - 1] = slip;
	}
	return found;
}

/** `党旗车、统帅旗车`: what is written with the same neighbor twice is written so on purpose. */
function isRepeated(text: string, at: number): boolean {
	return [at - 1, at].some((start) => {
		const pair = text.slice(start, start + 2);
		return pair.length === 2 && text.indexOf(pair) !== text.lastIndexOf(pair);
	});
}

/** Slips as near as this are two ways to mend one. */
const reach = 2;

/** A text with what it is judged by. */
export interface Source {
	readonly units: Uint16Array;
	readonly grams: Grams;
	readonly model: WordModel;
}

/**
 * The first look: a character that is known beside both of its neighbors, or makes a word with one of them, is no slip. `slipsIn` asks
 * the
 * same, but each pair once.
 */
export function isSuspect(source: Source, at: number): boolean {
	const { units, grams } = source;
	const unit = units[at];
	return (
		unit > lastSign &&
		(grams(pairGram(unitAt(units, at - 1), unit)) === 0 || grams(pairGram(unit, unitAt(units, at + 1))) === 0) &&
		!standsInWord(source, at)
	);
}

/** True where the character makes a word with one of its neighbors. */
function standsInWord({ units, model }: Source, at: number): boolean {
	const before = unitAt(units, at - 1);
	const next = unitAt(units, at + 1);
	return (
		(before > lastSign && (model.pair(before, units[at]) & 0xff) !== 0) ||
		(next > lastSign && (model.pair(units[at], next) & 0xff) !== 0)
	);
}

function likeliest(source: Source, at: number): Slip | undefined {
	let best: Slip | undefined;
	for (const { meant, features } of candidatesAt(source, at)) {
		const score = treeScore(slipTrees, features);
		if (!best || score > best.score) best = { at, meant: String.fromCharCode(meant), score };
	}
	return best;
}

/** A character that may have been meant at a place, with its features. */
export interface SlipCandidate {
	readonly meant: number;
	readonly features: readonly number[];
}

/** The characters that fit the place better than what is written, by their counts or by the word that they make. */
export function* candidatesAt(source: Source, at: number): Generator<SlipCandidate> {
	const { units, grams } = source;
	const like = meantBy(units[at]);
	if (like.length === 0) return;
	const before = unitAt(units, at - 1);
	const next = unitAt(units, at + 1);
	const least =
		leastGain * (countOf[grams(pairGram(before, units[at]))] + 0.5) * (countOf[grams(pairGram(units[at], next))] + 0.5);
	if (least > mostTogether) return;
	let written: Written | undefined;
	for (const meant of like) {
		const left = countOf[grams(pairGram(before, meant.unit))] + 0.5;
		if (left * mostOnOneSide < least || left * (countOf[grams(pairGram(meant.unit, next))] + 0.5) < least) continue;
		written ??= writtenAt(placeOf(source, at));
		yield { meant: meant.unit, features: featuresOf(written, meant) };
	}
}

/** The neighbors have to speak so many times louder for what was meant. */
const leastGain = 90;
const mostOnOneSide = countOf[countOf.length - 1] + 0.5;
const mostTogether = mostOnOneSide * mostOnOneSide;

/** So many characters on either side are read as words. */
const window = 6;

function placeOf(source: Source, at: number): Place {
	const { units, model } = source;
	let from = at;
	while (from > 0 && at - from < window && units[from - 1] > lastSign) from--;
	let to = at + 1;
	while (to < units.length && to - at <= window && units[to] > lastSign) to++;
	return { ...source, at, from, lattice: latticeOf(units.slice(from, to), model) };
}
