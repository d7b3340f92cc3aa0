import { once } from '../text/once';
import type { WordModel } from '../words/words';
import { wordModel } from '../words/words';
import { likenessShift, type Meant, meantBy } from './alike';
import { featuresOf, firstLook, type Guess, type Place, type Written, writtenAt } from './features';
import { gateTrees } from './gate-table';
import { countOf, pairGram } from './gram-form';
import { countedGrams, frequent, type Grams } from './grams';
import { latticeOf } from './lattice';
import { type OwnCounts, ownCountsOf } from './own-counts';
import { lastSign, signKind, signsOf, unitAt } from './signs';
import { twinsOf } from './small-words';
import { thresholds } from './thresholds';
import { slipTrees } from './tree-table';
import { treeScore, treesOf } from './trees';

/** A character that is probably a slip: its offset in the text, the character that was probably meant, and by how much, in nats. */
export interface Slip {
	readonly at: number;
	readonly meant: string;
	readonly score: number;
}

/** A text to look for slips in, as it is read (`sourceOfText`): `isOpen` says of an offset whether it is judged at all. */
export interface SlipSearch {
	readonly source: Source;
	readonly isOpen: (at: number) => boolean;
	/** Only what scores at least so much. */
	readonly least: number;
	/** The same where a word is meant that is among the most common, and what is written was never counted: `⟦犹⟧其` (尤). */
	readonly leastCommon?: number;
}

/**
 * The characters of a text that fit their neighbors badly where one of like sound or shape fits them well: `镇党委书⟦计⟧走进农户家中`
 * (记).
 * Of neighbors that could each be mended the likelier is given. Linear in the text.
 */
export function slipsIn({ source, isOpen, least, leastCommon = least }: SlipSearch): Slip[] {
	const { units, grams } = source;
	const found: Slip[] = [];
	let behind = 0;
	for (let at = 0; at < units.length; at++) {
		const before = behind;
		const unit = units[at];
		const next = unitAt(units, at + 1);
		behind = unit > lastSign || next > lastSign ? grams(pairGram(unit, next)) : 0;
		if (unit <= lastSign) continue;
		if (((before > 0 && behind > 0) || standsInWord(source, at)) && !isOddMeasure(source, at)) continue;
		if (meantBy(unit).length === 0 || !isOpen(at)) continue;
		const slip = likeliest(source, at);
		if (!slip || slip.score < leastCommon || (slip.score < least && !isCommon(source, slip))) continue;
		const last = found.at(-1);
		if (!last || last.at + reach < at) found.push(slip);
		else if (last.score < slip.score) found[found.length - 1] = slip;
	}
	return found;
}

/** True where the meant character makes a word that is among the most common, and the written one stands there as it hardly ever does. */
function isCommon({ units, grams, model }: Source, { at, meant }: Slip): boolean {
	const unit = meant.charCodeAt(0);
	const [before, next] = [unitAt(units, at - 1), unitAt(units, at + 1)];
	const isUsual = (cost: number) => cost !== 0 && cost <= commonWord;
	return (
		(before > lastSign && isUsual(model.pair(before, unit) & 0xff) && grams(pairGram(before, units[at])) === 0) ||
		(next > lastSign && isUsual(model.pair(unit, next) & 0xff) && grams(pairGram(units[at], next)) === 0)
	);
}

/** A word up to this cost is among the most common, in halves of a nat. */
const commonWord = 18;

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
	const isKnown = grams(pairGram(unitAt(units, at - 1), unit)) > 0 && grams(pairGram(unit, unitAt(units, at + 1))) > 0;
	return (!isKnown && !standsInWord(source, at)) || isOddMeasure(source, at);
}

/** `5万⟦顿⟧，`: behind a figure measures stand, and few characters besides; others are looked at, whatever is beside them. */
function isOddMeasure({ units, grams }: Source, at: number): boolean {
	return isBehindFigure(units, at) && grams(pairGram(signKind.figure, units[at])) < usualMeasure;
}

/** True behind a figure, a large unit between them or not: 5⟦吨⟧, 5万⟦吨⟧. */
export function isBehindFigure(units: Uint16Array, at: number): boolean {
	return units[at - 1] === signKind.figure || (units[at - 2] === signKind.figure && largeUnits.has(units[at - 1]));
}

const largeUnits: ReadonlySet<number> = new Set([...'百千万亿多余'].map((one) => one.charCodeAt(0)));

/** From this level on a measure is usual behind a figure. */
const usualMeasure = 4;

/** True where the character makes a word with one of its neighbors that is not too rare to be a slip itself. */
function standsInWord(source: Source, at: number): boolean {
	return (at > 0 && source.units[at - 1] > lastSign && beginsWord(source, at - 1)) || beginsWord(source, at);
}

/** True where the character makes a usual word with the one behind it. */
function beginsWord({ units, model }: Source, at: number): boolean {
	if (at + 1 >= units.length || units[at + 1] <= lastSign) return false;
	const cost = model.pair(units[at], units[at + 1]) & 0xff;
	return cost !== 0 && cost <= usualWord;
}

/** A word up to this cost is usual, in halves of a nat: 会同 is not. */
const usualWord = 26;

function likeliest(source: Source, at: number): Slip | undefined {
	let best: Slip | undefined;
	for (const { meant, features } of candidatesAt(source, at, isWorthIt)) {
		const score = treeScore(slipForest(), features);
		if (!best || score > best.score) best = { at, meant: String.fromCharCode(meant), score };
	}
	return best;
}

const slipForest = once(() => treesOf(slipTrees));
const gateForest = once(() => treesOf(gateTrees));

const isWorthIt: Admission = (first) => treeScore(gateForest(), first) >= thresholds.worthIt;

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
		(found ??= []).push({ meant: guess.meant.unit, features: featuresOf(written, guess.meant.unit, first) });
	}
	return found ?? noCandidates;
}

/** Tells by the first look whether a guess is worth the others. */
export type Admission = (first: readonly number[]) => boolean;

const everybody: Admission = () => true;

/** What is like the written one and was counted more often between its neighbors. */
function fittingAt({ units, grams }: Source, at: number): readonly Guess[] {
	const like = meantBy(units[at]);
	if (like.length === 0) return noCandidates;
	const before = unitAt(units, at - 1);
	const next = unitAt(units, at + 1);
	const ownLeft = countOf[grams(pairGram(before, units[at]))];
	const ownRight = countOf[grams(pairGram(units[at], next))];
	const least = leastGain * (ownLeft + 0.5) * (ownRight + 0.5);
	if (least > mostTogether) return noCandidates;
	// Small words are judged by themselves (small-word-slips.ts).
	const twins = twinsOf(units[at]);
	let found: Fitting[] | undefined;
	for (let i = 0; i < like.length; i++) {
		const unit = like[i] & 0xffff;
		const leftGram = pairGram(before, unit);
		const rightGram = pairGram(unit, next);
		if (!grams.mayBeFrequent(leftGram) && !grams.mayBeFrequent(rightGram)) continue;
		const left = grams(leftGram);
		const right = grams(rightGram);
		if (left < frequent && right < frequent) continue;
		const together = (countOf[left] + 0.5) * (countOf[right] + 0.5);
		if (together < least || twins.includes(unit)) continue;
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
	const { units, model, grams } = source;
	let from = at;
	while (from > 0 && at - from < window && units[from - 1] > lastSign) from--;
	let to = at + 1;
	while (to < units.length && to - at <= window && units[to] > lastSign) to++;
	return { units, grams, model, own: source.own(), at, from, lattice: latticeOf(units.slice(from, to), model) };
}
