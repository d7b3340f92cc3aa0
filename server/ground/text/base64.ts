/** Bytes as Base64: what a server and its client tell each other is JSON, which has no bytes. */
export function toBase64(bytes: Uint8Array): string {
	let units = '';
	for (let from = 0; from < bytes.length; from += atOnce)
		units += String.fromCharCode(...bytes.subarray(from, from + atOnce));
	return btoa(units);
}

/** The bytes. Errors: throws where the text is no Base64. */
export function fromBase64(text: string): Uint8Array {
	const units = atob(text);
	const bytes = new Uint8Array(units.length);
	// A function for each byte takes half a second for the notes of a page with ten thousand marks, this a twentieth of that.
	for (let i = 0; i < units.length; i++) bytes[i] = units.charCodeAt(i);
	return bytes;
}

/** A function takes only so many arguments. */
const atOnce = 8192;
