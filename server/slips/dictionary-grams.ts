import { once } from '../text/once';
import { wordCosts } from '../words/word-costs';
import { levelOf, pairGram } from './gram-form';
import { sayings } from './sayings';

/**
 * The levels of the pairs that the words of the house and the sayings are made of: they need not stand in the table of grams, where they
 * are no more frequent in copy. An even place holds a gram, the one behind it its level.
 */
export const dictionaryGrams: () => Int32Array = once(() => {
	const found: number[] = [];
	for (const [length, cost, , list] of wordCosts) {
		if (length !== 2) continue;
		const level = levelOf(Math.max(leastCount, countedWords * Math.exp(-cost / 2)));
		for (let at = 0; at < list.length; at += 2)
			found.push(pairGram(list.charCodeAt(at), list.charCodeAt(at + 1)), level);
	}
	for (const saying of sayings().list)
		for (let at = 0; at < 3; at++) found.push(pairGram(saying.charCodeAt(at), saying.charCodeAt(at + 1)), 1);
	return Int32Array.from(found);
});

/** The words that the costs were counted on, brought to the amount of copy that the grams were counted on. */
const countedWords = 2_000_000;
/** What the dictionary has counts as seen, however rare. */
const leastCount = 2;
