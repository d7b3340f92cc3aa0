// Runs the editor suite (test/editor/) in a headless Chromium: node scripts/editor.mjs [web] [server]
// web: VS Code for the web, the web-worker host, the extension from this folder. server: the newest VS Code, the Node host, the packed extension installed as by a user.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findChromium, howToGet, launch } from './chromium.mjs';
import { cache, root } from './install.mjs';
import { pack } from './package.mjs';
import { serveInstalled, whyNoServer } from './vscode-server.mjs';
import { serveVSCode } from './vscode-web.mjs';

const workspace = join(root, 'test', 'editor', 'workspace');
const suite = join(root, 'out', 'test');

const hosts = {
	web: () => serveVSCode({ extension: root, folder: workspace, tests: join(suite, 'suite.js'), firstPort: 3100 }),
	server: () => serveInstalled({ vsix: pack(), folder: copyWorkspace(), tests: suite }),
};

/** What one run gives: numbers of tests. `skipped` is 1 where the editor cannot be had. */
export async function runEditorSuite(host) {
	const chromium = findChromium();
	const lacking = chromium ? host === 'server' && whyNoServer() : `no Chromium was found. ${howToGet}`;
	if (lacking) {
		console.error(`SKIPPED: the editor suite (${host}): ${lacking}`);
		return { passed: 0, failed: 0, skipped: 1 };
	}
	await bundleSuite();
	const server = await hosts[host]();
	const browser = await launch(chromium);
	try {
		return await listen(await browser.newPage(), server.url);
	} finally {
		await browser.close();
		server.close();
	}
}

/** The folder as files that a test may write: on the web what is written stays in the browser. */
export function copyWorkspace() {
	const copy = join(cache, 'suite-workspace');
	rmSync(copy, { recursive: true, force: true });
	cpSync(workspace, copy, { recursive: true });
	return copy;
}

/** Bundles the suite into out/test/suite.js, for every kind of host. */
export async function bundleSuite() {
	const { build } = await import('esbuild');
	mkdirSync(suite, { recursive: true });
	// An extension without code, for an editor in which zhubi itself is installed and not under development.
	writeFileSync(join(suite, 'package.json'), JSON.stringify({ name: 'suite', publisher: 'zhubi', version: '0.0.0', engines: { vscode: '*' } }));
	await build({
		entryPoints: ['test/editor/suite.ts'],
		outfile: join(suite, 'suite.js'),
		bundle: true,
		platform: 'browser',
		format: 'cjs',
		target: 'es2022',
		external: ['vscode'],
		define: { global: 'globalThis' },
		sourcemap: 'inline',
		charset: 'utf8',
		logLevel: 'error',
	});
}

/** Opens the window and counts what the suite says on the console. A window that falls silent, or that ends early, is a failure. */
function listen(page, url, silence = 120_000) {
	const counts = { passed: 0, failed: 0, skipped: 0 };
	return new Promise((resolve) => {
		const said = [];
		let timer;
		const end = (reason) => {
			clearTimeout(timer);
			if (reason) {
				console.error(`  ✖ ${reason}`);
				for (const line of said.slice(-30)) console.error(`    ${line}`);
				counts.failed++;
			}
			resolve(counts);
		};
		const wait = () => {
			clearTimeout(timer);
			timer = setTimeout(() => end(`the suite said nothing for ${silence / 1000} seconds`), silence);
		};
		page.on('crash', () => end('the page crashed'));
		page.on('pageerror', (error) => said.push(String(error)));
		page.on('console', (message) => {
			const text = message.text();
			const mark = text.indexOf('@zhubi-suite {');
			if (mark < 0) {
				// Newer editors ask for a signed-in user over and over.
				if (!text.includes('[AgentHost]')) said.push(text);
				return;
			}
			wait();
			const { kind, title, milliseconds, error } = JSON.parse(text.slice(text.indexOf('{', mark), text.lastIndexOf('}') + 1));
			if (kind === 'end') {
				end(counts.passed + counts.failed === 0 ? 'no test was run' : undefined);
				return;
			}
			counts[kind]++;
			console.log(`  ${{ passed: '✔', failed: '✖', skipped: '﹣' }[kind]} ${title}${milliseconds === undefined ? '' : ` (${milliseconds} ms)`}`);
			if (error) console.log(error.replace(/^/gm, '      '));
		});
		wait();
		page.goto(url).catch((error) => end(String(error)));
	});
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
	const total = { passed: 0, failed: 0, skipped: 0 };
	const asked = process.argv.slice(2);
	for (const host of asked.length > 0 ? asked : ['web']) {
		const counts = await runEditorSuite(host);
		for (const key of Object.keys(total)) total[key] += counts[key];
	}
	console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
	process.exit(total.failed > 0 ? 1 : 0);
}
