import { complain, print } from '../streams';
import { type Annotated, type AnnotateOptions, createAnnotator } from './annotator';
import { annotateInThreads } from './threads';

/** `zhubi annotate`: one line of JSON for each file, in the order of the arguments. The exit status is 2 where a file could not be read. */
export async function annotate({
	files,
	...options
}: AnnotateOptions & { readonly files: readonly string[] }): Promise<number> {
	const told = new Set<string>();
	let status = 0;
	for await (const { line, failure, faults } of annotateInThreads(files, options) ?? annotateInTurn(files, options)) {
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

async function* annotateInTurn(files: readonly string[], options: AnnotateOptions): AsyncGenerator<Annotated> {
	const annotator = createAnnotator(options);
	for (const file of files) yield await annotator(file);
}
