/** True where both are the same. No file (`undefined`) is not the same as an empty file. */
export function sameBytes(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
	if (!one || !other || one.length !== other.length) return one === other;
	for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
	return true;
}

/**
 * Bytes and lines after them, on lines of their own: a last line that was torn off gets its end. What is there stays as it is, whatever
 * it says.
 */
export function withLines(bytes: Uint8Array, lines: Uint8Array): Uint8Array {
	const gap = bytes.length > 0 && bytes[bytes.length - 1] !== lineFeed ? 1 : 0;
	const whole = new Uint8Array(bytes.length + gap + lines.length);
	whole.set(bytes);
	if (gap) whole[bytes.length] = lineFeed;
	whole.set(lines, bytes.length + gap);
	return whole;
}

const lineFeed = 0x0a;
