import { readdirSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fieldsIn } from '../ground/model/fields';

/**
 * The name of a file that exists while something is written: it says which program on which machine made it, so that one left by a kill
 * is known.
 */
export function ownName(prefix: string): string {
	const chance = crypto.getRandomValues(new Uint32Array(2));
	return `${prefix}${machine}-${process.pid}-${Array.from(chance, (one) => one.toString(16).padStart(8, '0')).join('')}`;
}

/** True where the program that made such a file is gone; not known of another machine's. */
export function isLeft(name: string): boolean {
	const made = /^\.zhubi-(?:turn-[0-9a-f]{8}|draft)-([0-9a-z]+)-(\d+)-[0-9a-f]{16}$/.exec(name);
	return made !== null && made[1] === machine && !isRunning(Number(made[2]));
}

/**
 * Takes away what programs that were killed left in a folder: once in the life of a program, for a folder may hold thousands of pages
 * that are written one after the other.
 */
export function clearLeft(folder: string): void {
	if (cleared.has(folder)) return;
	cleared.add(folder);
	try {
		for (const name of readdirSync(folder)) {
			if (!/^\.zhubi-(turn|draft)-/.test(name)) continue;
			const path = join(folder, name);
			if (isLeft(name) || Date.now() - statSync(path).mtimeMs > oldest) rmSync(path, { force: true });
		}
	} catch {
		// Clearing up may fail: what was to be written is written.
	}
}

/** The folders that were cleared, as long as the program runs. */
const cleared = new Set<string>();

/** Milliseconds. Whether a program of another machine still runs cannot be known, but no writing takes a day. */
const oldest = 86_400_000;

const machine = machineName();

function machineName(): string {
	let hash = 0;
	for (const unit of hostname()) hash = (Math.imul(hash, 31) + unit.charCodeAt(0)) >>> 0;
	return hash.toString(36);
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// The program of another user may not be signalled, but it runs.
		return fieldsIn(error).code === 'EPERM';
	}
}
