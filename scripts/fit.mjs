// npm run fit -- FOLDER…: bundles a fit script and runs it. `npm run fit -- line-join FOLDER…` fits the characters at line ends.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const lineJoin = process.argv[2] === 'line-join';
if (lineJoin) process.argv.splice(2, 1);
mkdirSync('out', { recursive: true });
const folder = mkdtempSync(join('out', 'fit-'));
try {
	const outfile = join(folder, 'fit.mjs');
	const entry = lineJoin ? 'server/segment/fit/line-join.ts' : 'server/segment/fit/main.ts';
	await build({ entryPoints: [entry], bundle: true, platform: 'node', format: 'esm', outfile, logLevel: 'warning' });
	await import(pathToFileURL(outfile));
} finally {
	rmSync(folder, { recursive: true, force: true });
}
