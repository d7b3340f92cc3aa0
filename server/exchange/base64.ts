/** Bytes as Base64: messages between editor and server are text. */
export function toBase64(bytes: Uint8Array): string {
	let units = '';
	for (let at = 0; at < bytes.length; at += pieceLength)
		units += String.fromCharCode(...bytes.subarray(at, at + pieceLength));
	return btoa(units);
}

/** So many arguments may be given at once. */
const pieceLength = 0x2000;

/** The bytes; throws where it is no Base64. */
export function fromBase64(text: string): Uint8Array {
	return Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
}
