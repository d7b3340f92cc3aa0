import { type RulePage, readRulePage } from '../../answers/findings/rule-page';
import { rulePageTexts } from './rule-page-texts';

/** The pages of all rules by name, as they were when the server was built. */
export async function loadRulePages(): Promise<ReadonlyMap<string, RulePage>> {
	return new Map(
		await Promise.all(
			Object.entries(rulePageTexts).map(async ([name, text]) => [name, readRulePage((await text()).default)] as const),
		),
	);
}
