import { existsSync } from 'node:fs';
import { dirname, join, parse, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Language } from '../answers/reports/language';
import { findRoster, leadersBeside, textWithFaults } from '../desk/settings/desk-roster';
import { type FoundSettings, findSettings } from '../desk/settings/find-settings';
import type { CalendarDay } from '../ground/model/date';
import type { Message } from '../ground/model/finding';
import type { WordLevel } from '../ground/model/settings';
import { span } from '../ground/model/span';
import { diskHost } from '../host/disk-host';
import { readRegular } from '../host/read-regular';
import { largestRoster } from '../judging/roster/read-roster';
import { type LineIndex, lineIndexOf } from './line-index';
import { severityNames } from './spoken';
import { visible } from './streams';

/** What holds for the pages of this run. */
export interface Desk {
	/** The settings of a file: those of the nearest `zhubi.json`, up to the repository (`.git`) or the root of the disk. */
	readonly settingsOf: (file: string) => Promise<FoundSettings>;
	/** One sentence for each pack that was read, of its entries that have a fault and are left out. */
	readonly dropped: () => readonly Message[];
	/** True where a `zhubi.json` that was read has an error in it. */
	readonly isFaulty: () => boolean;
}

/** What the command line says of all pages, whatever their settings are. */
export interface DeskOverrides {
	readonly issueDate: CalendarDay | undefined;
	/** The path of a roster that counts for all pages, whatever their settings name. */
	readonly roster: string | undefined;
	/** How much is said of words that are probably wrong. */
	readonly level: WordLevel | undefined;
}

export interface DeskOptions extends DeskOverrides {
	readonly language: Language;
	/** Takes each fault of a `zhubi.json`: file, line, column and what is wrong. */
	readonly tell: (fault: string) => void;
}

/** A desk that looks at each folder once and tells each fault of a `zhubi.json` once. What the command line says overrides all else. */
export function createDesk({ issueDate, roster, level, language, tell }: DeskOptions): Desk {
	const folders = new Map<string, Promise<FoundSettings>>();
	const told = new Set<string>();
	const dropped = new Map<string, readonly string[]>();
	let faulty = false;
	const look = async (folder: string): Promise<FoundSettings> => {
		// Links that lead out of it are not followed: a repository that somebody sent could read what it likes.
		const roots = [pathToFileURL(repositoryOf(folder)).href];
		const found = await withRoster(
			await findSettings(
				diskHost(() => roots),
				pathToFileURL(join(folder, 'page')).href,
				roots,
			),
			roster,
		);
		for (const { uri, entries } of found.dropped) dropped.set(relative('', fileURLToPath(uri)), entries);
		const linesOfFile = new Map<string, LineIndex>();
		for (const problem of found.problems) {
			if (problem.severity === 'error') faulty = true;
			const path = fileURLToPath(problem.uri);
			const lines = linesOfFile.get(path) ?? lineIndexOf(textOf(problem.uri, found.rosterUri));
			linesOfFile.set(path, lines);
			const { line, column } = lines.placeOf(problem.span.start);
			const sentence = `${visible(relative('', path))}:${line}:${column}: ${severityNames[language][problem.severity]}: ${visible(problem.message[language])}`;
			if (!told.has(sentence)) tell(sentence);
			told.add(sentence);
		}
		return {
			...found,
			settings: {
				...found.settings,
				...(issueDate && { issueDate: { day: issueDate, source: 'option' } }),
				...(level && { wordLevel: level }),
			},
		};
	};
	return {
		isFaulty: () => faulty,
		dropped: () => [...dropped].map(([file, entries]) => droppedMessage(file, entries)),
		settingsOf(file) {
			// Standard input has the settings of the folder one stands in.
			const folder = file === '-' ? process.cwd() : dirname(resolve(file));
			let found = folders.get(folder);
			if (!found) {
				found = look(folder);
				folders.set(folder, found);
			}
			return found;
		},
	};
}

/** The settings with the roster that the command line names. It may lie anywhere: whoever wrote the command named it. */
async function withRoster(found: FoundSettings, path: string | undefined): Promise<FoundSettings> {
	if (path === undefined) return found;
	const uri = pathToFileURL(resolve(path)).href;
	const own = await findRoster(diskHost(), uri);
	const isRead = own !== undefined && own !== 'odd';
	const roster = isRead ? own.roster : undefined;
	return {
		...found,
		settings: { ...found.settings, roster, leaders: roster && leadersBeside(roster) },
		rosterUri: uri,
		problems: [
			...found.problems.filter((problem) => problem.uri !== found.rosterUri),
			...(isRead ? own.problems : [{ uri, span: span(0, 0), severity: 'error' as const, message: unreadable }]),
		],
	};
}

const unreadable: Message = {
	zh: '读不到：名录要是普通文件，不超过 8 MB。',
	en: 'It cannot be read: a roster is a regular file of at most 8 MB.',
};

/** How many dropped entries are named; the others are counted. */
const mostNamed = 5;

function droppedMessage(file: string, entries: readonly string[]): Message {
	const count = entries.length;
	const named = entries.slice(0, mostNamed);
	const more = count > mostNamed;
	return {
		zh: `${file} 有 ${count} 条写错，未采用：${named.join('、')}${more ? '等' : ''}。`,
		en: `${count} ${count === 1 ? 'entry' : 'entries'} of ${file} left out because of a fault: ${named.join(', ')}${more ? ', …' : ''}.`,
	};
}

/** What stands in a file of settings that was read a moment ago; nothing where it is that it cannot be read. */
function textOf(uri: string, rosterUri: string | undefined): string {
	try {
		return textWithFaults(uri, readRegular(fileURLToPath(uri), largestRoster) ?? new Uint8Array(), rosterUri);
	} catch {
		return '';
	}
}

function repositoryOf(folder: string): string {
	const { root } = parse(folder);
	for (let at = folder; at !== root; at = dirname(at)) if (existsSync(join(at, '.git'))) return at;
	return root;
}
