import { parse } from 'jsonc-parser/lib/esm/main.js';

/** Globs that name pages, and the folder, a URI, from which they are read. */
export interface PageGlobs {
	readonly folder: string;
	readonly globs: readonly string[];
}

/** How many files may extend one another in a row (server/desk/settings/find-settings.ts). */
const longestChain = 8;

/**
 * The `pages` of a `zhubi.json`, a URI, or else those of the file that it extends, read from the folder of the file that says them;
 * undefined where none does.
 * The one in the folder of a day only says the day, and extends that of the desk.
 */
export async function pageGlobs(
	file: string,
	read: (uri: string) => Promise<string | undefined>,
): Promise<PageGlobs | undefined> {
	let uri: string | undefined = file;
	for (let links = 0; links < longestChain && uri !== undefined; links++) {
		const said = fieldsOf(await read(uri));
		if (Array.isArray(said.pages))
			return { folder: new URL('.', uri).href, globs: said.pages.filter((glob) => typeof glob === 'string') };
		uri = typeof said.extends === 'string' ? resolved(said.extends, uri) : undefined;
	}
	return undefined;
}

function fieldsOf(text: string | undefined): { readonly pages?: unknown; readonly extends?: unknown } {
	try {
		return parse((text ?? '').replace(/^\ufeff/, ''), [], { allowTrailingComma: true }) ?? {};
	} catch {
		// Brackets nested too deep overflow the stack of the parser.
		return {};
	}
}

function resolved(path: string, base: string): string | undefined {
	try {
		return new URL(path, base).href;
	} catch {
		return undefined;
	}
}
