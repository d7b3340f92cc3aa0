import type { RuleMeta } from '../../ground/model/rule';

/** A rule that threw: its findings of one article are lost, or of the page, where it compares articles. */
export interface RuleFailure {
	readonly rule: string;
	/** The error with its stack. */
	readonly error: string;
}

export function failureOf(rule: RuleMeta, error: unknown): RuleFailure {
	return { rule: rule.name, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
