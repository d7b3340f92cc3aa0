import type { Page } from '../model/page';
import type { Span } from '../model/span';
import { placeSpan } from '../page/place';

/** A jump line of the page, `（下转2版）` or `（上接1版）`; `span` in page offsets. */
export interface JumpLink {
	readonly span: Span;
	/** Where the rest is (`on`), or where the story came from (`back`). */
	readonly direction: 'on' | 'back';
	/** The page that it names: `2`, `A3`. */
	readonly target: string;
}

/** The jumps of a page that name another page, in order. */
export function jumpLinks(page: Page): JumpLink[] {
	return page.articles.flatMap(({ draft }, section) =>
		draft.logicalBlocks.flatMap(({ kind, span }) => {
			if (kind !== 'jump') return [];
			const line = draft.logical.text.slice(span.start, span.end);
			const target = pageNumberOf(line);
			if (target === undefined) return [];
			const direction = /上接|接上|紧接/.test(line) ? ('back' as const) : ('on' as const);
			return [{ span: placeSpan(page, section, span), direction, target }];
		}),
	);
}

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
 * The page that a file name gives: its last number, and a letter right before it. `A1` of `20260728A01.txt`, `1` of `2026072801.txt`;
 * undefined where the name ends otherwise.
 */
export function pageNumberOfFile(fileName: string): string | undefined {
	return readName(fileName)?.number;
}

/**
 * Of the files of a folder the one that is the page which a jump in `fileName` names: `20260728A02.txt` beside `20260728A01.txt` for A2,
 * and for 2, since a jump leaves out the letter of its own part of the paper. What comes before the page number has to be the same.
 */
export function fileOfPage(fileName: string, target: string, files: readonly string[]): string | undefined {
	const own = readName(fileName);
	if (!own) return undefined;
	const letter = /^[A-Z]/.exec(own.number)?.[0] ?? '';
	const wanted = /^[A-Z]/.test(target) ? target : letter + target;
	return files.find((file) => {
		const other = readName(file);
		return other?.number === wanted && other.around === own.around;
	});
}

/** The page number of a file name, and the rest of the name. A date right before it has eight figures. */
function readName(fileName: string): { readonly number: string; readonly around: string } | undefined {
	const match = /(?:([A-Za-z])|(?<![0-9])|(?<=[0-9]{8}))([0-9]{1,3})(\.[^.]+)$/.exec(fileName);
	if (!match) return undefined;
	const [, letter = '', digits, ending] = match;
	return {
		number: `${letter.toUpperCase()}${Number(digits)}`,
		around: (fileName.slice(0, match.index) + ending).toLowerCase(),
	};
}
