import type { PageFinding } from '../../ground/model/page';
import { isHan } from '../../ground/text/characters';
import { wordModel } from '../../reading/words/words';
import { wordingAround, wordingOf } from './dismiss';

/**
 * The rules for which a character is right or wrong by what stands beside it. To let 私 or 的 alone pass would turn them off; what passes
 * is the word that holds it.
 */
export const contextRules: ReadonlySet<string> = new Set([
	'real-word-slip',
	'particle-confusion',
	'confusable-character',
]);

/**
 * The wording of a finding (page offsets), to be let pass wherever it stands. It is what `wordingOf` says of its stretch; but of a lone
 * character that a rule above finds, what is written in the place of the word that is meant: `有限公⟦私⟧去年`, of 公司, is 公私. Where
 * the character that is meant makes no word there, it is taken with its neighbors, as a mark is.
 */
export function foundWording(
	text: string,
	{ rule, span, fixes }: Pick<PageFinding, 'rule' | 'span' | 'fixes'>,
): string | undefined {
	const isLone = span.end - span.start === 1 && isHan(text.charCodeAt(span.start));
	if (!isLone || !contextRules.has(rule)) return wordingOf(text, span);
	const [edit, ...others] = fixes[0]?.edits ?? [];
	const isReplaced = edit && others.length === 0 && edit.span.start === span.start && edit.span.end === span.end;
	const word = isReplaced && edit.text.length === 1 ? wordMeant(text, span.start, edit.text) : undefined;
	return word ? text.slice(span.start - word.before, span.end + word.behind) : wordingAround(text, span);
}

/** No word of the lists is longer by more than so much before or behind one of its characters. */
const reach = 3;

interface Word {
	/** How much of it stands before the character that is meant, and behind it. */
	readonly before: number;
	readonly behind: number;
}

/** The longest word with the character that is meant at a place, of two the more common one. */
function wordMeant(text: string, at: number, meant: string): Word | undefined {
	const { pair, long } = wordModel();
	const behind = text.slice(at + 1, at + 1 + reach);
	let best: (Word & { readonly cost: number }) | undefined;
	for (let before = 0; before <= Math.min(reach, at); before++) {
		const words = text.slice(at - before, at) + meant + behind;
		const end = long.endOf(words, 0);
		const cost = words.length > 1 ? pair(words.charCodeAt(0), words.charCodeAt(1)) & 0xff : 0;
		const length = end > 2 ? end : cost > 0 ? 2 : 0;
		if (length <= before) continue;
		const known = best ? best.before + best.behind + 1 : 0;
		if (!best || length > known || (length === known && cost < best.cost))
			best = { before, behind: length - before - 1, cost };
	}
	return best && { before: best.before, behind: best.behind };
}
