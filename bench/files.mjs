// node bench/files.mjs [PAGES [ROUNDS]]: the command line as a whole process, its output included, over so many files (5,000 where no
// number is given; invented pages of some 800 characters, so that 5,000 are 4 million): `zhubi check` on one thread and on two, `zhubi
// annotate`, and autocorrect's own command line over the same folder, turn by turn, the median of the rounds. It runs what is built (npm
// run build).
import { spawnSync } from 'node:child_process';
import { mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pages } from './pages.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const count = Number(process.argv[2] ?? 5000);
const rounds = Number(process.argv[3] ?? 3);

const folder = join(tmpdir(), `zhubi-bench-${process.pid}`);
mkdirSync(folder, { recursive: true });
const files = [];
let units = 0;
for (let i = 0; i < count; i++) {
	const text = pages(800, i + 1);
	units += text.length;
	// No two of a day: pages of one issue are read together, on one thread.
	const file = join(folder, `${dayOf(i)}A01.txt`);
	files.push(file);
	writeFileSync(file, text);
}

const zhubi = join(here, '../out/cli/zhubi.js');
const autocorrect = join(here, 'node_modules/autocorrect-node/cli.js');
const runs = {
	'zhubi check, one thread': [[zhubi, 'check', '--format', 'json', folder], { ZHUBI_THREADS: '1' }],
	'zhubi check, two threads': [[zhubi, 'check', '--format', 'json', folder], { ZHUBI_THREADS: '2' }],
	'zhubi annotate, one thread': [[zhubi, 'annotate', '--', ...files], { ZHUBI_THREADS: '1' }],
	'zhubi annotate, two threads': [[zhubi, 'annotate', '--', ...files], { ZHUBI_THREADS: '2' }],
	'autocorrect --lint': [[autocorrect, '--lint', '--format', 'json', folder], {}],
};
const times = new Map(Object.keys(runs).map((name) => [name, []]));
for (let round = 0; round < rounds; round++)
	for (const [name, [args, env]] of Object.entries(runs)) times.get(name).push(timed(args, env));
rmSync(folder, { recursive: true });

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
const one = median(times.get('zhubi check, one thread'));
console.log(`${count} files, ${units.toLocaleString('en')} units, whole processes, median of ${rounds}`);
for (const [name, list] of times) {
	const time = median(list);
	console.log(
		`  ${name.padEnd(28)} ${(time / 1000).toFixed(1).padStart(7)} s ${(count / (time / 1000)).toFixed(0).padStart(6)} pages a second, ${(one / time).toFixed(2)} × zhubi check on one thread`,
	);
}

/** One run of a program of Node's with its output in a file, in milliseconds. */
function timed(args, env) {
	const output = openSync(join(tmpdir(), 'zhubi-bench-output'), 'w');
	const start = performance.now();
	const { error, status } = spawnSync(process.execPath, args, {
		env: { ...process.env, ...env },
		stdio: ['ignore', output, 'ignore'],
	});
	if (error) throw error;
	// 1: there were findings.
	if (status === null || status > 1) throw new Error(`${args[0]} ended with ${status}`);
	return performance.now() - start;
}

/** `20000101` and the days after it. */
function dayOf(number) {
	return new Date(Date.UTC(2000, 0, 1 + number)).toISOString().slice(0, 10).replaceAll('-', '');
}
