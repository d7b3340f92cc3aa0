import type { CodeAction } from 'vscode-languageserver';
import { codeActions } from '../../answers/findings/code-actions';
import { diagnosticOf } from '../../answers/findings/diagnostics';
import type { PageAction } from '../../answers/findings/page-action';
import type { Span } from '../../ground/model/span';
import { takesEditsLate } from '../protocol/client-abilities';
import { toCodeAction, toDiagnostic } from '../protocol/protocol';
import type { Session } from '../session/session';
import type { AskedPage, Unresolved } from './answer-rows';

/** What was asked for: a place, and the kinds wanted there. */
export interface ActionsAsked {
	readonly place: Span;
	readonly kinds: readonly PageAction['kind'][];
	/** `place`: the whole page is mended only from a place where something is found. */
	readonly from: 'place' | 'anywhere';
}

/** What `codeAction/resolve` is asked with: how the list came about that the action is of. */
interface ActionData extends Unresolved, ActionsAsked {}

/** The actions at a place; without their edits for a client that asks for them later. */
export function codeActionsOf(session: Session, open: AskedPage, asked: ActionsAsked): CodeAction[] {
	const actions = wholeActions(session, open, asked);
	if (!takesEditsLate(session.client())) return actions;
	const { uri, version } = open.document;
	return actions.map(({ edit, ...action }) =>
		edit ? { ...action, data: { uri, version, ...asked } satisfies ActionData } : action,
	);
}

/** An action of such a list with its edits: the one of its kind and title at the same place of the same text. */
export function resolvedAction(session: Session, open: AskedPage, action: CodeAction): CodeAction {
	const { place, kinds, from }: ActionData = action.data;
	const whole = wholeActions(session, open, { place, kinds, from }).find(
		({ title, kind }) => title === action.title && kind === action.kind,
	);
	return whole?.edit ? { ...action, edit: whole.edit } : action;
}

function wholeActions(
	session: Session,
	{ document, page }: AskedPage,
	{ place, kinds, from }: ActionsAsked,
): CodeAction[] {
	const language = session.language();
	const ignoring = session.asks() ? 'ask' : 'list';
	return codeActions(page, place, { language, kinds, from, ignoring }).map((action) =>
		toCodeAction(
			session.editTarget(document),
			action,
			action.findings.map((finding) => toDiagnostic(document, diagnosticOf(finding, language), session.ruleLink)),
		),
	);
}
