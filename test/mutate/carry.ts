import type { Carrier } from './operator';
import type { Random } from './random';
import type { Line, Sheet } from './sheet';

/** A sheet with a carrier put in, and the lines that the carrier has there; undefined where the sheet has no room for it. */
export function carry(
	sheet: Sheet,
	carrier: Carrier,
	random: Random,
): { readonly sheet: Sheet; readonly own: readonly number[] } | undefined {
	const isStory = carrier[0].kind === 'headline';
	const rooms = sheet.lines.flatMap((line, i) =>
		i > 0 && (isStory ? beginsStory(sheet, i) : isInner(sheet, i)) && line.pieces[0] ? [i] : [],
	);
	if (sheet.isWrapped || rooms.length === 0) return undefined;
	const room = random.pick(rooms);
	const at = sheet.lines[room].pieces[0].at;
	const behind = gap(sheet, room);
	const within = isStory
		? (sheet.lines.flatMap((_, i) => (isInner(sheet, i) ? [gap(sheet, i)] : []))[0] ?? '\n')
		: behind;
	let text = '';
	const added = carrier.map((line, i): Line => {
		if (i > 0) text += within;
		const start = at + text.length;
		text += line.text;
		return {
			kind: line.kind,
			story: isStory ? newStory : sheet.lines[room].story,
			text: line.text,
			pieces: [{ offset: 0, at: start, length: line.text.length }],
			names: line.names ?? [],
			titles: line.titles ?? [],
		};
	});
	text += behind;
	const moved = (line: Line): Line => ({
		...line,
		pieces: line.pieces.map((piece) => ({ ...piece, at: piece.at + text.length })),
	});
	return {
		sheet: {
			...sheet,
			raw: sheet.raw.slice(0, at) + text + sheet.raw.slice(at),
			lines: [...sheet.lines.slice(0, room), ...added, ...sheet.lines.slice(room).map(moved)],
		},
		own: added.map((_, i) => room + i),
	};
}

const newStory = 1000;

/** What stands in the file between a line and the one before, indents included. */
function gap(sheet: Sheet, line: number): string {
	const before = sheet.lines[line - 1].pieces;
	const last = before[before.length - 1];
	return sheet.raw.slice(last.at + last.length, sheet.lines[line].pieces[0].at);
}

function isInner(sheet: Sheet, line: number): boolean {
	const [before, own] = [sheet.lines[line - 1], sheet.lines[line]];
	return (
		before?.kind === 'text' &&
		own.kind === 'text' &&
		own.story !== undefined &&
		before.story === own.story &&
		gap(sheet, line).includes('\n')
	);
}

function beginsStory(sheet: Sheet, line: number): boolean {
	const [before, own] = [sheet.lines[line - 1], sheet.lines[line]];
	return (
		own.story !== undefined && before.story !== own.story && own.kind === 'headline' && /\n/.test(gap(sheet, line))
	);
}
