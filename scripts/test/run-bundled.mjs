import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles a TypeScript program of the tests, runs it with the words behind the script, and hands on its exit status. The bundle is thrown
 * away.
 */
export async function runBundled(entry) {
	mkdirSync('out', { recursive: true });
	const folder = mkdtempSync(join('out', 'run-'));
	const outfile = join(folder, 'main.js');
	try {
		await build({
			entryPoints: [entry],
			outfile,
			bundle: true,
			platform: 'node',
			format: 'cjs',
			target: 'node20',
			charset: 'utf8',
			loader: { '.md': 'text' },
			inject: ['scripts/build/repository-assets.ts'],
			logLevel: 'warning',
		});
		process.exitCode =
			spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
