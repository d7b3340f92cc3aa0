// What the other scripts need before anything is installed. Only Node's own modules may be imported here.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where editors for tests are kept between runs; git ignores it. */
export const cache = join(root, '.cache');

/** Runs `npm ci` where a package of the lock file is missing or of another version. Says what it does, since it takes a while. */
export function installMissing() {
	const [major, minor] = process.versions.node.split('.').map(Number);
	if (major < 20 || (major === 20 && minor < 19))
		fail(`zhubi needs Node 20.19 or newer; this is ${process.versions.node}.`);
	process.chdir(root);
	if (isInstalled()) return;
	console.log('Installing what is missing (npm ci) …');
	try {
		npm(['ci', '--no-audit', '--no-fund']);
	} catch (error) {
		fail(error.message);
	}
}

/** Runs npm and shows its output, with the Node named by `node` if there is one. Throws where it fails or takes longer than `timeout`. */
export function npm(parameters, { node = process.execPath, env = {}, timeout } = {}) {
	const options = {
		stdio: 'inherit',
		cwd: root,
		timeout,
		env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', ...env },
	};
	// Under `npm start` npm tells its own path. On Windows the bare name is a batch file, which needs a shell.
	const self = process.env.npm_execpath;
	const run = self?.endsWith('.js')
		? spawnSync(node, [self, ...parameters], options)
		: spawnSync('npm', parameters, { ...options, shell: process.platform === 'win32' });
	if (run.status !== 0)
		throw new Error(`npm ${parameters.join(' ')} failed${run.error ? `: ${run.error.message}` : ''}.`);
}

export function fail(message) {
	console.error(message);
	process.exit(1);
}

function isInstalled() {
	const hidden = join('node_modules', '.package-lock.json');
	if (!existsSync(hidden)) return false;
	const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
	const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages;
	return Object.entries(wanted).every(
		([path, { version, optional, devOptional }]) =>
			path === '' || optional || devOptional || installed[path]?.version === version,
	);
}
