import {
	accessSync,
	closeSync,
	constants,
	fchmodSync,
	fchownSync,
	fstatSync,
	fsyncSync,
	linkSync,
	openSync,
	readFileSync,
	realpathSync,
	renameSync,
	rmSync,
	type Stats,
	statSync,
	writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fieldsIn } from '../ground/model/fields';
import { sameBytes } from './bytes';
import { clearLeft, ownName } from './left-files';

/**
 * What became of a file that was to be replaced: it was replaced; or it says something else by now (`changed`), has other names (hard
 * links) that would go on saying what it said (`linked`), or would belong to somebody else afterwards (`foreign`). In these cases it is
 * left alone.
 */
export type Replaced = 'written' | 'changed' | 'linked' | 'foreign';

/**
 * Puts bytes in the place of a file that says `before` (`undefined`: of none), as a whole or not at all: they are written beside it, with
 * its owner and permissions, compared once more, and moved into its place, so that a reader never sees half of it. A link stays one, and
 * what it leads to is written. Throws where that cannot be done. Synchronous, so that next to no time lies between looking and moving,
 * and a run that is broken off leaves no half of it behind.
 */
export function replaceFile(file: string, bytes: Uint8Array, before: Uint8Array | undefined): Replaced {
	const old = statSync(file, { throwIfNoEntry: false });
	const target = old ? realpathSync(file) : file;
	// Moving into place asks for the folder's permission only: a file that is write-protected must stay as it is.
	if (old) accessSync(target, constants.W_OK);
	if (old ? !old.isFile() || old.size !== before?.length : before) return 'changed';
	if (old && old.nlink > 1) return 'linked';
	const draft = join(dirname(target), ownName('.zhubi-draft-'));
	try {
		if (!writeDraft(draft, bytes, old)) return 'foreign';
		if (!old) return putNew(draft, target);
		if (!sameBytes(readFileSync(target), before)) return 'changed';
		renameSync(draft, target);
		return 'written';
	} finally {
		rmSync(draft, { force: true });
		clearLeft(dirname(target));
	}
}

/** False where the draft cannot be given to the owner of what it will replace. */
function writeDraft(draft: string, bytes: Uint8Array, old: Stats | undefined): boolean {
	// Nothing may be there already: a link would lead the writing elsewhere. Nobody else may read it before it has its permissions.
	const handle = openSync(draft, 'wx', old ? 0o600 : 0o666);
	try {
		if (old) {
			const { uid, gid } = fstatSync(handle);
			if (uid !== old.uid || gid !== old.gid) {
				try {
					fchownSync(handle, old.uid, old.gid);
				} catch {
					return false;
				}
			}
			// After the owner: that takes some of them away, as did the process's mask.
			fchmodSync(handle, old.mode & 0o7777);
		}
		for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
		// A full disk, or a share's, may say so only now.
		fsyncSync(handle);
		return true;
	} finally {
		closeSync(handle);
	}
}

/** Gives the draft its name only if that is free. */
function putNew(draft: string, target: string): Replaced {
	try {
		linkSync(draft, target);
		return 'written';
	} catch (error) {
		if (fieldsIn(error).code === 'EEXIST') return 'changed';
	}
	// Some file systems know no links. What lies between looking and moving can be lost there.
	if (statSync(target, { throwIfNoEntry: false })) return 'changed';
	renameSync(draft, target);
	return 'written';
}
