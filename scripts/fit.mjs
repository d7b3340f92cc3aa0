// npm run fit -- FOLDER…: runs server/segment/fit/main.ts, which says what it does.
// npm run fit -- slips PATH…: runs server/slips/fit/main.ts.
import { importBundled } from './build/import-bundled.mjs';
import { root } from './build/install.mjs';

if (process.argv[2] === 'slips') {
	const { main } = await importBundled("export { main } from './server/slips/fit/main';", root);
	process.exitCode = main(process.argv.slice(3));
} else await importBundled("import './server/segment/fit/main';", root);
