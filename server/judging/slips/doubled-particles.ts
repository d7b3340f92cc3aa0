import type { WordModel } from '../../reading/words/words';
import { lastSign, unitAt } from './signs';
import type { SlipSearch } from './slips';
import { wordClass } from './word-classes';

/**
 * `高兴地⟦地⟧说`, `笑得⟦得⟧合不拢嘴`: offsets of particles that stand twice. None where either of them makes a word with what is beside it
 * (各地地方, 觉得得不偿失), or where what stands before takes no 得. Linear in the text.
 */
export function doubledParticles({ source, isOpen }: Pick<SlipSearch, 'source' | 'isOpen'>): number[] {
	const { units, model } = source;
	const found: number[] = [];
	for (const at of source.smallWords()) {
		const unit = units[at];
		if (at < 2 || unit !== units[at - 1] || (unit !== adverbial && unit !== complement)) continue;
		const [second, before, next] = [unitAt(units, at - 3), unitAt(units, at - 2), unitAt(units, at + 1)];
		if (before === unit || next === unit || before <= lastSign || next <= lastSign || !isOpen(at)) continue;
		if (isWord(model, before, unit) || isWord(model, unit, next)) continue;
		if (unit === adverbial || isCarrier(second, before)) found.push(at);
	}
	return found;
}

const adverbial = '地'.charCodeAt(0);
const complement = '得'.charCodeAt(0);

/** True of verbs, adjectives, words of manner and sayings, to which 得 belongs: hooves go 得得. */
function isCarrier(second: number, before: number): boolean {
	const classOf = wordClass();
	return carriers.has((second > lastSign && classOf(second, before)) || classOf(0, before));
}

const carriers: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 7, 8, 12]);

function isWord(model: WordModel, first: number, second: number): boolean {
	return (model.pair(first, second) & 0xff) !== 0;
}
