// A disk that breaks: before the step of that number, of those that change something, it is full, read-only or at fault, or the program is
// killed. Loaded before a program (NODE_OPTIONS=--require, with STEP and HOW), or called by a test for its own program.
const disk = require('node:fs');
const later = require('node:fs/promises');

const changing = [
	'writeSync',
	'fsyncSync',
	'renameSync',
	'linkSync',
	'rmSync',
	'mkdirSync',
	'fchmodSync',
	'fchownSync',
	'writeFileSync',
];
const original = Object.fromEntries([...changing, 'openSync'].map((name) => [name, disk[name]]));
const { mkdir } = later;
let steps = 0;

/** Breaks at the step of that number; `how` is the code of an error, or `kill`. What writes has written half by then. */
exports.breakAt = (step, how) => {
	steps = 0;
	const broken = (name, given) => {
		// What is said to somebody is no step.
		if (given[0] === 1 || given[0] === 2 || ++steps !== step) return false;
		if (name === 'writeSync') original.writeSync(given[0], given[1].subarray(0, given[1].length >> 1));
		if (how === 'kill') {
			process.kill(process.pid, 'SIGKILL');
			for (;;);
		}
		return true;
	};
	const fault = () => Object.assign(new Error(`${how}: the disk of this test`), { code: how });
	for (const name of changing)
		disk[name] = (...given) => {
			if (broken(name, given)) throw fault();
			return original[name](...given);
		};
	disk.openSync = (...given) => {
		const reads = given[1] === undefined || given[1] === 'r' || (typeof given[1] === 'number' && (given[1] & 3) === 0);
		if (!reads && broken('openSync', given)) throw fault();
		return original.openSync(...given);
	};
	later.mkdir = async (...given) => {
		if (broken('mkdir', given)) throw fault();
		return mkdir(...given);
	};
};

/** Mends the disk; the number of steps that were taken since it was to break. */
exports.mend = () => {
	Object.assign(disk, original);
	later.mkdir = mkdir;
	return steps;
};

if (process.env.STEP) exports.breakAt(Number(process.env.STEP), process.env.HOW);
