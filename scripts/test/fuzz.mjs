// Tries what must hold on copy, files and messages as nobody writes them (test/fuzz/): npm run fuzz.
// node scripts/test/fuzz.mjs [--cases N] [--seed N] [--only WORD]
// node scripts/test/fuzz.mjs --server [--cases N] [--seed N]
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { bundlesOf, programs } from '../build/bundles.mjs';
import { runBundled } from './run-bundled.mjs';

if (process.argv.includes('--server')) {
	const bundles = bundlesOf({ readable: false });
	await Promise.all(programs.server.map((name) => build(bundles[name])));
	process.env.ZHUBI_SERVER = resolve(bundles.server.outfile);
	await runBundled('test/fuzz/server-main.ts');
} else await runBundled('test/fuzz/main.ts');
