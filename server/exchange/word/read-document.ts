import { type Span, span } from '../../ground/model/span';
import { exchangeText } from '../exchange-text';
import { readXml, type XmlElement } from '../read-xml';
import type { ListPlace } from './numbering';
import type { WordBookmark, WordSegment, WordStamp } from './word-document';
import { isWordSpace, readStamp } from './word-xml';

/** The text of a document, and what is anchored in it. */
export interface ReadBody {
	readonly segments: readonly WordSegment[];
	readonly styles: readonly (string | undefined)[];
	/** The places of comments by their ids, which `comments.xml` has, too. */
	readonly commentPlaces: ReadonlyMap<string, Span>;
	readonly bookmarks: readonly WordBookmark[];
	/** The list that each line is numbered in; `undefined` where the line itself names none. */
	readonly lists: readonly (ListPlace | undefined)[];
	/** What is no text of the body, in order. */
	readonly leftOut: readonly LeftOut[];
}

/** A picture, a text box, or a note at the foot of a sheet or at the end. */
export interface LeftOut {
	readonly kind: 'drawing' | 'footnote' | 'endnote';
	/** Of a note. */
	readonly id: string;
	/** Where it stands in the sequence. */
	readonly at: number;
	/** It was taken out, or is hidden. */
	readonly isGone: boolean;
}

/** Their content is no text of this document, or stands there a second time. */
const skipped: ReadonlySet<string> = new Set([
	'rPrChange',
	'pPrChange',
	'sectPrChange',
	'tblPrChange',
	'trPrChange',
	'tcPrChange',
	'instrText',
	'delInstrText',
	'Fallback',
	'drawing',
	'pict',
	'object',
]);

/** What is left out. */
const left: ReadonlyMap<string, LeftOut['kind']> = new Map([
	['drawing', 'drawing'],
	['pict', 'drawing'],
	['object', 'drawing'],
	['footnoteReference', 'footnote'],
	['endnoteReference', 'endnote'],
]);

/** Elements that are a character. */
const signs: ReadonlyMap<string, string> = new Map([
	['tab', '\t'],
	['ptab', '\t'],
	['cr', '\n'],
	['noBreakHyphen', '\u2011'],
	['softHyphen', '\u00ad'],
	['sym', '\ufffd'],
]);

/**
 * Reads `document.xml`. Paragraphs are lines; the cells of a table are parted by tabs, its rows are lines. What was moved was taken out in
 * one place and put in at another.
 */
export function readBody(xml: string): ReadBody {
	const { segments, add, length } = segmentList();
	const styles: (string | undefined)[] = [];
	const lists: (ListPlace | undefined)[] = [];
	const leftOut: LeftOut[] = [];
	const commentStarts = new Map<string, number>();
	const commentPlaces = new Map<string, Span>();
	const bookmarkStarts = new Map<string, { readonly name: string; readonly start: number }>();
	const bookmarks: WordBookmark[] = [];
	const path: string[] = [];
	const inserted: WordStamp[] = [];
	const deleted: WordStamp[] = [];
	let skipping = 0;
	/** Only the first paragraph of the row of a table says what its line is. */
	let isLineStart = true;
	let level = 0;
	let isHidden = false;
	let isText = false;
	/** What parts the next paragraph from the last, and how that was tracked. */
	let border: WordSegment | undefined;
	let mark: Omit<WordSegment, 'text'> = { inserted: undefined, deleted: undefined };
	const put = (text: string): void => {
		if (!isHidden) add({ text, inserted: inserted.at(-1), deleted: deleted.at(-1) });
	};
	const startLine = (style: string | undefined): void => {
		styles.push(style);
		lists.push(undefined);
	};
	const leave = (local: string, attributes: XmlElement['attributes']): void => {
		const kind = left.get(local);
		if (kind)
			leftOut.push({ kind, id: attributes.get('id') ?? '', at: length(), isGone: isHidden || deleted.length > 0 });
	};
	const anchor = ({ local, attributes }: XmlElement): void => {
		const id = attributes.get('id') ?? '';
		if (local === 'commentRangeStart') commentStarts.set(id, length());
		else if (local === 'commentRangeEnd') commentPlaces.set(id, span(commentStarts.get(id) ?? length(), length()));
		else if (local === 'commentReference') {
			if (!commentPlaces.has(id)) commentPlaces.set(id, span(length(), length()));
		} else if (local === 'bookmarkStart')
			bookmarkStarts.set(id, { name: attributes.get('name') ?? '', start: length() });
		else if (local === 'bookmarkEnd') {
			const open = bookmarkStarts.get(id);
			if (open) bookmarks.push({ name: open.name, place: span(open.start, length()) });
		}
	};
	const property = ({ local, attributes }: XmlElement): void => {
		if (path.at(-3) === 'pPr' && local === 'ins') mark = { ...mark, inserted: readStamp(attributes) };
		else if (path.at(-3) === 'pPr' && local === 'del') mark = { ...mark, deleted: readStamp(attributes) };
		else if (path.at(-3) === 'r' && local === 'vanish') isHidden = !isOff(attributes.get('val'));
	};
	readXml(xml, {
		open(element) {
			const { local, attributes } = element;
			const parent = path.at(-1);
			path.push(local);
			if (skipping > 0 || (skipped.has(local) && (local === 'Fallback' || isWordSpace(element.space)))) {
				if (skipping === 0) leave(local, attributes);
				skipping++;
				return;
			}
			if (!isWordSpace(element.space)) return;
			if (parent === 'rPr') property(element);
			else if (local === 'p') {
				if (border) add(border);
				isLineStart = !border || border.text === '\n';
				if (isLineStart) startLine(undefined);
				level = 0;
				border = undefined;
				mark = { inserted: undefined, deleted: undefined };
			} else if (local === 'pStyle' && isLineStart) styles[styles.length - 1] = attributes.get('val');
			else if (parent === 'numPr') {
				if (local === 'ilvl') level = Number(attributes.get('val'));
				else if (local === 'numId' && isLineStart)
					lists[lists.length - 1] = { list: attributes.get('val') ?? '', level };
			} else if (local === 'r') isHidden = false;
			else if (local === 'ins' || local === 'moveTo') inserted.push(readStamp(attributes));
			else if (local === 'del' || local === 'moveFrom') deleted.push(readStamp(attributes));
			else if (parent === 'r') {
				isText = local === 't' || local === 'delText';
				const sign = local === 'br' && isLineBreak(attributes.get('type')) ? '\n' : signs.get(local);
				if (sign !== undefined) put(sign);
				if (sign === '\n') startLine(styles.at(-1));
				leave(local, attributes);
				if (local === 'commentReference') anchor(element);
			} else anchor(element);
		},
		close(local) {
			path.pop();
			if (skipping > 0) {
				skipping--;
				return;
			}
			isText = false;
			const parent = path.at(-1);
			if (local === 'p') border = { text: path.includes('tc') ? ' ' : '\n', ...mark };
			else if (local === 'tc') border = { text: '\t', inserted: undefined, deleted: undefined };
			else if (local === 'tr') border = { text: '\n', inserted: undefined, deleted: undefined };
			else if (parent === 'rPr') return;
			else if (local === 'ins' || local === 'moveTo') inserted.pop();
			else if (local === 'del' || local === 'moveFrom') deleted.pop();
		},
		text(text) {
			// A line end within an element is no line end of the copy.
			if (isText && skipping === 0) put(exchangeText(text).replaceAll('\n', ' '));
		},
	});
	return { segments, styles, lists, commentPlaces, bookmarks, leftOut };
}

function isLineBreak(type: string | undefined): boolean {
	return type === undefined || type === 'textWrapping';
}

function isOff(value: string | undefined): boolean {
	return value === '0' || value === 'false' || value === 'off';
}

/** Segments in the making: what was tracked in the same way is one. */
function segmentList() {
	const segments: WordSegment[] = [];
	let last: WordSegment | undefined;
	let length = 0;
	const isSame = (one: WordStamp | undefined, other: WordStamp | undefined) =>
		one === other || (one !== undefined && one.author === other?.author && one.time === other.time);
	return {
		segments,
		length: () => length,
		add(segment: WordSegment): void {
			if (segment.text === '') return;
			length += segment.text.length;
			if (last && isSame(last.inserted, segment.inserted) && isSame(last.deleted, segment.deleted)) {
				last = { ...last, text: last.text + segment.text };
				segments[segments.length - 1] = last;
			} else {
				last = segment;
				segments.push(segment);
			}
		},
	};
}
