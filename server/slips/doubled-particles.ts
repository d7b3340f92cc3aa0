import type { WordModel } from '../words/words';
import { lastSign, unitAt } from './signs';
import type { SlipSearch } from './slips';
import { wordClass } from './word-classes';

/**
 * `高兴地⟦地⟧说`, `笑得⟦得⟧合不拢嘴`: offsets of particles that stand twice. None where either of them makes a word with what is beside it
 * (各地地方, 觉得得不偿失), or where nothing that they could belong to stands before. Linear in the text.
 */
export function doubledParticles({
	source: { units, model },
	isOpen,
}: Pick<SlipSearch, 'source' | 'isOpen'>): number[] {
	const found: number[] = [];
	for (let at = 2; at < units.length; at++) {
		const unit = units[at];
		if (unit !== units[at - 1] || !doubled.has(unit)) continue;
		const [second, before, next] = [unitAt(units, at - 3), unitAt(units, at - 2), unitAt(units, at + 1)];
		if (before === unit || next === unit || before <= lastSign || next <= lastSign || !isOpen(at)) continue;
		if (isWord(model, before, unit) || isWord(model, unit, next)) continue;
		const classOf = wordClass();
		const kind = (second > lastSign && classOf(second, before)) || classOf(0, before);
		if (carriers.has(kind)) found.push(at);
	}
	return found;
}

const doubled: ReadonlySet<number> = new Set([...'地得'].map((one) => one.charCodeAt(0)));

/** Verbs, adjectives, adverbs, words of manner and sayings: the classes of words that 地 and 得 belong to. */
const carriers: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 7, 8, 12]);

function isWord(model: WordModel, first: number, second: number): boolean {
	return (model.pair(first, second) & 0xff) !== 0;
}
