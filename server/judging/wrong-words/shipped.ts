import { fromLateAsset } from '../../ground/assets/store';
import { wordModel } from '../../reading/words/words';
import { confusionsOf } from './confusions';
import { languageModelOf } from './language-model';
import type { Knowledge } from './proposals';
import { type Ranker, rankerOf } from './ranker';

/** What wrong words are found by. */
export interface WordJudge {
	readonly knowledge: Knowledge;
	readonly ranker: Ranker;
}

const ranker = fromLateAsset({
	kind: 'wrong-words/ranker',
	version: 1,
	read: (asset) => ({ ranker: rankerOf(asset) }),
});
const confusions = fromLateAsset({ kind: 'wrong-words/confusions', version: 1, read: confusionsOf });
const model = fromLateAsset({
	kind: 'wrong-words/model',
	version: 1,
	read: (asset) => ({ model: languageModelOf(asset) }),
});

/** What ships; undefined as long as a part of it is coming, and where one is missing. */
export function shippedJudge(): WordJudge | undefined {
	return made.judge ?? (made.judge = makeJudge());
}

const made: { judge: WordJudge | undefined } = { judge: undefined };

function makeJudge(): WordJudge | undefined {
	const [deciding, alike, rows] = [ranker()?.ranker, confusions(), model()?.model];
	if (!deciding || !alike || !rows) return undefined;
	return { knowledge: { model: rows, confusions: alike, words: wordModel() }, ranker: deciding };
}
