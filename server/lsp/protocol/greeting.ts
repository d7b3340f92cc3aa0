import type { InitializeParams, InitializeResult, ServerCapabilities } from 'vscode-languageserver';
import { tokenModifiers, tokenTypes } from '../../answers/navigation/token-kinds';
import { type Language, languageOf } from '../../answers/reports/language';
import { commandNames } from '../commands/command-names';
import type { InitializationOptions } from '../messages/messages';
import { actionKinds } from './action-kinds';
import { renamesAlong, takesEditsLate, takesOutlineLate } from './client-abilities';

/**
 * The answer to `initialize`: what the server can do, for a client that has introduced itself so. It needs nothing of what the server knows
 * of copy, so that it can be given before that is loaded (server/server.ts); and so the library of the protocol gives types alone here.
 */
export function greetingTo({ capabilities, initializationOptions, locale }: InitializeParams): InitializeResult {
	const options: InitializationOptions = initializationOptions ?? {};
	const pulls = capabilities.textDocument?.diagnostic !== undefined;
	return {
		serverInfo: { name: 'zhubi' },
		capabilities: {
			positionEncoding: 'utf-16',
			textDocumentSync: { openClose: true, change: incremental, save: true },
			...answers(capabilities, languageOf(options.locale ?? locale)),
			executeCommandProvider: { commands: [...commandNames] },
			...(pulls
				? {
						diagnosticProvider: {
							identifier: 'zhubi',
							interFileDependencies: true,
							workspaceDiagnostics: options.wholeIssue === true,
						},
					}
				: {}),
			workspace: {
				workspaceFolders: { supported: true, changeNotifications: true },
				...(renamesAlong(capabilities) ? { fileOperations: { willRename: { filters: [renamedPages] } } } : {}),
			},
		},
	};
}

/** `TextDocumentSyncKind.Incremental`. */
const incremental = 2;

/** What is answered about a page (page-answers.ts), in the same order. */
function answers(client: InitializeParams['capabilities'], language: Language): ServerCapabilities {
	return {
		...(takesOutlineLate(client) ? {} : { documentSymbolProvider: { label: outlineLabel(language) } }),
		codeLensProvider: { resolveProvider: false },
		foldingRangeProvider: true,
		hoverProvider: true,
		codeActionProvider: {
			codeActionKinds: [...new Set(Object.values(actionKinds))],
			...(takesEditsLate(client) ? { resolveProvider: true } : {}),
		},
		semanticTokensProvider: {
			legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
			full: { delta: true },
			range: true,
		},
		selectionRangeProvider: true,
		documentHighlightProvider: true,
		referencesProvider: true,
		definitionProvider: true,
		renameProvider: client.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
		inlayHintProvider: true,
		// No sign brings it up by itself: what is written is prose.
		completionProvider: { resolveProvider: true },
		documentFormattingProvider: true,
		documentRangeFormattingProvider: true,
		documentLinkProvider: { resolveProvider: true },
		workspaceSymbolProvider: true,
	};
}

/** What the outline is called in a list of several. */
export function outlineLabel(language: Language): string {
	return language === 'zh' ? '朱笔' : 'zhubi';
}

/** The files whose names the server is asked about before they change: what may be a page. */
const renamedPages = {
	pattern: { glob: '**/*.{newscopy,xwg,txt}', matches: 'file', options: { ignoreCase: true } },
} as const;
