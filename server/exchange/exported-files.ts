import type { Language } from '../answers/reports/language';
import { textPrint } from '../desk/marks/rounds';
import { type FileFormat, type SheetFormat, sheetFormats } from './export-formats';
import { newsArticle } from './news/news-article';
import { ninjs } from './news/ninjs';
import { nitf } from './news/nitf';
import { type NewsStory, stories } from './news/story';
import { csvSheet } from './proof/csv-sheet';
import { htmlSheet } from './proof/html-sheet';
import type { ProofedPage, ProofSheet } from './proof/proofed-page';
import { reviewCsv } from './proof/review-csv';
import { reviewReport } from './proof/review-report';
import type { TextSince } from './word/changes-since';
import { wordPage } from './word/word-page';

export interface ExportedFile {
	readonly name: string;
	readonly content: string | Uint8Array;
}

/** How a page is written. */
export interface Writing {
	readonly format: FileFormat;
	/** What the files are called, without an ending. */
	readonly name: string;
	/** In Word, what changed since that text is tracked, too. */
	readonly since?: TextSince | undefined;
}

/** A page in one of the formats. */
export async function exportedFiles(
	{ page, marks }: Pick<ProofedPage, 'page' | 'marks'>,
	{ format, name, since }: Writing,
): Promise<ExportedFile[]> {
	if (format === 'docx') {
		const print = await textPrint(page.text);
		return [{ name: `${name}.docx`, content: wordPage(page, { marks, print, title: name, since }).bytes }];
	}
	const written = (story: NewsStory) => (format === 'nitf' ? nitf(story) : newsJson(story, format));
	const ending = { ninjs: 'ninjs.json', 'json-ld': 'jsonld', nitf: 'xml' }[format];
	return stories(page, name).map((story, i) => ({ name: `${name}.${i + 1}.${ending}`, content: written(story) }));
}

/** It may be put into a page of HTML, where a tag must not end it. */
function newsJson(story: NewsStory, format: 'ninjs' | 'json-ld'): string {
	const object = format === 'ninjs' ? ninjs(story) : newsArticle(story);
	return `${JSON.stringify(object, undefined, 2).replaceAll('<', '\\u003c')}\n`;
}

/** A sheet of pages. */
export function proofSheet(format: SheetFormat, language: Language): ProofSheet {
	const sheets = { proof: htmlSheet, 'proof-csv': csvSheet, review: reviewReport, 'review-csv': reviewCsv };
	return sheets[format](language);
}

export function isSheet(format: string): format is SheetFormat {
	return sheetFormats.some((one) => one === format);
}
