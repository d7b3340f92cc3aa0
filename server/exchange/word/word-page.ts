import type { PlacedMark } from '../../desk/marks/shelf';
import type { TextPrint } from '../../ground/model/mark';
import type { Page } from '../../ground/model/page';
import { exchangeText } from '../exchange-text';
import { type TextSince, withChangesSince } from './changes-since';
import { lineStyles } from './line-styles';
import { markedDocument, type SentMarks } from './marked-page';
import { writeWord } from './write-word';

export interface PageToSend {
	readonly marks: readonly PlacedMark[];
	readonly print: TextPrint;
	/** What the document is called. */
	readonly title: string;
	/** What changed since that text is tracked, too. */
	readonly since?: TextSince | undefined;
}

/** A page as a `.docx` with what editors marked on it. */
export function wordPage(
	page: Page,
	{ marks, print, title, since }: PageToSend,
): { readonly bytes: Uint8Array; readonly sent: SentMarks } {
	const { document, sent } = markedDocument({ text: page.text, print, marks, styles: lineStyles(page) });
	const whole = since ? withChangesSince(document, since, page.text) : document;
	return { bytes: writeWord({ ...whole, title: exchangeText(title) }), sent };
}
