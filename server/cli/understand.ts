import { basename, dirname, resolve } from 'node:path';
import type { IssueContext } from '../ground/model/issue';
import { noRemarks, type Remarks } from '../ground/model/note';
import type { Page } from '../ground/model/page';
import type { Settings } from '../ground/model/settings';
import { withLineFeeds } from '../ground/text/line-spans';
import { analyze, update } from '../reading/page/update';

/** What a text is read with: the settings of its file, and what notes beside it come to on this very text. */
export interface ReadingInputs {
	readonly settings: Settings;
	readonly remarks?: Remarks;
	/** What the other pages of the issue add. */
	readonly issue?: IssueContext | undefined;
	/** The page as it was read before: where the text is the same, only what is new about it is done. */
	readonly before?: Page | undefined;
}

/** The page of a file's text, lines that end with carriage returns as others; `-` has no name that could tell a date. */
export function understand(
	file: string,
	text: string,
	{ settings, remarks = noRemarks, issue, before }: ReadingInputs,
): Page {
	const read = withLineFeeds(text);
	const names = file === '-' ? {} : { fileName: basename(file), folderName: basename(dirname(resolve(file))) };
	const input = { text: read, settings, issue, ...names, ...remarks };
	const page = before?.text === read ? update(before, { ...input, change: noChange }) : analyze(input);
	return read === text ? page : { ...page, text };
}

const noChange = { start: 0, length: 0, inserted: 0 };
