import {
	ErrorCodes,
	type Message,
	type MessageReader,
	type MessageWriter,
	type RequestMessage,
} from 'vscode-languageserver';
import { fieldsIn, isFields } from '../../ground/model/fields';

/** What every message passes before the server sees it, wherever the server runs. */
export interface Inbox {
	/** The messages of the client, without those that the protocol forbids at that time: they are answered here. */
	readonly reader: MessageReader;
	/** True where the document of a request has been edited since the client asked. */
	readonly isSuperseded: (params: unknown) => boolean;
	/** True after `shutdown`: then the process may end without a fault. */
	readonly isShutDown: () => boolean;
}

/**
 * Refuses what comes before `initialize`, a second `initialize`, and what comes after `shutdown` (LSP 3.17, Server Lifecycle), and
 * remembers what came before which edit.
 */
export function createInbox(from: MessageReader, answers: Pick<MessageWriter, 'write'>): Inbox {
	let state: 'new' | 'greeted' | 'shut down' = 'new';
	/** Counts edits over all documents; by document, which was the last. */
	let count = 0;
	const edits = new Map<string, number>();
	const asked = new WeakMap<object, number>();

	const refusal = (request: RequestMessage): { readonly code: number; readonly message: string } | undefined => {
		const { method } = request;
		if (state === 'shut down') return { code: ErrorCodes.InvalidRequest, message: `${method} after shutdown` };
		if (method === 'initialize') {
			if (state !== 'new') return { code: ErrorCodes.InvalidRequest, message: 'initialize for the second time' };
			state = 'greeted';
		} else if (state === 'new')
			return { code: ErrorCodes.ServerNotInitialized, message: `${method} before initialize` };
		if (method === 'shutdown') state = 'shut down';
		return undefined;
	};
	const note = (method: string, uri: string): void => {
		if (method === 'textDocument/didClose') edits.delete(uri);
		else if (method === 'textDocument/didChange') edits.set(uri, ++count);
	};
	return {
		reader: {
			onError: from.onError,
			onClose: from.onClose,
			onPartialMessage: from.onPartialMessage,
			dispose: () => from.dispose(),
			listen: (pass) =>
				from.listen((message) => {
					const { id, method, params } = message as Message & Partial<RequestMessage>;
					if (method === undefined) return pass(message);
					const isRequest = id !== undefined && id !== null;
					const refused = isRequest ? refusal(message as RequestMessage) : undefined;
					if (refused) void answers.write({ jsonrpc: '2.0', id, error: refused } as Message).catch(() => {});
					// A notification at the wrong time is dropped, as the protocol says; `exit` may come at any time.
					if (refused || (!isRequest && state !== 'greeted' && method !== 'exit')) return;
					const uri = uriOf(params);
					if (uri !== undefined && isRequest && isFields(params)) asked.set(params, count);
					else if (uri !== undefined) note(method, uri);
					pass(message);
				}),
		},
		isSuperseded(params) {
			const uri = uriOf(params);
			if (uri === undefined || !isFields(params)) return false;
			const at = asked.get(params);
			return at !== undefined && (edits.get(uri) ?? 0) > at;
		},
		isShutDown: () => state === 'shut down',
	};
}

/** The document that a message is about; a question for what an earlier answer left open keeps it in `data`. */
function uriOf(params: unknown): string | undefined {
	const { textDocument, data } = fieldsIn(params);
	const { uri } = fieldsIn(textDocument ?? data);
	return typeof uri === 'string' ? uri : undefined;
}
