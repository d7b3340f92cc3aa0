import { weightClassOf } from '../../server/check/weight-classes';
import type { Category, Rule } from '../../server/model/rule';
import { fixOf } from './facts';

/** What a rule's file says of the rule: the name of the constant, and the first paragraph of its doc comment, on one line. */
export interface RuleSource {
	readonly constant: string;
	readonly finds: string;
}

/** Reads the file of a rule (server/rules/NAME.ts). Throws where it exports no rule with a doc comment. */
export function ruleSource(name: string, source: string): RuleSource {
	const found = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export const (\w+): [\w& ]*Rule\b/.exec(source);
	if (!found) throw new Error(`server/rules/${name}.ts: export a rule with a doc comment that says what it finds.`);
	const [paragraph] = found[1]
		.replace(/^[ \t]*\* ?/gm, '')
		.trim()
		.split(/\n\s*\n/);
	return { constant: found[2], finds: paragraph.replace(/\s*\n\s*/g, ' ') };
}

/** `server/rules/index.ts`: the rules in the order of their names, by name of file and constant. */
export function ruleIndex(rules: readonly (readonly [name: string, constant: string])[]): string {
	return [
		"import type { Rule } from '../model/rule';",
		...rules.map(([name, constant]) => `import { ${constant} } from './${name}';`),
		'',
		'/** The rules in the order of their names. `npm run docs` writes this file. */',
		'export const rules: readonly Rule[] = [',
		...rules.map(([, constant]) => `\t${constant},`),
		'];',
		'',
	].join('\n');
}

/** What is read of the rules to list them: their text, by name. */
export interface RuleTexts {
	readonly pageOf: (name: string) => string;
	readonly sourceOf: (name: string) => string;
}

/** docs/RULES.md with the tables of the rules behind its introduction. */
export function ruleTables(old: string, rules: readonly Rule[], { pageOf, sourceOf }: RuleTexts): string {
	const first = old.indexOf('\n## ');
	if (first < 0) throw new Error('docs/RULES.md has no tables.');
	const row = (rule: Rule) => {
		const fix = fixOf(rule, pageOf(rule.name));
		const cells = [
			rule.name,
			ruleSource(rule.name, sourceOf(rule.name)).finds.replaceAll('|', '\\|'),
			rule.tier,
			rule.severity,
			fix === 'none' ? '–' : fix,
			weightClassOf(rule)?.name ?? '–',
		];
		return `| ${cells.join(' | ')} |\n`;
	};
	const tables = (Object.keys(headings) as Category[]).map((category) => {
		const rows = rules.filter((rule) => rule.category === category).map(row);
		return `\n## ${headings[category]}\n\n| rule | what it finds | tier | severity | fix | counts as |\n| --- | --- | --- | --- | --- | --- |\n${rows.join('')}`;
	});
	return old.slice(0, first) + tables.join('');
}

/** The categories in the order of docs/RULES.md. */
const headings: Readonly<Record<Category, string>> = {
	structure: 'Structure',
	punctuation: 'Punctuation',
	number: 'Numbers',
	date: 'Dates and time',
	title: 'People, posts and institutions',
	term: 'Terms',
	text: 'Text',
};

/** docs/zhubi.schema.json with the rules listed by name, with their titles. */
export function ruleSchema(old: string, rules: readonly Rule[]): string {
	const schema = JSON.parse(old);
	schema.properties.rules.properties = Object.fromEntries(
		rules.map(({ name, title }) => [
			name,
			{ $ref: '#/definitions/severity', description: `${title.zh}。${title.en}.` },
		]),
	);
	return `${JSON.stringify(schema, undefined, '\t')}\n`;
}
