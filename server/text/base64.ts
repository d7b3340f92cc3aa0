/** Bytes as Base64: what a server and its client tell each other is JSON, which has no bytes. */
export function toBase64(bytes: Uint8Array): string {
	let units = '';
	for (const byte of bytes) units += String.fromCharCode(byte);
	return btoa(units);
}

/** The bytes. Errors: throws where the text is no Base64. */
export function fromBase64(text: string): Uint8Array {
	return Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
}
