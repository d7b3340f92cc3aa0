import { randomUUID } from 'node:crypto';
import { basename, dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Language } from '../../answers/reports/language';
import { bytesPrint, textPrint } from '../../desk/marks/rounds';
import { notesSuffix } from '../../desk/notes/notes-file';
import { addToSidecar } from '../../desk/notes/sidecar';
import { placedMarks } from '../../exchange/placed-marks';
import { acceptedEdits } from '../../exchange/review/accepted-edits';
import type { TakenOver } from '../../exchange/review/review';
import { takeOver } from '../../exchange/review/take-over';
import { readWord } from '../../exchange/word/read-word';
import type { Message } from '../../ground/model/finding';
import { diskHost } from '../../host/disk-host';
import { replaceFile } from '../../host/replace-file';
import { eventsBeside } from '../page-notes';
import { readPage } from '../read-page';
import { spliceCopy } from '../splice-copy';
import { complain } from '../streams';
import type { ImportCommand } from './import-options';

/**
 * Takes the marks of one reviewed file over: they are added to the notes beside the page; with `apply`, what was accepted is changed in the
 * page. Nothing is written before all of the file was read.
 */
export async function takeMarks(
	{ bytes, file, page }: { readonly bytes: Uint8Array; readonly file: string; readonly page: string },
	{ by, apply, dryRun }: ImportCommand,
	language: Language,
): Promise<(TakenOver & { readonly skipped: number }) | { readonly reason: Message }> {
	const document = readWord(bytes);
	const copy = await readPage(page);
	if ('reason' in copy) return copy;
	const before = await eventsBeside(page, language, complain);
	const taken = takeOver({
		...{ document, copy: copy.text, print: await textPrint(copy.text), events: before },
		...{ file: basename(file), sha256: await bytesPrint(bytes), by, time: new Date().toISOString(), id: randomUUID },
	});
	if (dryRun) return { ...taken, skipped: 0 };
	if (taken.events.length > 0) {
		const folder = pathToFileURL(dirname(resolve(page))).href;
		await addToSidecar(
			diskHost(() => [folder]),
			`${pathToFileURL(resolve(page)).href}${notesSuffix}`,
			{ events: taken.events, before: undefined },
		);
	}
	if (!apply || taken.accepted.length === 0) return { ...taken, skipped: 0 };
	const marks = placedMarks(copy.text, [...before, ...taken.events]);
	const { edits, skipped } = acceptedEdits(marks, taken.accepted, copy.text);
	if (edits.length > 0 && replaceFile(page, await spliceCopy(copy, edits), copy.bytes) !== 'written')
		return { reason: { zh: '批注已记下，稿件没有改成', en: 'the marks are noted, but the page was not changed' } };
	return { ...taken, skipped };
}
