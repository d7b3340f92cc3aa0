// Fits what the signs around a name are worth beside the model (server/people/words/cues.ts), on sentences and pages whose persons are marked.
//
//   node server/people/fit/cues.mjs PATH… [--hold 8] [--rounds 3] [--only CUE,…] [--misses N] [--out FILE]
//
// A path is a file of sentences as `fit.mjs` reads them, of which each Nth block of 40 lines is taken (those that a model fitted with the same --hold never saw),
// a page NAME.gold.json beside NAME.txt, a marked page NAME.copy, or a folder of these. Worths are moved one at a time, and kept where persons and officials come out better.
// --rounds 0 only reads, and tells how well.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const outfile = join(mkdtempSync(join(tmpdir(), 'fit-')), 'cues.mjs');
await build({
	entryPoints: [join(here, 'cues.ts')],
	bundle: true,
	platform: 'node',
	format: 'esm',
	outfile,
	logLevel: 'error',
	loader: { '.md': 'text' },
});
const { main } = await import(pathToFileURL(outfile).href);
process.exitCode = main(process.argv.slice(2));
