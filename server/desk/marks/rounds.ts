import type { TextPrint } from '../../ground/model/mark';
import { roundsSuffix, uriBeside } from '../notes/notes-file';
import type { Marking, Round } from './fold';
import { roundNumber } from './mark-names';

/** The names of the three rounds of proof that Chinese papers know (三校): galleys, page proof, clean proof. Later ones have a number. */
const proofs = ['小样', '大样', '清样'];

/** What a round is called where nobody gives it another name: 一校 小样, 二校 大样, 三校 清样, 四校. */
export function roundName(n: number): string {
	const counted = roundNumber(n).zh;
	const proof = proofs[n - 1];
	return proof === undefined ? counted : `${counted} ${proof}`;
}

/** The round that is open; undefined where none is. */
export function openRound({ rounds }: Marking): Round | undefined {
	return rounds.findLast(({ opened, signed }) => opened && !signed);
}

/** The number of the round that would be opened next. */
export function nextRound({ rounds }: Marking): number {
	return (rounds.at(-1)?.n ?? 0) + 1;
}

/** The print of a text. */
export async function textPrint(text: string): Promise<TextPrint> {
	return { sha256: await bytesPrint(new TextEncoder().encode(text)), length: text.length };
}

/** The SHA-256 of bytes, in lower-case hexadecimal. */
export async function bytesPrint(bytes: Uint8Array): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
	return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Where the text of a round is kept: `page.txt.rounds/<sha256>.txt` beside `page.txt`, UTF-8. What a name says is what the file holds, so
 * it is never written again. None for a document that has no place.
 */
export function snapshotUri(documentUri: string, print: TextPrint): string | undefined {
	return /^[0-9a-f]{64}$/.test(print.sha256) ? uriBeside(documentUri, snapshotName(print)) : undefined;
}

/** What stands behind the name of a page in that of the text of a round. */
export function snapshotName({ sha256 }: TextPrint): string {
	return `${roundsSuffix}/${sha256}.txt`;
}

/** In bytes. A page that is larger was not kept by this program. */
export const largestSnapshot = 64_000_000;

/** The text that was kept under a print, given what the file holds; `undefined` where that is another one, or there is none. */
export async function textOfSnapshot(bytes: Uint8Array | undefined, print: TextPrint): Promise<string | undefined> {
	const text = bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
	return text !== undefined && (await textPrint(text)).sha256 === print.sha256 ? text : undefined;
}

/** The print of the text that the first round began with: the copy as it came in. */
export function firstPrint({ rounds }: Marking): TextPrint | undefined {
	return rounds.find(({ opened }) => opened)?.opened?.text;
}
