import { applyEdits, modify } from 'jsonc-parser/lib/esm/main.js';
import type { Host } from './host';
import type { CalendarDay } from './model/date';
import type { Settings } from './model/settings';
import { findSettings, isInside } from './settings';
import { isoDay } from './text/days';

/** The settings of a document and the `zhubi.json` they come from. The same object as long as nothing in it changed. */
export interface Found {
	readonly uri: string | undefined;
	readonly settings: Settings;
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
}

export function createConfiguration(outside: () => { readonly host: Host; readonly folders: readonly string[] }): Configuration {
	const known = new Map<string, Found>();
	const asked = new Map<string, Promise<Found>>();
	const days = new Map<string, CalendarDay>();

	const look = async (uri: string): Promise<Found> => {
		const { host, folders } = outside();
		const { uri: file, settings: found } = await findSettings(host, uri, folders);
		const day = days.get(uri);
		const settings: Settings = day ? { ...found, issueDate: { day, source: 'option' } } : found;
		const before = known.get(uri);
		// Pages and findings are kept for one settings object: an equal one must be the same.
		if (before && before.uri === file && JSON.stringify(before.settings) === JSON.stringify(settings)) return before;
		const now = { uri: file, settings };
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
	};
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
