import type { NameSpan, Phrase } from '../../ground/model/byline';

/**
 * `closed`: the stretch is a bracket or a line and holds nothing but people; names need no surname there.
 * `open`: names run into a sentence; what follows a name has to tell its end.
 */
export type PeopleStyle = 'closed' | 'open';

/** Where people are read: a text, the offset in it at which reading stops, and how names end. */
export interface PeopleScope {
	readonly text: string;
	readonly end: number;
	readonly style: PeopleStyle;
}

/** A group of people as it is read: names are added behind its role, and a role behind the names closes it. */
export interface OpenGroup {
	readonly employer: Phrase | undefined;
	readonly role: Phrase | undefined;
	suffix: Phrase | undefined;
	people: readonly NameSpan[];
}

/** A group of the parts that are given; the others are missing. */
export function openGroup({ employer, role, suffix, people = none }: Partial<OpenGroup>): OpenGroup {
	return { employer, role, suffix, people };
}

const none: readonly never[] = [];

/** True where a group has names. */
export function hasPeople(group: OpenGroup | undefined): boolean {
	return group !== undefined && group.people.length > 0;
}

/** True where a role has been read, and its names not yet: in `记者 甲某` before 甲某. */
export function isWaiting(group: OpenGroup | undefined): boolean {
	return group?.role !== undefined && group.people.length === 0;
}

/** How far each part of a byline reaches, in UTF-16 units (people: in people). What is longer is something else. */
export const limits = {
	/** An employer before its role (中央人民广播电台, 中国国际广播电台驻约翰内斯堡). */
	employer: 24,
	/** A role behind its employer (特约通讯员, 首席评论员). */
	role: 12,
	/** A longer row of people is a list of another kind. */
	people: 40,
	/** A stretch before a role that may be a row of names, and then is no employer: 祝某某沈某某|记者. */
	row: 8,
	/** What may be written on to a role and makes it another word: 记者|手记. */
	goesOn: 4,
	/** Place and 报道 behind names: 约翰内斯堡报道. */
	reportedFrom: 8,
	/** Who lends a picture and is not named: 受访企业. */
	unnamedSource: 6,
	/** What a bracket says of the person before it: 急救医生，26岁. */
	remark: 20,
	/** A run of names with nothing between them. */
	run: 64,
} as const;

/** A stretch of a text with its characters. */
export function phrase(text: string, start: number, end: number): Phrase {
	return { start, end, text: text.slice(start, end) };
}
