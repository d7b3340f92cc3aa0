// Fits the model of names (server/reading/people/model/table.ts and gate-table.ts) on sentences in which every person is marked.
//
//   node scripts/fit/people/fit.mjs FILE… [--skip SOURCE,…] [--hold 8] [--keep 60000] [--copies 1] [--epochs 4] [--seed 1] [--out FOLDER]
//
// A file has a sentence a line: { id: 'SOURCE-NUMBER', text, spans: [[start, end, label]] }, where persons have the label PER.
// --hold N leaves every Nth block of 40 lines out of the fit and reads it with the fitted weights;
// --skip leaves sources out and reads them.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importBundled } from '../../build/import-bundled.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { main } = await importBundled("export { main } from './main';", here);
process.exitCode = main(process.argv.slice(2));
