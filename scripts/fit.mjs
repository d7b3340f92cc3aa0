// npm run fit -- FOLDER…: runs scripts/fit/segment/main.ts, which says what it does.
// npm run fit -- slips PATH…: runs scripts/fit/slips/main.ts.
import { importBundled } from './build/import-bundled.mjs';
import { root } from './build/install.mjs';

if (process.argv[2] === 'slips') {
	const { main } = await importBundled("export { main } from './scripts/fit/slips/main';", root);
	process.exitCode = main(process.argv.slice(3));
} else await importBundled("import './scripts/fit/segment/main';", root);
