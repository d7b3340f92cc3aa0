// Runs the editor suite (test/editor/) in a headless Chromium: node scripts/test/editor.mjs [web] [server] [--only WORDS]
// web: VS Code for the web, the web-worker host, the extension from this folder.
// server: the newest VS Code, the Node host, the packed extension installed as by a user.
// With --only, in the window with one folder, what has these words in its title; for work on one test.
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { cache, root } from '../build/install.mjs';
import { pack } from '../build/package.mjs';
import { findChromium, howToGet, launch } from './chromium.mjs';
import { lastLooks, looks, pasting } from './looks.mjs';
import { serveInstalled, whyNoServer } from './vscode-server.mjs';
import { serveVSCode } from './vscode-web.mjs';

const suite = join(root, 'out', 'test');
const folderOf = (name) => join(root, 'test', 'editor', name);

/** The windows in which the suite runs, by host. The suite decides by the folders and the trust of a window what it tests there. */
const windows = {
	web: [
		{
			name: 'one folder',
			serve: () =>
				serveVSCode({
					extension: root,
					folder: folderOf('workspace'),
					tests: join(suite, 'suite.js'),
					firstPort: 3100,
				}),
			looks: [...looks, pasting.text],
		},
		{
			name: 'several folders',
			serve: () =>
				serveVSCode({
					extension: root,
					folder: folderOf('roots'),
					workspace: 'desk.code-workspace',
					tests: join(suite, 'suite.js'),
					firstPort: 3100,
				}),
		},
	],
	server: [
		{
			name: 'one folder',
			serve: () => serveInstalled({ vsix: pack(), folder: copyOf('workspace'), tests: suite }),
			looks: [...looks, pasting.copy, ...lastLooks],
		},
		{
			name: 'several folders',
			serve: () => serveInstalled({ folder: copyOf('roots'), workspace: 'desk.code-workspace', tests: suite }),
		},
		{
			name: 'a folder that is not trusted',
			serve: () => serveInstalled({ folder: leadingOut(copyOf('workspace')), tests: suite, restricted: true }),
		},
	],
};

/** What one run gives: numbers of tests. `skipped` is 1 where the editor cannot be had. */
export async function runEditorSuite(host, only = '') {
	const counts = { passed: 0, failed: 0, skipped: 0 };
	const chromium = findChromium();
	const lacking = chromium ? host === 'server' && whyNoServer() : `no Chromium was found. ${howToGet}`;
	if (lacking) {
		console.error(`SKIPPED: the editor suite (${host}): ${lacking}`);
		return { ...counts, skipped: 1 };
	}
	await bundleSuite(only);
	for (const window of only === '' ? windows[host] : windows[host].slice(0, 1)) {
		console.log(` ${window.name}`);
		const server = await window.serve();
		const browser = await launch(chromium, { handleSIGINT: true });
		try {
			const looks = (window.looks ?? []).filter(([title]) => title.includes(only));
			await listen({ page: await browser.newPage(), url: server.url, counts, looks });
		} finally {
			await browser.close();
			server.close();
		}
	}
	return counts;
}

/** A copy of a folder of the suite that tests may write to. On the web, what is written stays in the browser. */
export function copyOf(name) {
	const copy = join(cache, `suite-${name}`);
	rmSync(copy, { recursive: true, force: true });
	cpSync(folderOf(name), copy, { recursive: true });
	return copy;
}

/** The folder, with a page whose notes are a link to a file elsewhere: what came with somebody's pages may lead anywhere. */
function leadingOut(folder) {
	const elsewhere = join(cache, 'elsewhere.jsonl');
	writeFileSync(elsewhere, 'not ours\n');
	cpSync(join(folder, '20260803A01.txt'), join(folder, '20260804A01.txt'));
	symlinkSync(elsewhere, join(folder, '20260804A01.txt.notes.jsonl'));
	return folder;
}

/** Bundles the suite into out/test/suite.js, for every kind of host. */
export async function bundleSuite(only = '') {
	const { build } = await import('esbuild');
	mkdirSync(suite, { recursive: true });
	// An extension without code, for an editor in which zhubi itself is installed and not under development.
	const capabilities = { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true };
	writeFileSync(
		join(suite, 'package.json'),
		JSON.stringify({ name: 'suite', publisher: 'zhubi', version: '0.0.0', engines: { vscode: '*' }, capabilities }),
	);
	await build({
		entryPoints: ['test/editor/suite.ts'],
		outfile: join(suite, 'suite.js'),
		bundle: true,
		platform: 'browser',
		format: 'cjs',
		target: 'es2022',
		external: ['vscode'],
		define: { global: 'globalThis', ONLY: JSON.stringify(only) },
		sourcemap: 'inline',
		charset: 'utf8',
		logLevel: 'error',
	});
}

/**
 * Opens the window and counts the results that the suite prints on the console, then those of the looks.
 * A window that falls silent or ends early is a failure.
 */
function listen({ page, url, counts, looks }, silence = 120_000) {
	let told = 0;
	/** The rest of the console, to be shown with a failure. */
	const said = [];
	const tell = ({ kind, title, milliseconds, error }) => {
		if (kind !== 'retried') {
			told++;
			counts[kind]++;
		}
		console.log(
			`  ${{ passed: '✔', failed: '✖', skipped: '﹣', retried: '↻ once more:' }[kind]} ${title}${milliseconds === undefined ? '' : ` (${milliseconds} ms)`}`,
		);
		if (error) console.log(`${error}\n${said.slice(-10).join('\n')}`.replace(/^/gm, '      '));
	};
	return new Promise((resolve) => {
		let timer;
		const end = (reason) => {
			clearTimeout(timer);
			if (reason) {
				console.error(`  ✖ ${reason}`);
				for (const line of said.slice(-30)) console.error(`    ${line}`);
				counts.failed++;
			}
			resolve();
		};
		const wait = () => {
			clearTimeout(timer);
			timer = setTimeout(() => end(`the suite said nothing for ${silence / 1000} seconds`), silence);
		};
		const lookAround = async () => {
			// What tests have opened below the page would hide its lines.
			if (await page.locator('.part.panel').isVisible()) await page.keyboard.press('ControlOrMeta+j');
			for (const [title, look] of looks) {
				const start = Date.now();
				await look(page).then(
					() => tell({ kind: 'passed', title, milliseconds: Date.now() - start }),
					async (error) => {
						tell({ kind: 'failed', title, error: String(error) });
						await page.screenshot({ path: join(cache, `look-${looks.findIndex(([one]) => one === title)}.png`) });
					},
				);
			}
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
			const result = JSON.parse(text.slice(text.indexOf('{', mark), text.lastIndexOf('}') + 1));
			if (result.kind === 'measured') console.log(`    ${result.title}`);
			else if (result.kind !== 'end') tell(result);
			else if (told === 0 && looks.length === 0) end('no test was run');
			else void lookAround().then(() => end());
		});
		wait();
		page.goto(url).catch((error) => end(String(error)));
	});
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
	const total = { passed: 0, failed: 0, skipped: 0 };
	const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true });
	for (const host of positionals.length > 0 ? positionals : ['web']) {
		const counts = await runEditorSuite(host, values.only);
		for (const key of Object.keys(total)) total[key] += counts[key];
	}
	console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
	process.exit(total.failed > 0 ? 1 : 0);
}
