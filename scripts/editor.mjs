// Runs the editor suite (test/editor/) in VS Code for the web, in a headless Chromium: node scripts/editor.mjs
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findChromium, howToGet, launch } from './chromium.mjs';
import { root } from './install.mjs';
import { serveVSCode } from './vscode-web.mjs';

/** What one run gives: numbers of tests. `skipped` is 1 where there is no Chromium. */
export async function runEditorSuite() {
	const chromium = findChromium();
	if (!chromium) {
		console.error(`SKIPPED: the editor suite needs a Chromium, and none was found. ${howToGet}`);
		return { passed: 0, failed: 0, skipped: 1 };
	}
	await bundleSuite();
	const server = await serveVSCode({ extension: root, folder: join(root, 'test', 'editor', 'workspace'), tests: join(root, 'out', 'test', 'suite.js'), firstPort: 3100 });
	const browser = await launch(chromium);
	try {
		return await listen(await browser.newPage(), server.url);
	} finally {
		await browser.close();
		server.close();
	}
}

async function bundleSuite() {
	const { build } = await import('esbuild');
	await build({
		entryPoints: ['test/editor/suite.ts'],
		outfile: 'out/test/suite.js',
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
				said.push(text);
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
	const { passed, failed, skipped } = await runEditorSuite();
	console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
	process.exitCode = failed > 0 ? 1 : 0;
}
