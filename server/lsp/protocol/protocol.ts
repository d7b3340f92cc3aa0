import {
	type CodeAction,
	type CodeActionContext,
	CodeActionTriggerKind,
	type CodeLens,
	type Command,
	type Diagnostic,
	DiagnosticSeverity,
	type DocumentSymbol,
	type FoldingRange,
	FoldingRangeKind,
	type Hover,
	MarkupKind,
	type Range,
	SymbolKind,
	type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { PageDiagnostic } from '../../answers/findings/diagnostics';
import type { NoteRequest, PageAction } from '../../answers/findings/page-action';
import type { HoverCard } from '../../answers/hover/hover';
import type { Lens } from '../../answers/navigation/lenses';
import type { OutlineItem } from '../../answers/navigation/outline';
import type { Severity } from '../../ground/model/finding';
import type { PageEdit } from '../../ground/model/page';
import type { Span } from '../../ground/model/span';
import { keysOf } from '../../ground/text/present';
import type { MarkableFinding } from '../messages/mark-messages';
import type { IgnorableFinding } from '../messages/messages';
import { actionKinds } from './action-kinds';
import { toRange } from './positions';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	information: DiagnosticSeverity.Information,
	hint: DiagnosticSeverity.Hint,
};

/** `ruleLink` leads from a rule to its page; where it knows none, the code has no link. */
export function toDiagnostic(
	document: TextDocument,
	diagnostic: PageDiagnostic,
	ruleLink: (rule: string) => string | undefined,
): Diagnostic {
	const { rule, code = rule, related } = diagnostic;
	const href = rule === undefined ? undefined : ruleLink(rule);
	return {
		range: toRange(document, diagnostic.span),
		severity: severities[diagnostic.severity],
		source: 'zhubi',
		message: diagnostic.message,
		...(code === undefined ? {} : { code }),
		...(href === undefined ? {} : { codeDescription: { href } }),
		...(related.length === 0
			? {}
			: {
					relatedInformation: related.map((one) => ({
						location: one.elsewhere
							? { uri: besideUri(document.uri, one.elsewhere.file), range: lineRange(one.elsewhere.line) }
							: { uri: document.uri, range: toRange(document, one.span) },
						message: one.message,
					})),
				}),
	};
}

/** The address of a file in the folder of a document. */
export function besideUri(uri: string, file: string): string {
	return `${uri.slice(0, uri.lastIndexOf('/') + 1)}${encodeURIComponent(file)}`;
}

/** The beginning of a line, from 0. */
export function lineRange(line: number): Range {
	return { start: { line, character: 0 }, end: { line, character: 0 } };
}

/** The icons of the outline. */
const kinds: Readonly<Record<OutlineItem['kind'], SymbolKind>> = {
	article: SymbolKind.Class,
	furniture: SymbolKind.Namespace,
	kicker: SymbolKind.String,
	headline: SymbolKind.String,
	deck: SymbolKind.String,
	byline: SymbolKind.Constructor,
	paragraph: SymbolKind.String,
	crosshead: SymbolKind.Method,
	caption: SymbolKind.Field,
	credit: SymbolKind.Property,
	jump: SymbolKind.Event,
	note: SymbolKind.String,
	masthead: SymbolKind.Module,
	folio: SymbolKind.Key,
	slogan: SymbolKind.String,
	advert: SymbolKind.Package,
};

export function toSymbol(document: TextDocument, item: OutlineItem): DocumentSymbol {
	return {
		name: item.name,
		detail: item.detail,
		kind: kinds[item.kind],
		range: toRange(document, item.span),
		selectionRange: toRange(document, item.selection),
		children: item.children.map((child) => toSymbol(document, child)),
	};
}

export function toHover(document: TextDocument, card: HoverCard): Hover {
	return { range: toRange(document, card.span), contents: { kind: MarkupKind.Markdown, value: card.markdown } };
}

export function toFoldingRange(document: TextDocument, stretch: Span): FoldingRange[] {
	const { start, end } = toRange(document, stretch);
	return start.line < end.line ? [{ startLine: start.line, endLine: end.line, kind: FoldingRangeKind.Region }] : [];
}

/** A lens with the command that tells how its figures came about. */
export function toCodeLens(document: TextDocument, lens: Lens): CodeLens {
	return {
		range: toRange(document, lens.span),
		command: { title: lens.title, command: 'zhubi.errorRate', arguments: [document.uri] },
	};
}

/**
 * The kinds asked for. A kind stands for all kinds that begin with it; without a list, all are asked for. An editor that asks by itself, as
 * the caret moves, is not offered what mends the whole page: the page would have to be read again for that.
 */
export function fromKinds({
	only,
	triggerKind,
}: Pick<CodeActionContext, 'only' | 'triggerKind'>): PageAction['kind'][] {
	// What the desk's level keeps silent is told to who names it, and not along with other quick fixes.
	const isAsked = (kind: PageAction['kind']) => kind !== 'reading' || only?.includes(actionKinds.reading) === true;
	const all = keysOf(actionKinds).filter(isAsked);
	if (!only && triggerKind === CodeActionTriggerKind.Automatic) return all.filter((kind) => kind !== 'fix-all');
	return only
		? all.filter((kind) =>
				only.some(
					(wanted) => wanted === '' || actionKinds[kind] === wanted || actionKinds[kind].startsWith(`${wanted}.`),
				),
			)
		: all;
}

export interface EditTarget {
	readonly document: TextDocument;
	/** The client knows versions, and refuses an edit that was made for an older text. */
	readonly versioned: boolean;
	/** It shows what an edit is for, and lets its user look at many before they are made. */
	readonly annotated: boolean;
}

/** What an edit is for, where there are many: the findings behind it, by rule, each with its first edit's place. */
export interface Annotating {
	/** The label under which a client lists an edit. */
	readonly labelOf: (edit: PageEdit) => string;
	/** `look`: the client shows them, and makes those that its user lets pass. */
	readonly preview: 'look' | 'no';
}

export function toWorkspaceEdit(
	{ document, versioned, annotated }: EditTarget,
	edits: readonly PageEdit[],
	annotating?: Annotating,
): WorkspaceEdit {
	const made = edits.map((edit) => ({ range: toRange(document, edit.span), newText: edit.text }));
	if (!versioned) return { changes: { [document.uri]: made } };
	const textDocument = { uri: document.uri, version: document.version };
	if (!annotated || !annotating) return { documentChanges: [{ textDocument, edits: made }] };
	const labels = edits.map(annotating.labelOf);
	const names = [...new Set(labels)];
	const needsConfirmation = annotating.preview === 'look';
	return {
		documentChanges: [
			{ textDocument, edits: made.map((one, i) => ({ ...one, annotationId: String(names.indexOf(labels[i])) })) },
		],
		changeAnnotations: Object.fromEntries(names.map((label, i) => [String(i), { label, needsConfirmation }])),
	};
}

export function toCodeAction(target: EditTarget, action: PageAction, diagnostics: Diagnostic[]): CodeAction {
	const { title, note, roster, findings, edits } = action;
	const many: Annotating | undefined = findings.length > 1 ? { labelOf: () => title, preview: 'no' } : undefined;
	return {
		title: action.title,
		kind: actionKinds[action.kind],
		...(diagnostics.length > 0 ? { diagnostics } : {}),
		...(action.preferred ? { isPreferred: true } : {}),
		...(action.kind === 'mend-page'
			? { command: { title, command: 'zhubi.fixAll', arguments: [target.document.uri] } }
			: note
				? { command: { title, ...toCommand(target.document, note) } }
				: roster
					? { command: { title, command: 'zhubi.updateRoster', arguments: [target.document.uri, roster] } }
					: { edit: toWorkspaceEdit(target, edits, many) }),
	};
}

/** The command that makes a note (note-commands.ts). */
function toCommand(document: TextDocument, note: NoteRequest): Pick<Command, 'command' | 'arguments'> {
	const { uri } = document;
	if (note.kind === 'withdraw') return { command: 'zhubi.undismiss', arguments: [uri, note.id] };
	if (note.kind === 'pin')
		return { command: 'zhubi.pin', arguments: [uri, { line: document.positionAt(note.at).line, border: note.border }] };
	if (note.kind === 'ignore')
		return {
			command: 'zhubi.ignore',
			arguments: [
				uri,
				note.findings.map(
					({ finding, title, scopes }): IgnorableFinding => ({
						rule: finding.rule,
						range: toRange(document, finding.span),
						title,
						scopes,
					}),
				),
			],
		};
	if (note.kind === 'turn')
		return {
			command: 'zhubi.turnIntoMark',
			arguments: [
				uri,
				note.findings.map(
					({ finding, title, message, text }): MarkableFinding => ({
						...{ rule: finding.rule, range: toRange(document, finding.span), title, message },
						...(text === undefined ? {} : { text }),
					}),
				),
			],
		};
	if (note.kind === 'mark')
		return {
			command: 'zhubi.markFinding',
			arguments: [uri, { rule: note.rule, range: toRange(document, note.span), what: note.what }],
		};
	return {
		command: 'zhubi.dismiss',
		arguments: [uri, { rule: note.rule, range: toRange(document, note.span), scope: note.scope }],
	};
}
