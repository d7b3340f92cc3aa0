import type { Article } from '../../ground/model/article';
import type { Span } from '../../ground/model/span';
import { isSpace } from '../../ground/text/characters';
import { memoizePassing } from '../../ground/text/memoize';
import { pageNumberOf } from './page-number';

/** A jump line, `（下转2版）` or `（上接1版）`; offsets in the logical text of its section. */
export interface Jump {
	readonly span: Span;
	/** Where the rest is (`on`), or where the story came from (`back`). */
	readonly direction: 'on' | 'back';
	/** The page that it names, as written: `2`, `A3`; undefined where it names none. */
	readonly target: string | undefined;
	/** The last words before a jump on, the first behind a jump back: a story may be cut within a word. */
	readonly words: string;
}

/** The jumps of a section, in order. */
export const jumpsOf: (article: Article) => readonly Jump[] = memoizePassing(({ draft }: Article): readonly Jump[] => {
	const { text } = draft.logical;
	return draft.logicalBlocks.flatMap(({ kind, span }): Jump[] => {
		if (kind !== 'jump') return [];
		const line = text.slice(span.start, span.end);
		const direction = /上接|接上|紧接/.test(line) ? ('back' as const) : ('on' as const);
		return [{ span, direction, target: pageNumberOf(line), words: wordsAt(text, span, direction) }];
	});
});

/** So many characters of a story are kept beside its cut: a stub of a headline is often made of them. */
const kept = 60;

function wordsAt(text: string, { start, end }: Span, direction: Jump['direction']): string {
	const around =
		direction === 'on' ? text.slice(Math.max(0, start - 2 * kept), start) : text.slice(end, end + 2 * kept);
	const ink = Array.from(around).filter((sign) => !isSpace(sign.charCodeAt(0)) && sign !== '\n');
	return (direction === 'on' ? ink.slice(-kept) : ink.slice(0, kept)).join('');
}

/** The words of the headlines of a section, without spaces; none where it has none. */
export const headlineOf: (article: Article) => string = memoizePassing(({ draft }: Article): string =>
	draft.logicalBlocks
		.filter(({ kind }) => kind === 'kicker' || kind === 'headline' || kind === 'deck')
		.map(({ span }) => draft.logical.text.slice(span.start, span.end).trim())
		.join(' '),
);
