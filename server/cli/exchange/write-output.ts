import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Message } from '../../ground/model/finding';
import { readRegular } from '../../host/read-regular';
import { replaceFile } from '../../host/replace-file';
import { reasonOf } from '../read-page';

/** More is not compared with what is to take its place. */
const largestReplaced = 200_000_000;

/**
 * Writes a file as a whole or not at all, in a folder that is made where there is none. What is there already is left alone, unless it is
 * to be replaced: somebody may have written into it. Answers why not, in a few words.
 */
export function writeOutput(file: string, bytes: Uint8Array, existing: 'keep' | 'replace'): Message | undefined {
	try {
		mkdirSync(dirname(file), { recursive: true });
		const before = existing === 'replace' ? bytesOf(file) : undefined;
		const outcome = replaceFile(file, bytes, before);
		if (outcome === 'written') return undefined;
		return existing === 'keep'
			? {
					zh: '已经有这个文件，没有写（--force 覆盖）',
					en: 'it is there already, and was not written (--force replaces it)',
				}
			: { zh: '没有写成', en: 'it could not be replaced' };
	} catch (error) {
		return reasonOf(error);
	}
}

function bytesOf(file: string): Uint8Array | undefined {
	try {
		return readRegular(file, largestReplaced);
	} catch {
		return undefined;
	}
}
