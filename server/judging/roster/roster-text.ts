import type { Span } from '../../ground/model/span';
import { encodeGb18030, gb18030Length } from '../../ground/text/gb18030';

/** A file read as text, and what is needed to change it and leave all other bytes as they are. */
export interface RosterText {
	/** Without byte-order mark. */
	readonly text: string;
	readonly encoding: 'utf-8' | 'gb18030';
	readonly bytes: Uint8Array;
	/** Where the text begins in `bytes`: after the byte-order mark. */
	readonly start: number;
}

/** What takes the place of a stretch of the text. */
export interface TextEdit {
	readonly span: Span;
	readonly text: string;
}

/**
 * Reads UTF-8, with or without byte-order mark, else GB18030 (and so GBK and GB 2312), which spreadsheets of China save; undefined where it
 * is neither.
 */
export function readRosterText(bytes: Uint8Array): RosterText | undefined {
	const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
	const start = marked ? 3 : 0;
	const utf8 = decoded('utf-8', bytes.subarray(start));
	if (utf8 !== undefined) return utf8.includes('\0') ? undefined : { text: utf8, encoding: 'utf-8', bytes, start };
	const text = marked || bytes.includes(0) ? undefined : decoded('gb18030', bytes);
	if (text === undefined) return undefined;
	// 84 31 95 33 is the byte-order mark in GB18030.
	const isMarked = text.charCodeAt(0) === 0xfeff;
	return { text: isMarked ? text.slice(1) : text, encoding: 'gb18030', bytes, start: isMarked ? 4 : 0 };
}

function decoded(encoding: RosterText['encoding'], bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/** The bytes of the file with a stretch of its text replaced. Every byte outside of the stretch stays as it is. */
export function splicedBytes(file: RosterText, { span, text }: TextEdit): Uint8Array {
	const from = byteAt(file, span.start);
	const to = byteAt(file, span.end);
	const written = file.encoding === 'utf-8' ? new TextEncoder().encode(text) : encodeGb18030(text);
	const whole = new Uint8Array(from + written.length + file.bytes.length - to);
	whole.set(file.bytes.subarray(0, from));
	whole.set(written, from);
	whole.set(file.bytes.subarray(to), from + written.length);
	return whole;
}

/** The byte offset of a text offset. The bytes are walked: two of GB18030 may stand for one character, and only the file tells which. */
function byteAt({ text, encoding, bytes, start }: RosterText, offset: number): number {
	if (encoding === 'utf-8') return start + new TextEncoder().encode(text.slice(0, offset)).length;
	let byte = start;
	for (let unit = 0; unit < offset; unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1)
		byte += gb18030Length(bytes, byte);
	return byte;
}
