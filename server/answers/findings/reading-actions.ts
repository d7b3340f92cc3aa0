import type { Page } from '../../ground/model/page';
import type { Span } from '../../ground/model/span';
import { type Language, say } from '../reports/language';
import { scopesOf } from './note-actions';
import type { PageAction } from './page-action';
import { readingPlaces } from './reading-places';

/**
 * What can be done at the doubtful places of a reading pass that touch a stretch of the page, whatever the level of the desk: to take what
 * is proposed, or to leave it here, in this file or in this paper.
 */
export function readingActions(page: Page, place: Span, language: Language): PageAction[] {
	const actions: PageAction[] = [];
	for (const finding of readingPlaces(page)) {
		const { rule, span } = finding;
		if (span.start > place.end || place.start > span.end) continue;
		const action = { kind: 'reading', preferred: false, findings: [finding], edits: [] } as const;
		for (const { title, edits } of finding.fixes) actions.push({ ...action, title: say(title, language), edits });
		for (const { scope, title } of scopesOf(page, finding))
			if (scope !== 'rule')
				actions.push({ ...action, title: say(title, language), note: { kind: 'dismiss', rule, span, scope } });
	}
	return actions;
}
