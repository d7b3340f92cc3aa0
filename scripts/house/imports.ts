import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/**
 * One import, of values or of types: `to` is a file from the root on (`server/ground/model/span.ts`) or the name of a package (`node:fs`,
 * `vscode-languageserver/node`).
 */
export interface Import {
	readonly from: string;
	readonly to: string;
}

/** The import graph: every file by its path from the root on, and what it imports. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** Reads the imports of all TypeScript files of some folders of a repository, types included. Throws where one leads nowhere. */
export function importGraph(root: string, folders: readonly string[]): ImportGraph {
	const files = folders.flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.ts'))
			.map((name) => join(folder, name).split(sep).join('/')),
	);
	const known = new Set(files);
	return new Map(
		files.sort().map((file) => [
			file,
			specifiersOf(readFileSync(join(root, file), 'utf8')).map((specifier) => {
				if (!specifier.startsWith('.')) return specifier;
				const path = relative(root, join(root, dirname(file), specifier))
					.split(sep)
					.join('/');
				const found = [`${path}.ts`, `${path}/index.ts`].find((one) => known.has(one));
				// What is no TypeScript of these folders is named in full: package.json, a rule's page.
				if (!found && !/\.\w+$/.test(path)) throw new Error(`${file} imports ${specifier}, which is not there.`);
				return found ?? path;
			}),
		]),
	);
}

/**
 * The specifiers of all imports in a source text, in order: `import … from`, `export … from`, `import '…'`,
 * `import('…')` of values and of types, `require('…')`.
 * An `import()` of anything but a plain string hides where it leads: it is `unreadable`. The word in quotes (`kind: 'import'`) is none.
 */
export function specifiersOf(source: string): string[] {
	const code = source.replace(/\/\*[\s\S]*?\*\/|^[ \t]*\/\/.*$/gm, '');
	return [...code.matchAll(anImport)].map(({ groups }) => groups?.name ?? groups?.called ?? unreadable);
}

/** Stands for what an `import()` leads to that is put together at run time. */
export const unreadable = '?';

const anImport =
	/(?<!['"])\b(?:from|import)\s*(?<quote>['"])(?<name>[^'"\n]+)\k<quote>|\b(?:import|require)\s*\((?:\s*(?<mark>['"])(?<called>[^'"\n]+)\k<mark>\s*[,)])?/g;

/**
 * The circles of the graph: files of which each imports the next, directly or through others.
 * Each is a set of files; none is a circle by itself.
 */
export function circlesOf(graph: ImportGraph): readonly (readonly string[])[] {
	// Tarjan, "Depth-first search and linear graph algorithms", 1972.
	const order = new Map<string, number>();
	const open: string[] = [];
	const circles: string[][] = [];
	const visit = (file: string): number => {
		const number = order.size;
		order.set(file, number);
		open.push(file);
		let least = number;
		for (const next of graph.get(file) ?? []) {
			if (!graph.has(next)) continue;
			const known = order.get(next);
			if (known === undefined) least = Math.min(least, visit(next));
			else if (open.includes(next)) least = Math.min(least, known);
		}
		if (least === number) {
			const circle = open.splice(open.lastIndexOf(file));
			if (circle.length > 1 || graph.get(file)?.includes(file)) circles.push(circle.sort());
		}
		return least;
	};
	for (const file of graph.keys()) if (!order.has(file)) visit(file);
	return circles;
}
