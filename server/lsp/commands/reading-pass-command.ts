import { readingPlaces } from '../../answers/findings/reading-places';
import { say } from '../../answers/reports/language';
import { foundWording } from '../../judging/check/found-wording';
import type { ReadingPass } from '../messages/reading-messages';
import { toRange } from '../protocol/positions';
import type { Session } from '../session/session';
import { opened } from './command-arguments';

/**
 * `zhubi.readingPass` (uri): the doubtful places of a page, one by one (通读). It waits for what finds most of them. What is taken, left or
 * learned is told by an edit, by nothing, and by `zhubi.dismiss`.
 */
export async function readingPass(session: Session, uri: string): Promise<ReadingPass> {
	await session.assets.complete();
	const { document, page } = await opened(session, uri);
	const language = session.language();
	return {
		version: document.version,
		places: readingPlaces(page).map((finding) => ({
			rule: finding.rule,
			range: toRange(document, finding.span),
			severity: finding.severity,
			written: page.text.slice(finding.span.start, finding.span.end),
			message: say(finding.message, language),
			proposals: finding.fixes.map(({ title, edits }) => ({
				title: say(title, language),
				edits: edits.map(({ span, text }) => ({ range: toRange(document, span), newText: text })),
			})),
			wording: foundWording(page.text, finding) ?? null,
		})),
	};
}
