import { applyEdits, getNodeValue, modify, type ParseError, parseTree } from 'jsonc-parser/lib/esm/main.js';
import type { Host } from './host';
import type { CalendarDay } from './model/date';
import type { Settings } from './model/settings';
import { type FoundSettings, findSettings, isInside } from './settings';
import { isoDay } from './text/days';

/** The settings of a document and the `zhubi.json` they come from. The same object as long as nothing in it changed. */
export interface Found {
	readonly uri: string | undefined;
	readonly settings: Settings;
	/** The file that sets the profile; `undefined` where the default holds. */
	readonly profileUri: string | undefined;
}

/** Settings of open documents: looked for once, kept until something outside changed. */
export interface Configuration {
	readonly of: (uri: string) => Promise<Found>;
	/** Everything may have changed: look again when next asked. */
	readonly forget: () => void;
	readonly close: (uri: string) => void;
	/**
	 * Sets the issue date of a document, or with `undefined` takes it away: in the `zhubi.json` of its folder, where it can be written;
	 * else, as for untitled documents, for as long as the document is open.
	 */
	readonly setIssueDate: (uri: string, day: CalendarDay | undefined) => Promise<'file' | 'memory'>;
	/** Makes an amendment to the `zhubi.json` in force, or where there is none to a new one in the workspace folder; where that cannot be written, for as long as the document is open. */
	readonly amend: (uri: string, amendment: Amendment) => Promise<'file' | 'memory'>;
}

/** What an editor decides for the whole desk: that a rule lets a wording pass, or is off. `holds` false takes it back. */
export interface Amendment {
	readonly rule: string;
	/** Absent: the rule is off. */
	readonly wording?: string | undefined;
	readonly holds: boolean;
}

/** `report` is given what is found each time it is looked for, the faults of the files among it. */
export function createConfiguration(outside: () => { readonly host: Host; readonly folders: readonly string[] }, report: (found: FoundSettings, host: Host) => void): Configuration {
	const known = new Map<string, Found>();
	const asked = new Map<string, Promise<Found>>();
	const days = new Map<string, CalendarDay>();
	const amendments = new Map<string, readonly Amendment[]>();

	const look = async (uri: string): Promise<Found> => {
		const { host, folders } = outside();
		const answer = await findSettings(host, uri, folders);
		report(answer, host);
		const { uri: file, settings: found, profileUri } = answer;
		const day = days.get(uri);
		const settings: Settings = (amendments.get(uri) ?? []).reduce(amended, day ? { ...found, issueDate: { day, source: 'option' } } : found);
		const before = known.get(uri);
		// Pages and findings are kept for one settings object: an equal one must be the same.
		if (before && before.uri === file && before.profileUri === profileUri && JSON.stringify(before.settings) === JSON.stringify(settings)) return before;
		const now = { uri: file, settings, profileUri };
		known.set(uri, now);
		return now;
	};
	const of = (uri: string): Promise<Found> => {
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
		forget: () => asked.clear(),
		close(uri) {
			known.delete(uri);
			asked.delete(uri);
			days.delete(uri);
			amendments.delete(uri);
		},
		async setIssueDate(uri, day) {
			asked.clear();
			days.delete(uri);
			const { host, folders } = outside();
			// Settings are not looked for outside of the folders, so none are written there.
			const written = folders.some((folder) => isInside(uri, folder)) && (await writeIssueDate(host, uri, { day, inherited: (await findSettings(host, uri, folders)).uri }));
			// Who asked meanwhile was told the old settings, and not every client watches the file.
			asked.clear();
			if (written) return 'file';
			if (day) days.set(uri, day);
			return 'memory';
		},
		async amend(uri, amendment) {
			const { host, folders } = outside();
			const inForce = (await findSettings(host, uri, folders)).uri;
			const folder = folders.filter((one) => isInside(uri, one)).sort((a, b) => b.length - a.length)[0];
			const file = inForce ?? (folder === undefined ? undefined : new URL('zhubi.json', folder.endsWith('/') ? folder : `${folder}/`).href);
			const written = file !== undefined && (await writeAmendment(host, file, amendment));
			// Somebody may have asked while the file was written.
			asked.clear();
			if (written) return 'file';
			amendments.set(uri, [...(amendments.get(uri) ?? []), amendment]);
			return 'memory';
		},
	};
}

function amended(settings: Settings, { rule, wording, holds }: Amendment): Settings {
	if (wording === undefined) {
		const { [rule]: _, ...others } = settings.rules;
		return { ...settings, rules: holds ? { ...others, [rule]: 'off' } : others };
	}
	const others = (Object.hasOwn(settings.allow, rule) ? (settings.allow[rule] as readonly string[]) : []).filter((one) => one !== wording);
	return { ...settings, allow: { ...settings.allow, [rule]: holds ? [...others, wording] : others } };
}

/** Writes an amendment, comments and layout kept; false where the file cannot be written, or has a fault that only a person should mend. */
async function writeAmendment(host: Host, file: string, { rule, wording, holds }: Amendment): Promise<boolean> {
	try {
		const bytes = await host.read(file);
		if (!bytes && ((await host.stat(file)) || !holds)) return false;
		const text = bytes ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : '{}\n';
		const errors: ParseError[] = [];
		const root = parseTree(text.replace(/^\ufeff/, ' '), errors, { allowTrailingComma: true });
		if (root?.type !== 'object' || errors.length > 0) return false;
		const said = getNodeValue(root) as { readonly rules?: Readonly<Record<string, unknown>>; readonly allow?: Readonly<Record<string, unknown>> };
		const options = { formattingOptions: { insertSpaces: false, eol: '\n' } };
		const set = (path: (string | number)[], value: unknown, insert = {}) => applyEdits(text, modify(text, path, value, { ...options, ...insert }));
		let changed = text;
		if (wording === undefined) {
			if ((said.rules?.[rule] === 'off') !== holds) changed = set(['rules', rule], holds ? 'off' : undefined);
		} else {
			const list = said.allow?.[rule];
			const at = Array.isArray(list) ? list.indexOf(wording) : -1;
			if (holds && at < 0) changed = Array.isArray(list) ? set(['allow', rule, list.length], wording, { isArrayInsertion: true }) : set(['allow', rule], [wording]);
			if (!holds && at >= 0) changed = set(['allow', rule, at], undefined);
		}
		if (changed !== text) await host.write(file, new TextEncoder().encode(changed));
		return true;
	} catch {
		return false;
	}
}

/** Writes the date into the `zhubi.json` beside the document, comments and layout kept; false where it cannot be written. */
async function writeIssueDate(host: Host, uri: string, { day, inherited }: { readonly day: CalendarDay | undefined; readonly inherited: string | undefined }): Promise<boolean> {
	try {
		const file = new URL('zhubi.json', uri).href;
		const bytes = await host.read(file);
		if (!bytes && !day) return false;
		// A new file hides the one further up that held until now, so it has to name it.
		const text = bytes ? new TextDecoder().decode(bytes) : `${JSON.stringify(inherited === undefined ? {} : { extends: wayTo(inherited, file) }, undefined, '\t')}\n`;
		const edits = modify(text, ['issueDate'], day && isoDay(day), { formattingOptions: { insertSpaces: false, eol: '\n' } });
		const changed = applyEdits(text, edits);
		if (changed !== text) await host.write(file, new TextEncoder().encode(changed));
		return true;
	} catch {
		// A folder that may not be written: the date is kept in memory, and the caller says so.
		return false;
	}
}

/** `../zhubi.json`: the way from a file to one in a folder above it. */
function wayTo(above: string, file: string): string {
	const steps = file.split('/').length - above.split('/').length;
	return `${'../'.repeat(steps)}${above.slice(above.lastIndexOf('/') + 1)}`;
}
