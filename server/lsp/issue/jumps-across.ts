import type { Location } from 'vscode-languageserver';
import { jumpLinks } from '../../answers/navigation/jump-links';
import { joinedStory } from '../../desk/issue-index/joined-story';
import { type FiledEnd, otherHalf } from '../../desk/issue-index/other-half';
import { lastAt } from '../../ground/text/bisect';
import type { JoinedAnswer } from '../messages/issue-messages';
import type { OpenPage } from '../session/documents';
import type { Session } from '../session/session';
import { issuePage } from './issue-pages';

/** Where the jump at a page offset leads: the line of the other half, or the beginning of its page where that has none. */
export async function jumpTarget(
	session: Session,
	{ document, page }: Pick<OpenPage, 'document' | 'page'>,
	offset: number,
): Promise<Location | undefined> {
	const link = jumpLinks(page).find(({ span }) => span.start <= offset && offset <= span.end);
	if (!link) return undefined;
	await session.issues.openedAreFiled();
	const filed = session.issues.filedOf(document.uri);
	const half = filed && otherHalf(session.issues.index, filed, link.span.start);
	if (!half?.page) return undefined;
	const [line, character] = half.end?.jump.place ?? [0, 0];
	const place = { line, character };
	return { uri: session.issues.addressOf(half.page.uri), range: { start: place, end: place } };
}

/** More pages hold no story. */
const mostParts = 12;

/** The story at a page offset with all of its parts; null where it stands on this page alone. */
export async function joinedAt(
	session: Session,
	{ document, page }: Pick<OpenPage, 'document' | 'page'>,
	offset: number,
): Promise<JoinedAnswer | null> {
	const { index, filedOf } = session.issues;
	const section = lastAt(page.segmentation.starts, offset);
	const own = filedOf(document.uri);
	const article = own?.summary.articles.find((one) => one.section === section);
	if (!own || !article || article.jumps.length === 0) return null;
	let first: Pick<FiledEnd, 'filed' | 'article'> = { filed: own, article };
	const seen = new Set([`${own.uri} ${section}`]);
	const step = ({ filed, article }: typeof first, direction: 'on' | 'back'): typeof first | undefined => {
		const jump = article.jumps.find((one) => one.direction === direction);
		const end = jump && otherHalf(index, filed, jump.start)?.end;
		const key = end && `${end.filed.uri} ${end.article.section}`;
		// Two jumps may lead round in a circle.
		if (!end || key === undefined || seen.has(key) || seen.size > mostParts) return undefined;
		seen.add(key);
		return end;
	};
	for (let back = step(first, 'back'); back; back = step(back, 'back')) first = back;
	seen.clear();
	seen.add(`${first.filed.uri} ${first.article.section}`);
	const parts = [first];
	for (let on = step(first, 'on'); on; on = step(on, 'on')) parts.push(on);
	if (parts.length === 1) return null;
	const found = [];
	for (const part of parts) {
		const other = await issuePage(session, part.filed);
		const article = other?.page.articles[part.article.section];
		if (article) found.push({ part, article });
	}
	const { headline, text, starts } = joinedStory(found.map((one) => one.article));
	return {
		headline,
		text,
		day: own.summary.day,
		parts: found.map(({ part }, i) => ({
			uri: session.issues.addressOf(part.filed.uri),
			page: part.filed.number ?? part.filed.file,
			line: part.article.place[0],
			joinedLine: text.slice(0, starts[i]).split('\n').length - 1,
		})),
	};
}
