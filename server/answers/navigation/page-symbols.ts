import type { Page } from '../../ground/model/page';
import type { Span } from '../../ground/model/span';
import { matchesInitials } from '../../reading/words/pinyin';
import { peopleOf } from '../names/mentions';
import { type Language, say } from '../reports/language';
import { outline } from './outline';

/** An article or a person of a page that a search found; `span` in page offsets. */
export interface PageSymbol {
	readonly kind: 'article' | 'person';
	readonly name: string;
	/** Reporters and length of an article; the title of a person. */
	readonly detail: string;
	readonly span: Span;
}

/**
 * The articles and people of a page whose names hold the query, or whose characters begin with its letters in pinyin: `lcq` finds 骆长青.
 * Editors compare names with the query once more, so what was found by its letters has them behind its name. All, where nothing is asked.
 */
export function pageSymbols(page: Page, query: string, language: Language): PageSymbol[] {
	const wanted = query.trim().toLowerCase();
	const found: PageSymbol[] = [];
	const add = (symbol: PageSymbol) => {
		if (wanted === '' || symbol.name.toLowerCase().includes(wanted)) found.push(symbol);
		else if (matchesInitials(symbol.name, wanted)) found.push({ ...symbol, name: `${symbol.name} ${wanted}` });
	};
	for (const { kind, name, detail, selection } of outline(page, language))
		if (kind === 'article') add({ kind, name, detail, span: selection });
	for (const { name, mentions, titles } of peopleOf(page).values()) {
		const [span] = mentions;
		if (!span) continue;
		const count = say({ zh: `${mentions.length}处`, en: `${mentions.length} ×` }, language);
		add({ kind: 'person', name, detail: [titles[0]?.text, count].filter(Boolean).join(' · '), span });
	}
	return found;
}
