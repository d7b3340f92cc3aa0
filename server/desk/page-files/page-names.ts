import { isPlainPageName } from '../../reading/issue/page-number';

/** What a name alone says of being a page: `yes` by its ending; where nobody declared pages, a day and a page number do. */
export function isPageByName(name: string, isDeclared: (() => boolean) | undefined): boolean {
	if (/\.(?:newscopy|xwg)$/i.test(name)) return true;
	return isDeclared ? isDeclared() : isPlainPageName(name);
}

/** `20220731A01.txt` of `file:///issue/20220731A01.txt`; none for documents without a file. */
export function fileNameOf(uri: string): string | undefined {
	return segmentOf(uri, 1);
}

/** `issue` of `file:///issue/20220731A01.txt`. */
export function folderNameOf(uri: string): string | undefined {
	return segmentOf(uri, 2);
}

function segmentOf(uri: string, fromEnd: number): string | undefined {
	if (uri.startsWith('untitled:')) return undefined;
	const path = uri.split(/[?#]/, 1)[0];
	const name = path.split('/').at(-fromEnd) ?? '';
	try {
		return decodeURIComponent(name) || undefined;
	} catch {
		return name || undefined;
	}
}
