// Puts faults into the samples and the marked pages and counts how many are found and mended (test/mutate/).
// node scripts/test/mutate.mjs [--seed N] [--mutants N] [--operator WORD] [--misses N]
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

mkdirSync('out', { recursive: true });
const folder = mkdtempSync(join('out', 'mutate-'));
try {
	const outfile = join(folder, 'mutate.js');
	await build({
		entryPoints: ['test/mutate/main.ts'],
		outfile,
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		charset: 'utf8',
		logLevel: 'warning',
	});
	process.exitCode = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
}
