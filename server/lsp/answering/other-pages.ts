import { jumpLinks } from '../../answers/navigation/jump-links';
import type { KnownPerson, OtherPage } from '../../answers/writing/completion';
import { mergedPeople } from '../../desk/issue-index/issue-index';
import { jumpEndsOf } from '../../desk/issue-index/other-half';
import { fileNameOf } from '../../desk/page-files/page-names';
import { fileOfPage } from '../../reading/issue/page-number';
import { jumpTarget } from '../issue/jumps-across';
import type { OpenPage } from '../session/documents';
import type { Session } from '../session/session';

/** A longer list is none to choose from. */
const mostPages = 24;
const mostPeople = 400;

/** The other pages of the issue of a document, as far as jumps are concerned; of many those that have to do with this one. */
export function otherPages({ issues }: Session, uri: string): OtherPage[] {
	const own = issues.filedOf(uri);
	if (own?.number === undefined) return [];
	const found = issues.index.pagesOf(own.issue).flatMap((page) => {
		if (page.uri === own.uri || page.number === undefined) return [];
		const ends = jumpEndsOf(page);
		const jumps = ends.map(({ direction, jump, headline }) => ({ direction, target: jump.target, headline }));
		return [{ number: page.number, jumps, concerns: ends.some(({ target }) => target === own.number) }];
	});
	return found.length > mostPages ? found.filter(({ concerns }) => concerns).slice(0, mostPages) : found;
}

/** The people of the other pages of the issue, those first that are named most. */
export function knownPeople({ issues }: Session, uri: string): KnownPerson[] {
	const own = issues.filedOf(uri);
	if (!own) return [];
	const others = issues.index.pagesOf(own.issue).filter((page) => page.uri !== own.uri);
	return [...mergedPeople(others)]
		.sort(([, a], [, b]) => b.count - a.count)
		.slice(0, mostPeople)
		.map(([name, { titles }]) => ({ name, titles }));
}

/**
 * The address of what a jump leads to: the line of the other half; or the page that it names, the file of its folder with that number and
 * the same name otherwise. Undefined where there is none.
 */
export async function addressOfPage(
	session: Session,
	open: Pick<OpenPage, 'document' | 'page'>,
	{ at, target }: { readonly at: number; readonly target: string },
): Promise<string | undefined> {
	const { uri } = open.document;
	const link = jumpLinks(open.page).find(({ span }) => span.start === at);
	const found = link?.target === target ? await jumpTarget(session, open, at) : undefined;
	if (found) return `${found.uri}#L${found.range.start.line + 1}`;
	const fileName = fileNameOf(uri);
	if (fileName === undefined) return undefined;
	const folder = uri.slice(0, uri.lastIndexOf('/'));
	const files = ((await session.host().list(folder)) ?? []).filter(({ kind }) => kind === 'file');
	const file = fileOfPage(
		fileName,
		target,
		files.map(({ name }) => name),
	);
	return file === undefined ? undefined : `${folder}/${encodeURIComponent(file)}`;
}
