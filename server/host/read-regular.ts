import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/**
 * The bytes of a regular file of at most `most` bytes, `undefined` for a pipe, a device, a folder and what is larger: the size is asked
 * before anything is read, and no more than that is read. Throws where it is not there or may not be read.
 */
export function readRegular(file: string, most: number): Uint8Array | undefined {
	// Without this flag, opening a pipe would wait for its writer.
	const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
	try {
		const found = fstatSync(handle);
		if (!found.isFile() || found.size > most) return undefined;
		const bytes = new Uint8Array(found.size);
		let length = 0;
		while (length < bytes.length) {
			const count = readSync(handle, bytes, length, bytes.length - length, length);
			if (count === 0) break;
			length += count;
		}
		return bytes.subarray(0, length);
	} finally {
		closeSync(handle);
	}
}
