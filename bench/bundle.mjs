import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));

/** What a bench runs of the product (`bench/NAME.ts`), bundled as it ships, loaded. */
export async function bundled(name) {
	const outfile = join(here, '../out/bench', `${name}.mjs`);
	await build({
		entryPoints: [join(here, `${name}.ts`)],
		outfile,
		bundle: true,
		platform: 'node',
		format: 'esm',
		target: 'es2022',
		charset: 'utf8',
		minify: true,
		mainFields: ['module', 'main'],
		loader: { '.md': 'text' },
		inject: [join(here, '../scripts/build/repository-assets.ts')],
		logLevel: 'warning',
	});
	return import(pathToFileURL(outfile).href);
}
