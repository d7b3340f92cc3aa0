import { placedMarks } from '../../exchange/placed-marks';
import type { ProofedPage } from '../../exchange/proof/proofed-page';
import type { Language } from '../../features/language';
import { foldMarks } from '../../marks/fold';
import { standingNotes } from '../../notes/notes-file';
import type { Undecodable } from '../copy';
import type { Desk } from '../desk';
import { eventsBeside, remarksOn } from '../page-notes';
import { readPage } from '../read-page';
import { complain } from '../streams';
import { understand } from '../understand';
import { outputName } from './output-name';

/** A page of the disk with what is noted and marked beside it. */
export async function proofedPage(
	file: string,
	{ desk, language, paths }: { readonly desk: Desk; readonly language: Language; readonly paths: readonly string[] },
): Promise<ProofedPage | Undecodable> {
	const copy = await readPage(file);
	if ('reason' in copy) return copy;
	const events = await eventsBeside(file, language, complain);
	const { remarks } = remarksOn(copy.text, standingNotes(events));
	const page = understand(file, copy.text, { settings: (await desk.settingsOf(file)).settings, remarks });
	return { name: outputName(file, paths), page, marks: placedMarks(copy.text, events), marking: foldMarks(events) };
}
