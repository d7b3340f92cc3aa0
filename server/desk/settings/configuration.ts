import type { CalendarDay } from '../../ground/model/date';
import type { Settings } from '../../ground/model/settings';
import type { Host } from '../../host/host';
import { isInside, meaningOf } from './addresses';
import type { DroppedEntries } from './desk-packs';
import { type FoundSettings, findSettings } from './find-settings';
import { type Amendment, writeAmendment, writeIssueDate } from './write-settings';

/** The settings of a document, the same object as long as nothing in it changed, and the `zhubi.json` they come from. */
export interface SettingsInForce {
	readonly uri: string | undefined;
	readonly settings: Settings;
	/** The file that sets the profile; `undefined` where the default holds. */
	readonly profileUri: string | undefined;
	/** The same of the level of wrong words; `memory` where somebody set it and it could not be written. */
	readonly wordLevelUri: string | undefined;
	/** The roster, or the file that would be made for somebody to be added to (find-settings.ts). */
	readonly rosterUri: string | undefined;
	/** The entries of packs that have a fault and are left out. */
	readonly dropped: readonly DroppedEntries[];
}

/** Settings of open documents: looked for once, kept until something outside changed. */
export interface Configuration {
	readonly of: (uri: string) => Promise<SettingsInForce>;
	/** True for a file that the settings of some open document come from, or would if it were there. */
	readonly uses: (file: string) => boolean;
	/** Everything may have changed: look again when next asked. */
	readonly forget: () => void;
	/** Looks at a `zhubi.json` by itself, and reports; no document has to use it. */
	readonly look: (file: string) => Promise<void>;
	readonly close: (uri: string) => void;
	/**
	 * Sets the issue date of the folder that a document lies in, or with `undefined` takes it away: in the `zhubi.json` of the
	 * folder, where it can be written; else for this document, as long as it is open.
	 */
	readonly setFolderDate: (uri: string, day: CalendarDay | undefined) => Promise<'file' | 'memory'>;
	/**
	 * Makes an amendment to the `zhubi.json` in force, or where there is none to a new one in the workspace folder; where that cannot be
	 * written, for as long as the document is open.
	 */
	readonly amend: (uri: string, amendment: Amendment) => Promise<'file' | 'memory'>;
}

export interface ConfigurationOptions {
	readonly outside: () => { readonly host: Host; readonly folders: readonly string[] };
	/** Is given what is found each time it is looked for, the faults of the files among it. */
	readonly report: (found: FoundSettings, host: Host) => void;
	/** What was decided for a document could not be written to a `zhubi.json`, or there is no folder for one. */
	readonly tellUnwritten: (uri: string) => void;
}

export function createConfiguration({ outside, report, tellUnwritten }: ConfigurationOptions): Configuration {
	const known = new Map<string, SettingsInForce & { readonly files: ReadonlySet<string> }>();
	const asked = new Map<string, Promise<SettingsInForce>>();
	const days = new Map<string, CalendarDay>();
	const amendments = new Map<string, readonly Amendment[]>();
	/** What was looked for before something changed is not reported after it. */
	let state = 0;
	/** Files are written one after the other, or two changes could undo each other. */
	let writing: Promise<unknown> = Promise.resolve();

	const forget = () => {
		state++;
		asked.clear();
	};
	const find = async (uri: string): Promise<FoundSettings> => {
		const { host, folders } = outside();
		const then = state;
		const answer = await findSettings(host, uri, folders);
		if (then === state) report(answer, host);
		return answer;
	};
	const look = async (uri: string): Promise<SettingsInForce> => {
		const { uri: file, settings: found, files, profileUri, wordLevelUri, rosterUri, dropped } = await find(uri);
		const day = days.get(uri);
		const own = amendments.get(uri) ?? [];
		const settings: Settings = own.reduce(amended, day ? { ...found, issueDate: { day, source: 'config' } } : found);
		const before = known.get(uri);
		// Pages and findings are kept for one settings object: an equal one must be the same.
		const isSame = before && before.uri === file && saysTheSame(before.settings, settings);
		const now = {
			uri: file,
			settings: isSame ? before.settings : settings,
			profileUri,
			wordLevelUri: own.some((amendment) => 'wordLevel' in amendment) ? 'memory' : wordLevelUri,
			rosterUri,
			dropped,
			files: new Set(files.map(meaningOf)),
		};
		known.set(uri, now);
		return now;
	};
	const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
		const done = writing.then(work);
		writing = done.catch(() => {});
		return done;
	};
	const of = (uri: string): Promise<SettingsInForce> => {
		let answer = asked.get(uri);
		if (!answer) {
			answer = look(uri);
			asked.set(uri, answer);
			answer.catch(() => asked.delete(uri));
		}
		return answer;
	};
	return {
		of,
		uses: (file) => [...known.values()].some(({ files }) => files.has(meaningOf(file))),
		forget,
		look: async (file) => void (await find(file)),
		close(uri) {
			known.delete(uri);
			asked.delete(uri);
			days.delete(uri);
			amendments.delete(uri);
		},
		setFolderDate: (uri, day) =>
			inTurn(async () => {
				forget();
				days.delete(uri);
				const { host, folders } = outside();
				// Settings are not looked for outside of the folders, so none are written there.
				const file = folders.some((folder) => isInside(uri, folder)) ? new URL('zhubi.json', uri).href : undefined;
				const written =
					file !== undefined &&
					(await writeIssueDate(host, file, { day, inherited: (await findSettings(host, uri, folders)).uri }));
				// Answers given meanwhile used the old settings, and not every client watches the file.
				forget();
				if (written) return 'file';
				if (day) days.set(uri, day);
				// An untitled document lies in no folder.
				if (day && !uri.startsWith('untitled:')) tellUnwritten(uri);
				return 'memory';
			}),
		amend: (uri, amendment) =>
			inTurn(async () => {
				const { host, folders } = outside();
				const inForce = (await findSettings(host, uri, folders)).uri;
				const folder = folders.filter((one) => isInside(uri, one)).sort((a, b) => b.length - a.length)[0];
				const file =
					inForce ??
					(folder === undefined ? undefined : new URL('zhubi.json', folder.endsWith('/') ? folder : `${folder}/`).href);
				const written = file !== undefined && (await writeAmendment(host, file, amendment));
				// Answers given while the file was written used the old settings.
				forget();
				const others = (amendments.get(uri) ?? []).filter((one) => !('wordLevel' in one && 'wordLevel' in amendment));
				amendments.set(uri, written ? others : [...others, amendment]);
				if (written) return 'file';
				if ('wordLevel' in amendment || amendment.holds) tellUnwritten(uri);
				return 'memory';
			}),
	};
}

/** A roster may have fifty thousand rows, and is the same object as long as its file is the same. */
function saysTheSame(one: Settings, other: Settings): boolean {
	const rest = (settings: Settings) => JSON.stringify({ ...settings, roster: undefined, leaders: undefined });
	return one.roster === other.roster && rest(one) === rest(other);
}

function amended(settings: Settings, amendment: Amendment): Settings {
	if ('wordLevel' in amendment) return { ...settings, wordLevel: amendment.wordLevel };
	const { rule, wording, holds } = amendment;
	if (wording === undefined) {
		const { [rule]: _, ...others } = settings.rules;
		return { ...settings, rules: holds ? { ...others, [rule]: 'off' } : others };
	}
	const others = (Object.hasOwn(settings.allow, rule) ? settings.allow[rule] : []).filter((one) => one !== wording);
	return { ...settings, allow: { ...settings.allow, [rule]: holds ? [...others, wording] : others } };
}
