// npm start [-- --web] [-- --no-open] [-- --port 3000]: opens the samples in VS Code with the extension loaded.
// The desktop VS Code is taken where there is one; else VS Code for the web, served on this machine.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fail, installMissing, root } from './install.mjs';

// The page with the mistakes.
const first = '20260730A03.txt';
const has = (option) => process.argv.includes(option);
const port = has('--port') ? Number(process.argv[process.argv.indexOf('--port') + 1]) : 3000;
if (!Number.isInteger(port) || port < 1 || port > 65000) fail('--port needs a number from 1 to 65000.');

installMissing();
console.log('Building …');
const build = spawnSync(process.execPath, ['scripts/build/build.mjs'], { stdio: 'inherit' });
if (build.status !== 0) fail('The build failed.');
if (has('--web') || has('--no-open') || !hasScreen() || !openDesktop()) await serve();

/** Opens a window of the installed VS Code; false where there is none. */
function openDesktop() {
	const samples = join(root, 'samples');
	const parameters = ['--new-window', `--extensionDevelopmentPath=${root}`, samples, join(samples, first)];
	const run = spawnSync('code', parameters, {
		stdio: ['ignore', 'ignore', 'inherit'],
		shell: process.platform === 'win32',
	});
	if (run.status !== 0) return false;
	console.log('The samples are open in a new window of VS Code, with the extension loaded.');
	return true;
}

async function serve() {
	const { serveVSCode } = await import('../test/vscode-web.mjs');
	const server = await serveVSCode({ extension: root, folder: join(root, 'samples'), path: first, firstPort: port });
	let ending = false;
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
		process.on(signal, () => {
			if (ending) return;
			ending = true;
			server.close();
			console.log('\nEnded.');
			process.exit(0);
		});
	}
	console.log(
		`\nThe samples are open in VS Code for the web at\n\n    ${server.url}\n\nWhat you change there stays in the browser. End with Ctrl-C.`,
	);
	if (!has('--no-open') && hasScreen()) browse(server.url);
}

function hasScreen() {
	return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Opens the address with the system's own command. Where that fails, it is printed anyway. */
function browse(url) {
	const [command, ...parameters] =
		process.platform === 'darwin'
			? ['open', url]
			: process.platform === 'win32'
				? ['rundll32', 'url.dll,FileProtocolHandler', url]
				: ['xdg-open', url];
	const child = spawn(command, parameters, { stdio: 'ignore', detached: true });
	child.on('error', () => console.log('No browser could be opened: open the address yourself.'));
	child.unref();
}
