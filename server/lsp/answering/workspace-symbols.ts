import { SymbolKind, type WorkspaceSymbol, WorkspaceSymbolRequest } from 'vscode-languageserver';
import { pageSymbols } from '../../answers/navigation/page-symbols';
import { issueSymbols } from '../../desk/issue-index/issue-symbols';
import { canonicalUri } from '../../desk/issue-index/page-files';
import { fileNameOf } from '../../desk/page-files/page-names';
import { toWorkspaceSymbol } from '../protocol/protocol-language';
import type { Session } from '../session/session';
import type { PageAnswer } from './answer-rows';

/** Articles and people by characters or by pinyin: of the pages that are open, and then of all page files of the workspace. */
export function workspaceSymbols(session: Session): PageAnswer {
	return {
		listen: (fence) =>
			session.connection.onRequest(
				WorkspaceSymbolRequest.method,
				fence(WorkspaceSymbolRequest.method, [], async ({ query }: { readonly query: string }, token) => {
					const found: WorkspaceSymbol[] = [];
					const told = new Set<string>();
					for (const uri of session.documents.uris()) {
						const open = await session.pageAt(uri, token);
						if (!open) continue;
						told.add(canonicalUri(uri));
						for (const symbol of pageSymbols(open.page, query, session.language()))
							found.push(toWorkspaceSymbol(open.document, symbol, fileNameOf(uri) ?? ''));
						if (found.length >= mostSymbols) break;
					}
					return [...found, ...ofFiles(session, query, told)].slice(0, mostSymbols);
				}),
			),
	};
}

/** More are no list to choose from. */
const mostSymbols = 1000;

function ofFiles({ issues }: Session, query: string, told: ReadonlySet<string>): WorkspaceSymbol[] {
	const others = [...issues.index.all()].filter(({ uri }) => !told.has(uri));
	return issueSymbols(others, query, mostSymbols).map(({ page, kind, name, detail, place }) => {
		const [line, character] = place;
		return {
			name,
			kind: kind === 'article' ? SymbolKind.Class : SymbolKind.Object,
			containerName: [detail, page.file].filter(Boolean).join(' · '),
			location: { uri: page.uri, range: { start: { line, character }, end: { line, character } } },
		};
	});
}
