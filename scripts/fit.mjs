// npm run fit -- FOLDER…: runs server/segment/fit/main.ts, which says what it does.
import { importBundled } from './build/import-bundled.mjs';
import { root } from './build/install.mjs';

await importBundled("import './server/segment/fit/main';", root);
