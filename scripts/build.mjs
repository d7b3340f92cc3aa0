// Bundles everything that ships: two clients, two servers, the command line.
// node scripts/build.mjs [--watch] [--only cli]
import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;

const common = { bundle: true, charset: 'utf8', target: 'es2022', sourcemap: watch ? 'linked' : false, minify: !watch, legalComments: 'none', logLevel: 'warning' };
const node = { ...common, platform: 'node', format: 'cjs' };
const worker = { ...common, platform: 'browser' };

export const bundles = {
	cli: { ...node, entryPoints: ['server/cli/zhubi.ts'], outfile: 'out/cli/zhubi.js', banner: { js: '#!/usr/bin/env node' } },
	server: { ...node, entryPoints: ['server/node.ts'], outfile: 'out/server/node.js' },
	'server-web': { ...worker, format: 'iife', entryPoints: ['server/browser.ts'], outfile: 'out/server/browser.js' },
	client: { ...node, entryPoints: ['client/node.ts'], outfile: 'out/client/node.js', external: ['vscode'] },
	'client-web': { ...worker, format: 'cjs', entryPoints: ['client/browser.ts'], outfile: 'out/client/browser.js', external: ['vscode'] },
};

const chosen = Object.entries(bundles).filter(([name]) => !only || name === only);
if (watch) {
	const contexts = await Promise.all(chosen.map(([, options]) => context({ ...options, logLevel: 'info' })));
	await Promise.all(contexts.map((one) => one.watch()));
} else {
	await Promise.all(chosen.map(([, options]) => build(options)));
}
