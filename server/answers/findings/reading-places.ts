import type { Article } from '../../ground/model/article';
import type { Page, PageFinding } from '../../ground/model/page';
import type { Rule } from '../../ground/model/rule';
import type { Settings } from '../../ground/model/settings';
import { bySpan } from '../../ground/model/span';
import { memoize } from '../../ground/text/memoize';
import { isMisread } from '../../ground/text/misread';
import { judge } from '../../judging/check/dismiss';
import { findings } from '../../judging/check/findings';
import { contextRules } from '../../judging/check/found-wording';
import { rules } from '../../judging/rules/index';
import { placeFinding } from '../../reading/page/place';
import { withoutPartners } from './mendings';

/**
 * The doubtful places of a page, in its order, as somebody weighs them who reads it through: what the rules that go by context
 * (`found-wording.ts`) would find if the desk had set `wordLevel` to `careful`, whatever it did set. What the desk allows or turned off,
 * and what an editor ignored, is not among them. Of a page that was edited, the articles that changed are asked about again.
 */
export function readingPlaces(page: Page): PageFinding[] {
	if (isMisread(page.text)) return [];
	const { standing } = judge(page, findings(asCareful(page), articleRules).sections);
	const placed: PageFinding[] = [];
	for (const [section, list] of standing.entries())
		for (const finding of withoutPartners(list))
			if (contextRules.has(finding.rule)) placed.push(placeFinding(page, section, finding));
	return placed.sort(bySpan);
}

/** All that look at one article: a fault that one of them knows by name is not told as a guess, too. */
const articleRules: readonly Rule[] = rules.filter((rule) => 'check' in rule);

/**
 * The page of a careful desk. What was found is kept with the lineage and with the articles: it has others, which stand for those of the
 * page, so that what was found at the desk's own level stays as it is.
 */
function asCareful(page: Page): Page {
	return {
		...page,
		settings: careful(page.settings),
		articles: page.articles.map(standIn),
		lineage: standInLineage(page.lineage),
	};
}

const careful = memoize((settings: Settings): Settings => ({ ...settings, wordLevel: 'careful' }));
const standIn = memoize((article: Article): Article => ({ ...article }));
const standInLineage = memoize((_lineage: object): object => ({}));
