/** Bytes as Base64: what the client and its server tell each other is JSON, which has no bytes. */
export function base64Of(bytes: Uint8Array): string {
	let units = '';
	for (let from = 0; from < bytes.length; from += atOnce)
		units += String.fromCharCode(...bytes.subarray(from, from + atOnce));
	return btoa(units);
}

/** The bytes. Errors: throws where the text is no Base64. */
export function bytesOf(base64: string): Uint8Array {
	const units = atob(base64);
	const bytes = new Uint8Array(units.length);
	// A function for each byte takes half a second for the notes of a page with ten thousand marks, this a twentieth of that.
	for (let i = 0; i < units.length; i++) bytes[i] = units.charCodeAt(i);
	return bytes;
}

/** A function takes only so many arguments. */
const atOnce = 8192;
