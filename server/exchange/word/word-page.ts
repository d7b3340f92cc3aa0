import type { PlacedMark } from '../../marks/shelf';
import type { TextPrint } from '../../model/mark';
import type { Page } from '../../model/page';
import { exchangeText } from '../exchange-text';
import { lineStyles } from './line-styles';
import { markedDocument, type SentMarks } from './marked-page';
import { writeWord } from './write-word';

/** A page as a `.docx` with what editors marked on it; `title` is what the document is called. */
export function wordPage(
	page: Page,
	{ marks, print, title }: { readonly marks: readonly PlacedMark[]; readonly print: TextPrint; readonly title: string },
): { readonly bytes: Uint8Array; readonly sent: SentMarks } {
	const { document, sent } = markedDocument({ text: page.text, print, marks, styles: lineStyles(page) });
	return { bytes: writeWord({ ...document, title: exchangeText(title) }), sent };
}
