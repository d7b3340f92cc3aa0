import { type Language, say } from '../answers/reports/language';
import { present } from '../ground/text/present';
import { rules } from '../judging/rules/index';
import { unknownRule } from './rule-names';
import { pageOfRule } from './rule-text';
import { complain, print } from './streams';
import { unclearLine } from './unclear';

/** `zhubi explain RULE…`: the pages of rules as they lie beside the program (out/rules), with the title in the language of the user. */
export async function explain(
	{ rules: names }: { readonly rules: readonly string[] },
	language: Language,
): Promise<number> {
	for (const [i, name] of names.entries()) {
		const unknown = unknownRule([name]);
		if (unknown) {
			complain(unclearLine(unknown, language));
			return 2;
		}
		const { title } = present(
			rules.find((one) => one.name === name),
			name,
		);
		const page = pageOfRule(name) ?? `# ${name}\n`;
		await print(`${i > 0 ? '\n' : ''}${page.replace(/^# .*/, (head) => `${head} · ${say(title, language)}`)}`);
	}
	return 0;
}
