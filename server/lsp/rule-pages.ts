import { type RulePage, readRulePage } from '../features/rule-page';
import { rules } from '../rules/index';

/** The pages of all rules by name, as they were when the server was built. */
export async function loadRulePages(): Promise<ReadonlyMap<string, RulePage>> {
	// The bundler reads this pattern and puts the text of every page it matches into the bundle.
	return new Map(
		await Promise.all(
			rules.map(
				async ({ name }) =>
					[name, readRulePage(((await import(`../rules/${name}.md`)) as { default: string }).default)] as const,
			),
		),
	);
}
