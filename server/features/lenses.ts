import type { Page } from '../model/page';
import { type Span, span } from '../model/span';
import { placeSpan } from '../page/place';
import { isMisread } from '../text/misread';
import { pageMeter } from './error-rate';
import type { Language } from './language';
import { reporters } from './outline';

/** A line of facts above an article; `span` (page offsets) is its first block. */
export interface Lens {
	readonly span: Span;
	readonly title: string;
}

/** Above each article its length, how many signed it, and what its suspected errors count: `1032字 · 署名2人 · 疑似差错0.3`. */
export function lenses(page: Page, language: Language): Lens[] {
	if (isMisread(page.text)) return [];
	const { sections } = pageMeter(page);
	return page.articles.flatMap((article, section) => {
		const first = article.draft.logicalBlocks[0];
		if (article.draft.kind !== 'article' || !first) return [];
		const { characters, errors } = sections[section];
		const place = placeSpan(page, section, first.span);
		return [
			{
				span: span(place.start, place.end),
				title: title({ characters, errors, signed: reporters(article).length }, language),
			},
		];
	});
}

function title(
	{ characters, errors, signed }: { readonly characters: number; readonly errors: number; readonly signed: number },
	language: Language,
): string {
	const parts =
		language === 'zh'
			? [`${characters}字`, signed > 0 && `署名${signed}人`, `疑似差错${errors}`]
			: [
					`${characters} characters`,
					signed > 0 && `${signed} byline name${signed === 1 ? '' : 's'}`,
					`suspected errors ${errors}`,
				];
	return parts.filter(Boolean).join(' · ');
}
