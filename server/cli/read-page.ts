import { readFileSync } from 'node:fs';
import { type Copy, readCopy, type Undecodable } from '../desk/page-files/copy-text';
import { fieldsIn } from '../ground/model/fields';
import type { Message } from '../ground/model/finding';
import { once } from '../ground/text/once';

/** The copy of a file, or of standard input for `-`. A file that cannot be read gives the reason in a few words. */
export async function readPage(file: string): Promise<Copy | Undecodable> {
	try {
		// To wait for a thread that reads takes longer than to read: a page is small.
		if (file !== '-') return readCopy(readFileSync(file));
		return readCopy(await input());
	} catch (error) {
		return { reason: reasonOf(error) };
	}
}

/** The few words for an error of the file system: one line, the path not said twice. */
export function reasonOf(error: unknown): Message {
	const code = fieldsIn(error).code;
	const known = typeof code === 'string' ? reasons.get(code) : undefined;
	if (known) return known;
	const said = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
	return { zh: said, en: said };
}

const reasons: ReadonlyMap<string, Message> = new Map([
	['ENOENT', { zh: '没有这个文件', en: 'no such file' }],
	['EISDIR', { zh: '是文件夹，不是文件', en: 'a folder, not a file' }],
	['EACCES', { zh: '没有权限读', en: 'may not be read' }],
	['EPERM', { zh: '没有权限读', en: 'may not be read' }],
	['ERR_FS_FILE_TOO_LARGE', { zh: '文件太大', en: 'too large' }],
]);

/** Standard input can be read once; a second `-` is the same text. */
const input = once(async (): Promise<Uint8Array> => {
	const chunks: Buffer[] = [];
	for await (const chunk of process.stdin) chunks.push(chunk);
	return Buffer.concat(chunks);
});

/** `internal error: …`: what only a fault of the program itself brings about. */
export function internalError(error: unknown): Message {
	const { zh, en } = reasonOf(error);
	return { zh: `程序内部出错：${zh}`, en: `internal error: ${en}` };
}
