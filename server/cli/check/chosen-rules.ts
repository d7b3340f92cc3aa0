import type { Settings } from '../../model/settings';
import { rules } from '../../rules/index';
import { type UnclearCommand, unknown } from '../unclear';
import type { CheckCommand } from './options';

/** Says which name of `--select` and `--ignore` is no rule; nothing where all are. */
export function unknownRule({ select, ignore }: CheckCommand): UnclearCommand | undefined {
	const known = rules.map((rule) => rule.name);
	const stranger = [...select, ...ignore].find((name) => !known.includes(name));
	if (stranger === undefined) return undefined;
	return unknown('rules', { zh: '没有这条规则', en: 'unknown rule', written: stranger, known });
}

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
