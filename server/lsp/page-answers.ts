import {
	type CancellationToken,
	CodeActionRequest,
	CodeActionTriggerKind,
	CodeLensRequest,
	DocumentSymbolRequest,
	FoldingRangeRequest,
	HoverRequest,
	type ProtocolRequestType,
	type ServerCapabilities,
	type TextDocumentIdentifier,
} from 'vscode-languageserver';
import { codeActions } from '../features/code-actions';
import { diagnosticOf } from '../features/diagnostics';
import { folding } from '../features/folding';
import { hover } from '../features/hover';
import { lenses } from '../features/lenses';
import { outline } from '../features/outline';
import type { RulePage } from '../features/rule-page';
import type { OpenPage } from './documents';
import type { OutlineRegistration } from './outline-registration';
import { fromRange, offsetOf } from './positions';
import {
	actionKinds,
	fromKinds,
	toCodeAction,
	toCodeLens,
	toDiagnostic,
	toFoldingRange,
	toHover,
	toSymbol,
} from './protocol';
import { loadRulePages } from './rule-pages';
import type { Session } from './session';

/** What a client may ask about a page, ready to be listened for. */
export interface PageAnswer {
	/** Announces it; asked for when the client has introduced itself. */
	readonly capability: () => ServerCapabilities;
	readonly listen: (fence: Fence) => void;
}

/** Makes of an answer one that costs no more than itself where it fails: then it is `nothing`. */
export type Fence = <P, R>(
	name: string,
	nothing: R,
	answer: (params: P, token: CancellationToken) => Promise<R>,
) => (params: P, token: CancellationToken) => Promise<R>;

/**
 * The one table of what is answered about a page: a feature of the editor is one row here (method, capability, answer; conversion in
 * protocol.ts).
 */
export function pageAnswers(session: Session, outlineRegistration: OutlineRegistration): readonly PageAnswer[] {
	const { language } = session;
	const row = rowsOf(session);
	return [
		row({
			request: DocumentSymbolRequest.type,
			capability: outlineRegistration.capability,
			nothing: [],
			answer: ({ document, page }) => outline(page, language()).map((item) => toSymbol(document, item)),
		}),
		row({
			request: CodeLensRequest.type,
			capability: () => ({ codeLensProvider: { resolveProvider: false } }),
			nothing: [],
			answer: ({ document, page }) => lenses(page, language()).map((lens) => toCodeLens(document, lens)),
		}),
		row({
			request: FoldingRangeRequest.type,
			capability: () => ({ foldingRangeProvider: true }),
			nothing: [],
			answer: ({ document, page }) => folding(page).flatMap((stretch) => toFoldingRange(document, stretch)),
		}),
		row({
			request: HoverRequest.type,
			capability: () => ({ hoverProvider: true }),
			nothing: null,
			answer({ document, page, rulePages }, { position }) {
				const card = hover(page, offsetOf(document, position), {
					language: language(),
					explain: (rule) => rulePages.get(rule),
					ruleLink: session.ruleLink,
					link({ start }) {
						const { line, character } = document.positionAt(start);
						return `${document.uri}#L${line + 1},${character + 1}`;
					},
				});
				return card ? toHover(document, card) : null;
			},
		}),
		row({
			request: CodeActionRequest.type,
			capability: () => ({ codeActionProvider: { codeActionKinds: [...new Set(Object.values(actionKinds))] } }),
			nothing: [],
			answer({ document, page }, { range, context }) {
				return codeActions(page, fromRange(document, range), {
					language: language(),
					kinds: fromKinds(context),
					ignoring: session.asks() ? 'ask' : 'list',
					from: context.triggerKind === CodeActionTriggerKind.Automatic ? 'place' : 'anywhere',
				}).map((action) =>
					toCodeAction(
						session.editTarget(document),
						action,
						action.findings.map((finding) =>
							toDiagnostic(document, diagnosticOf(finding, language()), session.ruleLink),
						),
					),
				);
			},
		}),
	];
}

/** `nothing` is the answer about a page that is not open. */
interface Row<P, R, Partial, Options> {
	readonly request: ProtocolRequestType<P, R, Partial, void, Options>;
	readonly capability: () => ServerCapabilities;
	readonly nothing: R;
	/** At once: while it waited, the text could become another. */
	readonly answer: (open: OpenPage & { readonly rulePages: ReadonlyMap<string, RulePage> }, params: P) => R;
}

function rowsOf({ connection, pageAt }: Session) {
	const loading = loadRulePages();
	return <P extends { readonly textDocument: TextDocumentIdentifier }, R, Partial, Options>({
		request,
		capability,
		nothing,
		answer,
	}: Row<P, R, Partial, Options>): PageAnswer => ({
		capability,
		listen: (fence) =>
			// The row has checked the types; of an R still unknown the connection cannot.
			connection.onRequest<unknown, void>(
				request.method,
				fence(request.method, nothing, async (params: P, token) => {
					const rulePages = await loading;
					const open = await pageAt(params.textDocument.uri, token);
					return open ? answer({ ...open, rulePages }, params) : nothing;
				}),
			),
	});
}
