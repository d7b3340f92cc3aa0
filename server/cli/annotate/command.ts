import { say } from '../../answers/reports/language';
import { spokenLanguage } from '../spoken';
import { complain, print, visible } from '../streams';
import { inThreads } from '../threads';
import { type Annotated, type AnnotateOptions, createAnnotator } from './annotator';

/** `zhubi annotate`: one line of JSON for each file, in the order of the arguments. The exit status is 2 where a file could not be read. */
export async function annotate({
	files,
	...options
}: AnnotateOptions & { readonly files: readonly string[] }): Promise<number> {
	const told = new Set<string>();
	let status = 0;
	const threads = inThreads<Annotated>({
		files,
		order: { zhubi: 'annotate', options },
		failed: (file, reason) => ({
			line: undefined,
			failure: `zhubi: ${visible(file)}: ${visible(say(reason, spokenLanguage()))}`,
			faults: [],
		}),
	});
	for await (const { line, failure, faults } of threads ?? annotateInTurn(files, options)) {
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
