import type { Rule } from '../../server/ground/model/rule';
import { defaults, type Settings } from '../../server/ground/model/settings';
import { invented, inventedDesk } from './invented-lists';

/**
 * What an example of a rule's page is judged under, by the words behind ```copy:
 * issue=2022-07-31 file=20220731A01.txt profile=web form=本报讯（记者_甲某某_乙某） leaders roster.
 * Copy about public office is judged by lists of people who do not exist. The rule is on, and no other is changed.
 */
export function exampleSettings(
	rule: Rule,
	info: string,
): { readonly settings: Settings; readonly fileName: string | undefined } {
	const issue = /issue=(\d+)-(\d+)-(\d+)/.exec(info);
	return {
		settings: {
			...defaults,
			profile: /profile=web/.test(info) ? 'web' : defaults.profile,
			bylineForm: /form=(\S+)/.exec(info)?.[1]?.replaceAll('_', ' '),
			leaders: /leaders/.test(info) ? invented : undefined,
			roster: /roster/.test(info) ? inventedDesk : undefined,
			rules: { [rule.name]: rule.severity === 'off' ? 'information' : rule.severity },
			issueDate: issue
				? { day: { year: Number(issue[1]), month: Number(issue[2]), day: Number(issue[3]) }, source: 'option' }
				: undefined,
		},
		fileName: /file=(\S+)/.exec(info)?.[1],
	};
}
