import {
	CodeActionRequest,
	CodeActionResolveRequest,
	CodeActionTriggerKind,
	CodeLensRequest,
	CompletionRequest,
	CompletionResolveRequest,
	CompletionTriggerKind,
	DefinitionRequest,
	DocumentFormattingRequest,
	DocumentHighlightRequest,
	DocumentLinkRequest,
	DocumentLinkResolveRequest,
	DocumentRangeFormattingRequest,
	DocumentSymbolRequest,
	FoldingRangeRequest,
	HoverRequest,
	InlayHintRequest,
	type Location,
	LSPErrorCodes,
	MarkupKind,
	PrepareRenameRequest,
	ReferencesRequest,
	RenameRequest,
	ResponseError,
	SelectionRangeRequest,
	SemanticTokensDeltaRequest,
	SemanticTokensRangeRequest,
	SemanticTokensRequest,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { RulePage } from '../../answers/findings/rule-page';
import type { CardOptions } from '../../answers/hover/card-options';
import { hover } from '../../answers/hover/hover';
import { personCard } from '../../answers/hover/person';
import { personAt } from '../../answers/names/person-at';
import { references } from '../../answers/names/references';
import { nameFault, rename, renaming } from '../../answers/names/rename';
import { rosterPeople } from '../../answers/names/roster-people';
import { folding } from '../../answers/navigation/folding';
import { jumpLinks } from '../../answers/navigation/jump-links';
import { lenses } from '../../answers/navigation/lenses';
import { outline } from '../../answers/navigation/outline';
import { selectionRanges } from '../../answers/navigation/selection-ranges';
import { semanticTokens } from '../../answers/navigation/semantic-tokens';
import { say } from '../../answers/reports/language';
import { completions } from '../../answers/writing/completion';
import { formatting } from '../../answers/writing/formatting';
import { inlayHints } from '../../answers/writing/inlay-hints';
import type { Span } from '../../ground/model/span';
import { pageNumberOfFile } from '../../reading/issue/page-number';
import { jumpTarget } from '../issue/jumps-across';
import { mentionsAcross, renameAcross } from '../issue/people-across';
import { fromRange, offsetOf, toRange } from '../protocol/positions';
import { fromKinds, toCodeLens, toFoldingRange, toHover, toSymbol } from '../protocol/protocol';
import {
	type CompletionData,
	type LinkData,
	toCompletionItem,
	toDocumentLink,
	toInlayHint,
	toSelectionRange,
	toTextEdits,
} from '../protocol/protocol-language';
import { createTokenMemory, toTokenData } from '../protocol/semantic-tokens';
import type { Session } from '../session/session';
import { type PageAnswer, rowsOf } from './answer-rows';
import { codeActionsOf, resolvedAction } from './lazy-actions';
import { addressOfPage, knownPeople, otherPages } from './other-pages';
import { workspaceSymbols } from './workspace-symbols';

/**
 * The one table of what is answered about a page: a feature of the editor is one row here (method and answer; conversion in protocol.ts)
 * and one in greeting.ts, which announces it.
 */
export function pageAnswers(session: Session): readonly PageAnswer[] {
	const { language } = session;
	const { row, resolve } = rowsOf(session);
	const tokens = createTokenMemory();
	const locations = (document: TextDocument, spans: readonly Span[]): Location[] =>
		spans.map((span) => ({ uri: document.uri, range: toRange(document, span) }));
	return [
		row({
			request: DocumentSymbolRequest.type,
			nothing: [],
			answer: ({ document, page }) => outline(page, language()).map((item) => toSymbol(document, item)),
		}),
		row({
			request: CodeLensRequest.type,
			nothing: [],
			answer: ({ document, page }) => lenses(page, language()).map((lens) => toCodeLens(document, lens)),
		}),
		row({
			request: FoldingRangeRequest.type,
			nothing: [],
			answer: ({ document, page }) => folding(page).flatMap((stretch) => toFoldingRange(document, stretch)),
		}),
		row({
			request: HoverRequest.type,
			nothing: null,
			answer({ document, page, rulePages }, { position }) {
				const card = hover(page, offsetOf(document, position), cardOptions(document, { rulePages, session }));
				return card ? toHover(document, card) : null;
			},
		}),
		row({
			request: CodeActionRequest.type,
			nothing: [],
			answer: (open, { range, context }) =>
				codeActionsOf(session, open, {
					place: fromRange(open.document, range),
					kinds: fromKinds(context),
					from: context.triggerKind === CodeActionTriggerKind.Automatic ? 'place' : 'anywhere',
				}),
		}),
		resolve({
			request: CodeActionResolveRequest.type,
			answer: (open, action) => resolvedAction(session, open, action),
		}),
		row({
			request: SemanticTokensRequest.type,
			nothing: null,
			answer: ({ document, page, serial }) =>
				tokens.whole(document, serial, toTokenData(document, semanticTokens(page))),
		}),
		row({
			request: SemanticTokensDeltaRequest.type,
			nothing: null,
			answer: ({ document, page, serial }, { previousResultId }) =>
				tokens.delta(document, serial, {
					previous: previousResultId,
					data: () => toTokenData(document, semanticTokens(page)),
				}),
		}),
		row({
			request: SemanticTokensRangeRequest.type,
			nothing: null,
			answer: ({ document, page }, { range }) => ({
				data: toTokenData(document, semanticTokens(page, fromRange(document, range))),
			}),
		}),
		row({
			request: SelectionRangeRequest.type,
			nothing: null,
			answer: ({ document, page }, { positions }) =>
				positions.map((position) => toSelectionRange(document, selectionRanges(page, offsetOf(document, position)))),
		}),
		row({
			request: DocumentHighlightRequest.type,
			nothing: null,
			answer: ({ document, page }, { position }) =>
				references(page, offsetOf(document, position)).map((span) => ({ range: toRange(document, span) })),
		}),
		row({
			request: ReferencesRequest.type,
			nothing: null,
			async answer(open, { position, context }) {
				const { document, page } = open;
				const offset = offsetOf(document, position);
				const name = personAt(page, offset)?.person.name;
				if (name === undefined) return [];
				const own = locations(document, references(page, offset).slice(context.includeDeclaration ? 0 : 1));
				return [...own, ...(await mentionsAcross(session, open, name))];
			},
		}),
		row({
			request: DefinitionRequest.type,
			nothing: null,
			async answer(open, { position }) {
				const { document, page } = open;
				const offset = offsetOf(document, position);
				const target = await jumpTarget(session, open, offset);
				return target ? [target] : locations(document, references(page, offset).slice(0, 1));
			},
		}),
		row({
			request: PrepareRenameRequest.type,
			nothing: null,
			answer({ document, page }, { position }) {
				const found = renaming(page, offsetOf(document, position));
				return found ? { range: toRange(document, found.span), placeholder: found.name } : null;
			},
		}),
		row({
			request: RenameRequest.type,
			nothing: null,
			answer(open, { position, newName }) {
				const { document, page } = open;
				const fault = nameFault(newName);
				if (fault) throw new ResponseError(LSPErrorCodes.RequestFailed, say(fault, language()));
				const offset = offsetOf(document, position);
				const name = personAt(page, offset)?.person.name;
				const edits = rename(page, offset, newName);
				return name !== undefined && edits ? renameAcross(session, open, { edits, name, next: newName }) : null;
			},
		}),
		row({
			request: InlayHintRequest.type,
			nothing: null,
			answer: ({ document, page }, { range }) =>
				inlayHints(page, fromRange(document, range), { language: language(), hints: session.preferences.hints() }).map(
					(hint) => toInlayHint(document, hint),
				),
		}),
		row({
			request: CompletionRequest.type,
			nothing: null,
			async answer({ document, page }, { position, context }) {
				if (context?.triggerKind === CompletionTriggerKind.TriggerCharacter) return null;
				return completions(page, offsetOf(document, position), {
					language: language(),
					known: [...rosterPeople(page, offsetOf(document, position)), ...knownPeople(session, document.uri)],
					otherPages: otherPages(session, document.uri),
					number: pageNumberOfFile(page.fileName ?? ''),
				}).map((item, place) => toCompletionItem(document, item, { place, snippets: snippetsOf(session) }));
			},
		}),
		resolve({
			request: CompletionResolveRequest.type,
			answer({ document, page, rulePages }, item) {
				const { person }: CompletionData = item.data;
				const card = personCard(page, person, cardOptions(document, { rulePages, session }));
				return card === '' ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value: card } };
			},
		}),
		row({
			request: DocumentFormattingRequest.type,
			nothing: null,
			answer: ({ document, page }) => toTextEdits(document, formatting(page)),
		}),
		row({
			request: DocumentRangeFormattingRequest.type,
			nothing: null,
			answer: ({ document, page }, { range }) => toTextEdits(document, formatting(page, fromRange(document, range))),
		}),
		row({
			request: DocumentLinkRequest.type,
			nothing: null,
			answer: ({ document, page }) => jumpLinks(page).map((link) => toDocumentLink(document, link, language())),
		}),
		resolve({
			request: DocumentLinkResolveRequest.type,
			async answer({ document, page }, link) {
				const at = document.offsetAt(link.range.start);
				const address = await addressOfPage(
					session,
					{ document, page },
					{ at, target: (link.data as LinkData).target },
				);
				return address === undefined ? link : { ...link, target: address };
			},
		}),
		workspaceSymbols(session),
	];
}

function cardOptions(
	document: TextDocument,
	{ rulePages, session }: { readonly rulePages: ReadonlyMap<string, RulePage>; readonly session: Session },
): CardOptions {
	return {
		language: session.language(),
		explain: (rule) => rulePages.get(rule),
		ruleLink: session.ruleLink,
		link({ start }) {
			const { line, character } = document.positionAt(start);
			return `${document.uri}#L${line + 1},${character + 1}`;
		},
	};
}

function snippetsOf(session: Session): 'known' | 'unknown' {
	return session.client().textDocument?.completion?.completionItem?.snippetSupport ? 'known' : 'unknown';
}
