import type { TextPrint } from '../model/mark';
import { uriBeside } from '../notes/notes-file';
import type { Marking, Round } from './fold';

/** The names of the three rounds of proof that Chinese papers know (三校): galleys, page proof, clean proof. Later ones have a number. */
const proofs = ['小样', '大样', '清样'];

/** What a round is called where nobody gives it another name: 一校 小样, 二校 大样, 三校 清样, 四校. */
export function roundName(n: number): string {
	const counted = `${'一二三四五六七八九十'[n - 1] ?? n}校`;
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
export function snapshotUri(documentUri: string, { sha256 }: TextPrint): string | undefined {
	return /^[0-9a-f]{64}$/.test(sha256) ? uriBeside(documentUri, `.rounds/${sha256}.txt`) : undefined;
}
