// npm test: installs what is missing and runs everything. The last line sums it up: N passed, N failed, N skipped.
// With CI=true, whatever is skipped counts as failed.
import { spawn } from 'node:child_process';
import { installMissing } from '../build/install.mjs';
import { findChromium } from './chromium.mjs';

const begun = Date.now();
installMissing();
// What tests need is there before the first of them runs: the unit suite opens a browser, too.
const chromium = findChromium();
if (chromium) process.env.CHROMIUM = chromium;
const node = process.execPath;
const total = { passed: 0, failed: 0, skipped: 0 };
await part('types', () => whole(node, ['node_modules/typescript/bin/tsc', '-p', '.']));
await part('lint and format', () => whole(node, ['node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off', '.']));
const built = await part('build', () => whole(node, ['scripts/build/build.mjs']));
await part('unit, property and protocol tests', () => counted('scripts/test/unit.mjs'));
await part('the way through LibreOffice', () => counted('scripts/test/libreoffice.mjs'));
// With an old build the suite would test something else.
if (built) await part('Neovim suite', neovim);
if (built) await part('editor suite, VS Code for the web', () => editor('web'));
const lacking = built && (await whyNoSecondEditor());
if (built && !lacking) await part('editor suite, newest VS Code, the packed extension', () => editor('server'));
if (lacking) console.log(`\n== not part of this run: the editor suite in the newest VS Code: ${lacking}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);

/** Runs one part, adds its counts to the total, and answers whether nothing of it failed. */
async function part(name, run) {
	console.log(`\n== ${name}`);
	const start = Date.now();
	let counts;
	try {
		counts = await run();
	} catch (error) {
		console.error(error);
		counts = { passed: 0, failed: 1, skipped: 0 };
	}
	if (process.env.CI === 'true' && counts.skipped > 0) {
		console.error('CI=true: nothing may be skipped.');
		counts = { passed: counts.passed, failed: counts.failed + counts.skipped, skipped: 0 };
	}
	for (const key of Object.keys(total)) total[key] += counts[key];
	console.log(
		`   ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped (${((Date.now() - start) / 1000).toFixed(1)} s)`,
	);
	return counts.failed === 0;
}

/** A command that is one test. */
async function whole(command, parameters) {
	const { status } = await run(command, parameters);
	return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

/** Node's runner says its counts in lines of their own: `ℹ pass 12`, or `# pass 12` where it writes TAP. */
async function counted(script) {
	const { status, output } = await run(node, [script]);
	const count = (name) => Number(output.match(new RegExp(`^(?:ℹ|#) ${name} (\\d+)$`, 'm'))?.[1] ?? 0);
	const counts = {
		passed: count('pass'),
		failed: count('fail') + count('cancelled'),
		skipped: count('skipped') + count('todo'),
	};
	// A run that broke off before it counted.
	if (status !== 0 && counts.failed === 0) counts.failed = 1;
	return counts;
}

async function neovim() {
	const { runNeovimSuite } = await import('./neovim.mjs');
	return runNeovimSuite();
}

async function editor(host) {
	const { runEditorSuite } = await import('./editor.mjs');
	return runEditorSuite(host);
}

/**
 * On a newcomer's machine 600 MB are not fetched unasked: if the editor is there already, it is part of the run.
 * CI fetches it if there is time: it has to be compiled, and a run should take at most twenty minutes.
 */
async function whyNoSecondEditor() {
	const { isServerReady, whyNoServer } = await import('./vscode-server.mjs');
	if (isServerReady()) return undefined;
	if (process.env.CI !== 'true') return 'npm run test:server fetches that editor (600 MB) and runs it.';
	const minutes = (Date.now() - begun) / 60_000;
	return minutes > 8
		? `what came before took ${minutes.toFixed(0)} minutes, and compiling that editor would take as long.`
		: whyNoServer();
}

/** Runs a command, shows what it prints as it comes, and keeps it. */
function run(command, parameters) {
	return new Promise((resolve) => {
		const child = spawn(command, parameters, { stdio: ['ignore', 'pipe', 'inherit'] });
		let output = '';
		child.stdout.setEncoding('utf8');
		child.stdout.on('data', (text) => {
			output += text;
			process.stdout.write(text);
		});
		child.on('close', (status) => resolve({ status, output }));
	});
}
