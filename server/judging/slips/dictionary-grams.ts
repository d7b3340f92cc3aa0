import { once } from '../../ground/text/once';
import { wordLists } from '../../reading/words/word-lists';
import { levelOf, pairGram } from './gram-form';
import { sayings } from './sayings';

/**
 * The levels of the pairs that the words of the house and the sayings are made of: they need not stand in the table of grams, where they
 * are no more frequent in copy. An even place holds a gram, the one behind it its level.
 */
export const dictionaryGrams: () => Int32Array = once(() => {
	const pairs = wordLists().rows.filter(({ length }) => length === 2);
	const sayingList = sayings().list;
	const count = pairs.reduce((sum, { words }) => sum + words.length / 2, 0) + sayingList.length * 3;
	const filling: Filling = { levels: new Int32Array(count * 2), at: 0 };
	for (const { cost, words } of pairs) {
		const level = levelOf(Math.max(leastCount, countedWords * Math.exp(-cost / 2)));
		addPairs(filling, words, { level, step: 2 });
	}
	for (const saying of sayingList) addPairs(filling, saying, { level: 1, step: 1 });
	return filling.levels;
});

interface Filling {
	readonly levels: Int32Array;
	at: number;
}

/** Adds the pairs of units of a string, of which one begins every `step` units. */
function addPairs(
	filling: Filling,
	units: string,
	{ level, step }: { readonly level: number; readonly step: number },
): void {
	for (let i = 0; i + 1 < units.length; i += step) {
		filling.levels[filling.at++] = pairGram(units.charCodeAt(i), units.charCodeAt(i + 1));
		filling.levels[filling.at++] = level;
	}
}

/** The words that the costs were counted on, brought to the amount of copy that the grams were counted on. */
const countedWords = 2_000_000;
/** What the dictionary has counts as seen, however rare. */
const leastCount = 2;
