// npm run fit -- FOLDER…: bundles server/segment/fit/main.ts, which says what it does, and runs it.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

mkdirSync('out', { recursive: true });
const folder = mkdtempSync(join('out', 'fit-'));
try {
	const outfile = join(folder, 'fit.mjs');
	await build({
		entryPoints: ['server/segment/fit/main.ts'],
		bundle: true,
		platform: 'node',
		format: 'esm',
		outfile,
		logLevel: 'warning',
	});
	await import(pathToFileURL(outfile));
} finally {
	rmSync(folder, { recursive: true, force: true });
}
