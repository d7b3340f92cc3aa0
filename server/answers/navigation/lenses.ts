import type { Page } from '../../ground/model/page';
import { type Span, span } from '../../ground/model/span';
import { lastAt } from '../../ground/text/bisect';
import { isMisread } from '../../ground/text/misread';
import { placeSpan } from '../../reading/page/place';
import { withoutPartners } from '../findings/mendings';
import { placedFindings } from '../findings/placed-findings';
import { pageMeter } from '../reports/error-rate';
import type { Language } from '../reports/language';
import { reporters } from './outline';

/** A line of facts above an article; `span` (page offsets) is its first block. */
export interface Lens {
	readonly span: Span;
	readonly title: string;
}

/**
 * Above each article its length, how many signed it, its findings, what its suspected errors count and how much of those of the page that
 * is: `1032字 · 署名2人 · 问题3处 · 疑似差错0.3（占本版12%）`. None in a file of more articles than any page has.
 */
export function lenses(page: Page, language: Language): Lens[] {
	if (isMisread(page.text) || page.articles.length > mostSections) return [];
	const { sections, errors: all } = pageMeter(page);
	const counts = findingCounts(page);
	return page.articles.flatMap((article, section) => {
		const first = article.draft.logicalBlocks[0];
		if (article.draft.kind !== 'article' || !first) return [];
		const { characters, errors } = sections[section];
		const place = placeSpan(page, section, first.span);
		return [
			{
				span: span(place.start, place.end),
				title: title(
					{
						characters,
						errors,
						signed: reporters(article).length,
						findings: counts[section],
						share: all > 0 ? Math.round((100 * errors) / all) : 0,
					},
					language,
				),
			},
		];
	});
}

/**
 * A page has some thirty sections, a whole issue in one file two hundred. VS Code lays out all lenses of a file at each key: two thousand,
 * as a megabyte has, take longer than all else that a key does.
 */
const mostSections = 300;

/** By section, how many findings stand in it; both brackets of a pair are one. */
function findingCounts(page: Page): number[] {
	const counts = page.articles.map(() => 0);
	for (const { span } of withoutPartners(placedFindings(page))) counts[lastAt(page.segmentation.starts, span.start)]++;
	return counts;
}

interface Facts {
	readonly characters: number;
	readonly signed: number;
	readonly findings: number;
	readonly errors: number;
	/** Of the suspected errors of the page, in the hundred. */
	readonly share: number;
}

function title({ characters, errors, signed, findings, share }: Facts, language: Language): string {
	const parts =
		language === 'zh'
			? [
					`${characters}字`,
					signed > 0 && `署名${signed}人`,
					findings > 0 && `问题${findings}处`,
					`疑似差错${errors}${share > 0 ? `（占本版${share}%）` : ''}`,
				]
			: [
					`${characters} characters`,
					signed > 0 && `${signed} byline name${signed === 1 ? '' : 's'}`,
					findings > 0 && `${findings} finding${findings === 1 ? '' : 's'}`,
					`suspected errors ${errors}${share > 0 ? ` (${share} % of the page)` : ''}`,
				];
	return parts.filter(Boolean).join(' · ');
}
