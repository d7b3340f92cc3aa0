import { pageNumberOf, readPageName } from './page-number';

/** Where a page file belongs, by its name and the desk's pattern. */
export interface IssuePlace {
	/** What the pages of one issue have in common within their folder. */
	readonly issue: string;
	/** `A1`; undefined where the name gives none. */
	readonly number: string | undefined;
}

/**
 * The issue of a page file. Without a pattern, pages of one folder belong together whose names differ in the page number alone
 * (`20260728A01.txt`, `20260728A02.txt`). The pattern `folder` takes all pages of a folder for one issue, and any other is a template of
 * the name: `{page}` stands for the page number, `{date}` for the day, which is the same in all pages of an issue, `*` for anything
 * (`{date}-{page}版-*.txt`). A name that does not fit is a page by itself.
 */
export function issuePlaceOf(fileName: string, pattern?: string): IssuePlace {
	const alone = { issue: `${fileName.toLowerCase()}`, number: undefined };
	if (pattern === 'folder') return { issue: '', number: numberIn(fileName) };
	if (pattern !== undefined) return placeByTemplate(fileName, pattern) ?? alone;
	const read = readPageName(fileName);
	return read ? { issue: `${read.around} `, number: read.number } : alone;
}

/** True for a pattern that can be one: `folder`, or a template with `{page}` once, `{date}` at most once, and no more than two `*`. */
export function isIssuePattern(pattern: string): boolean {
	if (pattern === 'folder') return true;
	if (pattern.length > 64) return false;
	const parts = partsOf(pattern);
	const count = (kind: string) => parts.filter((part) => part === kind).length;
	return count('{page}') === 1 && count('{date}') <= 1 && count('*') <= 2 && !/[\\/]/.test(pattern);
}

/** `A3` of `第A03版 要闻.txt`, `要闻3版.txt`, `A03要闻.txt`, `20260728A03.txt`. */
function numberIn(fileName: string): string | undefined {
	const begins = /^([A-Za-z]?)([0-9]{1,3})(?![0-9])/.exec(fileName);
	return (
		readPageName(fileName)?.number ??
		pageNumberOf(fileName) ??
		(begins && Number(begins[2]) > 0 ? `${begins[1].toUpperCase()}${Number(begins[2])}` : undefined)
	);
}

function partsOf(pattern: string): string[] {
	return pattern.split(/(\{page\}|\{date\}|\*)/).filter((part) => part !== '');
}

/** Names are at most 255 characters long and a template has few holes, so trying each length is cheap. */
function placeByTemplate(fileName: string, pattern: string): IssuePlace | undefined {
	const parts = partsOf(pattern);
	const name = fileName.slice(0, 255);
	let date = '';
	let number = '';
	/** Places from which a part does not fit: none is tried twice. */
	const failed = new Set<number>();
	const fits = (part: number, at: number): boolean => {
		const place = part * 256 + at;
		if (failed.has(place)) return false;
		const isFit = fitsFrom(part, at);
		if (!isFit) failed.add(place);
		return isFit;
	};
	const fitsFrom = (part: number, at: number): boolean => {
		if (part === parts.length) return at === name.length;
		const kind = parts[part];
		if (kind === '{page}') {
			const [written, letter, digits] = /^([A-Za-z]?)0*([1-9][0-9]{0,2})/.exec(name.slice(at, at + 8)) ?? [];
			if (written === undefined) return false;
			number = `${letter.toUpperCase()}${digits}`;
			return fits(part + 1, at + written.length);
		}
		if (kind === '{date}') {
			const longest = /^[0-9][0-9年月日._-]{0,13}/.exec(name.slice(at))?.[0].length ?? 0;
			for (let length = longest; length > 0; length--) {
				date = name.slice(at, at + length);
				if (fits(part + 1, at + length)) return true;
			}
			return false;
		}
		if (kind === '*') {
			for (let end = at; end <= name.length; end++) if (fits(part + 1, end)) return true;
			return false;
		}
		return name.toLowerCase().startsWith(kind.toLowerCase(), at) && fits(part + 1, at + kind.length);
	};
	return fits(0, 0) ? { issue: date, number } : undefined;
}
