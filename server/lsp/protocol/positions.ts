import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Span, span } from '../../ground/model/span';

/**
 * The page offset of a position. What a client sends is checked before anything sees it: a character past the end of a line is the line's
 * end, before what ends it (LSP 3.17, Position); a line past the last is the end of the text. What is no whole number from zero up counts
 * as the one below it, or as zero. A place inside a surrogate pair is valid: clients that edit by UTF-16 units name it.
 */
export function offsetOf(document: TextDocument, position: Position | undefined): number {
	return document.offsetAt({ line: whole(position?.line), character: whole(position?.character) });
}

/** The stretch of the page that a range covers; one whose end comes before its start covers what lies between. */
export function fromRange(document: TextDocument, range: Range | undefined): Span {
	const start = offsetOf(document, range?.start);
	const end = offsetOf(document, range?.end);
	return span(Math.min(start, end), Math.max(start, end));
}

/** Page offsets become lines and characters (UTF-16) here, and nowhere else. */
export function toRange(document: TextDocument, stretch: Span): Range {
	return { start: document.positionAt(stretch.start), end: document.positionAt(stretch.end) };
}

function whole(value: unknown): number {
	return typeof value === 'number' && value > 0 ? Math.floor(value) : 0;
}
