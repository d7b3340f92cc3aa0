import type { Edited } from './documents';

/** A finding, by what is asked of it here; `span` is counted in the page's text. */
interface Found {
	readonly rule?: string | undefined;
	readonly span: { readonly start: number; readonly end: number };
}

/** Where somebody types, document by document: faults that the next characters may resolve are not told while they are being typed. */
export interface Typing {
	readonly edited: Edited;
	/** Nobody types in the document any more: it was saved, or closed. True where somebody did. */
	readonly settle: (uri: string) => boolean;
	/** Another number after each settling: the same page is told otherwise then. */
	readonly turn: () => number;
	/**
	 * The findings that are told. What came and went while somebody typed on another line is in doubt, and stays away until its own line is edited or the document is saved:
	 * how a page is set shows only when there is enough of it.
	 */
	readonly told: <T extends Found>(uri: string, text: string, findings: readonly T[]) => T[];
}

interface Session {
	/** The offset behind the last edit. */
	at: number;
	shown: ReadonlySet<string>;
	readonly gone: Set<string>;
}

export function createTyping(): Typing {
	const sessions = new Map<string, Session>();
	let turn = 0;
	return {
		edited(uri, _, { start, inserted }) {
			const session = sessions.get(uri);
			if (session) session.at = start + inserted;
			else sessions.set(uri, { at: start + inserted, shown: new Set(), gone: new Set() });
		},
		settle(uri) {
			const typed = sessions.delete(uri);
			if (typed) turn++;
			return typed;
		},
		turn: () => turn,
		told(uri, text, findings) {
			const session = sessions.get(uri);
			if (!session) return [...findings];
			const { at, gone } = session;
			const shown = new Set<string>();
			const told = findings.filter((finding) => {
				if (isHeldBack(text, at, finding)) return false;
				const key = keyOf(text, finding);
				if (gone.has(key)) return false;
				shown.add(key);
				return true;
			});
			for (const key of session.shown) if (!shown.has(key)) gone.add(key);
			session.shown = shown;
			return told;
		},
	};
}

/** A finding by its rule, its line and its place there, wherever the line stands. */
function keyOf(text: string, { rule, span }: Found): string {
	const start = text.lastIndexOf('\n', span.start - 1) + 1;
	const end = text.indexOf('\n', span.start);
	return `${rule ?? ''} ${span.start - start} ${text.slice(start, end < 0 ? text.length : end)}`;
}

/**
 * True for a fault at the place of the last edit that the next characters may resolve: a quotation that is still open, a byline that is not closed yet, a paragraph without its stop, a word that touches the caret.
 * `at` is the offset behind the last edit. It is held back until the line ends or the edit moves elsewhere; on other lines nothing is, but for the end of the one above, of which the line may be the rest.
 */
export function isHeldBack(text: string, at: number, { rule, span }: Found): boolean {
	const start = text.lastIndexOf('\n', at - 1) + 1;
	const found = text.indexOf('\n', at);
	const end = found < 0 ? text.length : found;
	if (text.slice(start, end).trim() === '' || span.start > end) return false;
	if (span.end <= start) return endOfLine.has(rule ?? '') && span.end >= lastInk(text, start);
	const isAtEnd = text.slice(at, end).trim() === '';
	if (endOfLine.has(rule ?? '')) return isAtEnd;
	if (rule === 'unpaired-mark') return span.start < at;
	if (bylines.has(rule ?? '')) return span.start < at && !/[，。！？]/.test(text.slice(span.end, at));
	// In the midst of a line it is seen what follows.
	return span.start < at && ((isAtEnd && span.end >= at) || isInBracket(text, start, at));
}

/** What may be otherwise as soon as the line goes on. */
const endOfLine: ReadonlySet<string> = new Set([
	'truncated-article',
	'column-break',
	'headline-stop',
	'mark-at-line-start',
]);

const bylines: ReadonlySet<string> = new Set([
	'malformed-byline',
	'inconsistent-byline',
	'malformed-dateline',
	'malformed-credit',
]);

/** The offset of the last character before a line that is no blank. */
function lastInk(text: string, start: number): number {
	return text.slice(0, start).trimEnd().length;
}

/** True where a bracket was opened on the line and is not closed before the caret: `（记者: 甲某`. */
function isInBracket(text: string, start: number, at: number): boolean {
	const line = text.slice(start, at);
	return (
		Math.max(line.lastIndexOf('（'), line.lastIndexOf('(')) > Math.max(line.lastIndexOf('）'), line.lastIndexOf(')'))
	);
}
