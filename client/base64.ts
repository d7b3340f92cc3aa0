/** Bytes as Base64: what the client and its server tell each other is JSON, which has no bytes. */
export function base64Of(bytes: Uint8Array): string {
	let units = '';
	for (const byte of bytes) units += String.fromCharCode(byte);
	return btoa(units);
}

/** The bytes. Errors: throws where the text is no Base64. */
export function bytesOf(base64: string): Uint8Array {
	return Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
}
