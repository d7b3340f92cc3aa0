import { basename, dirname, resolve } from 'node:path';
import type { IssueContext } from '../model/issue';
import { noRemarks, type Remarks } from '../model/note';
import type { Page } from '../model/page';
import type { Settings } from '../model/settings';
import { analyze } from '../page/update';
import { withLineFeeds } from '../text/line-spans';

/** What a text is read with: the settings of its file, and what notes beside it come to on this very text. */
export interface ReadingInputs {
	readonly settings: Settings;
	readonly remarks?: Remarks;
	/** What the other pages of the issue add. */
	readonly issue?: IssueContext | undefined;
}

/** The page of a file's text, lines that end with carriage returns as others; `-` has no name that could tell a date. */
export function understand(file: string, text: string, { settings, remarks = noRemarks, issue }: ReadingInputs): Page {
	const read = withLineFeeds(text);
	const names = file === '-' ? {} : { fileName: basename(file), folderName: basename(dirname(resolve(file))) };
	const page = analyze({ text: read, settings, issue, ...names, ...remarks });
	return read === text ? page : { ...page, text };
}
