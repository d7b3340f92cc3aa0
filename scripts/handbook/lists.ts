import type { Category, Rule } from '../../server/ground/model/rule';
import { keysOf } from '../../server/ground/text/present';
import { weightClassOf } from '../../server/judging/check/weight-classes';
import { fixOf } from './facts';
import type { RuleFiles } from './rule-files';

/** What a rule's file says of the rule: the name of the constant, and the first paragraph of its doc comment, on one line. */
export interface RuleSource {
	readonly constant: string;
	readonly finds: string;
}

/** Reads the file of a rule (server/judging/rules/SUBJECT/NAME.ts). Throws where it exports no rule with a doc comment. */
export function ruleSource(name: string, source: string): RuleSource {
	const found = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export const (\w+): [\w& ]*Rule\b/.exec(source);
	if (!found) throw new Error(`${name}.ts: export a rule with a doc comment that says what it finds.`);
	const [paragraph] = found[1]
		.replace(/^[ \t]*\* ?/gm, '')
		.trim()
		.split(/\n\s*\n/);
	return { constant: found[2], finds: paragraph.replace(/\s*\n\s*/g, ' ') };
}

/** `server/judging/rules/index.ts`: the rules in the order of their names. */
export function ruleIndex(rules: ReadonlyMap<string, RuleFiles>): string {
	const listed = Array.from(rules, ([name, { subject, source }]) => ({
		path: `./${subject}/${name}`,
		constant: ruleSource(name, source).constant,
	}));
	return [
		"import type { Rule } from '../../ground/model/rule';",
		...inOrder(listed.map(({ path, constant }) => ({ path, line: `import { ${constant} } from '${path}';` }))),
		'',
		'/** The rules in the order of their names. `npm run docs` writes this file. */',
		'export const rules: readonly Rule[] = [',
		...listed.map(({ constant }) => `\t${constant},`),
		'];',
		'',
	].join('\n');
}

/** `server/lsp/answering/rule-page-texts.ts`: the text of each rule's page, which the bundler puts in. */
export function rulePageTexts(rules: ReadonlyMap<string, RuleFiles>): string {
	return [
		'/** The text of each rule\u2019s page, by the name of the rule. `npm run docs` writes this file. */',
		'export const rulePageTexts: Readonly<Record<string, () => Promise<{ readonly default: string }>>> = {',
		...Array.from(
			rules,
			([name, { subject }]) =>
				`\t${/^\w+$/.test(name) ? name : `'${name}'`}: () => import('../../judging/rules/${subject}/${name}.md'),`,
		),
		'};',
		'',
	].join('\n');
}

/** Lines of imports in the order of their paths, as the formatter has them. */
function inOrder(lines: readonly { readonly path: string; readonly line: string }[]): string[] {
	return [...lines].sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ line }) => line);
}

/** docs/RULES.md with the tables of the rules behind its introduction. */
export function ruleTables(old: string, rules: readonly Rule[], filesOf: (name: string) => RuleFiles): string {
	const first = old.indexOf('\n## ');
	if (first < 0) throw new Error('docs/RULES.md has no tables.');
	const row = (rule: Rule) => {
		const { page, source } = filesOf(rule.name);
		const fix = fixOf(rule, page);
		const cells = [
			rule.name,
			ruleSource(rule.name, source).finds.replaceAll('|', '\\|'),
			rule.tier,
			rule.severity,
			fix === 'none' ? '–' : fix,
			weightClassOf(rule)?.name ?? '–',
		];
		return `| ${cells.join(' | ')} |\n`;
	};
	const tables = keysOf(headings).map((category) => {
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
