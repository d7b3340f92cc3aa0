import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { SemanticToken } from '../../answers/navigation/semantic-tokens';
import { tokenModifiers, tokenTypes } from '../../answers/navigation/token-kinds';

/** Tokens as the protocol counts them: five numbers each, line and character relative to the token before (LSP 3.17, Semantic Tokens). */
export function toTokenData(document: TextDocument, tokens: readonly SemanticToken[]): number[] {
	const data: number[] = [];
	let line = 0;
	let character = 0;
	// The line that the last token stood in; most stand in the same, and need not be looked for.
	let row = { line: 0, start: 0, end: lineEnd(document, 0) };
	for (const { span, type, modifiers } of tokens) {
		if (span.start >= row.end) {
			const place = document.positionAt(span.start);
			row = { line: place.line, start: span.start - place.character, end: lineEnd(document, place.line) };
		}
		// A lone carriage return ends a line for editors, and none for us.
		if (span.end > row.end) continue;
		let bits = 0;
		for (const modifier of modifiers) bits |= 1 << tokenModifiers.indexOf(modifier);
		const at = span.start - row.start;
		data.push(
			row.line - line,
			row.line === line ? at - character : at,
			span.end - span.start,
			tokenTypes.indexOf(type),
			bits,
		);
		line = row.line;
		character = at;
	}
	return data;
}

/** Where the next line begins; the last has no end. */
function lineEnd(document: TextDocument, line: number): number {
	return line + 1 < document.lineCount ? document.offsetAt({ line: line + 1, character: 0 }) : Number.POSITIVE_INFINITY;
}

/** What was last told of each document, so that the next time only the difference is. `serial` is that of the page. */
export interface TokenMemory {
	readonly whole: (document: TextDocument, serial: number, data: number[]) => SemanticTokens;
	/** The difference to what was told with the id `previous`; all of it where that is not what is remembered. */
	readonly delta: (document: TextDocument, serial: number, asked: AskedTokens) => SemanticTokens | SemanticTokensDelta;
}

export interface AskedTokens {
	readonly previous: string;
	readonly data: () => number[];
}

export function createTokenMemory(): TokenMemory {
	// Ids outlive the server in some clients: those of another run must not look like ours.
	const run = Date.now().toString(36);
	// A document that is closed takes what is remembered of it along.
	const last = new WeakMap<TextDocument, { readonly id: string; readonly data: readonly number[] }>();
	const idOf = (serial: number) => `${run}-${serial}`;
	const whole: TokenMemory['whole'] = (document, serial, data) => {
		const id = idOf(serial);
		last.set(document, { id, data });
		return { resultId: id, data };
	};
	return {
		whole,
		delta(document, serial, { previous, data }) {
			const id = idOf(serial);
			const before = last.get(document);
			if (before?.id !== previous) return whole(document, serial, data());
			if (id === previous) return { resultId: id, edits: [] };
			const now = data();
			last.set(document, { id, data: now });
			return { resultId: id, edits: editsOf(before.data, now) };
		},
	};
}

/** Places are relative, so that an edit in one line leaves the numbers of all lines below as they were: one replacement says it all. */
export function editsOf(before: readonly number[], data: readonly number[]): SemanticTokensDelta['edits'] {
	const most = Math.min(before.length, data.length);
	let head = 0;
	while (head < most && before[head] === data[head]) head++;
	let tail = 0;
	while (tail < most - head && before[before.length - 1 - tail] === data[data.length - 1 - tail]) tail++;
	if (head === before.length && head === data.length) return [];
	return [{ start: head, deleteCount: before.length - head - tail, data: data.slice(head, data.length - tail) }];
}
