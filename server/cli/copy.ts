import { Buffer, isUtf8 } from 'node:buffer';
import type { Message } from '../ground/model/finding';
import type { PageEdit } from '../ground/model/page';
import { gb18030Length } from '../ground/text/gb18030';
import { isMisread } from '../ground/text/misread';

/** The text of a file and all that is needed to write it back with its untouched bytes as they were. */
export interface Copy {
	/** Without byte-order mark. */
	readonly text: string;
	readonly encoding: 'utf-8' | 'gb18030';
	readonly bytes: Uint8Array;
	/** Where the text begins in `bytes`: after the byte-order mark. */
	readonly start: number;
}

/** Why bytes are no copy, in a few words. */
export interface Undecodable {
	readonly reason: Message;
}

const notText: Message = { zh: '不是文本文件', en: 'not a text file' };

/** Reads UTF-8, with or without byte-order mark, else GB18030 (and so GBK and GB 2312). */
export async function readCopy(bytes: Uint8Array): Promise<Copy | Undecodable> {
	const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
	if (isUtf8(bytes)) {
		const start = marked ? 3 : 0;
		const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(start));
		return text.includes('\0') ? { reason: notText } : { text, encoding: 'utf-8', bytes, start };
	}
	if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
		return { reason: { zh: 'UTF-16 编码读不了，请另存为 UTF-8', en: 'UTF-16 is not read: save it as UTF-8' } };
	if (bytes.includes(0)) return { reason: notText };
	if (marked || isDamagedUtf8(bytes)) return { reason: { zh: 'UTF-8 编码有损坏', en: 'damaged UTF-8' } };
	const { decode } = await import('iconv-lite');
	const text = characterLengths(bytes)
		? decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'gb18030', { stripBOM: false })
		: '\ufffd';
	// 84 31 95 33 is the byte-order mark in GB18030.
	const start = text.charCodeAt(0) === 0xfeff ? 4 : 0;
	if (isMisread(text) && !text.includes('\ufffd'))
		return {
			reason: {
				zh: '像是 Big5 编码，读不了，请另存为 UTF-8',
				en: 'this looks like Big5, which is not read: save it as UTF-8',
			},
		};
	return text.includes('\ufffd')
		? { reason: { zh: '既不是 UTF-8 也不是 GB18030（GBK）编码', en: 'neither UTF-8 nor GB18030' } }
		: { text: start ? text.slice(1) : text, encoding: 'gb18030', bytes, start };
}

/** The bytes of a copy after edits, which are in order and do not overlap; page offsets. All other bytes stay as they were. */
export async function spliceCopy(copy: Copy, edits: readonly PageEdit[]): Promise<Uint8Array> {
	const encode = await encoder(copy.encoding);
	const byteAt = byteOffsets(copy);
	const parts: Uint8Array[] = [];
	let from = 0;
	for (const { span, text } of edits) {
		parts.push(copy.bytes.subarray(from, byteAt(span.start)), encode(text));
		from = byteAt(span.end);
	}
	return Buffer.concat([...parts, copy.bytes.subarray(from)]);
}

async function encoder(encoding: Copy['encoding']): Promise<(text: string) => Uint8Array> {
	if (encoding === 'utf-8') return (text) => Buffer.from(text, 'utf8');
	const { encode } = await import('iconv-lite');
	return (text) => encode(text, 'gb18030');
}

/** The byte offset of a text offset; to be asked in ascending order, so that the whole file is walked once. */
function byteOffsets({ text, encoding, bytes, start }: Copy): (offset: number) => number {
	let unit = 0;
	let byte = start;
	const length = encoding === 'utf-8' ? utf8Length : gb18030Length;
	return (offset) => {
		while (unit < offset) {
			unit += (text.codePointAt(unit) as number) > 0xffff ? 2 : 1;
			byte += length(bytes, byte);
		}
		return byte;
	};
}

function utf8Length(bytes: Uint8Array, at: number): number {
	const lead = bytes[at];
	return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/** True where the bytes have the shape of GB18030 throughout, so that characters and bytes can be counted side by side. */
function characterLengths(bytes: Uint8Array): boolean {
	let at = 0;
	while (at < bytes.length) {
		const length = gb18030Length(bytes, at);
		if (length > 1) {
			if (bytes[at] === 0xff || !isTrail(bytes[at + 1])) return false;
			if (length === 4 && !(isLead(bytes[at + 2]) && isFigure(bytes[at + 3]))) return false;
		}
		at += length;
	}
	return at === bytes.length;
}

function isLead(byte: number | undefined): boolean {
	return byte !== undefined && byte > 0x80 && byte < 0xff;
}

function isFigure(byte: number | undefined): boolean {
	return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function isTrail(byte: number | undefined): boolean {
	return byte !== undefined && (isFigure(byte) || (byte >= 0x40 && byte < 0xff && byte !== 0x7f));
}

/**
 * True for UTF-8 with a few bad bytes, which as GB18030 would read as nonsense and pass. Chinese in GB18030 read as UTF-8 is the other
 * way round: hardly a character of three bytes comes out whole.
 */
function isDamagedUtf8(bytes: Uint8Array): boolean {
	let whole = 0;
	let broken = 0;
	for (const sign of new TextDecoder().decode(bytes)) {
		if (sign === '\ufffd') broken++;
		else if (sign.charCodeAt(0) > 0x7ff) whole++;
	}
	return whole > broken;
}
