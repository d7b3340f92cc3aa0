import { inspect } from 'node:util';
import { subjects } from './subjects';

/**
 * `npm run fuzz -- [--cases N] [--seed N] [--only WORD]`: so many cases over all subjects, by their shares; those of one subject alone
 * with `--only`. What does not hold is printed, cut down, with the seed and the path that give it again; the exit status is 1 then.
 */
const option = (name: string): string | undefined => {
	const at = process.argv.indexOf(`--${name}`);
	return at < 0 ? undefined : process.argv[at + 1];
};

const cases = Number(option('cases') ?? 100_000);
const seed = Number(option('seed') ?? 1);
const chosen = subjects.filter(({ name }) => name.includes(option('only') ?? ''));
const shares = chosen.reduce((sum, { share }) => sum + share, 0);
let tried = 0;
let failed = 0;
for (const { name, share, run } of chosen) {
	const numRuns = Math.ceil((cases * share) / shares);
	const start = process.cpuUsage();
	let said = '';
	try {
		run({ seed, numRuns });
	} catch (error) {
		failed++;
		said = `\n${inspect(error)}`;
	}
	const { user, system } = process.cpuUsage(start);
	tried += numRuns;
	console.log(`${said === '' ? '✔' : '✗'} ${name}: ${numRuns} cases, ${((user + system) / 1e6).toFixed(0)} s${said}`);
}
console.log(failed === 0 ? `All of ${tried} cases hold.` : `${failed} subjects do not hold.`);
process.exitCode = failed === 0 ? 0 : 1;
