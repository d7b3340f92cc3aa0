import type { Edited } from '../session/documents';

/** What is needed of a finding here; `span` is counted in the page's text. */
interface Found {
	readonly rule?: string | undefined;
	readonly span: { readonly start: number; readonly end: number };
}

/** Knows where somebody types, document by document. Faults that the next characters may resolve are not told meanwhile. */
export interface Typing {
	readonly edited: Edited;
	/** Nobody types in the document any more: it was saved, or closed. True where somebody did. */
	readonly settle: (uri: string) => boolean;
	/** Changes with each settling, since the same page is told differently afterwards. */
	readonly turn: () => number;
	/**
	 * The findings that are told. A finding that came and went while somebody typed on another line is in doubt. It stays away until its
	 * own line is edited or the document is saved: how a page is set shows only when there is enough text.
	 */
	readonly told: <T extends Found>(uri: string, text: string, findings: readonly T[]) => T[];
}

interface Session {
	/** The offset behind the last edit. */
	at: number;
	/** What is told, each by its key, with what stands around it. */
	shown: ReadonlyMap<string, string>;
	readonly gone: Set<string>;
}

export function createTyping(): Typing {
	const sessions = new Map<string, Session>();
	let turn = 0;
	return {
		edited(uri, _, { start, inserted }) {
			const session = sessions.get(uri);
			if (session) session.at = start + inserted;
			else sessions.set(uri, { at: start + inserted, shown: new Map(), gone: new Set() });
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
			const shown = new Map<string, string>();
			const isHeldBack = heldBackAt(text, at);
			const told = findings.filter((finding) => {
				if (isHeldBack(finding)) return false;
				const surroundings = surroundingsOf(text, finding);
				const key = `${finding.rule ?? ''} ${surroundings}`;
				if (gone.has(key)) return false;
				shown.set(key, surroundings);
				return true;
			});
			// Where the words themselves were edited it is another finding.
			for (const [key, surroundings] of session.shown)
				if (!shown.has(key) && text.includes(surroundings)) gone.add(key);
			session.shown = shown;
			return told;
		},
	};
}

/**
 * A finding with what stands before it: by that and its rule it is recognized again wherever it moves. What stands behind may not be
 * typed yet.
 */
function surroundingsOf(text: string, { span }: Found): string {
	return text.slice(Math.max(0, span.start - around), Math.min(span.end, span.start + around));
}

const around = 24;

/**
 * Tells whether a finding is a fault at the last edit that the next characters may resolve: a quotation that is still open, a byline that
 * is not closed yet, a paragraph without its stop, a word that touches the caret. `at` is the offset behind the last edit. It is held back
 * until the line ends or the edit moves elsewhere; on other lines nothing is, but for the end of the one above, of which the line may be
 * the rest.
 */
export function heldBackAt(text: string, at: number): (finding: Found) => boolean {
	const start = text.lastIndexOf('\n', at - 1) + 1;
	const found = text.indexOf('\n', at);
	const end = found < 0 ? text.length : found;
	if (text.slice(start, end).trim() === '') return () => false;
	const isAtEnd = text.slice(at, end).trim() === '';
	const lastInk = text.slice(0, start).trimEnd().length;
	const inBracket = isInBracket(text, start, at);
	return ({ rule = '', span }) => {
		if (span.start > end) return false;
		if (span.end <= start) return endOfLine.has(rule) && span.end >= lastInk;
		// A snippet is filled in one hole after the other.
		if (rule === 'placeholder') return true;
		if (endOfLine.has(rule)) return isAtEnd;
		if (span.start >= at) return false;
		if (rule === 'unpaired-mark') return true;
		if (bylines.has(rule)) return at - span.end < longestByline && !/[，。！？]/.test(text.slice(span.end, at));
		// Within a line, what follows is there to see.
		return (isAtEnd && span.end >= at) || inBracket;
	};
}

/** What may change as soon as the line goes on. */
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

/** Behind the part of a byline that is reported, names reach at most so far. */
const longestByline = 160;

/** True where a bracket was opened on the line and is not closed before the caret: `（记者: 甲某`. */
function isInBracket(text: string, start: number, at: number): boolean {
	const line = text.slice(start, at);
	return (
		Math.max(line.lastIndexOf('（'), line.lastIndexOf('(')) > Math.max(line.lastIndexOf('）'), line.lastIndexOf(')'))
	);
}
