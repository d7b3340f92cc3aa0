import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The `file:` address of the handbook, in which a rule's chapter is `#NAME`. It lies in the folder beside that of the running bundle
 * (scripts/handbook/docs.mjs); a checkout that is not built has none.
 */
export function handbookAddress(): string | undefined {
	const path = join(__dirname, '..', 'handbook', 'index.html');
	return existsSync(path) ? pathToFileURL(path).href : undefined;
}
