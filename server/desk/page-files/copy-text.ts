import type { Message } from '../../ground/model/finding';
import { gb18030Length } from '../../ground/text/gb18030';
import { isMisread } from '../../ground/text/misread';

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
export function readCopy(bytes: Uint8Array): Copy | Undecodable {
	const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
	const start = marked ? 3 : 0;
	const text = decoded(bytes.subarray(start));
	if (text !== undefined) {
		return text.includes('\0') ? { reason: notText } : { text, encoding: 'utf-8', bytes, start };
	}
	if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
		return { reason: { zh: 'UTF-16 编码读不了，请另存为 UTF-8', en: 'UTF-16 is not read: save it as UTF-8' } };
	if (bytes.includes(0)) return { reason: notText };
	if (marked || isDamagedUtf8(bytes)) return { reason: { zh: 'UTF-8 编码有损坏', en: 'damaged UTF-8' } };
	return readGb18030(bytes);
}

function readGb18030(bytes: Uint8Array): Copy | Undecodable {
	const text = characterLengths(bytes) ? new TextDecoder('gb18030', { ignoreBOM: true }).decode(bytes) : '\ufffd';
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

/** The text of UTF-8 without a fault; undefined for other bytes. */
function decoded(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/** The text of a page file, for whoever does not say why there is none; lines end as they do in the file. */
export function pageText(bytes: Uint8Array): string | undefined {
	const copy = readCopy(bytes);
	return 'reason' in copy ? undefined : copy.text;
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
