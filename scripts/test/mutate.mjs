// Puts faults into the samples and the marked pages and counts how many are found and mended (test/mutate/);
// with a folder, into its marked pages instead.
// node scripts/test/mutate.mjs [--seed N] [--mutants N] [--operator WORD] [--misses N] [--folder FOLDER]
import { runBundled } from './run-bundled.mjs';

await runBundled('test/mutate/main.ts');
