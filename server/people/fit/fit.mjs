// Fits the model of names (server/people/model/table.ts and gate-table.ts) on sentences in which every person is marked.
//
//   node server/people/fit/fit.mjs FILE… [--skip SOURCE,…] [--hold 8] [--keep 60000] [--copies 1] [--epochs 4] [--seed 1] [--out FOLDER]
//
// A file has a sentence a line: { id: 'SOURCE-NUMBER', text, spans: [[start, end, label]] }, where persons have the label PER.
// --hold N leaves every Nth block of 40 lines out of the fit and reads it with the fitted weights; --skip leaves sources out and reads them.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const outfile = join(mkdtempSync(join(tmpdir(), 'fit-')), 'main.mjs');
await build({
	entryPoints: [join(here, 'main.ts')],
	bundle: true,
	platform: 'node',
	format: 'esm',
	outfile,
	logLevel: 'error',
});
const { main } = await import(pathToFileURL(outfile).href);
process.exitCode = main(process.argv.slice(2));
