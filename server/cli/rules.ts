import { type Language, say } from '../answers/reports/language';
import { rules } from '../judging/rules/index';
import { columnsOf } from './check/report/excerpt';
import { severityNames } from './spoken';
import { plainJson, print } from './streams';

/**
 * `zhubi rules`: every rule with its severity out of the box, its tier (expected precision) and its title, in the order of the handbook.
 */
export async function listRules(
	{ format }: { readonly format: 'pretty' | 'json' },
	language: Language,
): Promise<number> {
	if (format === 'json') {
		for (const { name, category, tier, severity, title } of rules)
			await print(`${plainJson({ rule: name, category, tier, severity, title })}\n`);
		return 0;
	}
	const off = language === 'zh' ? '关' : 'off';
	const width = Math.max(...rules.map((rule) => rule.name.length));
	const severityOf = (severity: (typeof rules)[number]['severity']) =>
		severity === 'off' ? off : severityNames[language][severity];
	const widest = Math.max(...rules.map((rule) => columnsOf(severityOf(rule.severity))));
	for (const { name, tier, severity, title } of rules) {
		const said = severityOf(severity);
		const padding = ' '.repeat(widest - columnsOf(said));
		await print(`${name.padEnd(width)}  ${said}${padding}  ${tier}  ${say(title, language)}\n`);
	}
	return 0;
}
