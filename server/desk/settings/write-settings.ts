import { applyEdits, getNodeValue, modify, type Node } from 'jsonc-parser/lib/esm/main.js';
import type { CalendarDay } from '../../ground/model/date';
import { isFields } from '../../ground/model/fields';
import type { WordLevel } from '../../ground/model/settings';
import { isoDay } from '../../ground/text/days';
import type { Host } from '../../host/host';
import { largestSettings, readJson } from './json-text';

/** What an editor decides for the whole desk. */
export type Amendment = RuleAmendment | LevelAmendment;

/** That a rule lets a wording pass, or is off. `holds` false takes it back. */
interface RuleAmendment {
	readonly rule: string;
	/** Absent: the rule is off. */
	readonly wording?: string | undefined;
	readonly holds: boolean;
}

/** How much is said of probably wrong words. */
interface LevelAmendment {
	readonly wordLevel: WordLevel;
}

/** Writes an amendment; false where that cannot be done. */
export function writeAmendment(host: Host, file: string, amendment: Amendment): Promise<boolean> {
	if ('wordLevel' in amendment)
		return rewrite(host, file, { fresh: {}, change: (set) => set(['wordLevel'], amendment.wordLevel) });
	const { rule, wording, holds } = amendment;
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
	return isFields(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/**
 * Writes the date, or with `undefined` takes it out, in a file that is made where there is none; false where that cannot be done.
 * `inherited` is the file that held until now.
 */
export function writeIssueDate(
	host: Host,
	file: string,
	{ day, inherited }: { readonly day: CalendarDay | undefined; readonly inherited: string | undefined },
): Promise<boolean> {
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
	readonly change: (
		set: (path: (string | number)[], value: unknown) => void,
		said: Readonly<Record<string, unknown>>,
	) => void;
}

/**
 * Changes a `zhubi.json`, comments, layout and line ends kept; false where it cannot be read or written, or has a fault that only a
 * person should mend: a slip in its JSON, or another encoding, in which the comments would be lost.
 */
async function rewrite(host: Host, file: string, { fresh, change }: Rewriting): Promise<boolean> {
	try {
		for (let tries = 0; tries < mostTries; tries++) {
			const bytes = await host.read(file, largestSettings);
			// A file that is there and cannot be read must not be taken for an empty one.
			if (!bytes && (fresh === undefined || (await host.stat(file)))) return false;
			const written = bytes ? new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) : '';
			const mark = written.startsWith('\ufeff') ? '\ufeff' : '';
			const before =
				written.slice(mark.length).trim() === ''
					? `${JSON.stringify(bytes ? {} : fresh, undefined, '\t')}\n`
					: written.slice(mark.length);
			const after = changed(before, change);
			if (after === undefined) return false;
			if (after === before) return true;
			// If another program has changed the file since, the change is made to what it says now.
			if (await host.replace(file, new TextEncoder().encode(mark + after), bytes)) return true;
		}
		return false;
	} catch {
		return false;
	}
}

/** A try fails only where another program wrote the file meanwhile. */
const mostTries = 100;

/** The text of settings after a change; `undefined` where it has a fault. */
function changed(before: string, change: Rewriting['change']): string | undefined {
	const { root, problems } = readJson(before);
	if (root?.type !== 'object' || problems.length > 0) return undefined;
	let text = before;
	const indent = /^ +(?=\S)/m.exec(text)?.[0].length;
	const formattingOptions = {
		insertSpaces: indent !== undefined,
		tabSize: indent ?? 4,
		eol: text.includes('\r\n') ? '\r\n' : '\n',
	};
	change((path, value) => {
		const { masked, unmask } = maskRepeated(text, path);
		text = unmask(
			applyEdits(
				masked,
				modify(masked, path, value, {
					formattingOptions,
					isArrayInsertion: typeof path.at(-1) === 'number' && value !== undefined,
				}),
			),
		);
	}, getNodeValue(root));
	return text;
}

/**
 * Of a key that is written twice the last one holds, but the library changes the first. So the others along the path get a name that
 * nothing in the text has for as long as something is changed: `{"issueDate": "…", "issueDate": "…"}`.
 */
function maskRepeated(
	text: string,
	path: readonly (string | number)[],
): { readonly masked: string; readonly unmask: (text: string) => string } {
	const keys: Node[] = [];
	let at = readJson(text).root;
	for (const step of path) {
		const same: Node[] = (at?.children ?? []).filter(({ children }) => children?.[0]?.value === step);
		if (at?.type !== 'object' || same.length === 0) break;
		for (const { children } of same.slice(0, -1)) if (children?.[0]) keys.push(children[0]);
		at = same.at(-1)?.children?.[1];
	}
	let masked = text;
	const names = new Map<string, string>();
	// From the end, so that the offsets hold.
	for (const { offset, length } of keys.sort((a, b) => b.offset - a.offset)) {
		const name = `"\ue0f0${offset}"`;
		if (text.includes(name)) continue;
		names.set(name, text.slice(offset, offset + length));
		masked = masked.slice(0, offset) + name + masked.slice(offset + length);
	}
	return {
		masked,
		unmask: (changed) => [...names].reduce((all, [name, was]) => all.split(name).join(was), changed),
	};
}

/** `../zhubi.json`: the way from a file to one in a folder above it. */
function wayTo(above: string, file: string): string {
	const steps = file.split('/').length - above.split('/').length;
	return `${'../'.repeat(steps)}${above.slice(above.lastIndexOf('/') + 1)}`;
}
