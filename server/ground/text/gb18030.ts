import { once } from './once';
import { present } from './present';

/** Bytes of the character at a place of GB18030: one up to 80 (which GBK has for €), four where the second is a digit, else two. */
export function gb18030Length(bytes: Uint8Array, at: number): number {
	if (bytes[at] <= 0x80) return 1;
	const second = bytes[at + 1] ?? 0;
	return second >= 0x30 && second <= 0x39 ? 4 : 2;
}

/**
 * A text in GB18030. What has no code there (half of a surrogate pair, a few signs of private use) is written as U+FFFD.
 * Platforms decode it and do not encode it, so the table is what their decoder makes of all codes of two bytes.
 */
export function encodeGb18030(text: string): Uint8Array {
	const { pairs, quads } = tables();
	const bytes: number[] = [];
	for (const sign of text) {
		const point = sign.codePointAt(0) ?? 0;
		const pair = pairs.get(point);
		if (point < 0x80) bytes.push(point);
		else if (pair !== undefined) bytes.push(pair >> 8, pair & 0xff);
		else {
			// Above the basic plane the codes of four bytes run on in order.
			const rank =
				point > 0xffff ? firstAbove + point - 0x10000 : (quads().get(point) ?? present(quads().get(0xfffd), 'U+FFFD'));
			bytes.push(
				0x81 + Math.floor(rank / 12600),
				0x30 + (Math.floor(rank / 1260) % 10),
				0x81 + (Math.floor(rank / 10) % 126),
				0x30 + (rank % 10),
			);
		}
	}
	return Uint8Array.from(bytes);
}

/** The rank of U+10000 among the codes of four bytes, 90 30 81 30. */
const firstAbove = 15 * 12600;
/** How many codes of four bytes lie below the last one of the basic plane, 84 31 A4 39. */
const basicQuads = 39420;

const tables = once(() => {
	const pairs = new Map<number, number>();
	const decoder = new TextDecoder('gb18030', { ignoreBOM: true });
	for (let lead = 0x81; lead <= 0xfe; lead++)
		for (let trail = 0x40; trail <= 0xfe; trail++) {
			if (trail === 0x7f) continue;
			const sign = decoder.decode(Uint8Array.of(lead, trail));
			const point = sign.codePointAt(0) ?? 0;
			if (sign.length === (point > 0xffff ? 2 : 1) && point !== 0xfffd && !pairs.has(point))
				pairs.set(point, (lead << 8) | trail);
		}
	return { pairs, quads: once(quadsOf) };
});

function quadsOf(): ReadonlyMap<number, number> {
	const bytes = new Uint8Array(basicQuads * 4);
	for (let rank = 0; rank < basicQuads; rank++)
		bytes.set(
			[
				0x81 + Math.floor(rank / 12600),
				0x30 + (Math.floor(rank / 1260) % 10),
				0x81 + (Math.floor(rank / 10) % 126),
				0x30 + (rank % 10),
			],
			rank * 4,
		);
	const signs = [...new TextDecoder('gb18030', { ignoreBOM: true }).decode(bytes)];
	return new Map(signs.map((sign, rank) => [sign.codePointAt(0) ?? 0, rank]));
}
