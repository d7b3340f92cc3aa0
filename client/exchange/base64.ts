/** The bytes of Base64. */
export function bytesOf(text: string): Uint8Array {
	return Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
}

/** Bytes as Base64; so many units may be given at once. */
export function textOf(bytes: Uint8Array): string {
	let units = '';
	for (let at = 0; at < bytes.length; at += 0x2000) units += String.fromCharCode(...bytes.subarray(at, at + 0x2000));
	return btoa(units);
}
