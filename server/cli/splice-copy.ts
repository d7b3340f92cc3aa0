import { Buffer } from 'node:buffer';
import type { Copy } from '../desk/page-files/copy-text';
import type { PageEdit } from '../ground/model/page';
import { gb18030Length } from '../ground/text/gb18030';

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
			unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
			byte += length(bytes, byte);
		}
		return byte;
	};
}

function utf8Length(bytes: Uint8Array, at: number): number {
	const lead = bytes[at];
	return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}
