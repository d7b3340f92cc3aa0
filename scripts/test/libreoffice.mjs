// Sends seeded pages with marks through LibreOffice and back, and lets a script inside it review one (test/libreoffice/):
// node scripts/test/libreoffice.mjs [--count 200] [--seed 1]. Without LibreOffice it is skipped, and says so.
import { runBundled } from './run-bundled.mjs';

await runBundled('test/libreoffice/main.ts');
