// Runs test/neovim/suite.lua in a headless Neovim, with the built command line and the configuration of docs/EDITORS.md:
// node scripts/test/neovim.mjs
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../build/install.mjs';
import { installDebian } from './chromium.mjs';

const oldest = '0.10';
const howToGet = `Install Neovim ${oldest} or newer (Debian: apt-get install neovim), or set NVIM to its path.`;

/** What one run gives: numbers of tests. `skipped` is 1 where there is no Neovim. */
export async function runNeovimSuite() {
	const found = findNeovim();
	if (!found) {
		console.error(`SKIPPED: the Neovim suite needs Neovim ${oldest} or newer, and none was found. ${howToGet}`);
		return { passed: 0, failed: 0, skipped: 1 };
	}
	console.log(`  Neovim ${found.version.join('.')}`);
	const home = realpathSync(mkdtempSync(join(tmpdir(), 'zhubi-neovim-')));
	try {
		return await listen(found.path, layOut(home, found.version));
	} finally {
		rmSync(home, { recursive: true, force: true });
	}
}

/** On a person's machine no editor is installed unasked; in CI it is. */
function findNeovim() {
	return installed() ?? (process.env.CI === 'true' && installDebian('neovim') ? installed() : undefined);
}

function installed() {
	const path = process.env.NVIM || 'nvim';
	const { stdout, status } = spawnSync(path, ['--version'], { encoding: 'utf8' });
	const version = /^NVIM v(\d+)\.(\d+)/
		.exec(stdout ?? '')
		?.slice(1)
		.map(Number);
	return status === 0 && version && (version[0] > 0 || version[1] >= 10) ? { path, version } : undefined;
}

/** Makes a desk of invented pages, a `zhubi` on the PATH, and an empty home. Gives the environment. */
function layOut(home, version) {
	const desk = join(home, 'desk');
	const bin = join(home, 'bin');
	for (const folder of [join(desk, '20260728'), bin]) mkdirSync(folder, { recursive: true });
	writeFileSync(join(home, 'plain.txt'), '买菜：番茄，豆腐\n');
	writeFileSync(join(desk, 'zhubi.json'), '{\n\t// 本报的样式\n\t"bylineForm": "本报讯（记者：甲某某、乙某）",\n}\n');
	writeFileSync(join(desk, '20260728', 'A01.txt'), pages.bridge);
	writeFileSync(join(desk, '20260728', 'A02.newscopy'), pages.market);
	const command = process.platform === 'win32' ? join(bin, 'zhubi.cmd') : join(bin, 'zhubi');
	const cli = join(root, 'out', 'cli', 'zhubi.js');
	writeFileSync(
		command,
		process.platform === 'win32'
			? `@"${process.execPath}" "${cli}" %*\r\n`
			: `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`,
	);
	chmodSync(command, 0o755);
	const configuration = join(home, 'init.lua');
	writeFileSync(configuration, configurationFor(version));
	const own = Object.fromEntries(
		['CONFIG', 'DATA', 'STATE', 'CACHE'].map((kind) => [`XDG_${kind}_HOME`, join(home, kind.toLowerCase())]),
	);
	return {
		...process.env,
		...own,
		PATH: `${bin}${delimiter}${process.env.PATH}`,
		ZHUBI_DESK: desk,
		ZHUBI_CONFIGURATION: configuration,
	};
}

const pages = {
	bridge: `城东新桥昨日通车

本报讯(记者 孟一禾、乔南）7月28日上午，城东新桥正式通车。县委书记骆长青出席通车仪式!两岸群众从此不用绕行，沿线的蔬菜半个小时就能运到县城的批发市

场，种菜的收入也会更稳当。𠮷安路口同日启用,大桥全长三百米。骆长青说，好。

夜校开课

本报讯（记者：桑晚晴）街道夜校昨天开课，首批招收六十名学员。
`,
	market: `城东菜市场翻新

本报讯（记者：桑晚晴）城东菜市场昨天翻新完工，两岸群众从此不用绕行，沿线的蔬菜半个小时就能运到县城的批发市

场，种菜的收入也会更稳当。市场全天开放。
`,
};

/** The code blocks of docs/EDITORS.md for a version, so that what is written there is tested. */
function configurationFor([major, minor]) {
	const document = readFileSync(join(root, 'docs', 'EDITORS.md'), 'utf8');
	const blocks = [...document.matchAll(/^```lua\n([\s\S]*?)^```$/gm)].map(([, block]) => block);
	return [`-- Neovim ${major > 0 || minor >= 11 ? '0.11' : '0.10'}\n`, '-- Commands\n']
		.map((beginning) => {
			const block = blocks.find((one) => one.startsWith(beginning));
			if (!block) throw new Error(`docs/EDITORS.md has no Lua block that begins with "${beginning.trim()}".`);
			return block;
		})
		.join('\n');
}

/** Counts the results that the suite prints. An editor that falls silent or ends early is a failure. */
function listen(path, env, silence = 60_000) {
	const counts = { passed: 0, failed: 0, skipped: 0 };
	return new Promise((resolve) => {
		const child = spawn(
			path,
			['--headless', '--clean', '-n', '-i', 'NONE', '-l', join(root, 'test', 'neovim', 'suite.lua')],
			{ env, stdio: ['ignore', 'pipe', 'pipe'] },
		);
		let ended = false;
		let rest = '';
		const said = [];
		const timer = setTimeout(() => child.kill('SIGKILL'), silence);
		const read = (line) => {
			if (!line.startsWith('@zhubi-suite ')) {
				if (line.trim() !== '') said.push(line);
				return;
			}
			timer.refresh();
			const { kind, title, milliseconds, error } = JSON.parse(line.slice('@zhubi-suite '.length));
			if (kind === 'end') {
				ended = true;
				return;
			}
			counts[kind]++;
			console.log(`  ${{ passed: '✔', failed: '✖' }[kind]} ${title} (${milliseconds} ms)`);
			if (error) console.log(error.replace(/^/gm, '      '));
		};
		child.stdout.setEncoding('utf8');
		child.stdout.on('data', (text) => {
			const lines = (rest + text).split(/\r?\n/);
			rest = lines.pop() ?? '';
			lines.forEach(read);
		});
		child.stderr.setEncoding('utf8');
		child.stderr.on('data', (text) => said.push(...text.split('\n').filter((line) => line.trim() !== '')));
		child.on('error', (error) => said.push(String(error)));
		child.on('close', () => {
			clearTimeout(timer);
			read(rest);
			if (!ended) {
				counts.failed++;
				console.error('  ✖ Neovim ended before the suite did');
			}
			if (counts.failed > 0) for (const line of said.slice(-30)) console.error(`    ${line}`);
			resolve(counts);
		});
	});
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
	const { passed, failed, skipped } = await runNeovimSuite();
	console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
	process.exitCode = failed > 0 || (skipped > 0 && process.env.CI === 'true') ? 1 : 0;
}
