import { createShelf, type PlacedMark } from '../desk/marks/shelf';
import type { NoteEvent } from '../ground/model/note';

/** The marks of a page that nobody has open: where they stand on its text. By place, those that have lost theirs last. */
export function placedMarks(copy: string, events: readonly NoteEvent[]): readonly PlacedMark[] {
	const shelf = createShelf({
		events: () => events,
		text: () => copy,
		// Only a page that is edited quotes its marks anew.
		stamp: () => ({ id: '', time: '' }),
	});
	return shelf.marks('');
}
