/**
 * Text for an attribute or the content of XML 1.0: its signs are escaped, and what no XML document may hold (most control characters,
 * lone surrogates, U+FFFE and U+FFFF) becomes U+FFFD.
 */
export function xmlText(text: string): string {
	return text
		.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
		.replace(/[&<>"'\t\n\r\u202a-\u202e\u2066-\u2069]/g, (sign) => names.get(sign) ?? `&#${sign.charCodeAt(0)};`);
}

const names: ReadonlyMap<string, string> = new Map([
	['&', '&amp;'],
	['<', '&lt;'],
	['>', '&gt;'],
	['"', '&quot;'],
	["'", '&apos;'],
]);

/** `<name key="value" …` with the values escaped; the tag is left open. */
export function xmlTag(name: string, attributes: Readonly<Record<string, string | number>>): string {
	return `<${name}${Object.entries(attributes)
		.map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
		.join('')}`;
}
