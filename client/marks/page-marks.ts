import {
	Disposable,
	type Event,
	EventEmitter,
	type Position,
	Range,
	type TextDocument,
	Uri,
	window,
	workspace,
} from 'vscode';
import type { MessageRange, ToldMark } from '../../server/lsp/mark-messages';
import type { Server } from '../server';

/** The marks of the pages that are shown, as the server last told them. */
export interface PageMarks extends Disposable {
	/** By place, those that have lost theirs last; empty until they are known. */
	readonly of: (document: TextDocument) => readonly ToldMark[];
	/** The marks of a page are new. */
	readonly onChange: Event<TextDocument>;
	/** Asks the server again, now. */
	readonly refresh: (document: TextDocument) => Promise<void>;
}

/** So long after the last key places are asked for again: decorations follow edits by themselves, comment threads do not. */
const restDelay = 400;

export function pageMarks(server: Server): PageMarks {
	const known = new Map<string, { readonly serial: number; readonly marks: readonly ToldMark[] }>();
	const serials = new Map<string, { readonly count: number; readonly serial: number }>();
	const timers = new Map<string, ReturnType<typeof setTimeout>>();
	const changed = new EventEmitter<TextDocument>();
	const keyOf = ({ uri }: TextDocument) => uri.toString();
	const refresh = async (document: TextDocument): Promise<void> => {
		const key = keyOf(document);
		const { version } = document;
		const { serial = 0 } = serials.get(key) ?? {};
		const marks = await server.execute('zhubi.listMarks', key);
		// Places of a text that has moved on are wrong; after the next rest they are asked for again.
		if (!marks || document.isClosed || document.version !== version) return;
		known.set(key, { serial, marks });
		changed.fire(document);
	};
	const refreshLater = (document: TextDocument): void => {
		const key = keyOf(document);
		clearTimeout(timers.get(key));
		timers.set(
			key,
			setTimeout(() => {
				timers.delete(key);
				if (!document.isClosed) void refresh(document);
			}, restDelay),
		);
	};
	const openPage = (key: string) => workspace.textDocuments.find((document) => keyOf(document) === key);
	const subscriptions = [
		changed,
		server.onStatus(({ uri, marks }) => {
			const key = Uri.parse(uri).toString();
			serials.set(key, marks);
			const document = openPage(key);
			const before = known.get(key);
			if (document && before?.serial !== marks.serial) void refresh(document);
		}),
		workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
			if (contentChanges.length > 0 && (known.get(keyOf(document))?.marks.length ?? 0) > 0) refreshLater(document);
		}),
		workspace.onDidCloseTextDocument((document) => {
			const key = keyOf(document);
			clearTimeout(timers.get(key));
			for (const map of [known, serials, timers]) map.delete(key);
			changed.fire(document);
		}),
		new Disposable(() => {
			for (const timer of timers.values()) clearTimeout(timer);
		}),
	];
	return {
		of: (document) => known.get(keyOf(document))?.marks ?? [],
		onChange: changed.event,
		refresh,
		dispose: () => Disposable.from(...subscriptions).dispose(),
	};
}

/** A range of the protocol as one of VS Code. */
export function rangeOf({ start, end }: MessageRange): Range {
	return new Range(start.line, start.character, end.line, end.character);
}

/** A range of VS Code as one of the protocol: by itself it would be sent as a list of two positions. */
export function messageRange({ start, end }: Range): MessageRange {
	return { start: messagePosition(start), end: messagePosition(end) };
}

/** A position of VS Code as one of the protocol. */
export function messagePosition({ line, character }: Position): MessageRange['start'] {
	return { line, character };
}

/** The editor of news copy in front. */
export function pageEditor() {
	const editor = window.activeTextEditor;
	return editor?.document.languageId === 'newscopy' ? editor : undefined;
}
