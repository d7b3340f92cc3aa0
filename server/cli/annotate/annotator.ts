import { judgedFindings } from '../../answers/findings/placed-findings';
import { failureReport } from '../../answers/findings/rule-failures';
import { say } from '../../answers/reports/language';
import type { Message } from '../../ground/model/finding';
import { createDesk, type DeskOverrides } from '../desk';
import { notesBeside, remarksOn } from '../page-notes';
import { internalError, readPage } from '../read-page';
import { spokenLanguage } from '../spoken';
import { plainJson, visible } from '../streams';
import { understand } from '../understand';
import { annotation } from './annotation';

/**
 * The result for one file: its line, or the sentence that says why there is none; and what else went wrong: faults of the settings, rules
 * that failed.
 */
export interface Annotated {
	readonly line: string | undefined;
	readonly failure: string | undefined;
	readonly faults: readonly string[];
}

export interface AnnotateOptions extends DeskOverrides {
	/** Honor the sidecar of each file: its pinned borders and dismissals. */
	readonly notes: boolean;
}

/** Annotates files one by one, settings being read once for each folder. */
export function createAnnotator({ notes, ...overrides }: AnnotateOptions): (file: string) => Promise<Annotated> {
	let faults: string[] = [];
	const language = spokenLanguage();
	const desk = createDesk({ ...overrides, language, tell: (fault) => faults.push(fault) });
	return async (file) => {
		faults = [];
		const fail = (reason: Message): Annotated => ({
			line: undefined,
			failure: `zhubi: ${visible(file)}: ${visible(say(reason, language))}`,
			faults,
		});
		const copy = await readPage(file);
		if ('reason' in copy) return fail(copy.reason);
		try {
			const { settings } = await desk.settingsOf(file);
			const { remarks } = remarksOn(
				copy.text,
				notes ? await notesBeside(file, language, (fault) => faults.push(fault)) : [],
			);
			const page = understand(file, copy.text, { settings, remarks });
			failureReport((failure) => faults.push(`zhubi: ${visible(file)}: ${visible(failure)}`))(
				judgedFindings(page).failures,
			);
			return {
				line: `${plainJson(annotation(page, file))}\n`,
				failure: undefined,
				faults,
			};
		} catch (error) {
			// A page that makes the program fail costs its own line, not those of the files after it.
			return fail(internalError(error));
		}
	};
}
