import { closeSync, constants, fstatSync, fsyncSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { withLines } from './bytes';

/** How often lines are added again where the file was replaced while they were written. */
const mostTries = 5;

/**
 * Adds lines to the end of a file of the disk, which is made where there is none, in one step of the system (O_APPEND): two that do so at
 * once write one after the other. Where the file was replaced meanwhile (a version control did), the lines are added to the one that is
 * there now. Throws where it cannot be done.
 */
export function appendLines(file: string, lines: Uint8Array): void {
	for (let tries = 0; tries < mostTries; tries++) if (appendedTo(file, lines)) return;
	throw new Error(`it is replaced again and again: ${file}`);
}

function appendedTo(file: string, lines: Uint8Array): boolean {
	const { O_APPEND, O_CREAT, O_RDWR, O_NONBLOCK = 0 } = constants;
	const handle = openSync(file, O_APPEND | O_CREAT | O_RDWR | O_NONBLOCK, 0o666);
	try {
		const { size, ino, dev } = fstatSync(handle, { bigint: true });
		if (!fstatSync(handle).isFile()) throw new Error(`no regular file: ${file}`);
		const last = new Uint8Array(1);
		// A last line that a killed program left without an end gets one.
		const whole =
			size > 0n && readSync(handle, last, 0, 1, Number(size) - 1) === 1 ? withLines(last, lines).subarray(1) : lines;
		// If not all fits in one step, the disk is full. The rest must not come after the lines of others.
		if (writeSync(handle, whole) !== whole.length) throw new Error(`not written whole: ${file}`);
		fsyncSync(handle);
		const now = statSync(file, { bigint: true, throwIfNoEntry: false });
		return now?.ino === ino && now.dev === dev;
	} finally {
		closeSync(handle);
	}
}
