// Fits what the signs around a name are worth beside the model (server/reading/people/words/cues.ts),
// on sentences and pages whose persons are marked.
//
//   node scripts/fit/people/cues.mjs PATH… [--hold 8] [--rounds 3] [--only CUE,…] [--misses N] [--out FILE]
//
// A path is a file of sentences as `fit.mjs` reads them, of which each Nth block of 40 lines is taken
// (those that a model fitted with the same --hold never saw),
// a page NAME.gold.json beside NAME.txt, a marked page NAME.copy, or a folder of these.
// Worths are moved one at a time, and kept where persons and officials come out better.
// --rounds 0 only reads, and tells how well.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importBundled } from '../../build/import-bundled.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { main } = await importBundled("export { main } from './cues';", here);
process.exitCode = main(process.argv.slice(2));
