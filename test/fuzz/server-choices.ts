import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Random } from '../mutate/random';

/** What is asked about a place of a page, and about a page. */
const ofPlaces = [
	...['textDocument/hover', 'textDocument/definition', 'textDocument/documentHighlight', 'textDocument/prepareRename'],
	...['textDocument/completion', 'zhubi/joined'],
];
const ofPages = [
	...['textDocument/documentSymbol', 'textDocument/foldingRange', 'textDocument/codeLens', 'textDocument/documentLink'],
	...['textDocument/semanticTokens/full', 'textDocument/diagnostic', 'textDocument/formatting'],
];
const ofRanges = [
	...['textDocument/inlayHint', 'textDocument/rangeFormatting', 'textDocument/semanticTokens/range'],
	'textDocument/codeAction',
];
const ofAddresses = ['zhubi/people', 'zhubi/pageArticles', 'zhubi/issues', 'zhubi/status', 'zhubi/pagesIn'];
const commands = [
	...['amend', 'compareRounds', 'dismiss', 'errorRate', 'exportMarks', 'fixAll', 'ignore', 'listMarks', 'listNotes'],
	...['listRounds', 'mark', 'markFinding', 'openRound', 'pin', 'readIssueDate', 'rejoinColumnBreaks', 'reply'],
	...[
		'setIssueDate',
		'setMarkState',
		'setWordLevel',
		'signRound',
		'statistics',
		'turnIntoMark',
		'undismiss',
		'updateRoster',
		'withdrawMark',
	],
].map((name) => `zhubi.${name}`);
const keys = [
	...['uri', 'textDocument', 'position', 'range', 'context', 'line', 'character', 'start', 'end', 'what', 'body', 'of'],
	...['state', 'rule', 'scope', 'reason', 'name', 'day', 'id', 'kind', 'text', 'by', 'n', 'previousResultId', 'data'],
];

interface Choices {
	readonly documents: ReadonlyMap<string, TextDocument>;
	readonly addresses: readonly string[];
	readonly copies: readonly string[];
}

/** What a client says next, by chance: an edit, a question that has the form of the protocol, and one that may have any. */
export function makeChooser({ below, pick }: Random, { documents, addresses, copies }: Choices) {
	const place = (document: TextDocument) =>
		below(12) === 0
			? { line: pick([0, 1, 99_999, 2 ** 31 - 1]), character: pick([0, 3, 99_999]) }
			: document.positionAt(below(document.getText().length + 1));
	const range = (document: TextDocument) => {
		const [start, end] = [place(document), place(document)].sort(
			(a, b) => a.line - b.line || a.character - b.character,
		);
		return { start, end };
	};
	const any = (depth: number): unknown => {
		switch (below(depth > 2 ? 6 : 9)) {
			case 0:
				return pick([null, true, -1, 0, 1.5, 1e300]);
			case 1:
				return pick(copies).slice(0, 20);
			case 2:
				return pick(addresses);
			case 3:
				return pick([
					'',
					'x',
					'comment',
					'delete',
					'open',
					'A01',
					'2026-07-28',
					'../../etc/passwd',
					'file:///etc/passwd',
				]);
			case 4:
				return { line: below(9) - 1, character: below(9) - 1 };
			case 5:
				return pick([[], {}]);
			case 6:
				return Array.from({ length: below(4) }, () => any(depth + 1));
			default:
				return Object.fromEntries(Array.from({ length: below(5) }, () => [pick(keys), any(depth + 1)]));
		}
	};
	return {
		edit(document: TextDocument) {
			const length = document.getText().length;
			const start = below(length + 1);
			const put = below(3) === 0 ? '' : pick(copies).slice(0, 1 + below(12));
			// A page stays short, or a case would say less for its time.
			const most = length > 600 ? 200 : 4;
			return { start, end: Math.min(length, start + below(most)), text: put };
		},
		question(document: TextDocument): { readonly method: string; readonly params: object } {
			const textDocument = { uri: document.uri };
			switch (below(7)) {
				case 0:
				case 1:
					return { method: pick(ofPages), params: { textDocument, options: { tabSize: 4, insertSpaces: false } } };
				case 2:
					return {
						method: pick(ofRanges),
						params: {
							...{ textDocument, range: range(document), context: { diagnostics: [] } },
							options: { tabSize: 4, insertSpaces: false },
						},
					};
				case 3:
					return { method: pick(ofAddresses), params: { uri: document.uri } };
				case 4:
					return pick(
						[
							{ method: 'textDocument/references', params: { includeDeclaration: true } },
							{ method: 'textDocument/rename', params: { newName: pick(['丁丘山', '', '\n', '𠮷', '<b>']) } },
							{ method: 'textDocument/selectionRange', params: { positions: [place(document), place(document)] } },
							{ method: 'workspace/symbol', params: { query: pick(['', 'd', '丁', '*', '\\']) } },
							{ method: 'zhubi/readsAsCopy', params: { text: pick(copies) } },
							{ method: 'zhubi/importCopy', params: { html: pick(copies) } },
						].map(({ method, params }) => ({
							method,
							params: { textDocument, position: place(document), context: { includeDeclaration: true }, ...params },
						})),
					);
				default:
					return {
						method: pick(ofPlaces),
						params: { textDocument, uri: document.uri, position: place(document) },
					};
			}
		},
		odd(): { readonly method: string; readonly params: object } {
			const params = any(0);
			const named = {
				textDocument: { uri: pick([...addresses, ...documents.keys(), 'untitled:x', '']) },
				...(typeof params === 'object' ? params : {}),
			};
			return below(3) === 0
				? {
						method: 'workspace/executeCommand',
						params: { command: pick(commands), arguments: [pick(addresses), any(1), any(1)].slice(0, below(4)) },
					}
				: { method: pick([...ofPlaces, ...ofPages, ...ofRanges, ...ofAddresses, 'codeAction/resolve']), params: named };
		},
	};
}
