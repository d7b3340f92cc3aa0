import { keysOf } from '../text/present';
/**
 * A fitted table as a file: numbers under names, and where they come from.
 *
 * ```
 * offset  bytes
 *  0       8     the signature `zhubi` 00 1A 02 (the last byte is the version of this layout)
 *  8       4     how many bytes the header takes, little endian, as all numbers are
 *  12      4     the checksum of all that stands behind it
 *  16            the header in JSON, filled up with spaces to a multiple of 8
 *                the sections, each at a multiple of 8 from the start of the file
 * ```
 *
 * The header says kind and version, what the table was fitted on, with which seed and what it reached, and lists the sections. The
 * numbers are read where they lie: nothing is copied, so an asset of megabytes is open as soon as its checksum is right.
 */
export interface Asset {
	readonly header: AssetHeader;
	/** The section of that name. Throws an `AssetError` where there is none, or where it is of another type. */
	readonly section: <T extends SectionType>(name: string, type: T) => SectionOf<T>;
	/** The section of that name, which is text in UTF-8. */
	readonly text: (name: string) => string;
}

export interface AssetHeader {
	/** What it is: `people/gate`. Its file is `people-gate.bin`. */
	readonly kind: string;
	/** The version of what its sections mean. A reader takes only its own. */
	readonly version: number;
	/** What it was fitted on: names of files with their checksums, or of a package with its version. */
	readonly text: readonly string[];
	/** The seed of all that was drawn by lot in the fitting. */
	readonly seed: number;
	/** What was reached on copy that was left out, by name. */
	readonly figures: Readonly<Record<string, number>>;
}

interface Section {
	readonly name: string;
	readonly type: SectionType;
	/** How many numbers it holds. */
	readonly length: number;
	/** Where it starts, in bytes from the first section. */
	readonly at: number;
}

export interface SectionTypes {
	readonly u8: Uint8Array;
	readonly i8: Int8Array;
	readonly u16: Uint16Array;
	readonly i16: Int16Array;
	readonly u32: Uint32Array;
	readonly i32: Int32Array;
	readonly f32: Float32Array;
	readonly f64: Float64Array;
}
export type SectionType = keyof SectionTypes;
export type SectionOf<T extends SectionType> = SectionTypes[T];

const arrays = {
	u8: Uint8Array,
	i8: Int8Array,
	u16: Uint16Array,
	i16: Int16Array,
	u32: Uint32Array,
	i32: Int32Array,
	f32: Float32Array,
	f64: Float64Array,
} as const;

/** An asset that cannot be used: its message says why, in a few words. */
export class AssetError extends Error {}

const signature = [0x7a, 0x68, 0x75, 0x62, 0x69, 0x00, 0x1a, 0x02];
const headerAt = 16;

/** Opens an asset of a kind and version. Throws an `AssetError` where the bytes are damaged, or are another asset. */
export function openAsset(bytes: Uint8Array, kind: string, version: number): Asset {
	// Numbers of four and eight bytes lie at multiples of eight, from the start of a buffer.
	const whole = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
	if (whole.length < headerAt || signature.some((byte, at) => whole[at] !== byte)) throw new AssetError('not an asset');
	const view = new DataView(whole.buffer, whole.byteOffset, whole.length);
	const sectionsAt = headerAt + view.getUint32(8, true);
	if (sectionsAt % 8 !== 0 || sectionsAt > whole.length) throw new AssetError('cut short');
	if (view.getUint32(12, true) !== checksum(whole.subarray(headerAt))) throw new AssetError('damaged');
	const header: AssetHeader & { readonly sections: readonly Section[] } = JSON.parse(
		new TextDecoder().decode(whole.subarray(headerAt, sectionsAt)),
	);
	if (header.kind !== kind) throw new AssetError(`of the kind ${header.kind}`);
	if (header.version !== version) throw new AssetError(`of version ${header.version}, not ${version}`);
	const buffer = whole.buffer as ArrayBuffer;
	const section = <T extends SectionType>(name: string, type: T): SectionOf<T> => {
		const found = header.sections.find((one) => one.name === name && one.type === type);
		if (!found) throw new AssetError(`without ${name} (${type})`);
		const size = found.length * arrays[type].BYTES_PER_ELEMENT;
		if (sectionsAt + found.at + size > whole.length) throw new AssetError('cut short');
		return new arrays[type](
			buffer,
			whole.byteOffset + sectionsAt + found.at,
			found.length,
		) as SectionTypes[SectionType] as SectionOf<T>;
	};
	return { header, section, text: (name) => new TextDecoder().decode(section(name, 'u8')) };
}

/** An asset without anything in it: every section is empty. */
export const blankAsset: Asset = {
	header: { kind: '', version: 0, text: [], seed: 0, figures: {} },
	section: (_, type) => emptyOf(type),
	text: () => '',
};

function emptyOf<T extends SectionType>(type: T): SectionOf<T> {
	return new arrays[type](0) as SectionTypes[SectionType] as SectionOf<T>;
}

/** The lines of a text section: a list whose entries hold no line end. */
export function linesOf(text: string): string[] {
	return text === '' ? [] : text.split('\n');
}

/** The bytes of an asset with these sections, in this order: what `openAsset` reads. The same sections give the same bytes. */
export function assetBytes(
	header: AssetHeader,
	contents: Readonly<Record<string, SectionOf<SectionType> | string>>,
): Uint8Array {
	const sections: Section[] = [];
	const parts: Uint8Array[] = [];
	let size = 0;
	for (const [name, content] of Object.entries(contents)) {
		const numbers = typeof content === 'string' ? new TextEncoder().encode(content) : content;
		const part = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
		sections.push({ name, type: typeOf(numbers), length: numbers.length, at: size });
		parts.push(part);
		size += upToEight(part.length);
	}
	const json = new TextEncoder().encode(JSON.stringify({ ...header, sections }));
	const sectionsAt = headerAt + upToEight(json.length);
	const bytes = new Uint8Array(sectionsAt + size);
	bytes.set(signature);
	bytes.fill(0x20, headerAt, sectionsAt);
	bytes.set(json, headerAt);
	parts.forEach((part, index) => {
		bytes.set(part, sectionsAt + sections[index].at);
	});
	const view = new DataView(bytes.buffer);
	view.setUint32(8, sectionsAt - headerAt, true);
	view.setUint32(12, checksum(bytes.subarray(headerAt)), true);
	return bytes;
}

function typeOf(numbers: SectionOf<SectionType>): SectionType {
	for (const type of keysOf(arrays)) if (numbers instanceof arrays[type]) return type;
	throw new TypeError('numbers of no section type');
}

function upToEight(size: number): number {
	return Math.ceil(size / 8) * 8;
}

/**
 * A checksum of 32 bits over whole words (after Murmur3's mixing step), in four sums that do not wait for one another: fast enough for
 * megabytes, and every flipped bit changes it. It guards against damage, not against ill will.
 */
function checksum(bytes: Uint8Array): number {
	const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
	let [one, two, three, four] = [bytes.length | 0, 1, 2, 3];
	let at = 0;
	for (; at + 3 < words.length; at += 4) {
		one = mixed(one, words[at]);
		two = mixed(two, words[at + 1]);
		three = mixed(three, words[at + 2]);
		four = mixed(four, words[at + 3]);
	}
	let sum = mixed(mixed(mixed(one, two), three), four);
	for (; at < words.length; at++) sum = mixed(sum, words[at]);
	for (const byte of bytes.subarray(bytes.length & ~3)) sum = mixed(sum, byte);
	return sum >>> 0;
}

function mixed(sum: number, word: number): number {
	const product = Math.imul(sum ^ word, 0x85ebca6b);
	return product ^ (product >>> 15);
}
