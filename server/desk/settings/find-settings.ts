import type { Node } from 'jsonc-parser/lib/esm/main.js';
import type { Message, Severity } from '../../ground/model/finding';
import type { DeskRoster } from '../../ground/model/roster';
import { defaults, type Settings } from '../../ground/model/settings';
import { span } from '../../ground/model/span';
import type { Host } from '../../host/host';
import { addressFrom, folderUri, inWorkspace, isInside } from './addresses';
import { type DroppedEntries, deskPacks } from './desk-packs';
import { type FoundRoster, findRoster, leadersBeside, rosterName } from './desk-roster';
import { largestSettings, mostProblems, readJson, textOf } from './json-text';
import { type SettingsProblem, type SettingsText, settingsKeys, spanOf } from './keys';

/** The settings of one document, and where they come from. */
export interface FoundSettings {
	/** The `zhubi.json` that holds; `undefined` where there is none and the defaults hold. */
	readonly uri: string | undefined;
	readonly settings: Settings;
	/** The file that sets the profile, `uri` or one that it extends; `undefined` where none does and the default holds. */
	readonly profileUri: string | undefined;
	/** The file that sets the level of wrong words, likewise. */
	readonly wordLevelUri: string | undefined;
	/**
	 * Globs of the text files that are news copy, relative to the folder of the file that says them: `pagesIn`, which is `uri` or one
	 * that it extends.
	 */
	readonly pages: readonly string[];
	readonly pagesIn: string | undefined;
	/** Which pages belong to one issue (reading/issue/issue-name.ts); `undefined` for the usual names. */
	readonly issue: string | undefined;
	/**
	 * The files that were asked for, whether they are there or not: `uri`, those that it extends, packs. Where one of them changes, the
	 * settings may.
	 */
	readonly files: readonly string[];
	/** URI of the roster, or of the one that would be made for somebody to be added to; undefined where there is no place for one. */
	readonly rosterUri: string | undefined;
	/** The entries of packs that have a fault and are left out. */
	readonly dropped: readonly DroppedEntries[];
	/** The faults of `files`; each says in which file it is. */
	readonly problems: readonly (SettingsProblem & { readonly uri: string })[];
}

/**
 * Looks for `zhubi.json` in the folder of a document and upwards, to the innermost of `roots` that holds it (a workspace folder; for the
 * command line, the repository or the whole disk). A document without a place (`untitled:`) and one outside of every root use the first
 * root.
 */
export async function findSettings(host: Host, documentUri: string, roots: readonly string[]): Promise<FoundSettings> {
	const folders = foldersOf(documentUri, roots);
	for (const folder of folders) {
		const uri = new URL('zhubi.json', folder).href;
		const bytes = await host.read(uri, largestSettings);
		if (bytes) return loadSettings(host, { uri, bytes, roots });
		// A file that is there and cannot be read must not count as none.
		if (await host.stat(uri))
			return {
				...noSettings,
				files: [uri],
				problems: [{ uri, span: span(0, 0), severity: 'error', message: oddFile }],
			};
	}
	return withoutSettings(host, folders);
}

/** Where no `zhubi.json` is, a roster counts all the same: the nearest, in the same folders. */
async function withoutSettings(host: Host, folders: readonly string[]): Promise<FoundSettings> {
	for (const folder of folders) {
		const rosterUri = new URL(rosterName, folder).href;
		const found = await findRoster(host, rosterUri);
		if (found && found !== 'odd')
			return {
				...noSettings,
				settings: withRoster(defaults, found.roster),
				rosterUri,
				files: [rosterUri],
				problems: found.problems,
			};
	}
	const last = folders.at(-1);
	return last === undefined ? noSettings : { ...noSettings, rosterUri: new URL(rosterName, last).href };
}

function withRoster(settings: Settings, roster: DeskRoster | undefined): Settings {
	return roster ? { ...settings, roster, leaders: leadersBeside(roster) } : settings;
}

const noSettings: FoundSettings = {
	uri: undefined,
	settings: defaults,
	profileUri: undefined,
	wordLevelUri: undefined,
	pages: [],
	pagesIn: undefined,
	issue: undefined,
	files: [],
	rosterUri: undefined,
	dropped: [],
	problems: [],
};

const oddFile: Message = {
	zh: '没有读：设置要是普通文件，不超过 2 MB。',
	en: 'Not read: settings are a regular file of at most 2 MB.',
};

/**
 * What the text of a `zhubi.json` says: comments and trailing commas are welcome, each fault is reported at its place, and the rest still
 * holds.
 */
export function readSettings(
	text: string,
): SettingsText & { readonly pages: readonly string[]; readonly problems: readonly SettingsProblem[] } {
	const read = readText(text);
	return { ...read, pages: read.pages ?? [] };
}

/** How many files may extend one another: more is a mistake. */
const longestChain = 8;

async function loadSettings(
	host: Host,
	file: { readonly uri: string; readonly bytes: Uint8Array; readonly roots: readonly string[] },
): Promise<FoundSettings> {
	const problems: (SettingsProblem & { uri: string })[] = [];
	const chain: (SettingsText & { readonly uri: string })[] = [];
	const files = new Set<string>();
	const packs = deskPacks({ host, files, roots: file.roots, report: (problem) => problems.push(problem) });
	let next: { readonly uri: string; readonly bytes: Uint8Array } | undefined = file;
	while (next) {
		const { uri, bytes } = next;
		next = undefined;
		files.add(uri);
		const read = readText(textOf(bytes));
		chain.push({ ...read, uri });
		for (const problem of read.problems) problems.push({ ...problem, uri });
		await packs.read(read.packs, uri);
		if (!read.extends) continue;
		const { path, span: place } = read.extends;
		const report = (message: Message) => problems.push({ uri, span: place, severity: 'error', message });
		const base = inWorkspace(path, uri, file.roots);
		if (base === undefined)
			report({ zh: '只能引用工作区里的文件。', en: 'Only a file of the workspace can be extended.' });
		else if (files.has(base) || chain.length === longestChain)
			report({ zh: '几个文件互相引用，绕成了圈。', en: 'The files extend each other in a circle.' });
		else {
			files.add(base);
			const found = await host.read(base, largestSettings);
			if (found) next = { uri: base, bytes: found };
			else
				report({
					zh: `读不到“${path}”；要是工作区里的普通文件，不超过 2 MB。`,
					en: `"${path}" cannot be read; it has to be a regular file of the workspace, of at most 2 MB.`,
				});
		}
	}
	// The farthest base comes first: what a file says itself overrides what it extends, rule by rule.
	let settings = defaults;
	for (const { settings: own } of chain.reverse())
		settings = {
			...settings,
			...own,
			rules: { ...settings.rules, ...own.rules },
			allow: joined(settings.allow, own.allow),
		};
	if (packs.packs.length > 0) settings = { ...settings, packs: packs.packs };
	const named = chain.findLast((one) => one.roster);
	const roster = await rosterOf(host, { named, beside: file.uri, roots: file.roots });
	if (roster.uri !== undefined) files.add(roster.uri);
	for (const problem of roster.problems) problems.push(problem);
	settings = withRoster(settings, roster.roster);
	const naming = chain.findLast((one) => one.pages);
	return {
		uri: file.uri,
		settings,
		profileUri: chain.findLast((one) => one.settings.profile !== undefined)?.uri,
		wordLevelUri: chain.findLast((one) => one.settings.wordLevel !== undefined)?.uri,
		pages: naming?.pages ?? [],
		pagesIn: naming?.uri,
		issue: chain.findLast((one) => one.issue !== undefined)?.issue,
		files: [...files],
		rosterUri: roster.uri,
		dropped: packs.dropped,
		problems,
	};
}

/** The roster that the settings at `beside` have: the one that is named, or else the one that lies there. */
async function rosterOf(
	host: Host,
	{
		named,
		beside,
		roots,
	}: {
		readonly named: (Pick<SettingsText, 'roster'> & { readonly uri: string }) | undefined;
		readonly beside: string;
		readonly roots: readonly string[];
	},
): Promise<FoundRoster & { readonly uri: string | undefined }> {
	const path = named?.roster?.path ?? rosterName;
	const uri = inWorkspace(path, named?.uri ?? beside, roots);
	const found = uri === undefined ? undefined : await findRoster(host, uri);
	if (found && found !== 'odd') return { ...found, uri };
	// One that is named and one that is there have to be read; else there is none.
	const isWanted = named?.roster !== undefined || found === 'odd';
	const by = named?.uri ?? beside;
	const place = named?.roster?.span ?? span(0, 0);
	return {
		uri,
		roster: undefined,
		problems: isWanted ? [{ uri: by, span: place, severity: 'error', message: unreadableRoster(path) }] : [],
	};
}

function unreadableRoster(path: string): Message {
	return {
		zh: `读不到“${path}”；名录要是工作区里的普通文件，不超过 8 MB。`,
		en: `"${path}" cannot be read; a roster is a regular file of the workspace, of at most 8 MB.`,
	};
}

/** A desk allows what its own file allows and what the files that it extends allow. */
function joined(base: Settings['allow'], own: Settings['allow'] = {}): Settings['allow'] {
	const names = new Set([...Object.keys(base), ...Object.keys(own)]);
	const of = (allow: Settings['allow'], name: string) => (Object.hasOwn(allow, name) ? allow[name] : []);
	return Object.fromEntries([...names].map((name) => [name, [...new Set([...of(base, name), ...of(own, name)])]]));
}

function readText(text: string): SettingsText & { readonly problems: readonly SettingsProblem[] } {
	const { root, problems } = readJson(text);
	const into: SettingsText = {
		settings: {},
		pages: undefined,
		issue: undefined,
		extends: undefined,
		roster: undefined,
		packs: [],
	};
	const report = (node: Node, severity: Severity, message: Message) =>
		void problems.push({ span: spanOf(node), severity, message });
	if (root?.type === 'object') {
		const seen = new Set<string>();
		for (const property of root.children ?? []) {
			const [key, value] = property.children ?? [];
			if (!key) continue;
			const name = String(key.value);
			const read = settingsKeys.get(name);
			if (seen.has(name))
				report(key, 'warning', {
					zh: `“${name}”写了两次，以后一次为准。`,
					en: `"${name}" is written twice: the last one holds.`,
				});
			seen.add(name);
			if (!read) report(key, 'warning', { zh: `没有叫“${name}”的设置。`, en: `There is no setting named "${name}".` });
			else if (value) read(value, into, report);
		}
	} else if (root) {
		report(root, 'error', { zh: '设置要写在一对花括号里。', en: 'Settings stand in a pair of braces.' });
	} else if (text.trim() !== '' && problems.length === 0) {
		problems.push({
			span: span(0, text.length),
			severity: 'error',
			message: { zh: '这不是设置文件。', en: 'This is no settings file.' },
		});
	}
	return { ...into, problems: problems.slice(0, mostProblems) };
}

/** The folder of a document and those above it, to its root, each as a URI that ends with `/`. */
function foldersOf(documentUri: string, roots: readonly string[]): string[] {
	const root = roots.filter((one) => isInside(documentUri, one)).sort((a, b) => b.length - a.length)[0];
	if (root === undefined) return roots[0] === undefined ? [] : [folderUri(roots[0])];
	const folders: string[] = [];
	let folder = addressFrom('.', documentUri);
	while (folder !== undefined && !folders.includes(folder) && isInside(folder, root)) {
		folders.push(folder);
		folder = addressFrom('..', folder);
	}
	return folders;
}
