import type { Page } from '../../ground/model/page';
import type { DeskRoster, DeskRow } from '../../ground/model/roster';
import { isoDay } from '../../ground/text/days';
import { memoize } from '../../ground/text/memoize';
import { deskIndexOf, postsOn } from '../../judging/roster/desk-index';
import { localForm, sameOffice } from '../../judging/roster/offices';
import { matchesInitials } from '../../reading/words/pinyin';
import type { KnownPerson } from '../writing/completion';

/**
 * The people of the desk's roster who may be meant at a page offset, the highest in rank first: those whose name, or title and name, go
 * on from what stands before it, in characters or by initials; where nothing does, the first of the list. Each has the titles of the
 * issue date, as the local paper writes them and in full. A roster may have fifty thousand rows: no more than `most` are given.
 */
export function rosterPeople(page: Page, offset: number): KnownPerson[] {
	const { roster } = page.settings;
	if (!roster) return [];
	const day = page.issueDate && isoDay(page.issueDate.day);
	const before = page.text.slice(Math.max(0, offset - longestTyped), offset);
	const letters = /[A-Za-z]{1,8}$/.exec(before)?.[0];
	const signs = new Set(before);
	const goesOn = (insert: string): boolean => {
		if (letters !== undefined)
			return matchesInitials(insert[0], letters[0]) && matchesInitials(insert, letters, 'start');
		if (!signs.has(insert[0])) return false;
		for (let at = before.lastIndexOf(insert[0]); at >= 0; at = at === 0 ? -1 : before.lastIndexOf(insert[0], at - 1))
			if (insert.startsWith(before.slice(at))) return true;
		return false;
	};
	const going: Listed[] = [];
	const others: Listed[] = [];
	for (const listed of listedOf(roster, day ?? '')) {
		const { name, titles } = listed;
		if (goesOn(name) || titles.some((title) => goesOn(title + name))) going.push(listed);
		else if (letters === undefined && others.length < most) others.push(listed);
	}
	const chosen = going.length > 0 ? going : others;
	return chosen.sort((a, b) => a.rank - b.rank).slice(0, most);
}

/** What may stand before the caret of what is put in: 浙江省某某县人民代表大会常务委员会副主任, and a part of the name. */
const longestTyped = 24;
const most = 100;

interface Listed extends KnownPerson {
	readonly rank: number;
}

/** All people of a roster as of a day, or of any day for ''. */
function listedOf(roster: DeskRoster, day: string): readonly Listed[] {
	const last = lastListed(roster);
	if (last.day === day) return last.list;
	last.day = day;
	last.list = Array.from(deskIndexOf(roster).byName, ([name, rows]) => {
		const present = day === '' ? rows : postsOn(rows, day).present;
		return { name, titles: titlesOf(present), rank: rankOf(present), role: roleOf(rows) };
	});
	return last.list;
}

/** Kept with the roster for the day asked about last. */
const lastListed = memoize((_: DeskRoster): { day: string | undefined; list: readonly Listed[] } => ({
	day: undefined,
	list: [],
}));

function titlesOf(rows: readonly DeskRow[]): string[] {
	const titles = new Set<string>();
	for (const row of rows) {
		if (row.title === '' || isReporter(row)) continue;
		const office = sameOffice(row);
		titles.add(localForm(office) ?? office);
		titles.add(office);
	}
	return [...titles];
}

function rankOf(rows: readonly DeskRow[]): number {
	return rows.reduce((best, { rank = best }) => Math.min(best, rank), Number.MAX_SAFE_INTEGER);
}

function roleOf(rows: readonly DeskRow[]): 'reporter' | 'other' {
	return rows.some(isReporter) ? 'reporter' : 'other';
}

/** Who signs stories: their names come first where a byline is written. */
function isReporter({ title }: DeskRow): boolean {
	return /记者|通讯员|实习生|摄影/.test(title);
}
