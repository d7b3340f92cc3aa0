import { basename } from 'node:path';
import { analyze } from '../check/update';
import type { Page } from '../model/page';
import type { Settings } from '../model/settings';

/** The page of a file's text; `-` has no name that could tell a date. */
export function understand(file: string, text: string, settings: Settings): Page {
	return analyze({ text, settings, fileName: fileNameOf(file) });
}

/** The name of a file without folders; standard input has none. */
export function fileNameOf(file: string): string | undefined {
	return file === '-' ? undefined : basename(file);
}
