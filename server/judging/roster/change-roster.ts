import { unparse } from 'papaparse';
import type { Message } from '../../ground/model/finding';
import { span } from '../../ground/model/span';
import { present } from '../../ground/text/present';
import { newRoster, type RosterColumn, type RosterLayout } from './columns';
import { isSamePost, officeOf, splitOffice } from './offices';
import { cellSpans, type RawRow, rawRows, rosterLayout } from './read-rows';
import type { TextEdit } from './roster-text';
import { rosterDay } from './written-day';

/** What is to be noted in a roster: that somebody has a post, or the name alone; or that a post is over. Days are `2026-07-28`. */
export interface RosterChange {
	readonly kind: 'add' | 'end';
	readonly name: string;
	readonly organization: string;
	readonly title: string;
	/** The first day in office of who is added, the last one of who leaves. */
	readonly day?: string;
}

/** A change as one edit of the text, and the line, from 0, that it comes to stand in; or why it cannot be made. */
export type MadeChange = (TextEdit & { readonly line: number }) | { readonly refused: Message };

/**
 * The edit that makes a change in the text of a roster, which may be empty. Nothing else of the text changes: a new row stands at the end,
 * with the columns, the delimiter and the line ends of the file; a post that is over gets its last day. A cell that a spreadsheet would
 * take for a formula is written as text (`'=…`).
 */
export function changeRoster(text: string, change: RosterChange): MadeChange {
	const layout = rosterLayout(text);
	if (!layout) {
		if (text.trim() !== '' || change.kind === 'end') return { refused: messages.noHeader };
		const header = newRoster.slice(1);
		const fresh = present(rosterLayout(header), 'columns of a new roster');
		const row = written(rowOf(fresh, change), fresh);
		return { span: span(0, text.length), text: `${header}${row}${fresh.lineEnd}`, line: 1 };
	}
	const rows = [...rawRows(text, layout.delimiter)].slice(1);
	if (rows.some(({ isTorn }) => isTorn)) return { refused: messages.torn };
	return change.kind === 'add' ? added(text, change, { layout, rows }) : ended(text, change, { layout, rows });
}

interface Sheet {
	readonly layout: RosterLayout;
	readonly rows: readonly RawRow[];
}

function added(text: string, change: RosterChange, { layout, rows }: Sheet): MadeChange {
	const open = rows.find((row) => cellOf(row, layout, 'name') === change.name && isOpen(row, layout, change));
	if (open) return { refused: messages.there };
	const row = written(rowOf(layout, change), layout);
	const end = span(text.length, text.length);
	const line = text.split(/\r\n|\n|\r/).length;
	return /[\r\n]$/.test(text)
		? { span: end, text: `${row}${layout.lineEnd}`, line: line - 1 }
		: { span: end, text: `${layout.lineEnd}${row}`, line };
}

function ended(text: string, change: RosterChange, { layout, rows }: Sheet): MadeChange {
	const column = layout.columns.indexOf('to');
	if (column < 0) return { refused: messages.noColumn };
	const row = rows.findLast((one) => cellOf(one, layout, 'name') === change.name && isOpen(one, layout, change));
	if (!row) return { refused: messages.notThere };
	const day = change.day ?? '';
	const place = cellSpans(text, row, layout.delimiter)[column];
	if (place) return { span: place, text: written([day], layout), line: row.line };
	const missing = layout.delimiter.repeat(column - row.cells.length + 1);
	return { span: span(row.span.end, row.span.end), text: missing + written([day], layout), line: row.line };
}

/** True for a row of the post that is not over; for a change that names no post, for any row of the name. */
function isOpen(row: RawRow, layout: RosterLayout, { organization, title }: RosterChange): boolean {
	if (title === '') return true;
	const held = splitOffice(officeOf(cellOf(row, layout, 'organization'), cellOf(row, layout, 'title')));
	const meant = splitOffice(officeOf(organization, title));
	return (
		held.rank === meant.rank &&
		isSamePost(held.stem, meant.stem) &&
		rosterDay(cellOf(row, layout, 'to'), 'last') === 'open'
	);
}

function cellOf({ cells }: RawRow, { columns }: RosterLayout, column: RosterColumn): string {
	return cells[columns.indexOf(column)] ?? '';
}

/** The cells of a new row, by the columns of the file; where it has none for the organ, that stands with the title. */
function rowOf({ columns }: RosterLayout, { name, organization, title, day }: RosterChange): string[] {
	const isJoined = !columns.includes('organization');
	const cells: Partial<Record<RosterColumn, string>> = {
		name,
		organization,
		title: isJoined ? `${organization}${title}` : title,
		...(day === undefined ? {} : { from: day }),
	};
	return columns.map((column, at) =>
		column !== undefined && columns.indexOf(column) === at ? (cells[column] ?? '') : '',
	);
}

function written(cells: readonly string[], { delimiter, lineEnd }: RosterLayout): string {
	return unparse([[...cells]], { delimiter, newline: lineEnd, escapeFormulae: true });
}

const messages = {
	noHeader: {
		zh: '没有写：名录的第一行不是列名。',
		en: 'Not written: the first row of the roster does not name the columns.',
	},
	torn: {
		zh: '没有写：名录里有不成对的英文双引号，请先改好。',
		en: 'Not written: a double quote in the roster is not closed; mend that first.',
	},
	there: { zh: '名录里已经有了。', en: 'The roster has it already.' },
	notThere: {
		zh: '没有写：名录里没有这个人的这一职务。',
		en: 'Not written: the roster does not have this person in this post.',
	},
	noColumn: {
		zh: '没有写：名录没有“离任日期”一列。',
		en: 'Not written: the roster has no column for the last day in office.',
	},
} as const satisfies Record<string, Message>;
