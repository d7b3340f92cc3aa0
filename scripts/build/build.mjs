// Bundles everything that ships: two clients, the server, the command line; and lays the rule pages and the handbook beside them.
// node scripts/build/build.mjs [--watch] [--only cli|server]
import { build, context } from 'esbuild';
import { makeHandbook } from '../handbook/docs.mjs';
import { copyAssets } from './assets.mjs';
import { bundlesOf, programs } from './bundles.mjs';
import { copyRulePages } from './rule-pages.mjs';
import { copySchemas } from './schemas.mjs';

const watch = process.argv.includes('--watch');
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;

const chosen = Object.entries(bundlesOf({ readable: watch }))
	.filter(([name]) => !only || programs[only].includes(name))
	.map(([, options]) => options);
copyAssets('out');
if (!only) {
	await copyRulePages('out');
	copySchemas('out');
	await makeHandbook();
}
if (watch) {
	const contexts = await Promise.all(chosen.map(context));
	await Promise.all(contexts.map((one) => one.watch()));
} else {
	// esbuild has printed what is wrong; a stack trace would add nothing.
	const built = await Promise.allSettled(chosen.map(build));
	if (built.some(({ status }) => status === 'rejected')) process.exitCode = 1;
}
