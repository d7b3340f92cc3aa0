import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './install.mjs';

/**
 * Imports TypeScript into a script: `contents` is a module that exports what is wanted, its paths being relative to `folder`.
 * It is bundled into a file that is thrown away. It knows what the product knows, from the repository's assets.
 */
export async function importBundled(contents, folder) {
	mkdirSync(join(root, 'out'), { recursive: true });
	const made = mkdtempSync(join(root, 'out', 'bundled-'));
	const outfile = join(made, 'module.mjs');
	try {
		await build({
			stdin: { contents, resolveDir: folder, loader: 'ts' },
			outfile,
			bundle: true,
			platform: 'node',
			format: 'esm',
			charset: 'utf8',
			loader: { '.md': 'text' },
			inject: [join(root, 'scripts', 'build', 'repository-assets.ts')],
			logLevel: 'warning',
		});
		return await import(pathToFileURL(outfile).href);
	} finally {
		rmSync(made, { recursive: true, force: true });
	}
}
