import { once as onceEvent } from 'node:events';
import { once } from '../ground/text/once';
import { unitKinds } from '../ground/text/unit-table';

/** Writes to standard output, waiting where the reader is slow, so that the output of an archive is never held in memory. */
export async function print(text: string): Promise<void> {
	if (!process.stdout.write(text)) await onceEvent(process.stdout, 'drain');
}

/** One line on standard error. */
export function complain(line: string): void {
	process.stderr.write(`${line}\n`);
}

/**
 * A reader that went away (`zhubi check … | head -1`) is nobody to tell anything; the status is that of a program which a broken pipe ends
 * (128 and SIGPIPE), since not all pages were looked at. A full disk is an error.
 */
export function endWithReader(): void {
	process.stderr.on('error', () => process.exit(2));
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code === 'EPIPE') process.exit(141);
		complain(`zhubi: standard output: ${error.message}`);
		process.exit(2);
	});
}

/**
 * Characters that are not seen but may change what is shown: control characters, those that turn the direction of a line or have no width
 * (U+202E, U+200B; Unicode's Cf), line ends of other kinds, and letters that are blank (the fillers of Hangul).
 */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/gu;

/**
 * 1 for each unit that is unseen, or may be half of an unseen character; made on first use. The table is several times as fast as the
 * expression, and most copy has no such character.
 */
const oddUnits = once(() => {
	const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join('');
	return unitKinds([[1, [[0xd800, 0xdbff], ...Array.from(all.matchAll(unseen), ([sign]) => sign)]]]);
});

function hasUnseen(text: string): boolean {
	const odd = oddUnits();
	for (let at = 0; at < text.length; at++) if (odd[text.charCodeAt(at)] === 1) return true;
	return false;
}

/**
 * Text of unknown origin for a terminal: control characters are shown as ␀ and the like, what else is not seen as `<U+202E>`; a tab is a
 * blank.
 */
export function visible(text: string): string {
	return text.replace(unseen, (sign) => {
		const code = sign.codePointAt(0) ?? 0;
		if (sign === '\t') return ' ';
		return code < 0x20 ? String.fromCharCode(0x2400 + code) : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
	});
}

/** A value as JSON without unseen characters: those that JSON leaves as they are beyond ASCII are escaped, `\u202e`. */
export function plainJson(value: unknown): string {
	const json = JSON.stringify(value);
	if (!hasUnseen(json)) return json;
	return json.replace(unseen, (sign) =>
		sign
			.split('')
			.map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
			.join(''),
	);
}
