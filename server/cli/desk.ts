import { existsSync } from 'node:fs';
import { dirname, join, parse, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Language } from '../features/language';
import { diskHost } from '../host/disk-host';
import { readRegular } from '../host/read-regular';
import type { CalendarDay } from '../model/date';
import { type FoundSettings, findSettings } from '../settings/find-settings';
import { largestSettings } from '../settings/json-text';
import { type LineIndex, lineIndexOf } from './line-index';
import { severityNames } from './spoken';
import { visible } from './streams';

/** What holds for the pages of this run. */
export interface Desk {
	/** The settings of a file: those of the nearest `zhubi.json`, up to the repository (`.git`) or the root of the disk. */
	readonly settingsOf: (file: string) => Promise<FoundSettings>;
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
	let faulty = false;
	const look = async (folder: string): Promise<FoundSettings> => {
		// Links that lead out of it are not followed: a repository that somebody sent could read what it likes.
		const roots = [pathToFileURL(repositoryOf(folder)).href];
		const found = await findSettings(
			diskHost(() => roots),
			pathToFileURL(join(folder, 'page')).href,
			roots,
		);
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

/** What stands in a file of settings that was read a moment ago. */
function textOf(path: string): string {
	return new TextDecoder().decode(readRegular(path, largestSettings));
}

function repositoryOf(folder: string): string {
	const { root } = parse(folder);
	for (let at = folder; at !== root; at = dirname(at)) if (existsSync(join(at, '.git'))) return at;
	return root;
}
