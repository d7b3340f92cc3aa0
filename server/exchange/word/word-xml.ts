import type { WordStamp } from './word-document';

/** The address of WordprocessingML in transitional and in strict documents (ECMA-376, ISO/IEC 29500). */
export const wordSpace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const strictSpace = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

export function isWordSpace(space: string): boolean {
	return space === wordSpace || space === strictSpace;
}

/** The author of what has none: a file needs a name there. */
export const nameless = '未署名';

/** What programs write where nobody is named. */
const names: ReadonlySet<string> = new Set([nameless, '', 'Unknown Author', 'Unknown', '未知作者']);

/** Author and time of an element that has them. */
export function readStamp(attributes: ReadonlyMap<string, string>): WordStamp {
	const author = (attributes.get('author') ?? '').trim();
	return { author: names.has(author) ? '' : author, time: toSecond(attributes.get('date')) };
}

/** `2026-07-28T08:00:00.123Z` → `2026-07-28T08:00:00Z`, in UTC; `undefined` for what is no time. Where no zone is given UTC is meant. */
export function toSecond(written: string | undefined): string | undefined {
	const zoned = written === undefined || /Z$|[+-]\d\d:?\d\d$/i.test(written) ? written : `${written}Z`;
	const at = Date.parse(zoned ?? '');
	// Programs that know no time write the first second of theirs.
	return Number.isNaN(at) || at < aYear || at > lastTime ? undefined : `${new Date(at).toISOString().slice(0, 19)}Z`;
}

const aYear = 366 * 24 * 3600 * 1000;

/** Years have four digits. */
const lastTime = Date.UTC(9999, 11, 31);
