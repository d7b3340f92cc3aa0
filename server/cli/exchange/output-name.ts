import { statSync } from 'node:fs';
import { extname, relative, resolve } from 'node:path';

/** What a page is called on sheets and in the output: its path from the folder that was named, without the ending. */
export function outputName(file: string, paths: readonly string[]): string {
	if (file === '-') return 'stdin';
	const folder = paths
		.filter((path) => path !== '-' && statSync(path, { throwIfNoEntry: false })?.isDirectory())
		.map((path) => relative(resolve(path), resolve(file)))
		.find((inside) => !inside.startsWith('..'));
	const name = folder ?? file.replaceAll('\\', '/').split('/').at(-1) ?? file;
	const ending = extname(name);
	return ending === '' ? name : name.slice(0, -ending.length);
}
