import { type WorkspaceSymbol, WorkspaceSymbolRequest } from 'vscode-languageserver';
import { pageSymbols } from '../features/page-symbols';
import type { PageAnswer } from './answer-rows';
import { fileNameOf } from './documents';
import { toWorkspaceSymbol } from './protocol-language';
import type { Session } from './session';

/** Articles and people of the pages that are open, by characters or by pinyin. */
export function workspaceSymbols(session: Session): PageAnswer {
	return {
		capability: () => ({ workspaceSymbolProvider: true }),
		listen: (fence) =>
			session.connection.onRequest(
				WorkspaceSymbolRequest.method,
				fence(WorkspaceSymbolRequest.method, [], async ({ query }: { readonly query: string }, token) => {
					const found: WorkspaceSymbol[] = [];
					for (const uri of session.documents.uris()) {
						const open = await session.pageAt(uri, token);
						if (!open) continue;
						for (const symbol of pageSymbols(open.page, query, session.language()))
							found.push(toWorkspaceSymbol(open.document, symbol, fileNameOf(uri) ?? ''));
						if (found.length >= mostSymbols) break;
					}
					return found.slice(0, mostSymbols);
				}),
			),
	};
}

/** More are no list to choose from. */
const mostSymbols = 1000;
