import type { Message } from '../../ground/model/finding';
import type { DeskRoster, Roster } from '../../ground/model/roster';
import { span } from '../../ground/model/span';
import { memoize } from '../../ground/text/memoize';
import { sameBytes } from '../../host/bytes';
import type { Host } from '../../host/host';
import { leaders } from '../../judging/packs/leaders';
import { sameOffice } from '../../judging/roster/offices';
import { largestRoster, type ReadRoster, readRoster } from '../../judging/roster/read-roster';
import { readRosterText } from '../../judging/roster/roster-text';
import { forgetOldest } from './forget-oldest';
import { textOf } from './json-text';
import type { SettingsProblem } from './keys';

/** The roster of a desk and what is wrong with its file. */
export interface FoundRoster {
	readonly roster: DeskRoster | undefined;
	readonly problems: readonly (SettingsProblem & { readonly uri: string })[];
}

/** The name that a roster has where `zhubi.json` names none. */
export const rosterName = 'roster.csv';

/** Reads a roster; undefined where there is no file, `odd` where there is something else than a file of that size. */
export async function findRoster(host: Host, uri: string): Promise<FoundRoster | 'odd' | undefined> {
	const bytes = await host.read(uri, largestRoster);
	if (!bytes) return (await host.stat(uri)) ? 'odd' : undefined;
	const { roster, problems } = readKept(uri, bytes);
	return { roster, problems: problems.map((problem) => ({ ...problem, uri })) };
}

/** What is left of the list of leaders that ships: a post that the desk's roster has is judged by that alone. */
export const leadersBeside = memoize((roster: DeskRoster): Roster | undefined => {
	const own = new Set(roster.rows.map(sameOffice));
	const rows = leaders.rows.filter((row) => !own.has(sameOffice(row)));
	return rows.length === leaders.rows.length ? undefined : { ...leaders, rows };
});

/** The text in which the faults of a file of the settings are counted. */
export function textWithFaults(uri: string, bytes: Uint8Array, rosterUri: string | undefined): string {
	const roster = uri === rosterUri ? readRosterText(bytes) : undefined;
	return roster?.text ?? textOf(bytes);
}

interface Kept extends Pick<ReadRoster, 'problems'> {
	readonly bytes: Uint8Array;
	readonly roster: DeskRoster;
}

/**
 * The rosters that were read last, by address. Every open page asks for the one of its folder, again whenever some settings change; and
 * as long as a file says the same, its roster is the same object, so that pages and findings are kept.
 */
const lastRead = new Map<string, Kept>();
const mostKept = 4;

function readKept(uri: string, bytes: Uint8Array): Kept {
	const before = lastRead.get(uri);
	if (before && sameBytes(before.bytes, bytes)) return before;
	const file = readRosterText(bytes);
	const { rows, problems } = file
		? readRoster(file.text)
		: { rows: [], problems: [{ span: span(0, 0), severity: 'error', message: notText } as const] };
	const made = { bytes, roster: { uri, rows }, problems };
	lastRead.delete(uri);
	if (lastRead.size === mostKept) forgetOldest(lastRead);
	lastRead.set(uri, made);
	return made;
}

const notText: Message = {
	zh: '没有读：名录要用 UTF-8 或 GB18030（GBK）编码。',
	en: 'Not read: a roster is a text in UTF-8 or GB18030 (GBK).',
};
