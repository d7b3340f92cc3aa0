// Compares what two builds say of the same texts, byte for byte: node scripts/test/compare.mjs BEFORE.js AFTER.js FOLDER…
// Every .txt under the folders is annotated and checked by both command lines;
// a marked page (.copy) is read with its marks, as an odd text.
// The last line counts texts and those of which the two differ; the exit status is 1 where one does.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const [before, after, ...folders] = process.argv.slice(2);
if (folders.length === 0) {
	console.error('node scripts/test/compare.mjs BEFORE.js AFTER.js FOLDER…');
	process.exit(2);
}
const files = folders.flatMap((folder) =>
	readdirSync(folder, { recursive: true })
		.filter((name) => /\.(txt|copy)$/.test(name))
		.map((name) => join(folder, name))
		.sort(),
);
const commands = [
	['annotate', '--issue-date', '2022-07-31'],
	['check', '--format', 'json'],
];
let compared = 0;
const differing = new Set();
for (let i = 0; i < files.length; i += 100) {
	const some = files.slice(i, i + 100);
	for (const command of commands) {
		const [one, other] = [before, after].map((cli) => run(cli, [...command, ...some]));
		compared += some.length;
		if (one === other) continue;
		// To find out which, they are run one by one.
		for (const file of some)
			if (run(before, [...command, file]) !== run(after, [...command, file])) differing.add(`${command[0]} ${file}`);
	}
}
for (const line of differing) console.log(line);
console.log(`${compared} outputs compared, ${differing.size} differ`);
process.exit(differing.size > 0 ? 1 : 0);

/** What a command line prints, and its exit status. */
function run(cli, parameters) {
	const { stdout, stderr, status } = spawnSync(process.execPath, [cli, ...parameters], {
		encoding: 'utf8',
		maxBuffer: 1 << 30,
	});
	return `${status}\n${stdout}\n${stderr}`;
}
