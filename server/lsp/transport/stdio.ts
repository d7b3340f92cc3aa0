import {
	Emitter,
	ErrorCodes,
	type Message,
	type MessageReader,
	type MessageStrategy,
	type MessageWriter,
	type PartialMessageInfo,
	StreamMessageWriter,
} from 'vscode-languageserver/node';
import { fieldsIn } from '../../ground/model/fields';
import { createFraming } from './framing';

/** A client by two streams. A client may send requests and never read the answers, so what may wait is bounded. */
export interface StdioTransport {
	readonly reader: MessageReader;
	readonly writer: MessageWriter;
	/** Counts off a message that was dealt with: it no longer waits. */
	readonly strategy: MessageStrategy;
}

/** Bytes of messages that may wait for those before them to be answered: a hundred thousand questions, or some hundred pages. */
const mostWaiting = 64 * 1024 * 1024;

export interface Streams {
	readonly input: NodeJS.ReadableStream;
	readonly output: NodeJS.WritableStream;
	/** Ends the process where it cannot go on, with a line that says why. */
	readonly leave: (reason: string) => void;
	/** The client has gone. */
	readonly closed: () => void;
}

export function stdioTransport({ input, output, leave, closed }: Streams): StdioTransport {
	const writer = new StreamMessageWriter(output);
	const errors = new Emitter<Error>();
	const closes = new Emitter<void>();
	const partial = new Emitter<PartialMessageInfo>();
	const sizes = new WeakMap<Message, number>();
	let waiting = 0;

	const take = (body: Uint8Array, pass: (message: Message) => void): void => {
		const message = messageOf(body);
		if (!message) {
			const error = { code: ErrorCodes.ParseError, message: 'no JSON object' };
			void writer.write({ jsonrpc: '2.0', id: null, error } as Message).catch(() => {});
			return;
		}
		const { method } = fieldsIn(message);
		// Where nobody reads the answers, `exit` would wait for ever behind them.
		if (method === 'exit') setTimeout(closed, 1000).unref();
		// Responses and cancellations do not wait.
		if (method !== undefined && method !== '$/cancelRequest') {
			sizes.set(message, body.length);
			waiting += body.length;
			if (waiting > mostWaiting) leave(`the client reads no answers, and ${mostWaiting} bytes of its messages wait`);
		}
		pass(message);
	};
	input.on('end', closed);
	input.on('close', closed);
	input.on('error', (error) => errors.fire(error));
	return {
		writer,
		strategy: {
			handleMessage(message, next) {
				waiting -= sizes.get(message) ?? 0;
				return next(message);
			},
		},
		reader: {
			onError: errors.event,
			onClose: closes.event,
			onPartialMessage: partial.event,
			listen(pass) {
				const feed = createFraming((body) => take(body, pass));
				const onData = (chunk: Uint8Array) => {
					const bad = feed(chunk);
					if (!bad) return;
					input.off('data', onData);
					leave(`bad framing: ${bad.reason}`);
				};
				input.on('data', onData);
				return { dispose: () => input.off('data', onData) };
			},
			dispose() {
				for (const one of [errors, closes, partial]) one.dispose();
			},
		},
	};
}

function messageOf(body: Uint8Array): Message | undefined {
	try {
		const value: unknown = JSON.parse(new TextDecoder().decode(body));
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Message) : undefined;
	} catch {
		return undefined;
	}
}
