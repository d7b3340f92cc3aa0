import { applyEdits, getNodeValue, modify } from 'jsonc-parser/lib/esm/main.js';
import type { Host } from './host';
import { readJson } from './json-text';
import type { CalendarDay } from './model/date';
import type { Settings } from './model/settings';
import { type FoundSettings, findSettings, isInside, meaningOf } from './settings';
import { isoDay } from './text/days';

/** The settings of a document, the same object as long as nothing in it changed, and the `zhubi.json` they come from. */
export interface Found {
	readonly uri: string | undefined;
	readonly settings: Settings;
}

/** Settings of open documents: looked for once, kept until something outside changed. */
export interface Configuration {
	readonly of: (uri: string) => Promise<Found>;
	/** True for a file that the settings of some open document come from, or would if it were there. */
	readonly uses: (file: string) => boolean;
	/** Everything may have changed: look again when next asked. */
	readonly forget: () => void;
	/** Looks at a `zhubi.json` by itself, and reports; no document has to use it. */
	readonly look: (file: string) => Promise<void>;
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

export interface ConfigurationOptions {
	readonly outside: () => { readonly host: Host; readonly folders: readonly string[] };
	/** Is given what is found each time it is looked for, the faults of the files among it. */
	readonly report: (found: FoundSettings, host: Host) => void;
	/** What was decided for a document could not be written to a `zhubi.json`, or there is no folder for one. */
	readonly tellUnwritten: (uri: string) => void;
}

export function createConfiguration({ outside, report, tellUnwritten }: ConfigurationOptions): Configuration {
	const known = new Map<string, Found & { readonly files: ReadonlySet<string> }>();
	const asked = new Map<string, Promise<Found>>();
	const days = new Map<string, CalendarDay>();
	const amendments = new Map<string, readonly Amendment[]>();
	/** What was looked for before something changed is not reported after it. */
	let state = 0;
	/** Writing is one after the other, or one would undo the other. */
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
	const look = async (uri: string): Promise<Found> => {
		const { uri: file, settings: found, files } = await find(uri);
		const day = days.get(uri);
		const settings: Settings = (amendments.get(uri) ?? []).reduce(amended, day ? { ...found, issueDate: { day, source: 'option' } } : found);
		const before = known.get(uri);
		// Pages and findings are kept for one settings object: an equal one must be the same.
		const isSame = before && before.uri === file && JSON.stringify(before.settings) === JSON.stringify(settings);
		const now = { uri: file, settings: isSame ? before.settings : settings, files: new Set(files.map(meaningOf)) };
		known.set(uri, now);
		return now;
	};
	const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
		const done = writing.then(work);
		writing = done.catch(() => {});
		return done;
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
		uses: (file) => [...known.values()].some(({ files }) => files.has(meaningOf(file))),
		forget,
		look: async (file) => void (await find(file)),
		close(uri) {
			known.delete(uri);
			asked.delete(uri);
			days.delete(uri);
			amendments.delete(uri);
		},
		setIssueDate: (uri, day) =>
			inTurn(async () => {
				forget();
				days.delete(uri);
				const { host, folders } = outside();
				// Settings are not looked for outside of the folders, so none are written there.
				const file = folders.some((folder) => isInside(uri, folder)) ? new URL('zhubi.json', uri).href : undefined;
				const written = file !== undefined && (await writeIssueDate(host, file, { day, inherited: (await findSettings(host, uri, folders)).uri }));
				// Who asked meanwhile was told the old settings, and not every client watches the file.
				forget();
				if (written) return 'file';
				if (day) days.set(uri, day);
				// Of an untitled document nobody expects that its date is kept.
				if (day && !uri.startsWith('untitled:')) tellUnwritten(uri);
				return 'memory';
			}),
		amend: (uri, amendment) =>
			inTurn(async () => {
				const { host, folders } = outside();
				const inForce = (await findSettings(host, uri, folders)).uri;
				const folder = folders.filter((one) => isInside(uri, one)).sort((a, b) => b.length - a.length)[0];
				const file = inForce ?? (folder === undefined ? undefined : new URL('zhubi.json', folder.endsWith('/') ? folder : `${folder}/`).href);
				const written = file !== undefined && (await writeAmendment(host, file, amendment));
				// Somebody may have asked while the file was written.
				forget();
				if (written) return 'file';
				amendments.set(uri, [...(amendments.get(uri) ?? []), amendment]);
				if (amendment.holds) tellUnwritten(uri);
				return 'memory';
			}),
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

function writeAmendment(host: Host, file: string, { rule, wording, holds }: Amendment): Promise<boolean> {
	return rewrite(host, file, {
		fresh: holds ? {} : undefined,
		change(set, { rules, allow }) {
			if (wording === undefined) {
				if ((fieldOf(rules, rule) === 'off') !== holds) set(['rules', rule], holds ? 'off' : undefined);
				return;
			}
			const list = fieldOf(allow, rule);
			const at = Array.isArray(list) ? list.indexOf(wording) : -1;
			if (holds && at < 0) {
				if (Array.isArray(list)) set(['allow', rule, list.length], wording);
				else set(['allow', rule], [wording]);
			}
			if (!holds && at >= 0) set(['allow', rule, at], undefined);
		},
	});
}

function fieldOf(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

function writeIssueDate(host: Host, file: string, { day, inherited }: { readonly day: CalendarDay | undefined; readonly inherited: string | undefined }): Promise<boolean> {
	return rewrite(host, file, {
		// A new file hides the one further up that held until now, so it has to name it.
		fresh: day && (inherited === undefined ? {} : { extends: wayTo(inherited, file) }),
		change: (set) => set(['issueDate'], day && isoDay(day)),
	});
}

interface Rewriting {
	/** What the file says to begin with where there is none yet; absent: then none is made. */
	readonly fresh: object | undefined;
	/** Sets values at their paths (`undefined` takes one out, a number past the end of a list adds to it), given what the file says. */
	readonly change: (set: (path: (string | number)[], value: unknown) => void, said: Readonly<Record<string, unknown>>) => void;
}

/**
 * Changes a `zhubi.json`, comments, layout and line ends kept; false where it cannot be read or written, or has a fault that only a person should mend:
 * a slip in its JSON, or another encoding, in which the comments would be lost.
 */
async function rewrite(host: Host, file: string, { fresh, change }: Rewriting): Promise<boolean> {
	try {
		const bytes = await host.read(file);
		// A file that is there and cannot be read must not be taken for an empty one.
		if (!bytes && (fresh === undefined || (await host.stat(file)))) return false;
		const written = bytes ? new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) : '';
		const mark = written.startsWith('\ufeff') ? '\ufeff' : '';
		const before = written.slice(mark.length).trim() === '' ? `${JSON.stringify(fresh ?? {}, undefined, '\t')}\n` : written.slice(mark.length);
		const { root, problems } = readJson(before);
		if (root?.type !== 'object' || problems.length > 0) return false;
		let text = before;
		const indent = /^ +(?=\S)/m.exec(text)?.[0].length;
		const formattingOptions = { insertSpaces: indent !== undefined, tabSize: indent ?? 4, eol: text.includes('\r\n') ? '\r\n' : '\n' };
		change((path, value) => {
			text = applyEdits(text, modify(text, path, value, { formattingOptions, isArrayInsertion: typeof path.at(-1) === 'number' && value !== undefined }));
		}, getNodeValue(root));
		if (text !== before) await host.write(file, new TextEncoder().encode(mark + text));
		return true;
	} catch {
		return false;
	}
}

/** `../zhubi.json`: the way from a file to one in a folder above it. */
function wayTo(above: string, file: string): string {
	const steps = file.split('/').length - above.split('/').length;
	return `${'../'.repeat(steps)}${above.slice(above.lastIndexOf('/') + 1)}`;
}
