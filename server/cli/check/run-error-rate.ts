import { dirname } from 'node:path';
import { type Account, type ErrorRate, errorRate, openAccount, rateOf } from '../../judging/check/meter';
import type { Checked } from './report/report';

/** The estimated error rate over the files of a run. */
export interface RunErrorRate {
	readonly add: (checked: Pick<Checked, 'file' | 'weight'>) => void;
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
		add({ file, weight }) {
			const folder = dirname(file);
			if (issue?.folder !== folder) issue = { folder, account: openAccount() };
			const measured = rateOf(weight, issue.account);
			characters += measured.characters;
			errors += measured.errors;
		},
		total: () => errorRate(characters, errors),
	};
}
