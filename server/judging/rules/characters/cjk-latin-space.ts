import type { ArticleRule, Fault } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { isHan, isLatin, isSpace } from '../../../ground/text/characters';
import { sequences } from '../../../ground/text/prefilter';
import { change, fix } from '../lib/change';

/**
 * `第⟦ ⟧6⟦ ⟧次`, `A⟦ ⟧股`: the space between Han characters and figures or Latin letters. Print has none; on screens some desks set one.
 * The profile of the desk decides; both are house style, so this is information.
 */
export const cjkLatinSpace: ArticleRule = {
	name: 'cjk-latin-space',
	category: 'punctuation',
	tier: 'A',
	severity: 'information',
	weight: 0.1,
	title: { zh: '汉字与数字字母之间的空格', en: 'Space between Han and Latin' },
	needs: ({ profile }) => (profile === 'web' ? narrow : spaced),
	*check({ draft }, { settings }) {
		if (draft.kind !== 'article') return;
		const { text } = draft.logical;
		for (const { kind, span } of draft.logicalBlocks) {
			if (kind !== 'paragraph') continue;
			yield* settings.profile === 'web' ? missing(text, span) : superfluous(text, span);
		}
	},
};

/** What lacks a space, and what has one. */
const narrow = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'];
const spaced = [...sequences(narrow, ' \u00a0'), ...sequences(' \u00a0', narrow)];

function* superfluous(text: string, { start, end }: Span): Generator<Fault> {
	for (let at = start + 1; at < end; at++) {
		// An ideographic space is layout: `编者按　11月…`.
		const code = text.charCodeAt(at);
		if (code !== 0x20 && code !== 0xa0) continue;
		const from = at;
		while (at < end && isSpace(text.charCodeAt(at))) at++;
		if (at === end || at - from > 1 || !meets(text, from - 1, at)) continue;
		// Latin words with spaces of their own (`Welcome to 北京`) are a quotation.
		if (isLatin(text.charCodeAt(from - 1)) && isPhrase(text, from - 1, -1)) continue;
		if (isLatin(text.charCodeAt(at)) && isPhrase(text, at, 1)) continue;
		const span = { start: from, end: at };
		yield {
			span,
			message: {
				zh: '报纸版面上，汉字与数字、字母之间不空格。',
				en: 'In print no space stands between Han characters and figures or letters.',
			},
			fixes: [change(span, '', 'safe')],
		};
	}
}

function* missing(text: string, { start, end }: Span): Generator<Fault> {
	for (let at = start + 1; at < end; at++) {
		if (!meets(text, at - 1, at)) continue;
		yield {
			span: { start: at - 1, end: at + 1 },
			message: {
				zh: '网页上，汉字与数字、字母之间空一格。',
				en: 'On screens a space stands between Han characters and figures or letters.',
			},
			fixes: [fix({ zh: '加一个空格', en: 'Add a space' }, [{ span: { start: at, end: at }, text: ' ' }], 'safe')],
		};
	}
}

/** True where one of the two is a Han character and the other a half-width figure or letter. */
function meets(text: string, left: number, right: number): boolean {
	const a = text.charCodeAt(left);
	const b = text.charCodeAt(right);
	return (isHan(a) && isNarrow(b)) || (isNarrow(a) && isHan(b));
}

function isNarrow(code: number): boolean {
	return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** True where the Latin word at `at` has another word or mark of Latin text beside it, going by `step`. */
function isPhrase(text: string, at: number, step: 1 | -1): boolean {
	while (isNarrow(text.charCodeAt(at))) at += step;
	const next = text.charCodeAt(at + step);
	return isSpace(text.charCodeAt(at)) && next > 0x20 && next < 0x7f;
}
