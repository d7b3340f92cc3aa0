import { readFile } from 'node:fs/promises';
import { type Copy, readCopy, type Undecodable } from './copy';

let input: Promise<Uint8Array> | undefined;

/** The copy of a file, or of standard input for `-`. A file that cannot be read gives the reason in a few words. */
export async function readPage(file: string): Promise<Copy | Undecodable> {
	try {
		if (file !== '-') return await readCopy(await readFile(file));
		// Standard input can be read once; a second `-` is the same text.
		input ??= readInput();
		return await readCopy(await input);
	} catch (error) {
		return { reason: reasonOf(error) };
	}
}

/** The few words for an error of the file system: one line, the path not said twice. */
export function reasonOf(error: unknown): string {
	const code = (error as { code?: unknown }).code;
	const known = typeof code === 'string' ? reasons.get(code) : undefined;
	return known ?? (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
}

const reasons: ReadonlyMap<string, string> = new Map([
	['ENOENT', 'no such file'],
	['EISDIR', 'a folder, not a file'],
	['EACCES', 'may not be read'],
	['EPERM', 'may not be read'],
	['ERR_FS_FILE_TOO_LARGE', 'too large'],
]);

async function readInput(): Promise<Uint8Array> {
	const chunks: Buffer[] = [];
	for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}
