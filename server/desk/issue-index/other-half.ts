import { type JumpEnd, partnersOf } from '../../reading/issue/jump-pairs';
import { wholeNumber } from '../../reading/issue/page-number';
import type { FiledPage, IssueIndex } from './issue-index';
import type { ArticleSummary, JumpSummary } from './page-summary';

/** One end of a story that stands on two pages, and where. */
export interface FiledEnd extends JumpEnd {
	readonly filed: FiledPage;
	readonly article: ArticleSummary;
	readonly jump: JumpSummary;
}

/** The jumps of a page, in order; none where its number is not known. */
export function jumpEndsOf(filed: FiledPage): FiledEnd[] {
	const { number, summary } = filed;
	if (number === undefined) return [];
	return summary.articles.flatMap((article) =>
		article.jumps.map((jump) => ({
			page: number,
			direction: jump.direction,
			target: wholeNumber(number, jump.target),
			headline: article.headline,
			words: jump.words,
			filed,
			article,
			jump,
		})),
	);
}

/** A page of more jumps is none: each is held against each. */
const mostEnds = 200;

/** The other half of the story whose jump begins at a page offset; the page that it names may be there without it. */
export function otherHalf(
	index: IssueIndex,
	filed: FiledPage,
	start: number,
): { readonly end?: FiledEnd; readonly page?: FiledPage } | undefined {
	const own = jumpEndsOf(filed);
	const at = own.findIndex(({ jump }) => jump.start === start);
	if (at < 0) return undefined;
	const targets = new Set(own.map(({ target }) => target));
	const pages = index.pagesOf(filed.issue).filter(({ uri }) => uri !== filed.uri);
	const others = pages.flatMap((page) =>
		jumpEndsOf(page).filter((end) => targets.has(end.page) || end.target === filed.number),
	);
	if (own.length > mostEnds || others.length > mostEnds) return {};
	const partner = partnersOf(own, others)[at];
	if (partner.kind !== 'none') return { end: partner.end, page: partner.end.filed };
	const page = pages.find(({ number }) => number === own[at].target);
	return page ? { page } : {};
}
