import { matchesInitials } from '../words/pinyin';
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
	// A name is on many pages: whether it is meant is found out once.
	const shown = new Map<string, string | undefined>();
	const shownAs = (name: string): string | undefined => {
		if (wanted === '' || name.toLowerCase().includes(wanted)) return name;
		return matchesInitials(name, wanted) ? `${name} ${wanted}` : undefined;
	};
	const ofPerson = (name: string): string | undefined => {
		if (!shown.has(name)) shown.set(name, shownAs(name));
		return shown.get(name);
	};
	for (const page of pages) {
		for (const { headline, reporters, place } of page.summary.articles) {
			const name = shownAs(headline);
			if (name !== undefined) found.push({ page, kind: 'article', name, detail: reporters.join('、'), place });
		}
		for (const { name: person, titles, place } of page.summary.people) {
			const name = ofPerson(person);
			if (name !== undefined) found.push({ page, kind: 'person', name, detail: titles[0] ?? '', place });
		}
		if (found.length >= most) return found.slice(0, most);
	}
	return found;
}
