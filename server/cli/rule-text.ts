import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The page of a rule as it lies beside the program (out/rules), in Markdown; none in a program that was not built as a whole. */
export function pageOfRule(name: string): string | undefined {
	const path = join(__dirname, '..', 'rules', `${name}.md`);
	return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** The `file:` address of the handbook beside the program, in which a rule's chapter is `#NAME`; none where it was not made. */
export function handbookAddress(): string | undefined {
	const path = join(__dirname, '..', 'handbook', 'index.html');
	return existsSync(path) ? pathToFileURL(path).href : undefined;
}
