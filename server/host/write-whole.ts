import {
	accessSync,
	chmodSync,
	constants,
	existsSync,
	realpathSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file as a whole or not at all: beside it, with its permissions, and then moved into its place, so that a reader never sees half of it.
 * A link stays one, and what it leads to is written. Throws where that cannot be done. Synchronous, so that a run that is broken off leaves no half of it behind.
 */
export function writeWhole(file: string, bytes: Uint8Array): void {
	const isNew = !existsSync(file);
	const target = isNew ? file : realpathSync(file);
	// Moving into place asks for the folder's permission only: a file that is write-protected must stay as it is.
	if (!isNew) accessSync(target, constants.W_OK);
	const mode = isNew ? undefined : statSync(target).mode & 0o7777;
	const draft = join(dirname(target), `.${basename(target)}.${process.pid}.zhubi`);
	try {
		// Nothing may be there already: a link would lead the writing elsewhere.
		writeFileSync(draft, bytes, { flag: 'wx', mode });
		// What the process's mask took from the mode is given back.
		if (mode !== undefined) chmodSync(draft, mode);
		renameSync(draft, target);
	} catch (error) {
		rmSync(draft, { force: true });
		throw error;
	}
}
