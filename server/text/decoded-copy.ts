/**
 * The text of a file of copy: UTF-8, with or without byte-order mark, else GB18030 (and so GBK and GB 2312); `undefined` for what is no
 * text.
 */
export function decodedCopy(bytes: Uint8Array): string | undefined {
	if (bytes.includes(0)) return undefined;
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('gb18030').decode(bytes);
	}
}
