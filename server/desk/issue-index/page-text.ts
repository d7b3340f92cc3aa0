/**
 * The text of a page file: UTF-8, with or without byte-order mark, else GB18030 (and so GBK and GB 2312). Undefined for what is no text.
 */
export function pageText(bytes: Uint8Array): string | undefined {
	for (const encoding of ['utf-8', 'gb18030'])
		try {
			const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
			return text.includes('\0') ? undefined : text;
		} catch {
			// Not in this encoding, or one that this machine does not know.
		}
	return undefined;
}
