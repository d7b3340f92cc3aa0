import { linesOf } from '../../ground/assets/asset';
import { fromAsset } from '../../ground/assets/store';

/** Words of one length and cost, with nothing between them. */
export interface WordRow {
	/** In UTF-16 units. */
	readonly length: number;
	/** -ln(probability) in halves. */
	readonly cost: number;
	readonly isNominal: boolean;
	readonly words: string;
}

/** Characters of names that cost the same, -ln(probability) in halves. */
export type CharacterCosts = readonly (readonly [cost: number, characters: string])[];

/**
 * Common words and characters of names with what they cost, after the counts of jieba's dictionary (MIT license, © 2013 Sun Junyi).
 * Made by `npm run fit -- words DICTIONARY SECOND`; personal names are left out of the words.
 */
export interface WordLists {
	readonly rows: readonly WordRow[];
	/** Words of three units and more, each by what it has not in common with the one before: `words.ts` reads them. */
	readonly long: readonly string[];
	readonly given: CharacterCosts;
	readonly transliterated: CharacterCosts;
}

export const wordLists: () => WordLists = fromAsset({
	kind: 'words/costs',
	version: 1,
	read: ({ section, text }) => {
		const [lengths, costs, nominal] = [section('lengths', 'u8'), section('costs', 'u8'), section('nominal', 'u8')];
		const characters = (name: string): CharacterCosts => {
			const own = section(`${name} costs`, 'u8');
			return linesOf(text(name)).map((list, i) => [own[i], list]);
		};
		return {
			rows: linesOf(text('words')).map((words, i) => ({
				length: lengths[i],
				cost: costs[i],
				isNominal: nominal[i] === 1,
				words,
			})),
			long: linesOf(text('long words')),
			given: characters('given'),
			transliterated: characters('transliterated'),
		};
	},
});
