// npm run score -- FOLDER [options of the scorer]: figures of recognition on labeled copy that lies outside this repository.
// The scorer is `FOLDER/eval/score.mjs`, the copy lies in `FOLDER/corpus/`; the command line is built first, and is what is scored.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const [folder, ...options] = process.argv.slice(2);
const scorer = folder && join(resolve(folder), 'eval', 'score.mjs');
if (!scorer || !existsSync(scorer)) {
	console.error(
		folder ? `${scorer} is not there.` : 'npm run score -- FOLDER [--only seed|pages|titles|dates] [--misses N]',
	);
	process.exit(2);
}
const built = spawnSync(process.execPath, ['scripts/build/build.mjs', '--only', 'cli'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(1);
const run = spawnSync(
	process.execPath,
	[scorer, '--zhubi', `"${process.execPath}" "${resolve('out/cli/zhubi.js')}"`, ...options],
	{ stdio: 'inherit' },
);
process.exit(run.status ?? 1);
