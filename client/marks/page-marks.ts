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
import type { MessageRange, ToldMark } from '../../server/lsp/messages/mark-messages';
import type { Server } from '../server';
import { followEdits, type KnownMark, takeTold } from './follow-edits';

/** The marks of the pages that are shown, as the server last told them, and followed through the edits since. */
export interface PageMarks extends Disposable {
	/** By place, those that have lost theirs last; empty until they are known. */
	readonly of: (document: TextDocument) => readonly ToldMark[];
	/** Another number after each change of the marks; places may change without. */
	readonly serial: (document: TextDocument) => number;
	/** The marks of a page are new. */
	readonly onChange: Event<TextDocument>;
	/** They are those of before, may stand elsewhere, and the keys rest. */
	readonly onMove: Event<TextDocument>;
	/** Asks the server again, now. */
	readonly refresh: (document: TextDocument) => Promise<void>;
	/** The same where it was not asked since an edit touched a mark; the client moves all others itself. */
	readonly settle: (document: TextDocument) => Promise<void>;
}

/** So long after the last key marks that an edit touched are asked for again: decorations follow edits by themselves, threads do not. */
const restDelay = 400;

/** The same for each mark, in milliseconds: ten thousand of them take a while on their way, and nobody types for so long without a rest. */
const delayEach = 0.2;

interface Known {
	readonly serial: number;
	readonly marks: KnownMark[];
	/** An edit touched some of them. */
	isTouched: boolean;
}

/** A question to the server that is not answered yet, and the one that was put meanwhile. */
interface Asking {
	readonly serial: number;
	readonly now: Promise<void>;
	next?: Promise<void>;
}

export function pageMarks(server: Server): PageMarks {
	const known = new Map<string, Known>();
	const serials = new Map<string, number>();
	const asked = new Map<string, Asking>();
	const timers = new Map<string, ReturnType<typeof setTimeout>>();
	const changed = new EventEmitter<TextDocument>();
	const moved = new EventEmitter<TextDocument>();
	const keyOf = ({ uri }: TextDocument) => uri.toString();
	const ask = async (document: TextDocument, serial: number): Promise<void> => {
		const key = keyOf(document);
		const { version } = document;
		const told = await server.execute('zhubi.listMarks', key);
		if (!told || document.isClosed) return;
		// Places of a text that has moved on are wrong.
		if (document.version !== version) return later(document, restDelay + delayEach * told.length);
		known.set(key, { serial, marks: takeTold(known.get(key)?.marks ?? [], told), isTouched: false });
		changed.fire(document);
	};
	const refresh = (document: TextDocument): Promise<void> => {
		const key = keyOf(document);
		const asking = asked.get(key);
		if (asking) return (asking.next ??= asking.now.catch(() => {}).then(() => refresh(document)));
		const serial = serials.get(key) ?? 0;
		const now = ask(document, serial).finally(() => asked.delete(key));
		asked.set(key, { serial, now });
		return now;
	};
	const settle = async (document: TextDocument): Promise<void> => {
		const asking = asked.get(keyOf(document));
		await (asking?.next ?? asking?.now);
		if (known.get(keyOf(document))?.isTouched !== false) await refresh(document);
	};
	const rest = async (document: TextDocument): Promise<void> => {
		if (document.isClosed) return;
		if (known.get(keyOf(document))?.isTouched === false) moved.fire(document);
		else await refresh(document);
	};
	const later = (document: TextDocument, delay: number): void => {
		const key = keyOf(document);
		clearTimeout(timers.get(key));
		const act = () => {
			timers.delete(key);
			void rest(document);
		};
		timers.set(key, setTimeout(act, delay));
	};
	const openPage = (key: string) => workspace.textDocuments.find((document) => keyOf(document) === key);
	const subscriptions = [
		changed,
		moved,
		server.onStatus(({ uri, marks: { serial } }) => {
			const key = Uri.parse(uri).toString();
			serials.set(key, serial);
			const document = openPage(key);
			if (document && (asked.get(key) ?? known.get(key))?.serial !== serial) void refresh(document);
		}),
		workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
			const page = known.get(keyOf(document));
			if (!page || page.marks.length === 0 || contentChanges.length === 0) return;
			if (followEdits(page.marks, contentChanges)) page.isTouched = true;
			later(document, restDelay + (page.isTouched ? delayEach * page.marks.length : 0));
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
		serial: (document) => known.get(keyOf(document))?.serial ?? 0,
		onChange: changed.event,
		onMove: moved.event,
		refresh,
		settle,
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
