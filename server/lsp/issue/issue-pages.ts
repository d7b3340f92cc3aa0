import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FiledPage } from '../../desk/issue-index/issue-index';
import { notesSuffix } from '../../desk/notes/notes-file';
import { largestPage, pageOfFile } from '../../desk/page-files/page-of-file';
import type { Page } from '../../ground/model/page';
import type { Session } from '../session/session';

/** A page of an issue understood: as it is in the editor, or as its file is. */
export interface IssuePage {
	readonly document: TextDocument;
	readonly page: Page;
	/** The editor has it open. */
	readonly isOpen: boolean;
}

/** Reads a page of the issue once more: of those that are not open only a summary is kept. Undefined where it is gone. */
export async function issuePage(
	session: Session,
	filed: Pick<FiledPage, 'uri' | 'file'>,
): Promise<IssuePage | undefined> {
	const uri = session.issues.addressOf(filed.uri);
	const open = await session.pageAt(uri);
	if (open) return { document: open.document, page: open.page, isOpen: true };
	const host = session.host();
	const [bytes, notes] = await Promise.all([host.read(uri, largestPage), host.stat(uri + notesSuffix)]);
	const settings = session.issues.settingsOf(filed.uri);
	const file = { uri, name: filed.file, hasNotes: notes !== undefined };
	const page = bytes && (await pageOfFile(host, file, { settings, bytes, issue: session.issues.contextIn(filed.uri) }));
	return page && { document: TextDocument.create(uri, 'newscopy', 0, page.text), page, isOpen: false };
}
