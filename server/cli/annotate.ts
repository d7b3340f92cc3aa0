import type { CalendarDay } from '../model/date';
import type { Settings } from '../model/settings';
import { annotation } from './annotation';
import type { Undecodable } from './copy';
import { createDesk } from './desk';
import { readPage, reasonOf } from './read-page';
import { complain, print, visible } from './streams';
import { understand } from './understand';

/** `zhubi annotate`: one line of JSON for each file, in the order of the arguments. The exit status is 2 where a file could not be read. */
export async function annotate({ issueDate, files }: { readonly issueDate: CalendarDay | undefined; readonly files: readonly string[] }): Promise<number> {
	const desk = createDesk({ issueDate, language: 'zh' });
	let status = 0;
	for (const file of files) {
		const copy = await readPage(file);
		const line = 'reason' in copy ? copy : annotatedLine(file, copy.text, (await desk.settingsOf(file)).settings);
		if (typeof line === 'string') await print(line);
		else {
			complain(`zhubi: ${visible(file)}: ${line.reason}`);
			status = 2;
		}
	}
	return status;
}

/** A page that brings the program to its knees costs its own line, not those of the files after it. */
function annotatedLine(file: string, text: string, settings: Settings): string | Undecodable {
	try {
		return `${JSON.stringify(annotation(understand(file, text, settings), file))}\n`;
	} catch (error) {
		return { reason: `internal error: ${reasonOf(error)}` };
	}
}
