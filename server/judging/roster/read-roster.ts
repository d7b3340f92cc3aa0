import type { Message, Severity } from '../../ground/model/finding';
import type { DeskRow } from '../../ground/model/roster';
import { type Span, span } from '../../ground/model/span';
import { present } from '../../ground/text/present';
import type { RosterColumn, RosterLayout } from './columns';
import { overlappingPosts } from './overlapping-posts';
import { cellSpans, type RawRow, rawRows, rosterLayout } from './read-rows';
import { rosterDay } from './written-day';

/** A fault of a roster: `span` is counted in UTF-16 units of the file's text, without byte-order mark. */
export interface RosterProblem {
	readonly span: Span;
	readonly severity: Severity;
	readonly message: Message;
}

/** What a roster says. */
export interface ReadRoster {
	/** Those that hold, in the order of the file. */
	readonly rows: readonly DeskRow[];
	readonly problems: readonly RosterProblem[];
}

/** In bytes: ten times what fifty thousand posts take is some other file by mistake. */
export const largestRoster = 8_000_000;
const mostRows = 100_000;
/** How many faults are told: nobody reads a list of a hundred thousand. */
const mostProblems = 100;
/** A cell that a name, a post or a note does not fill; what is longer is some other text. */
const longestCell = 200;

/**
 * Reads the text of a `roster.csv`: the first row names the columns, in Chinese or English and in any order. A row with a fault that
 * changes what it says is told of and left out; the others hold. Never throws.
 */
export function readRoster(text: string): ReadRoster {
	const problems: RosterProblem[] = [];
	const layout = rosterLayout(text);
	if (!layout) {
		if (text.trim() !== '') problems.push({ span: firstLine(text), severity: 'error', message: messages.noHeader });
		return { rows: [], problems };
	}
	const report = (problem: RosterProblem) => {
		if (problems.length < mostProblems) problems.push(problem);
	};
	const rows: DeskRow[] = [];
	/** By what a row says of a post: who else says the same. */
	const seen = new Set<string>();
	const spans = new Map<number, Span>();
	let isHeader = true;
	for (const raw of rawRows(text, layout.delimiter)) {
		if (isHeader) {
			isHeader = false;
			tellRepeated(raw, layout, problems);
			continue;
		}
		if (rows.length === mostRows) {
			problems.push({ span: raw.span, severity: 'error', message: messages.tooMany });
			break;
		}
		const row = readRow(text, raw, { layout, report });
		if (!row) continue;
		const key = `${row.name}\n${row.organization}\n${row.title}\n${row.from ?? ''}\n${row.to ?? ''}`;
		if (seen.has(key)) {
			report({ span: raw.span, severity: 'warning', message: messages.duplicate });
			continue;
		}
		seen.add(key);
		spans.set(row.line, raw.span);
		rows.push(row);
	}
	for (const { row, message } of overlappingPosts(rows))
		report({ span: present(spans.get(row.line), 'span of a row'), severity: 'information', message });
	return { rows, problems };
}

interface Reading {
	readonly layout: RosterLayout;
	readonly report: (problem: RosterProblem) => void;
}

/** The row as it is meant; undefined where it cannot be relied on. */
function readRow(text: string, raw: RawRow, { layout, report }: Reading): DeskRow | undefined {
	const { columns, delimiter } = layout;
	const of = (column: RosterColumn): string => raw.cells[columns.indexOf(column)] ?? '';
	const tell = (severity: Severity, message: Message, column?: RosterColumn): undefined => {
		const place = column === undefined ? undefined : cellSpans(text, raw, delimiter)[columns.indexOf(column)];
		report({ span: place && place.start < place.end ? place : raw.span, severity, message });
		return undefined;
	};
	if (raw.isTorn) return tell('error', messages.quotes);
	if (raw.cells.some((cell) => cell.length > longestCell)) return tell('error', messages.tooLong);
	const name = of('name').replace(/\s+/g, '');
	if (name === '') return tell('error', messages.noName);
	if (raw.cells.length < columns.length) tell('warning', messages.tooFew);
	const began = of('from');
	const ended = of('to');
	const from = rosterDay(began, 'first');
	const to = rosterDay(ended, 'last');
	if (from === undefined) return tell('error', messages.noDay, 'from');
	if (to === undefined) return tell('error', messages.noDay, 'to');
	if (from !== 'open' && to !== 'open' && from > to) return tell('error', messages.backwards, 'from');
	const rank = of('rank').normalize('NFKC');
	if (rank !== '' && !/^[1-9]\d{0,4}$/.test(rank)) tell('warning', messages.noRank, 'rank');
	const [gender, pinyin, note] = [of('gender'), of('pinyin'), of('note')];
	return {
		line: raw.line,
		name,
		organization: of('organization'),
		title: of('title'),
		...(from === 'open' ? {} : { from }),
		...(to === 'open' ? {} : { to }),
		...(/^[1-9]\d{0,4}$/.test(rank) ? { rank: Number(rank) } : {}),
		...(gender === '' ? {} : { gender }),
		...(pinyin === '' ? {} : { pinyin }),
		...(note === '' ? {} : { note }),
	};
}

function tellRepeated(header: RawRow, { columns }: RosterLayout, problems: RosterProblem[]): void {
	const known = columns.filter((column) => column !== undefined);
	if (new Set(known).size < known.length)
		problems.push({ span: header.span, severity: 'warning', message: messages.repeated });
}

function firstLine(text: string): Span {
	const start = text.length - text.trimStart().length;
	return span(start, start + (/^[^\r\n]*/.exec(text.slice(start))?.[0].length ?? 0));
}

const messages = {
	noHeader: {
		zh: '第一行要写列名：姓名、单位、职务、任职日期、离任日期、排序、性别、拼音、备注（姓名必有）。',
		en: 'The first row names the columns: name, organization, title, from, to, rank, gender, pinyin, note (name at least).',
	},
	repeated: { zh: '有的列写了两次，以左边的为准。', en: 'A column is named twice: the left one holds.' },
	quotes: { zh: '英文双引号不成对，这一行不采用。', en: 'A double quote is not closed: this row is left out.' },
	tooLong: {
		zh: `有一格超过 ${longestCell} 个字，这一行不采用。`,
		en: `A cell is longer than ${longestCell} characters: this row is left out.`,
	},
	noName: { zh: '缺姓名，这一行不采用。', en: 'The name is missing: this row is left out.' },
	tooFew: {
		zh: '比第一行少几列，缺的当作空白。',
		en: 'Fewer columns than the first row: those missing count as empty.',
	},
	noDay: {
		zh: '看不懂的日期，这一行不采用。可以写 2026-03-01、2026/3/1、2026年3月。',
		en: 'This is no day: the row is left out. Write 2026-03-01, 2026/3/1 or 2026年3月.',
	},
	backwards: {
		zh: '任职日期在离任日期之后，这一行不采用。',
		en: 'The first day in office is after the last: this row is left out.',
	},
	noRank: { zh: '排序要写 1 以上的整数，不采用。', en: 'A rank is a whole number from 1 on: it is not used.' },
	duplicate: { zh: '与前面一行重复，不采用。', en: 'The same as a row before it: left out.' },
	tooMany: {
		zh: `名录超过 ${mostRows} 行，从这一行起不读了。`,
		en: `The roster has more than ${mostRows} rows: none is read from this one on.`,
	},
} as const satisfies Record<string, Message>;
