import { rules } from '../rules/index';
import { type UnclearCommand, unknown } from './unclear';

/** Says which of these names is that of no rule; nothing where all are. */
export function unknownRule(names: readonly string[]): UnclearCommand | undefined {
	const known = rules.map((rule) => rule.name);
	const stranger = names.find((name) => !known.includes(name));
	if (stranger === undefined) return undefined;
	return unknown('rules', { zh: '没有这条规则', en: 'unknown rule', written: stranger, known });
}
