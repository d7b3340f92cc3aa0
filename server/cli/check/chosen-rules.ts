import type { Settings } from '../../ground/model/settings';
import { rules } from '../../judging/rules/index';
import type { CheckCommand } from './options';

/**
 * The settings of a page with the rules of the command line: those that `--ignore` names are off, and where `--select` names some, all
 * others are, too. A rule that is off and selected gives information: whoever selects it wants its findings.
 */
export function withChosenRules(settings: Settings, { select, ignore }: CheckCommand): Settings {
	if (select.length === 0 && ignore.length === 0) return settings;
	const severities: Record<string, Settings['rules'][string]> = { ...settings.rules };
	for (const rule of rules) {
		const severity = Object.hasOwn(severities, rule.name) ? severities[rule.name] : rule.severity;
		if (ignore.includes(rule.name) || (select.length > 0 && !select.includes(rule.name))) severities[rule.name] = 'off';
		else if (select.includes(rule.name) && severity === 'off') severities[rule.name] = 'information';
	}
	return { ...settings, rules: severities };
}
