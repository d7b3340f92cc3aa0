import { readdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path/posix';

/** The files and folders of a repository by their paths from its root, `server/ground/text` and `server/ground/text/trie.ts`. */
export type Tree = ReadonlySet<string>;

/** What is installed, built or kept by git at the root. */
const left = /^(?:node_modules|out|\.git|\.cache|\.vscode-test)$/;

/** Reads the tree of the repository that one stands in. */
export function treeOf(): Tree {
	const tree = new Set<string>();
	for (const entry of readdirSync('.')) {
		if (left.test(entry)) continue;
		tree.add(entry);
		if (statSync(entry).isDirectory())
			for (const name of readdirSync(entry, { recursive: true, encoding: 'utf8' }))
				if (!/(?:^|[\\/])node_modules(?:[\\/]|$)/.test(name)) tree.add(`${entry}/${name.replaceAll('\\', '/')}`);
	}
	return tree;
}

/**
 * The paths that a comment or a document names: files of source and documents (`trie.ts`, `ground/text/trie.ts`, `docs/NOTES.md`), and
 * whatever begins with a folder of the root (`server/ground/text/`). Patterns and placeholders are left out: `rules/NAME.ts`, `test/**`.
 */
export function pathsNamedIn(text: string): string[] {
	return [...text.matchAll(/(?<![\w./@~:$*…-])[\w@.-]+(?:\/[\w@.-]+)*\/?(?![\w/*…-])/g)]
		.map(([path]) => path.replace(/\.$/, ''))
		.filter((path) => (isSource.test(path) || isRooted.test(path)) && !isPattern.test(path));
}

const isSource = /[\w-]\.(?:ts|mjs|cjs|md|css|svg|copy)$/;
const isRooted = /^(?:server|client|test|scripts|docs|bench|samples|snippets|syntaxes|l10n)\/./;
const isPattern = /NAME|FOLDER|YYYY|\.\.\./;

/** True where a path stands in the tree: from the root, from the folder of the file that names it, or as the end of a longer path. */
export function isThere(path: string, tree: Tree, from = ''): boolean {
	const name = path.replace(/^\.\//, '').replace(/\/$/, '');
	if (tree.has(name) || tree.has(`${dirname(from)}/${name}`)) return true;
	for (const one of tree) if (one.endsWith(`/${name}`)) return true;
	return false;
}
