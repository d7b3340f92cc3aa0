/** A number for a stretch of text, spread over 32 bits: equal for equal stretches, and hardly ever for others (FNV-1a with a last stir). */
export function hashOf(text: string, start = 0, end = text.length): number {
	let hash = 0x811c9dc5;
	for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return stirred(hash);
}

/** Lets every bit of a number have its say in the lower ones. */
export function stirred(hash: number): number {
	return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
}
