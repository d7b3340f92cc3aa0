import { once } from '../../../server/ground/text/once';
import { dictionaryGrams } from '../../../server/judging/slips/dictionary-grams';
import { levelOf, pairGram, tripleGram } from '../../../server/judging/slips/gram-form';
import { type Grams, gramsOf } from '../../../server/judging/slips/grams';
import { particleUnits } from '../../../server/judging/slips/particles';
import { lastSign, signsOf, unitAt } from '../../../server/judging/slips/signs';
import type { Copy } from './texts';

/** Counts of grams, all in all and by source, so that a text can be judged by what others wrote. */
export interface Counted {
	readonly all: ReadonlyMap<number, number>;
	readonly bySource: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

/** A word of a dictionary, and how often it was counted there. */
export type CountedWord = readonly [word: string, count: number, tag: string];

/** Counts the pairs and triples of all copy, and those within the words of a dictionary. */
export function count(copies: readonly Copy[], words: readonly CountedWord[]): Counted {
	const all = new Map<number, number>();
	const bySource = new Map<string, Map<number, number>>();
	for (const { source, text } of copies) {
		const own = bySource.get(source) ?? new Map<number, number>();
		bySource.set(source, own);
		for (const gram of gramsIn(signsOf(text))) {
			all.set(gram.number, (all.get(gram.number) ?? 0) + gram.share);
			own.set(gram.number, (own.get(gram.number) ?? 0) + gram.share);
		}
	}
	for (const [word, times, tag] of words) {
		const by = Math.max(isKnown(word, times, tag) ? rareWord : 0, times / dictionaryTexts);
		const units = signsOf(word);
		for (let at = 0; at + 1 < units.length; at++) {
			const pair = pairGram(units[at], units[at + 1]);
			all.set(pair, (all.get(pair) ?? 0) + by);
			if (at + 2 >= units.length) continue;
			const triple = tripleGram(units[at], units[at + 1], units[at + 2]);
			all.set(triple, (all.get(triple) ?? 0) + by * tripleShare);
		}
	}
	return { all, bySource };
}

/** The dictionary was counted on so many times the text that is at hand. */
const dictionaryTexts = 30;
/** Words of two characters and idioms that the dictionary has count as seen, however rare; other words if they were counted a few times. */
const rareWord = 2;
const fewTimes = 5;

function isKnown(word: string, times: number, tag: string): boolean {
	return word.length === 2 || (word.length === 4 && /^[ilz]/.test(tag)) || (word.length < 5 && times >= fewTimes);
}

/**
 * A triple counts for less, so that only those are kept that were seen five times: there are too many of the others. A particle and two
 * characters beside it are seldom said otherwise by what is shorter: they count in full.
 */
const tripleShare = 0.45;

function* gramsIn(units: Uint16Array): Generator<{ readonly number: number; readonly share: number }> {
	for (let at = -1; at < units.length; at++) {
		const [one, two, three] = [at, at + 1, at + 2].map((place) => unitAt(units, place));
		const han = [one, two, three].map((unit) => (unit > lastSign ? 1 : 0));
		if (han[0] + han[1] > 0) yield { number: pairGram(one, two), share: 1 };
		const share = particleUnits.includes(one) || particleUnits.includes(three) ? 1 : tripleShare;
		if (han[0] + han[1] + han[2] > 1) yield { number: tripleGram(one, two, three), share };
	}
}

/** The levels without what one source wrote. */
export function gramsWithout({ all, bySource }: Counted, source: string): Grams {
	const own = bySource.get(source);
	const least = dictionaryLevels();
	return gramsOf((gram) => {
		const total = all.get(gram);
		return Math.max(total === undefined ? 0 : levelOf(total - (own?.get(gram) ?? 0)), least.get(gram) ?? 0);
	});
}

/** The levels that no source takes away. */
const dictionaryLevels = once((): ReadonlyMap<number, number> => {
	const found = new Map<number, number>();
	const words = dictionaryGrams();
	for (let i = 0; i < words.length; i += 2) found.set(words[i], Math.max(words[i + 1], found.get(words[i]) ?? 0));
	return found;
});

/** The levels of what is kept, of grams in ascending order: what the dictionary does not tell. */
export function kept({ all }: Counted): (readonly [gram: number, level: number])[] {
	const least = dictionaryLevels();
	return Array.from(all, ([gram, total]) => [gram, levelOf(total)] as const)
		.filter(([gram, level]) => level > (least.get(gram) ?? 0))
		.sort(([one], [other]) => one - other);
}
