import { memoize } from '../../ground/text/memoize';
import { initialsMask, matchesInitials } from '../../reading/words/pinyin';
import type { FiledPage } from './issue-index';
import type { TextPlace } from './page-summary';

/** An article or a person that a search found on a page of an issue. */
export interface IssueSymbol {
	readonly page: FiledPage;
	readonly kind: 'article' | 'person';
	/** With the letters that found it behind it: editors compare names with the query once more. */
	readonly name: string;
	readonly detail: string;
	readonly place: TextPlace;
}

/**
 * The articles and people of pages whose names hold the query, or whose characters begin with its letters in pinyin, as `pageSymbols` finds
 * them on one page; page by page, up to a number.
 */
export function issueSymbols(pages: Iterable<FiledPage>, query: string, most: number): IssueSymbol[] {
	const wanted = query.trim().toLowerCase();
	const found: IssueSymbol[] = [];
	const isTyped = /^[a-z0-9]+$/.test(wanted);
	const hasLatin = /[a-z]/.test(wanted);
	const mask = initialsMask(wanted);
	const shownAs = (name: string, letters: number): string | undefined => {
		if (isTyped && (letters & mask) !== mask) return undefined;
		if (wanted === '' || (hasLatin ? name.toLowerCase() : name).includes(wanted)) return name;
		return isTyped && matchesInitials(name, wanted) ? `${name} ${wanted}` : undefined;
	};
	for (const page of pages) {
		const { articles, people } = searchLettersOf(page);
		for (const [i, { headline, reporters, place }] of page.summary.articles.entries()) {
			const name = shownAs(headline, articles[i]);
			if (name !== undefined) found.push({ page, kind: 'article', name, detail: reporters.join('、'), place });
		}
		for (const [i, { name: person, titles, place }] of page.summary.people.entries()) {
			const name = shownAs(person, people[i]);
			if (name !== undefined) found.push({ page, kind: 'person', name, detail: titles[0] ?? '', place });
		}
		if (found.length >= most) return found.slice(0, most);
	}
	return found;
}

/** By which letters the headlines and names of a page can be typed: made when it is filed, so that the first search does not wait. */
export const searchLettersOf = memoize(({ summary }: FiledPage) => ({
	articles: Int32Array.from(summary.articles, ({ headline }) => initialsMask(headline)),
	people: Int32Array.from(summary.people, ({ name }) => initialsMask(name)),
}));
