import { Inflate } from 'fflate/browser';
import { exchangeError } from '../exchange-error';

/** A package larger than this is not opened; nor is a part of it that is larger when unpacked. Bytes. */
export const largestPackage = 100_000_000;
export const largestPart = 100_000_000;

/** No document has so many parts. */
const mostEntries = 10_000;

interface Entry {
	readonly method: number;
	readonly packed: Uint8Array;
	readonly size: number;
}

/** The parts of a package by their names, unpacked when they are asked for. */
export interface ZipEntries {
	readonly names: readonly string[];
	/** The bytes of a part; `undefined` where there is none of the name. */
	readonly bytes: (name: string) => Uint8Array | undefined;
}

/**
 * Opens a ZIP file. Only its own list of parts counts (PKWARE APPNOTE 4.3.12); a part is unpacked up to the size that the list promises and
 * no further, so that a file made to fill the memory is an error. Throws where it is no whole ZIP file.
 */
export function zipEntries(bytes: Uint8Array): ZipEntries {
	if (bytes.length > largestPackage) throw tooLarge();
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length > 8 && view.getUint32(0) === 0xd0cf11e0)
		throw exchangeError(
			'这是旧的 .doc 文件，或者有密码。请另存为不带密码的 .docx。',
			'This is an old .doc file, or it has a password: save it as .docx without one.',
		);
	const entries = new Map<string, Entry>();
	try {
		readList(bytes, view, entries);
	} catch (error) {
		throw error instanceof RangeError ? damaged() : error;
	}
	return {
		names: [...entries.keys()],
		bytes(name) {
			const entry = entries.get(name);
			return entry && unpacked(entry);
		},
	};
}

function readList(bytes: Uint8Array, view: DataView, entries: Map<string, Entry>): void {
	const end = endOfList(view);
	const count = view.getUint16(end + 10, true);
	if (count > mostEntries) throw tooLarge();
	let at = view.getUint32(end + 16, true);
	for (let i = 0; i < count; i++) {
		if (view.getUint32(at, true) !== 0x02014b50) throw damaged();
		const flags = view.getUint16(at + 8, true);
		const method = view.getUint16(at + 10, true);
		const packedSize = view.getUint32(at + 20, true);
		const size = view.getUint32(at + 24, true);
		const nameLength = view.getUint16(at + 28, true);
		const more = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
		const local = view.getUint32(at + 42, true);
		const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
		at += 46 + nameLength + more;
		if ((flags & 1) !== 0) throw exchangeError('文件有密码，读不了。', 'The file has a password, and is not read.');
		// Of two parts of one name one program reads the first and another the last.
		if (entries.has(name) || view.getUint32(local, true) !== 0x04034b50) throw damaged();
		const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
		if (start + packedSize > bytes.length) throw damaged();
		entries.set(name, { method, packed: bytes.subarray(start, start + packedSize), size });
	}
}

/** Where the record stands that ends the list; a comment of at most 64 kB may follow it. */
function endOfList(view: DataView): number {
	for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
		if (view.getUint32(at, true) === 0x06054b50) return at;
	throw exchangeError('这不是 .docx 文件，或者文件不完整。', 'This is no .docx file, or not a whole one.');
}

function unpacked({ method, packed, size }: Entry): Uint8Array {
	if (size > largestPart) throw tooLarge();
	if (method === 0) {
		if (packed.length !== size) throw damaged();
		return packed;
	}
	if (method !== 8) throw damaged();
	const whole = new Uint8Array(size);
	let length = 0;
	const inflate = new Inflate((chunk) => {
		if (length + chunk.length > size) throw damaged();
		whole.set(chunk, length);
		length += chunk.length;
	});
	try {
		// In pieces, so that no more than one of them is unpacked too much.
		for (let at = 0; at < packed.length; at += pieceLength)
			inflate.push(packed.subarray(at, at + pieceLength), at + pieceLength >= packed.length);
	} catch {
		throw damaged();
	}
	if (length !== size) throw damaged();
	return whole;
}

const pieceLength = 0x400;

function damaged() {
	return exchangeError('文件损坏，读不了。', 'The file is damaged, and is not read.');
}

function tooLarge() {
	return exchangeError('文件太大，没有读。', 'The file is too large, and is not read.');
}
