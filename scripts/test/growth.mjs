// Measures how the work grows with the text, family by family of odd copy (test/growth/): npm run growth.
// node scripts/test/growth.mjs [--family WORD] [--from N] [--to N] [--all]
import { runBundled } from './run-bundled.mjs';

await runBundled('test/growth/main.ts');
