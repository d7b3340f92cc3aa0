import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A rule as it stands in the house: the subject that it belongs to, and its two files as text. */
export interface RuleFiles {
	/** The folder of `server/judging/rules/` that it stands in: `dates`. */
	readonly subject: string;
	readonly page: string;
	readonly source: string;
}

/** The rules of a repository by name, in the order of their names: a rule is a page and a file of one name in the folder of a subject. */
export function ruleFiles(root: string): ReadonlyMap<string, RuleFiles> {
	const folder = join(root, 'server', 'judging', 'rules');
	const found = readdirSync(folder, { withFileTypes: true }).flatMap((subject) =>
		subject.isDirectory()
			? readdirSync(join(folder, subject.name)).flatMap((file) =>
					file.endsWith('.md') ? [{ subject: subject.name, name: file.slice(0, -3) }] : [],
				)
			: [],
	);
	found.sort((a, b) => (a.name < b.name ? -1 : 1));
	return new Map(
		found.map(({ subject, name }) => {
			const text = (extension: string) => readFileSync(join(folder, subject, `${name}.${extension}`), 'utf8');
			return [name, { subject, page: text('md'), source: text('ts') }];
		}),
	);
}

/** Asks a rule's files by name. Throws where there is no such rule. */
export function ruleFilesOf(root: string): (name: string) => RuleFiles {
	const files = ruleFiles(root);
	return (name) => {
		const found = files.get(name);
		if (!found) throw new Error(`There is no page of the rule ${name}.`);
		return found;
	};
}
