/** Said at once: a pipe that is written to later would keep silent about what a kill cut off. */
export function say(line: string): void {
	if (!require('node:fs').writeSync(1, `${line}\n`, null, 'utf8')) throw new Error('nobody listens');
}

/** Kills this program right before the call of that number; one that writes has written half by then. */
export function dieAt(killAt: number): void {
	const disk = require('node:fs');
	const { writeSync } = disk;
	let calls = 0;
	for (const call of [
		'openSync',
		'writeSync',
		'fsyncSync',
		'closeSync',
		'renameSync',
		'linkSync',
		'rmSync',
		'readdirSync',
		'readSync',
		'statSync',
		'fstatSync',
		'fchmodSync',
		'writeFileSync',
		'readFileSync',
	]) {
		const original = disk[call];
		disk[call] = (...given: unknown[]) => {
			// What is said to the test is no step.
			if (given[0] === 1 || ++calls !== killAt) return original(...given);
			const [file, bytes] = given;
			if (call === 'writeSync' && typeof file === 'number' && bytes instanceof Uint8Array)
				writeSync(file, bytes.subarray(0, bytes.length / 2));
			process.kill(process.pid, 'SIGKILL');
			for (;;);
		};
	}
	process.on('exit', () => killAt > 0 && say(`steps ${calls}`));
}
