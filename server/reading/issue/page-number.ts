/** The page that a jump names, without zeros before it: `3` of `（下转第三版）`, `A3` of `（下转A03版·要闻）`. */
export function pageNumberOf(line: string): string | undefined {
	const match = /([A-Za-zＡ-Ｚ]?)(?:([0-9０-９]{1,3})|([一二三四五六七八九十]{1,3}))版/.exec(line);
	if (!match) return undefined;
	const [, letter, digits, numeral] = match;
	const number = digits === undefined ? numeralValue(numeral) : Number(digits.normalize('NFKC'));
	return number > 0 ? `${letter.normalize('NFKC').toUpperCase()}${number}` : undefined;
}

const ones = '一二三四五六七八九';

/** 十二 is 12, 二十 is 20. */
function numeralValue(numeral: string): number {
	const ten = numeral.indexOf('十');
	if (ten < 0) return numeral.length === 1 ? ones.indexOf(numeral) + 1 : 0;
	const tens = ten === 0 ? 1 : ones.indexOf(numeral[0]) + 1;
	return tens * 10 + (ten === numeral.length - 1 ? 0 : ones.indexOf(numeral[numeral.length - 1]) + 1);
}

/**
 * The page that a jump on page `own` leads to: `A2` for `2` on page A1, since a jump leaves out the letter of its own part of the paper.
 */
export function wholeNumber(own: string, target: string): string {
	return /^[A-Z]/.test(target) ? target : (/^[A-Z]/.exec(own)?.[0] ?? '') + target;
}

/** What the name of a page file says. */
export interface PageName {
	/** `A1`. */
	readonly number: string;
	/** The rest of the name, in small letters: pages of one issue have the same. */
	readonly around: string;
}

/**
 * The page number that a file name ends with, and a letter right before it: `A1` of `20260728A01.txt`, `1` of `2026072801.txt`; undefined
 * where it ends otherwise. A date right before the number has eight figures.
 */
export function readPageName(fileName: string): PageName | undefined {
	const match = /(?:([A-Za-z])|(?<![0-9])|(?<=[0-9]{8}))([0-9]{1,3})(\.[^.]+)$/.exec(fileName);
	if (!match) return undefined;
	const [, letter = '', digits, ending] = match;
	return {
		number: `${letter.toUpperCase()}${Number(digits)}`,
		around: (fileName.slice(0, match.index) + ending).toLowerCase(),
	};
}

/** The same of a name alone. */
export function pageNumberOfFile(fileName: string): string | undefined {
	return readPageName(fileName)?.number;
}

/** True for a name that says nothing but a day and a page: `A01.txt`, `20260728A01.txt`, `2026-07-28-01.txt`; not `notes1.txt`. */
export function isPlainPageName(fileName: string): boolean {
	const read = readPageName(fileName);
	return read !== undefined && /^(?:[0-9]{4}[-_.]?[0-9]{1,2}[-_.]?[0-9]{1,2}[-_.]?)?\.txt$/.test(read.around);
}

/**
 * Of the files of a folder the one that is the page which a jump in `fileName` names: `20260728A02.txt` beside `20260728A01.txt` for A2,
 * and for 2. What comes before the page number has to be the same.
 */
export function fileOfPage(fileName: string, target: string, files: readonly string[]): string | undefined {
	const own = readPageName(fileName);
	if (!own) return undefined;
	const wanted = wholeNumber(own.number, target);
	return files.find((file) => {
		const other = readPageName(file);
		return other?.number === wanted && other.around === own.around;
	});
}
