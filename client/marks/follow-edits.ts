import type { MessagePosition, MessageRange, ToldMark } from '../../server/lsp/messages/mark-messages';

/**
 * A mark as the client knows it. Its places are moved along with the text; it stays the same object as long as no edit touches it, and as
 * long the editor shows it where it stands.
 */
export type KnownMark = Omit<ToldMark, 'range' | 'to'> & { range: MessageRange | null; to: MessagePosition | null };

/** What took the place of a stretch, in lines and characters of the text before. */
export interface PlacedEdit {
	readonly range: MessageRange;
	readonly text: string;
}

/** So many edits in one step are followed; each looks at all marks. */
const mostEdits = 100;

/**
 * Moves the places of marks through the edits of one step, each counted in the text that the one before it left, and puts copies in the
 * place of marks that an edit touches: where those stand then, the server alone knows. True where it has to be asked: for these, and as
 * long as one has lost its place or was accepted, since any edit may bring its words back.
 */
export function followEdits(marks: KnownMark[], edits: readonly PlacedEdit[]): boolean {
	if (edits.length > mostEdits) {
		for (const [i, mark] of marks.entries()) marks[i] = { ...mark };
		return true;
	}
	let isAsked = marks.some(({ range, state }) => !range || state === 'accepted');
	for (const edit of edits) if (followEdit(marks, edit)) isAsked = true;
	return isAsked;
}

function followEdit(marks: KnownMark[], edit: PlacedEdit): boolean {
	const move = moved(edit);
	let isAsked = false;
	for (const [i, mark] of marks.entries()) {
		const { range, to } = mark;
		if ((range && isTouched(range, edit)) || (to && isTouched({ start: to, end: to }, edit))) {
			isAsked = true;
			marks[i] = { ...mark, range: range && { start: move(range.start), end: move(range.end) }, to: to && move(to) };
			continue;
		}
		if (range && isBefore(edit.range.end, range.start)) mark.range = { start: move(range.start), end: move(range.end) };
		if (to && isBefore(edit.range.end, to)) mark.to = move(to);
	}
	return isAsked;
}

/** The told marks, as the objects that are known where nothing about them is new. */
export function takeTold(known: readonly KnownMark[], told: readonly ToldMark[]): KnownMark[] {
	const before = new Map(known.map((mark) => [mark.id, mark]));
	return told.map((mark) => {
		const old = before.get(mark.id);
		return old && JSON.stringify(old) === JSON.stringify(mark) ? old : { ...mark };
	});
}

/** Where a place is after an edit; within what was replaced, at its start. */
function moved({ range: { start, end }, text }: PlacedEdit): (place: MessagePosition) => MessagePosition {
	const lines = text.split(/\r\n|\r|\n/);
	const last = lines[lines.length - 1].length + (lines.length === 1 ? start.character : 0);
	const by = lines.length - 1 - (end.line - start.line);
	return (place) => {
		if (isBefore(place, end)) return isBefore(start, place) ? start : place;
		if (place.line > end.line) return by === 0 ? place : { line: place.line + by, character: place.character };
		return { line: place.line + by, character: place.character - end.character + last };
	};
}

/** True at the edges, too. */
function isTouched(place: MessageRange, { range }: PlacedEdit): boolean {
	return !isBefore(place.end, range.start) && !isBefore(range.end, place.start);
}

function isBefore(one: MessagePosition, other: MessagePosition): boolean {
	return one.line < other.line || (one.line === other.line && one.character < other.character);
}
