/** What a hover card takes from a rule's page (rules/NAME.md). */
export interface RulePage {
	/** Why it is a fault, in one sentence: the first of the page. Markdown of our own, not copy. */
	readonly why: string;
}

/** Reads a rule's page. */
export function readRulePage(markdown: string): RulePage {
	const page = markdown.replace(/\r\n?/g, '\n');
	const first =
		page
			.replace(/^# .*\n/, '')
			.trim()
			.split('\n\n', 1)[0] ?? '';
	// Chinese lines go on without a space, where Markdown would show one.
	const line = first.replace(/\n/g, '');
	return { why: /^[^。]*(?:。|$)/.exec(line)?.[0] ?? '' };
}
