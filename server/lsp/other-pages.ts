import type { OtherPage } from '../features/completion';
import { jumpLinks } from '../features/jump-links';
import { outline } from '../features/outline';
import { fileOfPage, pageNumberOfFile } from '../issue/page-number';
import { fileNameOf } from './documents';
import type { Session } from './session';

/** The open pages that lie in the folder of a document, without itself. Pages that are not open are not known here. */
export async function otherPages(session: Session, uri: string): Promise<OtherPage[]> {
	const found: OtherPage[] = [];
	for (const other of session.documents.uris()) {
		const number = pageNumberOfFile(fileNameOf(other) ?? '');
		if (other === uri || number === undefined || folderOf(other) !== folderOf(uri)) continue;
		const open = await session.pageAt(other);
		if (!open) continue;
		const articles = outline(open.page, session.language());
		const jumps = jumpLinks(open.page).map(({ span, direction, target }) => ({
			direction,
			target,
			headline: articles.find((item) => item.span.start <= span.start && span.start < item.span.end)?.name ?? '',
		}));
		found.push({ number, jumps });
	}
	return found;
}

/**
 * The address of the page that a jump of a document names: the file of its folder with that number and the same name otherwise, and where
 * it is open the line of the jump that leads back. Undefined where there is none.
 */
export async function addressOfPage(session: Session, uri: string, target: string): Promise<string | undefined> {
	const fileName = fileNameOf(uri);
	const folder = folderOf(uri);
	if (fileName === undefined) return undefined;
	const files = ((await session.host().list(folder)) ?? []).filter(({ kind }) => kind === 'file');
	const file = fileOfPage(
		fileName,
		target,
		files.map(({ name }) => name),
	);
	if (file === undefined) return undefined;
	const address = `${folder}/${encodeURIComponent(file)}`;
	const open = session.documents.uris().find((one) => folderOf(one) === folder && fileNameOf(one) === file);
	const other = open === undefined ? undefined : await session.pageAt(open);
	const own = pageNumberOfFile(fileName);
	const back = other && jumpLinks(other.page).find((jump) => own?.endsWith(jump.target));
	return back ? `${address}#L${other.document.positionAt(back.span.start).line + 1}` : address;
}

function folderOf(uri: string): string {
	return uri.slice(0, uri.lastIndexOf('/'));
}
