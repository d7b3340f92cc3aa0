import { type Language, say } from '../answers/reports/language';
import {
	largestSidecar,
	needsPlace,
	notePlaces,
	notesSuffix,
	readNotes,
	remarksOf,
	standingNotes,
	unreadableNotes,
} from '../desk/notes/notes-file';
import { fieldsIn } from '../ground/model/fields';
import type { Message } from '../ground/model/finding';
import type { Note, NoteEvent, PlacedNote, Remarks } from '../ground/model/note';
import { readRegular } from '../host/read-regular';
import { reasonOf } from './read-page';
import { severityNames } from './spoken';
import { visible } from './streams';

/** The notes beside a file, or none. Lines that are no notes are told and skipped. */
export async function notesBeside(
	file: string,
	language: Language,
	tell: (fault: string) => void,
): Promise<readonly Note[]> {
	return standingNotes(await eventsBeside(file, language, tell));
}

/** All that was noted beside a file, an editor's own marks included. */
export async function eventsBeside(
	file: string,
	language: Language,
	tell: (fault: string) => void,
): Promise<readonly NoteEvent[]> {
	if (file === '-') return [];
	const path = `${file}${notesSuffix}`;
	const warn = (message: Message) =>
		tell(`${visible(path)}: ${severityNames[language].warning}: ${visible(say(message, language))}`);
	try {
		const bytes = readRegular(path, largestSidecar);
		if (!bytes) warn(unreadableNotes);
		const { events, problems } = readNotes(new TextDecoder().decode(bytes));
		for (const { line, message } of problems)
			tell(`${visible(path)}:${line + 1}: ${severityNames[language].warning}: ${visible(say(message, language))}`);
		return events;
	} catch (error) {
		if (fieldsIn(error).code !== 'ENOENT') warn(reasonOf(error));
		return [];
	}
}

/** What the notes come to on a text, and those that have lost their place in it. */
export function remarksOn(
	text: string,
	notes: readonly Note[],
): { readonly remarks: Remarks; readonly orphans: readonly PlacedNote[] } {
	const places = notePlaces(notes.filter(needsPlace), text);
	return {
		remarks: remarksOf(notes, places),
		orphans: notes.filter(needsPlace).filter(({ id }) => !places.has(id)),
	};
}
