import type { Language } from '../../answers/reports/language';
import { foldMarks } from '../../desk/marks/fold';
import { standingNotes } from '../../desk/notes/notes-file';
import type { Undecodable } from '../../desk/page-files/copy-text';
import { placedMarks } from '../../exchange/placed-marks';
import type { ProofedPage } from '../../exchange/proof/proofed-page';
import type { Desk } from '../desk';
import type { IssueBeside } from '../issue-beside';
import { eventsBeside, remarksOn } from '../page-notes';
import { readPage } from '../read-page';
import { complain } from '../streams';
import { understand } from '../understand';
import { outputName } from './output-name';

interface ProofedFrom {
	readonly desk: Desk;
	readonly issueBeside: IssueBeside;
	readonly language: Language;
	/** What the command line names. */
	readonly paths: readonly string[];
}

/** A page of the disk with what is noted and marked beside it. */
export async function proofedPage(
	file: string,
	{ desk, issueBeside, language, paths }: ProofedFrom,
): Promise<ProofedPage | Undecodable> {
	const copy = await readPage(file);
	if ('reason' in copy) return copy;
	const events = await eventsBeside(file, language, complain);
	const { remarks } = remarksOn(copy.text, standingNotes(events));
	const { settings } = await desk.settingsOf(file);
	const page = understand(file, copy.text, { settings, remarks, ...(await issueBeside(file)) });
	return { name: outputName(file, paths), page, marks: placedMarks(copy.text, events), marking: foldMarks(events) };
}
