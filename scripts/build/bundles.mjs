// What ships, as options for esbuild: two clients, the server, the command line.

/** The bundles that make up a program of Node's: its start, and the rest, which lies beside it. */
export const programs = { cli: ['cli', 'commands'], server: ['server', 'core'] };

/** `readable` bundles are for watching and debugging: not minified, with a source map. */
export function bundlesOf({ readable }) {
	const common = {
		bundle: true,
		charset: 'utf8',
		target: 'es2022',
		sourcemap: readable ? 'linked' : false,
		minify: !readable,
		legalComments: 'none',
		logLevel: readable ? 'info' : 'warning',
		loader: { '.md': 'text' },
	};
	// The protocol libraries can use sockets and pipes. We never do, and a bundle that cannot is easier to trust.
	const node = {
		...common,
		platform: 'node',
		format: 'cjs',
		alias: { net: './scripts/build/no-net.cjs', 'node:net': './scripts/build/no-net.cjs' },
	};
	// The library that reads rosters could download them, too: that part of it is left out.
	const define = { PAPA_BROWSER_CONTEXT: 'true', XMLHttpRequest: 'undefined' };
	const worker = { ...common, platform: 'browser' };
	const server = {
		...node,
		alias: { ...node.alias, child_process: './scripts/build/no-process.cjs' },
		conditions: ['browser', 'node', 'module'],
	};
	return {
		// What reads the command line, and the rest of it.
		cli: {
			...node,
			entryPoints: ['server/cli/zhubi.ts'],
			outfile: 'out/cli/zhubi.js',
			banner: { js: '#!/usr/bin/env node' },
			external: ['./commands', '../server/server'],
			supported: { 'dynamic-import': false },
		},
		commands: { ...node, define, entryPoints: ['server/cli/commands.ts'], outfile: 'out/cli/commands.js' },
		// The start of the server in Node, and the rest of it, which is the web worker's bundle as well.
		server: {
			...server,
			entryPoints: ['server/server.ts'],
			outfile: 'out/server/server.js',
			external: ['./core'],
			supported: { 'dynamic-import': false },
		},
		core: {
			...server,
			define,
			entryPoints: ['server/core.ts'],
			outfile: 'out/server/core.js',
			// What a bundle exports is taken by Node alone.
			banner: { js: '"use strict";var module=module||{};' },
		},
		client: { ...node, entryPoints: ['client/node.ts'], outfile: 'out/client/node.js', external: ['vscode'] },
		'client-web': {
			...worker,
			format: 'cjs',
			entryPoints: ['client/browser.ts'],
			outfile: 'out/client/browser.js',
			external: ['vscode'],
		},
	};
}
