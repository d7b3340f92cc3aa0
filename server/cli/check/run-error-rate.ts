import { dirname } from 'node:path';
import { type Account, type ErrorRate, errorRate, meter, openAccount } from '../../check/meter';
import type { Page, PageFinding } from '../../model/page';

/** The estimated error rate over the files of a run. */
export interface RunErrorRate {
	readonly add: (file: string, page: Page, findings: readonly PageFinding[]) => void;
	readonly total: () => ErrorRate;
}

/**
 * Adds up the pages of a run. What the method caps, it caps by the issue: the files of one folder, which come one after the other, are
 * taken for one.
 */
export function createRunErrorRate(): RunErrorRate {
	let characters = 0;
	let errors = 0;
	let issue: { readonly folder: string; readonly account: Account } | undefined;
	return {
		add(file, page, findings) {
			const folder = dirname(file);
			if (issue?.folder !== folder) issue = { folder, account: openAccount() };
			const measured = meter(page, findings, issue.account);
			characters += measured.characters;
			errors += measured.errors;
		},
		total: () => errorRate(characters, errors),
	};
}
