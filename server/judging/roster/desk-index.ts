import type { DeskRoster, DeskRow, RosterRow } from '../../ground/model/roster';
import type { Settings } from '../../ground/model/settings';
import { countWhile } from '../../ground/text/bisect';
import { dayNumber, dayOf, dayOfText, isoDay } from '../../ground/text/days';
import { memoize } from '../../ground/text/memoize';

/** The roster of a desk prepared for looking people up. */
export interface DeskIndex {
	readonly roster: DeskRoster;
	readonly byName: ReadonlyMap<string, readonly DeskRow[]>;
	/** All days that stand in it, in order, each once. */
	readonly days: readonly string[];
}

/** The index of a roster, made once. */
export const deskIndexOf = memoize((roster: DeskRoster): DeskIndex => {
	const byName = new Map<string, DeskRow[]>();
	const days = new Set<string>();
	for (const row of roster.rows) {
		const rows = byName.get(row.name);
		if (rows) rows.push(row);
		else byName.set(row.name, [row]);
		if (row.from !== undefined) days.add(row.from);
		if (row.to !== undefined) days.add(row.to);
	}
	return { roster, byName, days: [...days].sort() };
});

/** True for a name that the desk's roster has: then it is written rightly, whatever it looks like. */
export function isOnRoster({ roster }: Pick<Settings, 'roster'>, name: string): boolean {
	return roster !== undefined && deskIndexOf(roster).byName.has(name);
}

/**
 * How far a roster goes, as seen from a day: the last change that it has noted by then (`2026-03-01`). Whoever reads a finding by it sees
 * from this whether the list or the copy is behind. Undefined where it has no days. It is not the time at which the file was saved, which
 * changes when a folder is copied.
 */
export function rosterDate({ days }: DeskIndex, day: string): string | undefined {
	return days[countWhile(days.length, (index) => days[index] <= day) - 1];
}

/** The posts of one person on a day, each list in the order of the file. */
export interface PostsOnDay<Row extends RosterRow> {
	readonly present: readonly Row[];
	readonly past: readonly Row[];
	readonly coming: readonly Row[];
}

/** Parts the rows of a person by a day, to the day: on the last one the person is still in office. */
export function postsOn<Row extends RosterRow>(rows: readonly Row[], day: string): PostsOnDay<Row> {
	const named = rows.filter(({ title }) => title !== '');
	return {
		present: named.filter(({ from, to }) => (from ?? '') <= day && (to ?? '9') >= day),
		past: named.filter(({ to }) => (to ?? '9') < day),
		coming: named.filter(({ from }) => (from ?? '') > day),
	};
}

/**
 * True where a post may be written in a paper of the day: from the day before the first one on, since what is decided at noon is in the
 * evening paper, to a week after the last, since what was done before is still told.
 */
export function holdsAround({ from, to }: RosterRow, day: string): boolean {
	return (from === undefined || from <= laterBy(day, 1)) && (to === undefined || to >= laterBy(day, -7));
}

/** The day so many days later, as `2026-07-28`. */
export function laterBy(day: string, days: number): string {
	const calendar = dayOfText(day);
	return calendar ? isoDay(dayOf(dayNumber(calendar) + days)) : day;
}
