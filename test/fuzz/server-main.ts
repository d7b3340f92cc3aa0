import { talk } from './server-talk';

/**
 * `npm run fuzz -- --server [--cases N] [--seed N]`: so many messages to the built server, in conversations of a thousand. What it says
 * went wrong in itself is printed; the exit status is 1 then.
 */
const option = (name: string, otherwise: number): number => {
	const at = process.argv.indexOf(`--${name}`);
	return at < 0 ? otherwise : Number(process.argv[at + 1]);
};

async function main(): Promise<void> {
	const cases = option('cases', 10_000);
	const first = option('seed', 1);
	let asked = 0;
	let refused = 0;
	for (let seed = first; asked < cases; seed++) {
		const talked = await talk(process.env.ZHUBI_SERVER ?? '', { seed, messages: 1_000 });
		asked += talked.asked;
		refused += talked.refused;
		if (talked.faults.length === 0) continue;
		console.log(`✗ seed ${seed}: ${talked.faults.slice(0, 3).join('\n')}`);
		process.exitCode = 1;
	}
	console.log(`${asked} questions answered, ${refused} of them with an error of the protocol.`);
}

void main();
