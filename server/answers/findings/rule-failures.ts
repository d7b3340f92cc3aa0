import type { RuleFailure } from '../../judging/check/rule-failure';

/**
 * Tells each failure of a rule once, in however many pages it occurs: a failure that an edit does not touch comes back with the next page.
 */
export function failureReport(tell: (message: string) => void): (failures: readonly RuleFailure[]) => void {
	const told = new Set<string>();
	return (failures) => {
		for (const { rule, error } of failures) {
			// The same failure has another stack where another feature asked.
			const [message] = error.split('\n', 1);
			const key = `${rule}: ${message}`;
			if (!told.has(key)) tell(`${rule}: ${error}`);
			told.add(key);
		}
	};
}
