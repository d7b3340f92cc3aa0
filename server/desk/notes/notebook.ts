import { type Note, type NoteEvent, noRemarks, type Remarks } from '../../ground/model/note';
import type { Quotation } from '../../ground/model/quotation';
import type { TextChange } from '../../ground/model/section';
import type { Span } from '../../ground/model/span';
import { present } from '../../ground/text/present';
import type { Host } from '../../host/host';
import { anchor, anchorLine, quote, quoteLine, wholeEffort } from './anchor';
import {
	type NotesProblem,
	needsPlace,
	notesUri,
	nothingRead,
	type ReadNotes,
	remarksOf,
	standingNotes,
	unreadableNotes,
} from './notes-file';
import { addToSidecar, readSidecar } from './sidecar';
import { type Tracked, track, trackFrom, trimmed } from './track';

/** A note that stands; `place` is a page offset span, absent for an orphan and for what holds in the whole file. */
export interface ListedNote {
	readonly note: Note;
	readonly place: Span | undefined;
	readonly orphaned: boolean;
	readonly kept: 'file' | 'memory';
}

/** The notes of open documents: read from the sidecar beside each, followed through its edits, added to as lines at its end. */
export interface Notebook {
	/** Reads the sidecar of a document, once until something outside may have changed. */
	readonly load: (uri: string) => Promise<void>;
	/** What the notes come to on the present text. The same object until text or notes change. */
	readonly remarks: (uri: string) => Remarks;
	readonly list: (uri: string) => ListedNote[];
	/** All events, an editor's own marks included, from the sidecar and those in memory. The same list until one is added. */
	readonly events: (uri: string) => readonly NoteEvent[];
	/** The text of a document has changed. */
	readonly edited: (
		uri: string,
		texts: { readonly before: string; readonly after: string },
		change: TextChange,
	) => void;
	/** The text was saved: quotes anew what its old quotation would not find in it. */
	readonly saved: (uri: string) => Promise<void>;
	/**
	 * Keeps events in the sidecar. Where there is none or it cannot be written, keeps them as long as the server runs (for an untitled
	 * document, as long as it is open).
	 */
	readonly add: (uri: string, events: readonly NoteEvent[]) => Promise<'file' | 'memory'>;
	/** Sidecars may have changed: look again when next asked. */
	readonly forget: () => void;
	readonly close: (uri: string) => void;
}

export interface NotebookOptions {
	readonly host: () => Host;
	/** The text of an open document, as it is now. */
	readonly text: (uri: string) => string | undefined;
	/** Makes the id and time of a note that is quoted anew. */
	readonly stamp: () => { readonly id: string; readonly time: string };
	/** The lines of a sidecar that are no notes: all of them, after each reading in which they changed. */
	readonly report: (notesUri: string, problems: readonly NotesProblem[]) => void;
	/** The notes of a document are kept in memory only. Told once for each. */
	readonly tellMemory: (uri: string) => void;
}

interface Entry {
	reading: Promise<void> | undefined;
	read: ReadNotes;
	events: readonly NoteEvent[];
	notes: readonly Note[];
	/** By id; undefined for a note that was not found when it was first looked for. */
	readonly tracked: Map<string, Tracked | undefined>;
	remarks: Remarks | undefined;
	problems: string;
}

export function createNotebook({ host, text, stamp, report, tellMemory }: NotebookOptions): Notebook {
	const entries = new Map<string, Entry>();
	const memory = new Map<string, NoteEvent[]>();
	/**
	 * Work on one sidecar is done one piece after the other, or one would undo the other; also when the page is closed and opened again
	 * meanwhile.
	 */
	const queues = new Map<string, Promise<void>>();
	const entryOf = (uri: string): Entry => {
		let entry = entries.get(uri);
		if (!entry)
			entries.set(
				uri,
				(entry = {
					reading: undefined,
					read: nothingRead,
					events: [],
					notes: [],
					tracked: new Map(),
					remarks: undefined,
					problems: '',
				}),
			);
		return entry;
	};
	const takeUp = (uri: string, entry: Entry): void => {
		const now = text(uri);
		if (now === undefined) return;
		const effort = wholeEffort();
		for (const note of entry.notes)
			if (needsPlace(note) && !entry.tracked.has(note.id))
				entry.tracked.set(note.id, trackFrom(now, note.selector, { kind: kindOf(note), effort }));
	};
	const settle = (uri: string, entry: Entry): void => {
		const events = [...entry.read.events, ...(memory.get(uri) ?? [])];
		if (events.length !== entry.events.length || events.some((event, i) => event !== entry.events[i]))
			entry.events = events;
		const notes = standingNotes(events);
		if (notes.length === entry.notes.length && notes.every((note, i) => isSame(note, entry.notes[i]))) return;
		const quoted = new Map(notes.map((note) => [note.id, selectorOf(note)]));
		// A note that is quoted as before stays where it was followed to.
		for (const note of entry.notes)
			if (entry.tracked.has(note.id) && !isSame(quoted.get(note.id), selectorOf(note))) entry.tracked.delete(note.id);
		entry.notes = notes;
		entry.remarks = undefined;
		// Without waiting, so that no edit comes between.
		takeUp(uri, entry);
	};
	const take = (uri: string, found: ReadNotes | undefined): void => {
		// The page may have been closed meanwhile: what it says is read when it is open again.
		const entry = entries.get(uri);
		if (!entry) return;
		entry.read = found ?? nothingRead;
		settle(uri, entry);
		const problems = found ? found.problems : [{ line: 0, span: { start: 0, end: 0 }, message: unreadableNotes }];
		const told = JSON.stringify(problems);
		if (told !== (entry.problems || '[]')) report(present(notesUri(uri), 'sidecar'), problems);
		entry.problems = told;
	};
	const read = async (uri: string): Promise<void> => {
		const file = notesUri(uri);
		take(uri, file === undefined ? nothingRead : await readSidecar(host(), file, entries.get(uri)?.read));
	};
	const append = async (uri: string, events: readonly NoteEvent[]): Promise<'file' | 'memory'> => {
		const file = notesUri(uri);
		const unwritten = [...(memory.get(uri) ?? []), ...events];
		try {
			if (file === undefined) throw new Error('no place');
			// What could not be written before (another program may have been writing) goes along.
			const found = await addToSidecar(host(), file, { events: unwritten, before: entries.get(uri)?.read });
			memory.delete(uri);
			take(uri, found);
			return 'file';
		} catch {
			if (!memory.has(uri)) tellMemory(uri);
			memory.set(uri, unwritten);
			const entry = entries.get(uri);
			if (entry) settle(uri, entry);
			return 'memory';
		}
	};
	const placeOf = (entry: Entry, id: string): Span | undefined => {
		const tracked = entry.tracked.get(id);
		return tracked?.held ? tracked.place : undefined;
	};
	const inTurn = <T>(uri: string, work: () => Promise<T>): Promise<T> => {
		const done = (queues.get(uri) ?? Promise.resolve()).then(work);
		const settled = done.then(
			() => {},
			() => {},
		);
		queues.set(uri, settled);
		void settled.then(() => queues.get(uri) === settled && queues.delete(uri));
		return done;
	};
	const add: Notebook['add'] = (uri, events) => inTurn(uri, () => append(uri, events));
	return {
		add,
		load(uri) {
			const entry = entryOf(uri);
			if (entry.reading) return entry.reading;
			const reading = inTurn(uri, () => read(uri));
			entry.reading = reading;
			// After a failure it is tried again when next asked.
			reading.catch(() => {
				if (entry.reading === reading) entry.reading = undefined;
			});
			return reading;
		},
		remarks(uri) {
			const entry = entries.get(uri);
			if (!entry || entry.notes.length === 0) return noRemarks;
			if (!entry.remarks) {
				const places = new Map(
					entry.notes.flatMap(({ id }) => {
						const place = placeOf(entry, id);
						return place ? [[id, place] as const] : [];
					}),
				);
				entry.remarks = remarksOf(entry.notes, places);
			}
			return entry.remarks;
		},
		list(uri) {
			const entry = entries.get(uri);
			if (!entry) return [];
			const inMemory = new Set(memory.get(uri)?.map((event) => event.id));
			return entry.notes.map((note) => {
				const place = placeOf(entry, note.id);
				return {
					note,
					place,
					orphaned: needsPlace(note) && place === undefined,
					kept: inMemory.has(note.id) ? 'memory' : 'file',
				};
			});
		},
		events: (uri) => entries.get(uri)?.events ?? noEvents,
		edited(uri, { before, after }, change) {
			const entry = entries.get(uri);
			if (!entry || entry.tracked.size === 0) return;
			const least = trimmed(before, after, change);
			const effort = wholeEffort();
			for (const note of entry.notes) {
				const tracked = entry.tracked.get(note.id);
				if (tracked)
					entry.tracked.set(note.id, track(tracked, { before, after, change: least }, { kind: kindOf(note), effort }));
			}
			entry.remarks = undefined;
		},
		async saved(uri) {
			const entry = entries.get(uri);
			const now = text(uri);
			if (!entry || now === undefined) return;
			const moves: NoteEvent[] = [];
			const effort = wholeEffort();
			for (const note of entry.notes) {
				const place = placeOf(entry, note.id);
				if (!place || note.kind === 'date') continue;
				const found =
					note.kind === 'pin'
						? anchorLine(now, note.selector, { effort })
						: anchor(now, note.selector, { effort })?.start;
				if (found !== place.start)
					moves.push({
						version: 1,
						...stamp(),
						kind: 'move',
						of: note.id,
						selector: note.kind === 'pin' ? quoteLine(now, place.start) : quote(now, place),
					});
			}
			if (moves.length > 0) await add(uri, moves);
		},
		forget() {
			for (const entry of entries.values()) entry.reading = undefined;
		},
		close(uri) {
			const entry = entries.get(uri);
			if (entry && entry.problems.length > 2) report(present(notesUri(uri), 'sidecar'), []);
			entries.delete(uri);
			if (uri.startsWith('untitled:')) memory.delete(uri);
		},
	};
}

const noEvents: readonly NoteEvent[] = [];

function kindOf(note: Note): 'stretch' | 'line' {
	return note.kind === 'pin' ? 'line' : 'stretch';
}

function selectorOf(note: Note): Quotation | undefined {
	return note.kind === 'date' ? undefined : note.selector;
}

function isSame(one: object | undefined, other: object | undefined): boolean {
	return one === other || JSON.stringify(one) === JSON.stringify(other);
}
