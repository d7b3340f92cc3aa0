import type { CalendarDay } from '../model/date';
import { annotateInThreads } from './annotate-threads';
import { type Annotated, createAnnotator } from './annotator';
import { complain, print } from './streams';

/** `zhubi annotate`: one line of JSON for each file, in the order of the arguments. The exit status is 2 where a file could not be read. */
export async function annotate({ issueDate, files }: { readonly issueDate: CalendarDay | undefined; readonly files: readonly string[] }): Promise<number> {
	const told = new Set<string>();
	let status = 0;
	for await (const { line, failure, faults } of annotateInThreads(files, issueDate) ?? annotateInTurn(files, issueDate)) {
		// Each thread reads the settings by itself; their faults are told once.
		for (const fault of faults) if (!told.has(fault)) complain(fault);
		for (const fault of faults) told.add(fault);
		if (failure !== undefined) {
			complain(failure);
			status = 2;
		}
		if (line !== undefined) await print(line);
	}
	return status;
}

async function* annotateInTurn(files: readonly string[], issueDate: CalendarDay | undefined): AsyncGenerator<Annotated> {
	const annotator = createAnnotator(issueDate);
	for (const file of files) yield await annotator(file);
}
