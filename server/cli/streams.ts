import { once } from 'node:events';

/** Writes to standard output, waiting where the reader is slow, so that the output of an archive is never held in memory. */
export async function print(text: string): Promise<void> {
	if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** One line on standard error. */
export function complain(line: string): void {
	process.stderr.write(`${line}\n`);
}

/** A reader that went away (`zhubi annotate … | head -1`) is no error: there is nobody left to tell. A full disk is one. */
export function endWithReader(): void {
	process.stderr.on('error', () => process.exit(2));
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code === 'EPIPE') process.exit(0);
		complain(`zhubi: standard output: ${error.message}`);
		process.exit(2);
	});
}

/** Text of unknown origin for a terminal: control characters, which could steer it, are shown as ␀ and the like; a tab is a blank. */
export function visible(text: string): string {
	return text.replace(/[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, (sign) => {
		const code = sign.charCodeAt(0);
		return sign === '\t' ? ' ' : code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
	});
}

/** A value as JSON in which nothing could steer a terminal either: it escapes the control characters beyond ASCII, too, which JSON itself leaves as they are. */
export function plainJson(value: unknown): string {
	return JSON.stringify(value).replace(/[\x7f-\x9f]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
}
