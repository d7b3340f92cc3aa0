import type { Confusions } from '../../../server/judging/wrong-words/confusions';
import type { Knowledge } from '../../../server/judging/wrong-words/proposals';
import { chanceOf } from '../slips/chance';
import { noteStory, storiesOf, type WordCases } from './cases';
import { writtenForMeant } from './makers';
import { type Document, documentsIn } from './texts';

/** By what the cases of a text are made; of a source only the share that is told of it, all where none is. */
export interface CaseSource {
	readonly knowledge: Knowledge & { readonly confusions: Confusions };
	readonly seed: number;
	readonly share: Readonly<Record<string, number>>;
}

/** An error in about so many characters. */
const every = 50;

/** The cases of the documents of a folder that are wanted: each as it was printed, and once more with errors in it. */
export function casesIn(
	folder: string,
	isWanted: (document: Document) => boolean,
	{ knowledge, seed, share }: CaseSource,
): WordCases {
	const chance = chanceOf(seed);
	const tools = {
		model: knowledge.model,
		words: knowledge.words,
		chance,
		writtenFor: writtenForMeant(knowledge.confusions),
	};
	const all: WordCases = { cases: [], characters: new Map(), errors: new Map() };
	for (const document of documentsIn(folder)) {
		if (!isWanted(document)) continue;
		if (chance.below(1000) / 1000 >= (share[document.source] ?? 1)) continue;
		for (const story of storiesOf(document)) noteStory(all, story, { knowledge, tools, every });
	}
	return all;
}
