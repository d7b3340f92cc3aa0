import { existsSync } from 'node:fs';
import { dirname, join, parse, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Language } from '../features/language';
import { diskHost } from '../host/disk-host';
import { readRegular } from '../host/read-regular';
import type { CalendarDay } from '../model/date';
import type { Message } from '../model/finding';
import { type FoundSettings, findSettings } from '../settings/find-settings';
import { largestSettings } from '../settings/json-text';
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

export interface DeskOptions {
	readonly issueDate: CalendarDay | undefined;
	readonly language: Language;
	/** Takes each fault of a `zhubi.json`: file, line, column and what is wrong. */
	readonly tell: (fault: string) => void;
}

/**
 * A desk that looks at each folder once and tells each fault of a `zhubi.json` once. The issue date of the command line overrides all
 * others.
 */
export function createDesk({ issueDate, language, tell }: DeskOptions): Desk {
	const folders = new Map<string, Promise<FoundSettings>>();
	const told = new Set<string>();
	const dropped = new Map<string, readonly string[]>();
	let faulty = false;
	const look = async (folder: string): Promise<FoundSettings> => {
		// Links that lead out of it are not followed: a repository that somebody sent could read what it likes.
		const roots = [pathToFileURL(repositoryOf(folder)).href];
		const found = await findSettings(
			diskHost(() => roots),
			pathToFileURL(join(folder, 'page')).href,
			roots,
		);
		for (const { uri, entries } of found.dropped) dropped.set(relative('', fileURLToPath(uri)), entries);
		const linesOfFile = new Map<string, LineIndex>();
		for (const problem of found.problems) {
			if (problem.severity === 'error') faulty = true;
			const path = fileURLToPath(problem.uri);
			const lines = linesOfFile.get(path) ?? lineIndexOf(textOf(path));
			linesOfFile.set(path, lines);
			const { line, column } = lines.placeOf(problem.span.start);
			const sentence = `${visible(relative('', path))}:${line}:${column}: ${severityNames[language][problem.severity]}: ${visible(problem.message[language])}`;
			if (!told.has(sentence)) tell(sentence);
			told.add(sentence);
		}
		return issueDate
			? { ...found, settings: { ...found.settings, issueDate: { day: issueDate, source: 'option' } } }
			: found;
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

/** What stands in a file of settings that was read a moment ago. */
function textOf(path: string): string {
	return new TextDecoder().decode(readRegular(path, largestSettings));
}

function repositoryOf(folder: string): string {
	const { root } = parse(folder);
	for (let at = folder; at !== root; at = dirname(at)) if (existsSync(join(at, '.git'))) return at;
	return root;
}
