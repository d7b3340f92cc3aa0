import {
	type CompletionItem,
	CompletionItemKind,
	type DocumentLink,
	InlayHintKind,
	type InlayHint as InlayHintMessage,
	InsertTextFormat,
	type SelectionRange,
	SymbolKind,
	type TextEdit,
	type WorkspaceSymbol,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { JumpLink } from '../../answers/navigation/jump-links';
import type { PageSymbol } from '../../answers/navigation/page-symbols';
import { type Language, say } from '../../answers/reports/language';
import type { Completion } from '../../answers/writing/completion';
import type { InlayHint } from '../../answers/writing/inlay-hints';
import type { PageEdit } from '../../ground/model/page';
import type { Span } from '../../ground/model/span';
import type { Unresolved } from '../answering/answer-rows';
import { toRange } from './positions';

/** The innermost range, each with the next one around it. */
export function toSelectionRange(document: TextDocument, ranges: readonly Span[]): SelectionRange {
	let around: SelectionRange | undefined;
	for (const span of [...ranges].reverse())
		around = around ? { range: toRange(document, span), parent: around } : { range: toRange(document, span) };
	return around ?? { range: toRange(document, { start: 0, end: 0 }) };
}

export function toTextEdits(document: TextDocument, edits: readonly PageEdit[]): TextEdit[] {
	return edits.map(({ span, text }) => ({ range: toRange(document, span), newText: text }));
}

/** A title stands before its name, a day behind its date. */
export function toInlayHint(document: TextDocument, { at, label, kind }: InlayHint): InlayHintMessage {
	return kind === 'titles'
		? { position: document.positionAt(at), label, kind: InlayHintKind.Parameter, paddingRight: true }
		: { position: document.positionAt(at), label, kind: InlayHintKind.Type, paddingLeft: true };
}

/** What `documentLink/resolve` is asked with: the page that the jump names. */
export interface LinkData extends Unresolved {
	readonly target: string;
}

export function toDocumentLink(
	document: TextDocument,
	{ span, target, direction }: JumpLink,
	language: Language,
): DocumentLink {
	const { uri, version } = document;
	const page = /^\d/.test(target)
		? { zh: `第${target}版`, en: `page ${target}` }
		: { zh: `${target}版`, en: `page ${target}` };
	return {
		range: toRange(document, span),
		tooltip: say(
			direction === 'on'
				? { zh: `转到${page.zh}的下文`, en: `Go on at ${page.en}` }
				: { zh: `回到${page.zh}的上文`, en: `Back to the beginning on ${page.en}` },
			language,
		),
		data: { uri, version, target } satisfies LinkData,
	};
}

/** What `completionItem/resolve` is asked with: the person whose card explains the item. */
export interface CompletionData extends Unresolved {
	readonly person: string;
}

const completionKinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
	person: CompletionItemKind.Value,
	reporter: CompletionItemKind.Value,
	byline: CompletionItemKind.Snippet,
	dateline: CompletionItemKind.Snippet,
	jump: CompletionItemKind.Reference,
};

/** An item of a list; `place` keeps the order of the list. Holes become tab stops for a client that knows snippets, else nothing. */
export function toCompletionItem(
	document: TextDocument,
	{ kind, label, detail, insert, span, filter, person }: Completion,
	{ place, snippets }: { readonly place: number; readonly snippets: 'known' | 'unknown' },
): CompletionItem {
	const { uri, version } = document;
	const isSnippet = snippets === 'known' && insert.includes('⟨');
	return {
		label,
		kind: completionKinds[kind],
		...(detail === '' ? {} : { detail }),
		sortText: String(place).padStart(4, '0'),
		filterText: filter,
		textEdit: {
			range: toRange(document, span),
			newText: isSnippet ? snippetOf(insert) : insert.replace(/⟨[^⟩]*⟩/g, ''),
		},
		...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
		...(person === undefined ? {} : { data: { uri, version, person } satisfies CompletionData }),
	};
}

function snippetOf(insert: string): string {
	let hole = 0;
	return insert.replace(/[\\$}]/g, '\\$&').replace(/⟨([^⟩]*)⟩/g, (_, words: string) => `\${${++hole}:${words}}`);
}

export function toWorkspaceSymbol(
	document: TextDocument,
	{ kind, name, detail, span }: PageSymbol,
	fileName: string,
): WorkspaceSymbol {
	return {
		name,
		kind: kind === 'article' ? SymbolKind.Class : SymbolKind.Object,
		containerName: [detail, fileName].filter(Boolean).join(' · '),
		location: { uri: document.uri, range: toRange(document, span) },
	};
}
