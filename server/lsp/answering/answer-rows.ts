import {
	type CancellationToken,
	LSPErrorCodes,
	type ProtocolRequestType,
	ResponseError,
	type TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { RulePage } from '../../answers/findings/rule-page';
import { fieldsIn } from '../../ground/model/fields';
import type { OpenPage } from '../session/documents';
import type { Session } from '../session/session';
import { loadRulePages } from './rule-pages';

/** What a client may ask about a page, ready to be listened for. */
export interface PageAnswer {
	readonly listen: (fence: Fence) => void;
}

/** Guards an answer: where it throws, only this answer is lost, and `nothing` is given instead. */
export type Fence = <P, R>(
	name: string,
	nothing: R,
	answer: (params: P, token: CancellationToken) => Promise<R>,
) => (params: P, token: CancellationToken) => Promise<R>;

/** A page as an answer sees it. */
export interface AskedPage extends OpenPage {
	readonly rulePages: ReadonlyMap<string, RulePage>;
}

/** What stands in the table. */
interface Row<R> {
	/** The answer about a page that is not open. */
	readonly nothing: R;
}

/** A question about one document. */
export interface PageRow<P, R, Partial, Options> extends Row<R> {
	readonly request: ProtocolRequestType<P, R, Partial, void, Options>;
	/** At once where it can: while it waits, the text may become another, and then nobody wants the answer any more. */
	readonly answer: (open: AskedPage, params: P) => R | Promise<R>;
}

/** What is left open in an answer until somebody looks at it: which document and version it was about is kept in `data`. */
export interface Unresolved {
	readonly uri: string;
	readonly version: number;
}

/** A question for what an earlier answer left open. */
export interface ResolveRow<P, Options> {
	readonly request: ProtocolRequestType<P, P, never, void, Options>;
	readonly answer: (open: AskedPage, item: P) => P | Promise<P>;
}

export function rowsOf({ connection, pageAt }: Session) {
	const loading = loadRulePages();
	return {
		row: <P extends { readonly textDocument: TextDocumentIdentifier }, R, Partial, Options>({
			request,
			nothing,
			answer,
		}: PageRow<P, R, Partial, Options>): PageAnswer => ({
			listen: (fence) =>
				// The row has checked the types. The connection cannot, since it does not know R here.
				connection.onRequest<unknown, void>(
					request.method,
					fence(request.method, nothing, async (params: P, token) => {
						const rulePages = await loading;
						const open = await pageAt(params.textDocument.uri, token);
						return open ? answer({ ...open, rulePages }, params) : nothing;
					}),
				),
		}),
		/** An item whose text has moved on is withdrawn: what it would do was meant for other places. */
		resolve: <P extends { readonly data?: unknown }, Options>({
			request,
			answer,
		}: ResolveRow<P, Options>): PageAnswer => ({
			listen: (fence) =>
				connection.onRequest<unknown, void>(request.method, async (item: P, token: CancellationToken) =>
					fence(request.method, item, async () => {
						const rulePages = await loading;
						const { uri, version } = fieldsIn(item.data);
						if (typeof uri !== 'string') return item;
						const open = await pageAt(uri, token);
						if (open?.document.version !== version)
							throw new ResponseError(LSPErrorCodes.ContentModified, 'the text has changed');
						return open ? answer({ ...open, rulePages }, item) : item;
					})(item, token),
				),
		}),
	};
}
