import type { MarkState } from '../../ground/model/mark';
import type { NoteEvent } from '../../ground/model/note';
import type { Quotation } from '../../ground/model/quotation';
import type { TextChange } from '../../ground/model/section';
import { type Span, span } from '../../ground/model/span';
import { anchorUnchanged, type Effort, quote, wholeEffort } from '../notes/anchor';
import { trimmed } from '../notes/track';
import type { Lately } from './edit-made';
import { findMark } from './find';
import { foldMarks, type Mark, type Marking } from './fold';
import { follow } from './follow';
import type { FollowedPlace } from './place';
import { seekOn } from './seek';
import { isSuggestion, stateOnText } from './suggestion';

/** A mark on a text. Page offsets. */
export interface PlacedMark {
	readonly mark: Mark;
	/** Absent for an orphan: a mark whose words and surroundings are gone. */
	readonly place: Span | undefined;
	/** Where the words of a relocation are to go. */
	readonly target: Span | undefined;
	/** As the text has it: a suggestion that was accepted, and whose change was undone, is open again. */
	readonly state: MarkState;
}

/** The marks of open documents, followed through their edits. The events themselves are kept by the notebook. */
export interface Shelf {
	/** By place, orphans last. The same list until text or events change. */
	readonly marks: (uri: string) => readonly PlacedMark[];
	readonly marking: (uri: string) => Marking;
	/** Another number after each change of the events; never the same for two states of one document. */
	readonly serial: (uri: string) => number;
	/** The text of a document became another. */
	readonly edited: (
		uri: string,
		texts: { readonly before: string; readonly after: string },
		change: TextChange,
	) => void;
	/**
	 * Goes on to look for marks whose words an edit took away and may have put in again elsewhere; true where more is to be done. An edit
	 * that moves a whole page about would stop the keys for seconds.
	 */
	readonly seek: (uri: string) => boolean;
	/** Events that quote anew those marks whose old quotation would not be found on the text of now, or elsewhere. */
	readonly requoted: (uri: string) => readonly NoteEvent[];
	readonly close: (uri: string) => void;
}

export interface ShelfOptions {
	/** All events of a document, in the file or in memory: the same list as long as nothing is added. */
	readonly events: (uri: string) => readonly NoteEvent[];
	/** The text of an open document, as it is now. */
	readonly text: (uri: string) => string | undefined;
	readonly stamp: () => { readonly id: string; readonly time: string };
}

interface Entry {
	events: readonly NoteEvent[];
	marking: Marking;
	/** By id of a mark; null for what was not found when it was first looked for. */
	readonly places: Map<string, FollowedPlace | null>;
	/** The same for the target of a relocation. */
	readonly targets: Map<string, FollowedPlace | null>;
	readonly lately: Lately;
	/**
	 * The ids of the events that accepted a suggestion before this text was opened, where the text does not show that it was undone: words
	 * that are found elsewhere (of 的的 one was taken out; they were moved) prove nothing.
	 */
	readonly made: Set<string>;
	listed: readonly PlacedMark[] | undefined;
	readonly serial: number;
}

/** Text that is put where a caret stands comes behind it, so an empty place stays where it is. */
export function createShelf({ events, text, stamp }: ShelfOptions): Shelf {
	const entries = new Map<string, Entry>();
	let serial = 0;
	/** What was added since is taken up on the text that it was said of. */
	const entryOf = (uri: string, copy = text(uri)): Entry => {
		const now = events(uri);
		const known = entries.get(uri);
		if (known?.events === now) return known;
		const marking = foldMarks(now);
		const entry: Entry = {
			events: now,
			marking,
			places: known?.places ?? new Map(),
			targets: known?.targets ?? new Map(),
			lately: known?.lately ?? { cuts: [], put: undefined },
			made: known?.made ?? new Set(),
			listed: undefined,
			serial: ++serial,
		};
		if (known) forgetRequoted(known, marking);
		if (copy !== undefined) takeUp(entry, copy);
		entries.set(uri, entry);
		return entry;
	};
	return {
		marking: (uri) => entryOf(uri).marking,
		serial: (uri) => entryOf(uri).serial,
		marks(uri) {
			const entry = entryOf(uri);
			const copy = text(uri);
			if (copy === undefined) return [];
			entry.listed ??= list(entry, copy);
			return entry.listed;
		},
		edited(uri, { before, after }, change) {
			if (events(uri).length === 0) return;
			const entry = entryOf(uri, before);
			if (entry.places.size === 0) return;
			const edit = { before, after, change: trimmed(before, after, change) };
			follow(followed(entry), edit, { lately: entry.lately, effort: { left: mostInEdit } });
			entry.listed = undefined;
		},
		seek(uri) {
			const entry = entries.get(uri);
			const copy = text(uri);
			if (!entry || copy === undefined || !isUnsought(entry)) return false;
			const isMore = seekOn(followed(entry), copy, { left: mostInTurn });
			entry.listed = undefined;
			return isMore;
		},
		requoted(uri) {
			const entry = entries.get(uri);
			const copy = text(uri);
			if (!entry || copy === undefined) return [];
			const effort = wholeEffort();
			/** True where the quotation would not be found where its place was followed to. */
			const isAstray = (quotation: Quotation | undefined, place: Span | undefined) =>
				quotation !== undefined && place !== undefined && !isAt(findMark(copy, quotation, effort), place);
			return entry.marking.marks.flatMap(({ event: { id }, selector, to, decision }): NoteEvent[] => {
				const place = standing(entry.places.get(id));
				const target = standing(entry.targets.get(id));
				if (!place || entry.made.has(decision?.id ?? '')) return [];
				if (!isAstray(selector, place) && !isAstray(to, target)) return [];
				const moved = { version: 1, ...stamp(), kind: 'move', of: id, selector: quote(copy, place) } as const;
				return [target ? { ...moved, to: quote(copy, target) } : moved];
			});
		},
		close: (uri) => void entries.delete(uri),
	};
}

/** As in `Effort`: what an edit may take to look for lost words, and what each turn after it may; a tenth of a second, and less. */
const mostInEdit = 60_000;
const mostInTurn = 30_000;

function* followed({ places, targets }: Entry): Iterable<FollowedPlace> {
	for (const place of places.values()) if (place) yield place;
	for (const target of targets.values()) if (target) yield target;
}

function isUnsought(entry: Entry): boolean {
	for (const { unsought } of followed(entry)) if (unsought) return true;
	return false;
}

function takeUp({ marking, places, targets, made }: Entry, copy: string): void {
	const effort = wholeEffort();
	// Most marks have moved by as much as the one before.
	let drift = 0;
	for (const { event, selector, to, state, decision } of marking.marks) {
		if (!places.has(event.id)) {
			const place = placeFrom(copy, { ...selector, position: selector.position + drift }, effort);
			if (place) drift = place.start - selector.position;
			places.set(event.id, place);
			if (state === 'accepted' && isSuggestion(event) && !anchorUnchanged(copy, selector, { effort }))
				made.add(decision?.id ?? '');
		}
		if (to && !targets.has(event.id)) targets.set(event.id, placeFrom(copy, to, effort));
	}
}

function placeFrom(copy: string, selector: Quotation, effort: Effort): FollowedPlace | null {
	const found = findMark(copy, selector, effort);
	return found ? { start: found.start, end: found.end, lost: undefined } : null;
}

/** What was quoted anew elsewhere is looked for again; what is quoted as before stays where it was followed to. */
function forgetRequoted(known: Entry, marking: Marking): void {
	const before = new Map(known.marking.marks.map((mark) => [mark.event.id, mark]));
	const forget = (places: Map<string, FollowedPlace | null>, id: string, quotations: readonly unknown[]): void => {
		const [old, now] = quotations;
		if (!standing(places.get(id)) && old !== now && JSON.stringify(old) !== JSON.stringify(now)) places.delete(id);
	};
	for (const { event, selector, to } of marking.marks) {
		const old = before.get(event.id);
		if (!old) continue;
		forget(known.places, event.id, [old.selector, selector]);
		forget(known.targets, event.id, [old.to, to]);
	}
}

function list({ marking, places, targets, made }: Entry, copy: string): PlacedMark[] {
	const end = copy.length + 1;
	return marking.marks
		.map((mark): PlacedMark => {
			const place = standing(places.get(mark.event.id));
			const target = standing(targets.get(mark.event.id));
			const state = made.has(mark.decision?.id ?? '') ? mark.state : stateOnText(mark, place, copy);
			return { mark, place, target, state };
		})
		.sort((one, other) => (one.place?.start ?? end) - (other.place?.start ?? end));
}

function standing(place: FollowedPlace | null | undefined): Span | undefined {
	return place && !place.lost ? span(place.start, place.end) : undefined;
}

function isAt(found: Span | undefined, place: Span): boolean {
	return found !== undefined && found.start === place.start && found.end === place.end;
}
