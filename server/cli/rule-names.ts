import { rules } from '../judging/rules/index';
import { type UnclearCommand, unclear, unknown } from './unclear';

/** Says which of these names is that of no rule; nothing where all are. Rules with the words in their titles are named: 星期, `weekday`. */
export function unknownRule(names: readonly string[]): UnclearCommand | undefined {
	const known = rules.map((rule) => rule.name);
	const stranger = names.find((name) => !known.includes(name));
	if (stranger === undefined) return undefined;
	const titled = stranger.length < fewestSigns ? [] : titledLike(stranger);
	if (titled.length === 0)
		return unknown('rules', { zh: '没有这条规则', en: 'unknown rule', written: stranger, known });
	return unclear(
		'rules',
		`没有这条规则：${stranger}（标题里有这几个字的：${titled.join('、')}）`,
		`unknown rule ${stranger} (in titles of: ${titled.join(', ')})`,
	);
}

const fewestSigns = 2;

function titledLike(words: string): string[] {
	return rules
		.filter(({ title }) => title.zh.includes(words) || title.en.toLowerCase().includes(words.toLowerCase()))
		.map(({ name }) => name);
}
