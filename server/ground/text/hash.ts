/**
 * A number for a stretch of text, spread over 32 bits: equal for equal stretches, and hardly ever for others (FNV-1a,
 * with the bits mixed at the end).
 */
export function hashOf(text: string, start = 0, end = text.length): number {
	let hash = 0x811c9dc5;
	for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return stirred(hash);
}

/** Mixes the upper bits of a number into the lower ones. */
export function stirred(hash: number): number {
	return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
}
