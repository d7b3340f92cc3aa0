// Bundles test/**/*.test.ts flat and runs them with Node's own runner.
// node scripts/test/unit.mjs [word …]: only the files whose path holds one of the words.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { copyAssets } from '../build/assets.mjs';
import { bundlesOf, programs } from '../build/bundles.mjs';
import { copyRulePages } from '../build/rule-pages.mjs';
import { installedChromium } from './chromium.mjs';

const words = process.argv.slice(2);
const files = tests('test').filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
if (files.length === 0) {
	console.error(`No test file matches ${words.join(' ')}.`);
	process.exit(2);
}
mkdirSync('out', { recursive: true });
const folder = mkdtempSync(join('out', 'unit-'));
try {
	const { metafile } = await build({
		entryPoints: Object.fromEntries(
			files.map((file) => [relative('test', file).replaceAll(/[\\/]/g, '-').replace(/\.ts$/, ''), file]),
		),
		outdir: folder,
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		// The parser of the house's own rules is native code.
		external: ['oxc-parser'],
		sourcemap: 'inline',
		charset: 'utf8',
		loader: { '.md': 'text' },
		// Each test is a program of its own, and knows what the product knows.
		inject: ['scripts/build/repository-assets.ts'],
		logLevel: 'warning',
		metafile: true,
	});
	const built = readdirSync(folder)
		.filter((name) => name.endsWith('.test.js'))
		.map((name) => join(folder, name));
	// Some tests run what ships, with each bundle in its place beside the others. They find it by these names of the environment.
	const bundles = bundlesOf({ readable: false });
	const shipped = {
		ZHUBI_SERVER: programs.server,
		// The command line starts the server that lies beside it.
		ZHUBI_CLI: [...programs.server, ...programs.cli],
		ZHUBI_OUT: Object.keys(bundles),
	};
	const sources = Object.keys(metafile.inputs)
		.filter((file) => file.startsWith('test/'))
		.map((file) => readFileSync(file, 'utf8'));
	const needed = new Set(
		Object.entries(shipped).flatMap(([name, list]) => (sources.some((text) => text.includes(name)) ? list : [])),
	);
	const placed = (name) => join(folder, relative('out', bundles[name].outfile));
	if (needed.size > 0) copyAssets(folder);
	for (const name of needed) await build({ ...bundles[name], outfile: placed(name) });
	if (needed.has('cli')) await copyRulePages(folder);
	const chromium = installedChromium();
	if (chromium) process.env.CHROMIUM = chromium;
	const env = { ...process.env, ZHUBI_OUT: folder, ZHUBI_SERVER: placed('server'), ZHUBI_CLI: placed('cli') };
	const run = spawnSync(process.execPath, ['--enable-source-maps', '--test', '--test-reporter=spec', ...built], {
		stdio: 'inherit',
		env,
	});
	process.exitCode = run.status ?? 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
}

function tests(folder) {
	return readdirSync(folder).flatMap((name) => {
		const path = join(folder, name);
		if (statSync(path).isDirectory()) return name === 'editor' ? [] : tests(path);
		return name.endsWith('.test.ts') ? [path] : [];
	});
}
