import { type Language, say } from '../features/language';
import { rules } from '../rules/index';
import { pageOfRule } from './rule-text';
import { complain, print } from './streams';
import { unclearLine, unknown } from './unclear';

/** `zhubi explain RULE…`: the pages of rules as they lie beside the program (out/rules), with the title in the language of the user. */
export async function explain(
	{ rules: names }: { readonly rules: readonly string[] },
	language: Language,
): Promise<number> {
	for (const [i, name] of names.entries()) {
		const rule = rules.find((one) => one.name === name);
		if (!rule) {
			const known = rules.map((one) => one.name);
			complain(
				unclearLine(unknown('rules', { zh: '没有这条规则', en: 'unknown rule', written: name, known }), language),
			);
			return 2;
		}
		const page = pageOfRule(name) ?? `# ${name}\n`;
		await print(`${i > 0 ? '\n' : ''}${page.replace(/^# .*/, (title) => `${title} · ${say(rule.title, language)}`)}`);
	}
	return 0;
}
