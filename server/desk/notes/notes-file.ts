import { type Fields, isFields } from '../../ground/model/fields';
import type { Message } from '../../ground/model/finding';
import { markingKinds } from '../../ground/model/mark';
import {
	type Dismissal,
	type DismissalNote,
	dismissalScopes,
	type Note,
	type NoteEvent,
	noRemarks,
	type Pin,
	type PlacedNote,
	pinnedBorders,
	type Remarks,
} from '../../ground/model/note';
import type { Quotation } from '../../ground/model/quotation';
import { type Span, span } from '../../ground/model/span';
import { dayOfText } from '../../ground/text/days';
import { memoize } from '../../ground/text/memoize';
import { mostProblems } from '../settings/json-text';
import { anchor, anchorLine, wholeEffort } from './anchor';
import { readMarkingEvent } from './mark-events';
import { readQuotation } from './read-quotation';
import { stringsOf } from './strings-of';

/** The sidecar of a document: `page.txt.notes.jsonl` beside `page.txt`; none for a document that has no place (`untitled:`). */
export function notesUri(documentUri: string): string | undefined {
	return uriBeside(documentUri, notesSuffix);
}

/** What is kept beside a document under its name and a suffix; none for a document that has no place. */
export function uriBeside(documentUri: string, suffix: string): string | undefined {
	return documentUri.startsWith('untitled:') || /[?#]/.test(documentUri) ? undefined : `${documentUri}${suffix}`;
}

export const notesSuffix = '.notes.jsonl';

/** What the folder beside a page is called that keeps the texts of its rounds: they are no pages. */
export const roundsSuffix = '.rounds';

/** In bytes. A larger sidecar is not read, and nothing is added to it: some 20,000 notes have their place in it. */
export const largestSidecar = 8_000_000;

/** What is said of a sidecar that is no regular file, or too large. */
export const unreadableNotes: Message = {
	zh: '批注文件不是普通文件，或者超过 8 MB，没有读。',
	en: 'The notes are not read: their file is no regular one, or larger than 8 MB.',
};

/** A line of a sidecar that is no note. `span` is counted in the text of the sidecar. */
export interface NotesProblem {
	readonly line: number;
	readonly span: Span;
	readonly message: Message;
}

/**
 * The events of a sidecar, one a line. What cannot be read is reported and skipped; the other lines still count. Kinds that are not known
 * (a later version's) are passed over, as are unknown keys. Of two events of one id the first counts: a merge may have
 * kept a line twice. Where lines were added to what was read `before`, they alone are read, and the events of before are the same objects.
 */
export function readNotes(text: string, before: ReadNotes = nothingRead): ReadNotes {
	const goesOn = (before.text === '' || before.text.endsWith('\n')) && text.startsWith(before.text);
	const known = goesOn ? before : nothingRead;
	if (text.length === known.text.length) return known;
	const events = [...known.events];
	const problems = [...known.problems];
	const seen = new Set(events.map(({ id }) => id));
	let start = known.text.length;
	const lines = text.slice(start).split('\n');
	lines.forEach((written, i) => {
		const line = known.lines + i;
		const stretch = span(start, start + written.length);
		start += written.length + 1;
		if (written.replace(/^\ufeff/, '').trim() === '') return;
		const event = readEvent(written.replace(/^\ufeff/, ''));
		if (event === undefined && problems.length < mostProblems)
			problems.push({
				line,
				span: stretch,
				message: { zh: '这一行不是批注，已跳过。', en: 'This line is no note, and is skipped.' },
			});
		if (event !== undefined && event !== 'unknown' && !seen.has(event.id)) {
			seen.add(event.id);
			events.push(event);
		}
	});
	return { text, lines: known.lines + lines.length - 1, events, problems };
}

/** A sidecar that was read; `lines` is the number of its line ends. */
export interface ReadNotes {
	readonly text: string;
	readonly lines: number;
	readonly events: readonly NoteEvent[];
	readonly problems: readonly NotesProblem[];
}

export const nothingRead: ReadNotes = { text: '', lines: 0, events: [], problems: [] };

/** An event as a line of a sidecar, line end included. */
export function noteLine(event: NoteEvent): string {
	const { version, id, time, kind, reason, ...rest } = event;
	const quoted = (place: Quotation) => ({ type: 'TextQuoteSelector', ...place });
	const selector = 'selector' in event ? { selector: quoted(event.selector) } : {};
	const to = 'to' in event && event.to ? { to: quoted(event.to) } : {};
	const said = reason === undefined ? {} : { reason };
	return `${JSON.stringify({ version, id, time, kind, ...rest, ...selector, ...to, ...said })}\n`;
}

/** The notes that are not withdrawn, each where it was last quoted. The order of the lines does not matter: a merge may have changed it. */
export function standingNotes(events: readonly NoteEvent[]): Note[] {
	const withdrawn = new Set<string>();
	const moves = new Map<string, { readonly time: string; readonly selector: Quotation }>();
	for (const event of events) {
		if (event.kind === 'withdrawal') withdrawn.add(event.of);
		if (event.kind === 'move' && event.time >= (moves.get(event.of)?.time ?? '')) moves.set(event.of, event);
	}
	const notes: Note[] = [];
	for (const event of events) {
		if (withdrawn.has(event.id)) continue;
		const selector = moves.get(event.id)?.selector;
		if (event.kind === 'date') notes.push(event);
		else if (event.kind === 'dismissal' || event.kind === 'pin') notes.push(selector ? { ...event, selector } : event);
	}
	return notes;
}

/** Where each note stands on a text, page offsets; orphans are absent. */
export function notePlaces(notes: readonly Note[], text: string, effort = wholeEffort()): Map<string, Span> {
	const places = new Map<string, Span>();
	for (const note of notes) {
		if (note.kind === 'date') continue;
		const { id, kind, selector } = note;
		const start = kind === 'pin' ? anchorLine(text, selector, { effort }) : undefined;
		const place =
			kind === 'pin' ? (start === undefined ? undefined : span(start, start)) : anchor(text, selector, { effort });
		if (place) places.set(id, place);
	}
	return places;
}

/** What notes come to, given the place of each. */
export function remarksOf(notes: readonly Note[], places: ReadonlyMap<string, Span>): Remarks {
	const dismissals: Dismissal[] = [];
	const pins = new Map<number, { readonly time: string; readonly pin: Pin }>();
	let date: { readonly time: string; readonly day: string } | undefined;
	for (const note of notes) {
		const { id, time } = note;
		if (note.kind === 'date') {
			if (time >= (date?.time ?? '')) date = note;
			continue;
		}
		const place = places.get(id);
		if (note.kind === 'pin') {
			// Of two decisions about one line the later counts.
			if (place && time >= (pins.get(place.start)?.time ?? ''))
				pins.set(place.start, { time, pin: { id, at: place.start, border: note.border } });
		} else if (note.scope === 'here' && place) dismissals.push({ id, rule: note.rule, span: place });
		else if (note.scope === 'file' && note.wording !== undefined) dismissals.push(wordingDismissal(note));
	}
	return dismissals.length === 0 && pins.size === 0 && !date
		? noRemarks
		: {
				dismissals,
				pins: [...pins.values()].map(({ pin }) => pin).sort((a, b) => a.at - b.at),
				notedDay: date?.day,
			};
}

/** The same object as long as the note is the same, so that what is made of all dismissals is not made again at every key. */
const wordingDismissal = memoize(({ id, rule, wording = '' }: DismissalNote): Dismissal => ({ id, rule, wording }));

/** True for a note that has to be found in the text to have an effect; where it is not, it is an orphan. */
export function needsPlace(note: Note): note is PlacedNote {
	return note.kind === 'pin' || (note.kind === 'dismissal' && note.scope === 'here');
}

function readEvent(written: string): NoteEvent | 'unknown' | undefined {
	const fields = parsed(written);
	if (!fields) return undefined;
	const { version, id, time, kind, reason, by, of, day } = fields;
	if (typeof kind !== 'string' || typeof version !== 'number') return undefined;
	// What a later version writes may mean something else.
	const marking = markingKinds.find((one) => one === kind);
	if (version !== 1 || (!marking && !['dismissal', 'pin', 'date', 'withdrawal', 'move'].includes(kind)))
		return 'unknown';
	if (typeof id !== 'string' || typeof time !== 'string') return undefined;
	const base = { version, id, time, ...stringsOf({ reason, by }, ['reason', 'by']), ...roundOf(fields) } as const;
	if (marking) return readMarkingEvent(marking, { fields, base });
	if (kind === 'withdrawal') return typeof of === 'string' ? { ...base, kind, of } : undefined;
	if (kind === 'date') return typeof day === 'string' && dayOfText(day) ? { ...base, kind, day } : undefined;
	const selector = readQuotation(fields.selector);
	if (!selector) return undefined;
	if (kind === 'move') {
		const to = readQuotation(fields.to);
		return typeof of === 'string' ? { ...base, kind, of, selector, ...(to ? { to } : {}) } : undefined;
	}
	if (kind === 'pin') {
		const border = pinnedBorders.find((one) => one === fields.border);
		return border && { ...base, kind, border, selector };
	}
	const scope = dismissalScopes.find((one) => one === fields.scope);
	const { rule, wording } = fields;
	if (scope === undefined || typeof rule !== 'string') return undefined;
	return { ...base, kind: 'dismissal', rule, scope, ...(typeof wording === 'string' ? { wording } : {}), selector };
}

function roundOf({ round }: Fields): { readonly round?: number } {
	return typeof round === 'number' && Number.isFinite(round) ? { round } : {};
}

function parsed(written: string): Fields | undefined {
	try {
		const value: unknown = JSON.parse(written);
		return isFields(value) && !Array.isArray(value) ? value : undefined;
	} catch {
		return undefined;
	}
}
