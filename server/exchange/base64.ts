/** Bytes as Base64: messages between editor and server are text. */
export function toBase64(bytes: Uint8Array): string {
	let units = '';
	for (const byte of bytes) units += String.fromCharCode(byte);
	return btoa(units);
}

/** The bytes; throws where it is no Base64. */
export function fromBase64(text: string): Uint8Array {
	return Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
}
