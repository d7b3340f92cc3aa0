import { exchangeText } from '../exchange-text';
import { readXml } from '../read-xml';
import { isWordSpace } from './word-xml';

/** Their content is no text, or is not there any more. */
const skipped: ReadonlySet<string> = new Set([
	'del',
	'moveFrom',
	'instrText',
	'delText',
	'Fallback',
	'rPrChange',
	'pPrChange',
]);

/** The text of the boxes in each drawing of `document.xml`, in order: their paragraphs, none for a picture. */
export function readTextBoxes(xml: string): string[][] {
	const drawings: string[][] = [];
	let drawing = 0;
	let skipping = 0;
	const text = paragraphText((paragraph) => drawings.at(-1)?.push(paragraph));
	let box = 0;
	readXml(xml, {
		open({ local, space, attributes }) {
			const isDrawing = local === 'drawing' || local === 'pict' || local === 'object';
			if (local === 'Fallback' || skipping > 0) skipping++;
			else if (isDrawing && isWordSpace(space)) {
				if (drawing++ === 0) drawings.push([]);
			} else if (drawing > 0 && local === 'txbxContent') box++;
			if (box > 0 && skipping === 0) text.open(local, attributes);
		},
		close(local) {
			if (skipping > 0) {
				skipping--;
				return;
			}
			if (box > 0) text.close(local);
			if (local === 'drawing' || local === 'pict' || local === 'object') drawing = Math.max(0, drawing - 1);
			else if (local === 'txbxContent') box = Math.max(0, box - 1);
		},
		text(piece) {
			if (box > 0 && skipping === 0) text.put(piece);
		},
	});
	return drawings;
}

/** The notes of `footnotes.xml` or `endnotes.xml` by their ids: their paragraphs in one line. */
export function readFootnotes(xml: string | undefined): Map<string, string> {
	const notes = new Map<string, string>();
	let id = '';
	const text = paragraphText((paragraph) => notes.set(id, [notes.get(id), paragraph].filter(Boolean).join(' ')));
	if (xml !== undefined)
		readXml(xml, {
			open({ local, attributes }) {
				// Those with a type are lines and blanks that part notes from text.
				if (local === 'footnote' || local === 'endnote')
					id = attributes.has('type') ? '' : (attributes.get('id') ?? '');
				else text.open(local, attributes);
			},
			close: text.close,
			text: text.put,
		});
	notes.delete('');
	return notes;
}

/** Tells the text of each paragraph that has some, when it ends. */
function paragraphText(told: (paragraph: string) => void) {
	let text = '';
	let isText = false;
	let skipping = 0;
	return {
		open(local: string, attributes: ReadonlyMap<string, string>): void {
			if (skipping > 0 || skipped.has(local)) skipping++;
			else if (local === 't') isText = true;
			else if (local === 'tab' && !attributes.has('val')) text += '\t';
			else if (local === 'br' || local === 'cr') text += ' ';
		},
		close(local: string): void {
			isText = false;
			if (skipping > 0) skipping--;
			else if (local === 'p') {
				if (text.trim() !== '') told(text);
				text = '';
			}
		},
		put(piece: string): void {
			if (isText && skipping === 0) text += exchangeText(piece).replaceAll('\n', ' ');
		},
	};
}
