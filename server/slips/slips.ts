import { once } from '../text/once';
import type { WordModel } from '../words/words';
import { wordModel } from '../words/words';
import { meantBy } from './alike';
import { featuresOf, type Place, type Written, writtenAt } from './features';
import { countOf, pairGram } from './gram-form';
import { countedGrams, type Grams } from './grams';
import { latticeOf } from './lattice';
import { type OwnCounts, ownCountsOf } from './own-counts';
import { lastSign, signsOf, unitAt } from './signs';
import { twinsOf } from './small-words';
import { slipTrees } from './tree-table';
import { treeScore } from './trees';

/** A character that is probably a slip: its offset in the text, the character that was probably meant, and by how much, in nats. */
export interface Slip {
	readonly at: number;
	readonly meant: string;
	readonly score: number;
}

/** A text to look for slips in, and how it is read (`sourceOfText`): `isOpen` says of an offset whether it is judged at all. */
export interface SlipSearch {
	readonly text: string;
	readonly source: Source;
	readonly isOpen: (at: number) => boolean;
	/** Only what scores at least so much. */
	readonly least: number;
}

/**
 * The characters of a text that fit their neighbors badly where one of like sound or shape fits them well: `镇党委书⟦计⟧走进农户家中`
 * (记).
 * Of neighbors that could each be mended the likelier is given. Linear in the text.
 */
export function slipsIn({ text, source, isOpen, least }: SlipSearch): Slip[] {
	const { units, grams } = source;
	const found: Slip[] = [];
	let behind = 0;
	for (let at = 0; at < units.length; at++) {
		const before = behind;
		const unit = units[at];
		const next = unitAt(units, at + 1);
		behind = unit > lastSign || next > lastSign ? grams(pairGram(unit, next)) : 0;
		if (unit <= lastSign || isWellKnown(before, behind) || standsInWord(source, at)) continue;
		if (meantBy(unit).length === 0 || !isOpen(at)) continue;
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

/** A text as the slips are looked for in it, with the counts that ship. */
export function sourceOfText(text: string): Source {
	return sourceOf(signsOf(text), countedGrams());
}

/** The units of a text with what they are judged by. */
export function sourceOf(units: Uint16Array, grams: Grams): Source {
	return { units, grams, model: wordModel(), own: once(() => ownCountsOf(units)) };
}

/** A text with what it is judged by. */
export interface Source {
	readonly units: Uint16Array;
	readonly grams: Grams;
	readonly model: WordModel;
	readonly own: () => OwnCounts;
}

/**
 * The first look: a character that is known beside both of its neighbors, or makes a word with one of them, is no slip. `slipsIn` asks
 * the same, but each pair once.
 */
export function isSuspect(source: Source, at: number): boolean {
	const { units, grams } = source;
	const unit = units[at];
	if (unit <= lastSign) return false;
	const before = grams(pairGram(unitAt(units, at - 1), unit));
	return !isWellKnown(before, grams(pairGram(unit, unitAt(units, at + 1)))) && !standsInWord(source, at);
}

/** True where a character was counted often enough beside both of its neighbors, by the levels of its pairs. */
function isWellKnown(before: number, behind: number): boolean {
	return before > 0 && behind > 0 && before + behind >= wellKnown;
}

/** Levels of counts, together: four or five times on either side, or more on one and less on the other. */
const wellKnown = 4;

/** True where the character makes a word with one of its neighbors. */
function standsInWord(source: Source, at: number): boolean {
	return (at > 0 && source.units[at - 1] > lastSign && beginsWord(source, at - 1)) || beginsWord(source, at);
}

/** True where the character makes a word with the one behind it. */
function beginsWord({ units, model }: Source, at: number): boolean {
	return at + 1 < units.length && units[at + 1] > lastSign && (model.pair(units[at], units[at + 1]) & 0xff) !== 0;
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
export function candidatesAt(source: Source, at: number): readonly SlipCandidate[] {
	const { units, grams } = source;
	const like = meantBy(units[at]);
	if (like.length === 0) return noCandidates;
	const before = unitAt(units, at - 1);
	const next = unitAt(units, at + 1);
	const least =
		leastGain * (countOf[grams(pairGram(before, units[at]))] + 0.5) * (countOf[grams(pairGram(units[at], next))] + 0.5);
	if (least > mostTogether) return noCandidates;
	// Small words are judged by themselves (small-word-slips.ts).
	const twins = twinsOf(units[at]);
	let found: SlipCandidate[] | undefined;
	let written: Written | undefined;
	for (const meant of like) {
		const left = countOf[grams(pairGram(before, meant.unit))] + 0.5;
		if (twins.includes(meant.unit)) continue;
		if (left * mostOnOneSide < least || left * (countOf[grams(pairGram(meant.unit, next))] + 0.5) < least) continue;
		written ??= writtenAt(placeOf(source, at, like.length));
		(found ??= []).push({ meant: meant.unit, features: featuresOf(written, meant) });
	}
	return found ?? noCandidates;
}

const noCandidates: readonly never[] = [];

/** The neighbors have to speak so many times louder for what was meant. */
const leastGain = 15;
const mostOnOneSide = countOf[countOf.length - 1] + 0.5;
const mostTogether = mostOnOneSide * mostOnOneSide;

/** So many characters on either side are read as words. */
const window = 6;

/** A place of a text; so many characters are like the written one. */
export function placeOf(source: Source, at: number, choices: number): Place {
	const { units, model, grams } = source;
	let from = at;
	while (from > 0 && at - from < window && units[from - 1] > lastSign) from--;
	let to = at + 1;
	while (to < units.length && to - at <= window && units[to] > lastSign) to++;
	return {
		units,
		grams,
		model,
		own: source.own(),
		choices,
		at,
		from,
		lattice: latticeOf(units.slice(from, to), model),
	};
}
