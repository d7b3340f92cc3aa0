import type { Article } from '../../../../ground/model/article';
import type { WordLevel } from '../../../../ground/model/settings';
import { memoizeLast } from '../../../../ground/text/memoize';
import { particles } from '../../../slips/small-words';
import { shippedJudge } from '../../../wrong-words/shipped';
import { type WrongWord, wrongWordsIn } from '../../../wrong-words/wrong-words';
import { slipPlaces } from './slip-places';

/** A word that is probably wrong, and whether that is hardly in doubt: it is said at `normal`, and stands in a sentence. */
export interface ProbableWord extends WrongWord {
	readonly isSure: boolean;
}

/** The words of a story that are probably wrong, as a level has them told; none as long as the model is coming. Linear in the story. */
export function probableWords(article: Article, level: WordLevel): ProbableWord[] {
	const ranker = shippedJudge()?.ranker;
	if (!ranker) return [];
	return carefulWords(article).flatMap((word) =>
		word.score < ranker.levels[level]
			? []
			: { ...word, isSure: word.score >= ranker.levels.normal && !standsInHead(article, word.at) },
	);
}

/** `新型材料可⟦耐⟧1500摄氏度高温`: heads leave words out, and so look odd where nothing is wrong. Those that end as sentences do not. */
function standsInHead({ draft: { logical, logicalBlocks } }: Article, at: number): boolean {
	const block = logicalBlocks.find(({ span }) => at >= span.start && at < span.end);
	return block !== undefined && heads.has(block.kind) && !/[。！？]$/.test(logical.text.slice(0, block.span.end));
}

const heads: ReadonlySet<string> = new Set(['headline', 'kicker', 'deck', 'crosshead']);

/** Read once for the rules that ask one after the other. */
const carefulWords = memoizeLast((article: Article): WrongWord[] => {
	const judge = shippedJudge();
	if (!judge) return [];
	const { source, isOpen, paragraphs } = slipPlaces(article);
	const { text } = article.draft.logical;
	return wrongWordsIn(judge, { text, units: source.units, paragraphs, isOpen, least: judge.ranker.levels.careful });
});

/** True where one of 的, 地, 得 stands for another: `技术员耐心⟦的⟧解答` (地). */
export function isParticle(text: string, { at, length, meant }: Pick<WrongWord, 'at' | 'length' | 'meant'>): boolean {
	return length === 1 && particles.includes(text[at]) && particles.includes(meant);
}
