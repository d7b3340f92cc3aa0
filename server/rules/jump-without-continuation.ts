import type { ArticleRule } from '../model/rule';
import { fix } from './lib/change';

/**
 * `⟦（下转2版）⟧`, `⟦（上接1版）⟧`: the rest of the story stands on another page. Without that page nobody can say
 * whether it is there, so this is information: a reminder to look.
 * Where the story turns out to be whole as it stands (it was cut to fit, or goes to the website with both parts joined),
 * the jump is what is wrong, and taking it out is offered.
 */
export const jumpWithoutContinuation: ArticleRule = {
	name: 'jump-without-continuation',
	category: 'structure',
	tier: 'A',
	severity: 'warning',
	weight: 1,
	title: { zh: '转版没有下文', en: 'Jump without its other half' },
	suspects: ({ draft }) => draft.logicalBlocks.some(({ kind }) => kind === 'jump'),
	*check({ draft }) {
		for (const { kind, span } of draft.logicalBlocks) {
			if (kind !== 'jump') continue;
			const line = draft.logical.text.slice(span.start, span.end);
			const page = pageOf(line);
			const incoming = line.includes('上接') || line.includes('接上') || line.includes('紧接');
			yield {
				span,
				severity: 'information',
				weight: 0,
				message: incoming
					? {
							zh: `未找到${page.zh}，无法核对转接。`,
							en: `${capital(page.en)} was not found: whether the story continues it cannot be checked.`,
						}
					: {
							zh: `未找到${page.zh}，无法核对转接。`,
							en: `${capital(page.en)} was not found: whether the story continues there cannot be checked.`,
						},
				fixes:
					!incoming && isMidSentence(draft.logical.text, span.start)
						? []
						: [
								fix(
									incoming
										? { zh: `删去“${line}”（全文从这里开始）`, en: `Delete “${line}” (the story begins here)` }
										: { zh: `删去“${line}”（全文到这里为止）`, en: `Delete “${line}” (the story ends here)` },
									[{ span, text: '' }],
									'offer',
								),
							],
			};
		}
	},
};

/** `…早收⟦（下转2版）⟧`: what stands before the jump goes on; there it is not the jump that is too much. */
function isMidSentence(text: string, start: number): boolean {
	const before = text.slice(0, start).trimEnd();
	return before !== '' && !'。！？…”’）》'.includes(before[before.length - 1]);
}

/** The page a jump names: `第2版` of `（下转2版）`, `A3版` of `（下转A3版·要闻）`. */
function pageOf(line: string): { readonly zh: string; readonly en: string } {
	const number = /[A-Za-zＡ-Ｚ]?[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}(?=版)/.exec(line)?.[0];
	if (number === undefined) return { zh: '别的版', en: 'another page' };
	return { zh: /^[0-9０-９一二三四五六七八九十]/.test(number) ? `第${number}版` : `${number}版`, en: `page ${number}` };
}

function capital(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}
