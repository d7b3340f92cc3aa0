// The newest VS Code with a Node extension host: the server of npm's code-server, of which only VS Code itself is used. Linux and macOS.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cache, npm } from '../build/install.mjs';
import { writeChineseWorkbench } from './chinese-workbench.mjs';
import { installDebian } from './chromium.mjs';
import { freePort } from './vscode-web.mjs';

const version = '4.139.1';
/** The version of Node that it requires. */
const nodeVersion = '24';

/** It takes some two minutes on two idle cores; one part of a test run should not take more than this many milliseconds. */
const patience = 8 * 60_000;

const home = join(cache, `vscode-server-${version}`);
const node = join(home, 'node', 'node_modules', 'node', 'bin', 'node');
const main = join(home, 'server', 'node_modules', 'code-server', 'lib', 'vscode', 'out', 'server-main.js');

/** True where it is in the cache already: then a run takes seconds and not minutes. */
export function isServerReady() {
	return existsSync(join(home, 'complete'));
}

/** Why this editor cannot be had here; `undefined` where it can, and then it is in the cache. */
export function whyNoServer() {
	if (isServerReady()) return undefined;
	if (process.platform !== 'linux' && process.platform !== 'darwin')
		return 'the server of VS Code is for Linux and macOS only';
	if (lacking().length > 0) installDebian('build-essential', 'python3', 'libkrb5-dev');
	const missing = lacking();
	if (missing.length > 0)
		return `${missing.join(', ')} missing, and the server of VS Code is compiled once (Debian: apt-get install build-essential python3 libkrb5-dev)`;
	try {
		prepare();
		return undefined;
	} catch (error) {
		return `the server of VS Code could not be fetched and compiled: ${error.message}`;
	}
}

/**
 * Serves the newest VS Code with an extension installed as a user would: the one at `vsix`, or without it the one of the last time.
 * `tests` is a folder that holds an extension without code and the suite (suite.js);
 * the window at `url` has it under development, which is how VS Code is told to run a suite.
 * The window opens `folder`, or the folders of the workspace file `workspace` in it; a `restricted` one does not trust them.
 * With `language` `zh` the window and its extensions speak Chinese. Without `tests` nothing is under development.
 */
export async function serveInstalled({ vsix, folder, workspace, tests, restricted, language, firstPort = 3400 }) {
	const data = join(home, 'data');
	const port = await freePort(firstPort);
	const common = ['--accept-server-license-terms', '--telemetry-level', 'off', '--server-data-dir', data];
	if (vsix) {
		rmSync(data, { recursive: true, force: true });
		const installed = spawnSync(node, [main, ...common, '--install-extension', vsix, '--force'], { encoding: 'utf8' });
		if (installed.status !== 0 || !existsSync(join(data, 'extensions', 'extensions.json')))
			throw new Error(`${vsix} was not installed:\n${installed.stdout}${installed.stderr}`);
	}
	if (language === 'zh') writeChineseWorkbench(data, dirname(main));
	const options = [
		...(language === 'zh' ? ['--locale', 'zh-cn'] : []),
		'--host',
		'127.0.0.1',
		'--port',
		String(port),
		'--without-connection-token',
		'--enable-smoke-test-driver',
		...(restricted ? [] : ['--disable-workspace-trust']),
	];
	const server = spawn(node, [main, ...common, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
	await listening(server);
	const remote = (path) => `vscode-remote://127.0.0.1:${port}${path}`;
	const payload = tests && [
		['extensionDevelopmentPath', remote(tests)],
		['extensionTestsPath', remote(join(tests, 'suite.js'))],
	];
	const query = new URLSearchParams({
		...(workspace ? { workspace: join(folder, workspace) } : { folder }),
		...(payload ? { payload: JSON.stringify(payload) } : {}),
	});
	return { url: `http://127.0.0.1:${port}/?${query}`, close: () => server.kill() };
}

/** What its native modules are compiled with. */
function lacking() {
	const tools = ['make', 'c++', 'python3', 'krb5-config'];
	return tools.filter((command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status !== 0);
}

/** Puts Node and the server into the cache, compiled once; throws where that fails, or takes longer than `patience`. */
function prepare() {
	console.log(`Fetching and compiling the server of VS Code (code-server ${version}, 600 MB, some minutes, once) …`);
	const fresh = `${home}-new`;
	rmSync(fresh, { recursive: true, force: true });
	rmSync(home, { recursive: true, force: true });
	for (const name of ['node', 'server']) mkdirSync(join(fresh, name), { recursive: true });
	const install = (name, what, options) =>
		npm(
			[
				'install',
				'--prefix',
				join(fresh, name),
				'--ignore-scripts=false',
				'--no-audit',
				'--no-fund',
				'--no-save',
				'--loglevel=error',
				what,
			],
			{ ...options, timeout: patience },
		);
	install('node', `node@${nodeVersion}`);
	const bin = join(fresh, 'node', 'node_modules', 'node', 'bin');
	// Node's headers: from where Node is installed, if they are there; else node-gyp fetches them, where it can.
	const headers = [dirname(dirname(process.execPath)), '/usr', '/usr/local'].find((prefix) =>
		existsSync(join(prefix, 'include', 'node', 'node.h')),
	);
	const env = {
		PATH: `${bin}:${process.env.PATH}`,
		npm_config_user_agent: '',
		...(headers && !process.env.npm_config_nodedir ? { npm_config_nodedir: headers } : {}),
	};
	// Its script asks npm which Node runs npm. Under `npm test` the outer npm would answer.
	install('server', `code-server@${version}`, { node: join(bin, 'node'), env });
	renameSync(fresh, home);
	// Renamed last, so that an interrupted build is made again.
	writeFileSync(join(home, 'complete'), version);
}

function listening(server) {
	return new Promise((resolve, reject) => {
		let output = '';
		const hear = (text) => {
			output += text;
			if (/Extension host agent listening|Web UI available/.test(output)) resolve();
		};
		server.stdout.on('data', hear);
		server.stderr.on('data', hear);
		server.on('exit', (status) => reject(new Error(`the server of VS Code ended (${status}):\n${output}`)));
	});
}
