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

/**
 * What is not seen, and may steer what is: control characters, those that turn the direction of a line or have no width (U+202E, U+200B; Unicode's Cf and its tags),
 * line ends of other kinds, and letters that are blank (the fillers of Hangul). Written out by ranges: by properties of Unicode it costs ten times as much.
 */
const unseen =
	/[\0-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g;

/** Text of unknown origin for a terminal: control characters are shown as ␀ and the like, what else is not seen as `<U+202E>`; a tab is a blank. */
export function visible(text: string): string {
	return text.replace(unseen, (sign) => {
		const code = sign.codePointAt(0) as number;
		if (sign === '\t') return ' ';
		return code < 0x20 ? String.fromCharCode(0x2400 + code) : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
	});
}

/** A value as JSON in which nothing is unseen either: what JSON itself leaves as it is beyond ASCII is escaped, `\u202e`. */
export function plainJson(value: unknown): string {
	return JSON.stringify(value).replace(unseen, (sign) =>
		sign
			.split('')
			.map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
			.join(''),
	);
}
