/** The bytes between two messages are no header, or a header without a length. So nobody can know where the next message begins. */
export interface BadFraming {
	readonly reason: string;
}

/** A header is two short lines. */
const longestHeader = 4096;

/** More than any page has, and less than a string can hold. */
const longestBody = 256 * 1024 * 1024;

const headerEnd = [13, 10, 13, 10];

/**
 * Cuts what comes in into the bodies of messages, however it is chopped up: `Content-Length: 17\r\n\r\n{"jsonrpc":"2.0"}` (LSP 3.17, Base
 * Protocol). The function returned takes a chunk. Where it cannot go on, it answers what is wrong, and must not be called again.
 */
export function createFraming(take: (body: Uint8Array) => void): (chunk: Uint8Array) => BadFraming | undefined {
	let chunks: Uint8Array[] = [];
	let held = 0;
	/** Length of the body that is coming in; undefined before a header was read. */
	let wanted: number | undefined;
	return (chunk) => {
		chunks.push(chunk);
		held += chunk.length;
		while (true) {
			if (wanted !== undefined) {
				if (held < wanted) return undefined;
				const all = joined(chunks, held);
				take(all.subarray(0, wanted));
				chunks = [all.subarray(wanted)];
				held -= wanted;
				wanted = undefined;
			}
			const all = joined(chunks, held);
			const end = headerLength(all);
			if (end === undefined) {
				if (held > longestHeader) return { reason: `no header in ${longestHeader} bytes` };
				chunks = [all];
				return undefined;
			}
			const length = lengthSaid(new TextDecoder().decode(all.subarray(0, end)));
			if (typeof length !== 'number') return length;
			wanted = length;
			chunks = [all.subarray(end)];
			held -= end;
		}
	};
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
	if (chunks.length === 1) return chunks[0];
	const all = new Uint8Array(length);
	let at = 0;
	for (const chunk of chunks) {
		all.set(chunk, at);
		at += chunk.length;
	}
	return all;
}

/** The length of the header with the blank line that ends it. */
function headerLength(bytes: Uint8Array): number | undefined {
	const last = Math.min(bytes.length, longestHeader) - headerEnd.length;
	for (let at = 0; at <= last; at++)
		if (headerEnd.every((byte, i) => bytes[at + i] === byte)) return at + headerEnd.length;
	return undefined;
}

function lengthSaid(header: string): number | BadFraming {
	let length: number | undefined;
	for (const line of header.trimEnd().split('\r\n')) {
		const field = /^([\w-]+):\s*(.*?)\s*$/.exec(line);
		if (!field) return { reason: `no header: ${JSON.stringify(line.slice(0, 80))}` };
		if (field[1].toLowerCase() === 'content-length') length = /^\d+$/.test(field[2]) ? Number(field[2]) : Number.NaN;
	}
	if (length === undefined || Number.isNaN(length)) return { reason: 'a header without Content-Length' };
	return length > longestBody ? { reason: `a message of ${length} bytes` } : length;
}
