import { once } from '../../ground/text/once';
import { type WordModel, wordModel } from '../../reading/words/words';
import { mostLevel, pairGram } from './gram-form';
import { countedGrams, type Grams } from './grams';
import { type OwnCounts, ownCountsOf } from './own-counts';
import { lastSign, signKind, signsOf, unitAt } from './signs';
import { smallWordsIn } from './small-words';

/** A text with what it is judged by. */
export interface Source {
	readonly units: Uint16Array;
	/**
	 * Of each offset, the one behind the last unit included: 1 where the unit there was counted with the one before it, or where both are
	 * signs.
	 */
	readonly known: Uint8Array;
	readonly grams: Grams;
	readonly model: WordModel;
	readonly own: () => OwnCounts;
	/** The offsets of the small words (`small-words.ts`). */
	readonly smallWords: () => readonly number[];
}

/** A text as the slips are looked for in it, with the counts that ship. */
export function sourceOfText(text: string): Source {
	return sourceOf(signsOf(text), countedGrams());
}

/** The units of a text with what they are judged by. */
export function sourceOf(units: Uint16Array, grams: Grams): Source {
	return {
		units,
		known: grams.knownIn(units),
		grams,
		model: wordModel(),
		own: once(() => ownCountsOf(units)),
		smallWords: once(() => smallWordsIn(units)),
	};
}

/** The level of the unit at an offset with the one before it; beyond the ends of a text stand signs, and two signs have the highest one. */
export function levelBefore({ units, known, grams }: Source, at: number): number {
	const [before, unit] = [unitAt(units, at - 1), unitAt(units, at)];
	if (before <= lastSign && unit <= lastSign) return mostLevel;
	return known[at] === 0 ? 0 : grams.levelOf(pairGram(before, unit));
}

/** True where the unit at an offset makes a usual word with the one before it. */
export function endsUsualWord({ units, model }: Source, at: number): boolean {
	const before = unitAt(units, at - 1);
	const unit = unitAt(units, at);
	if (before <= lastSign || unit <= lastSign) return false;
	const cost = model.pair(before, unit) & 0xff;
	return cost !== 0 && cost <= usualWord;
}

/** A word up to this cost is usual, in halves of a nat: 会同 is not. */
const usualWord = 26;

/** True behind a figure, a large unit between them or not: 5⟦吨⟧, 5万⟦吨⟧. */
export function isBehindFigure(units: Uint16Array, at: number): boolean {
	if (at < 1) return false;
	if (units[at - 1] === signKind.figure) return true;
	return at > 1 && units[at - 2] === signKind.figure && largeUnits.has(units[at - 1]);
}

const largeUnits: ReadonlySet<number> = new Set([...'百千万亿多余'].map((one) => one.charCodeAt(0)));
