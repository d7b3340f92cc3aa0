import type { RosterRow } from '../../ground/model/roster';
import { keysOf } from '../../ground/text/present';

/** What a column of `roster.csv` says; a desk may have others of its own. */
export type RosterColumn = keyof RosterRow;

/** How a file is laid out. */
export interface RosterLayout {
	/** By place; undefined for a column that is the desk's own. */
	readonly columns: readonly (RosterColumn | undefined)[];
	readonly delimiter: string;
	/** As the first line ends. */
	readonly lineEnd: string;
}

/** The names of the columns that a new file gets, and what else they may be called. */
const columnNames: Readonly<Record<RosterColumn, readonly string[]>> = {
	name: ['姓名', '名字', '人名', 'name'],
	organization: ['单位', '机构', '部门', '组织', 'organization', 'organisation', 'org'],
	title: ['职务', '职位', '头衔', 'title', 'post', 'position'],
	from: ['任职日期', '任职时间', '任职', '到任', '起', '自', '从', 'start', 'since', 'from'],
	to: ['离任日期', '离任时间', '离任', '卸任', '免职日期', '止', '至', '到', 'to', 'until', 'end'],
	rank: ['排序', '次序', '位次', 'rank', 'order'],
	gender: ['性别', 'gender', 'sex'],
	pinyin: ['拼音', '读音', 'pinyin'],
	note: ['备注', '说明', 'note', 'notes', 'remarks'],
};

/** The column of a name, in Chinese or English. */
export function columnOf(written: string): RosterColumn | undefined {
	return columnsByName.get(written.normalize('NFKC').trim().toLowerCase());
}

const columnsByName: ReadonlyMap<string, RosterColumn> = new Map(
	keysOf(columnNames).flatMap((column) => columnNames[column].map((name) => [name, column] as const)),
);

/** The header of a new file, with which spreadsheets open it rightly: a byte-order mark, columns in Chinese, and their line ends. */
export const newRoster = `\ufeff${Object.values(columnNames)
	.map(([name]) => name)
	.join(',')}\r\n`;
