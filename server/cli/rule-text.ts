import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The page of a rule as it lies beside the program (out/rules), in Markdown; none in a program that was not built as a whole. */
export function pageOfRule(name: string): string | undefined {
	const path = join(__dirname, '..', 'rules', `${name}.md`);
	return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
