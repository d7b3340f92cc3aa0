// Measures how the work grows with the text, family by family of odd copy (test/growth/): npm run growth.
// node scripts/test/growth.mjs [--family WORD] [--from N] [--to N] [--all]
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

mkdirSync('out', { recursive: true });
const folder = mkdtempSync(join('out', 'growth-'));
try {
	const outfile = join(folder, 'growth.js');
	await build({
		entryPoints: ['test/growth/main.ts'],
		outfile,
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		charset: 'utf8',
		loader: { '.md': 'text' },
		logLevel: 'warning',
	});
	process.exitCode = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
}
