import type { AnnotatedTextEdit, Location, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { mentionsOn } from '../../answers/names/references';
import { renamed } from '../../answers/names/rename';
import { say } from '../../answers/reports/language';
import type { PageEdit } from '../../ground/model/page';
import { toRange } from '../protocol/positions';
import type { OpenPage } from '../session/documents';
import type { Session } from '../session/session';
import { type IssuePage, issuePage } from './issue-pages';

/** A name that more pages have is no person to be looked for, but a word. */
const mostPages = 300;

/** The mentions of a person on the other pages of the issue, page by page. */
export async function mentionsAcross(session: Session, { document }: OpenPage, name: string): Promise<Location[]> {
	const found: Location[] = [];
	for (const other of await othersNaming(session, document.uri, name))
		for (const span of mentionsOn(other.page, name))
			found.push({ uri: other.document.uri, range: toRange(other.document, span) });
	return found;
}

/**
 * The edit that renames a person on a page and on the other pages of its issue. What it does on other pages is annotated, so that the
 * client asks before it does it; a client that knows no annotations renames on this page alone, since nobody would see the rest.
 */
export async function renameAcross(
	session: Session,
	open: OpenPage,
	{ edits, name, next }: { readonly edits: readonly PageEdit[]; readonly name: string; readonly next: string },
): Promise<WorkspaceEdit> {
	const target = session.editTarget(open.document);
	const own = (annotationId?: string): TextDocumentEdit => ({
		textDocument: { uri: open.document.uri, version: open.document.version },
		edits: toEdits(open, edits, annotationId),
	});
	if (!target.versioned) return { changes: { [open.document.uri]: toEdits(open, edits) } };
	if (!target.annotated) return { documentChanges: [own()] };
	const others = await othersNaming(session, open.document.uri, name);
	const changes = others.flatMap((other): TextDocumentEdit[] => {
		const made = renamed(other.page, name, next);
		const { uri, version } = other.document;
		return made.length === 0
			? []
			: [{ textDocument: { uri, version: other.isOpen ? version : null }, edits: toEdits(other, made, 'others') }];
	});
	if (changes.length === 0) return { documentChanges: [own()] };
	const label = (words: { readonly zh: string; readonly en: string }) => say(words, session.language());
	return {
		documentChanges: [own('page'), ...changes],
		changeAnnotations: {
			page: { label: label({ zh: '本版', en: 'This page' }) },
			others: {
				label: label({ zh: '本期其他版', en: 'Other pages of the issue' }),
				description: label({ zh: '同名的可能是另一个人。', en: 'Somebody else may have the same name.' }),
				needsConfirmation: true,
			},
		},
	};
}

function toEdits(
	{ document }: Pick<IssuePage, 'document'>,
	edits: readonly PageEdit[],
	annotationId?: string,
): (AnnotatedTextEdit | { range: AnnotatedTextEdit['range']; newText: string })[] {
	return edits.map(({ span, text }) => ({
		range: toRange(document, span),
		newText: text,
		...(annotationId === undefined ? {} : { annotationId }),
	}));
}

async function othersNaming(session: Session, uri: string, name: string): Promise<IssuePage[]> {
	const { issues } = session;
	await issues.openedAreFiled();
	const filed = issues.filedOf(uri);
	if (!filed) return [];
	const others = issues.index.naming(name, filed.issue).filter((page) => page.uri !== filed.uri);
	if (others.length > mostPages) return [];
	const pages: IssuePage[] = [];
	for (const other of others) {
		const page = await issuePage(session, other);
		if (page) pages.push(page);
		await session.idling.breathe();
	}
	return pages;
}
