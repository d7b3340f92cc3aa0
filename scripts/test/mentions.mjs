// Holds references and rename of every person against marked pages: NAME.txt with NAME.gold.json beside it (test/mentions/).
// node scripts/test/mentions.mjs [--misses N] FOLDER…
import { runBundled } from './run-bundled.mjs';

await runBundled('test/mentions/main.ts');
