import type { Span } from '../model/span';

/** A stretch of a text, and what takes its place. */
export interface Replacement {
	readonly span: Span;
	readonly text: string;
}

/** A text after edits, which are in order and do not overlap. */
export function edited(text: string, edits: readonly Replacement[]): string {
	let out = '';
	let at = 0;
	for (const { span, text: put } of edits) {
		out += text.slice(at, span.start) + put;
		at = span.end;
	}
	return out + text.slice(at);
}

/**
 * What two rounds of edits amount to, in the places of the first text: `!,` → `！,` → `！` is `!,` → `！`. `middle` is the text between
 * the rounds.
 * Each round is in order and does not overlap; what comes out is and does neither. Edits that touch become one.
 */
export function composed(first: readonly Replacement[], second: readonly Replacement[], middle: string): Replacement[] {
	const made: Replacement[] = [];
	let i = 0;
	let j = 0;
	/** How far the middle text is ahead of the first one, behind the edits that were seen. */
	let ahead = 0;
	while (i < first.length || j < second.length) {
		const start = Math.min(
			first[i] ? first[i].span.start + ahead : Number.POSITIVE_INFINITY,
			second[j]?.span.start ?? Number.POSITIVE_INFINITY,
		);
		const from = start - ahead;
		const inside: Replacement[] = [];
		let end = start;
		while (true) {
			if (first[i] && first[i].span.start + ahead <= end) {
				const { span, text } = first[i++];
				end = Math.max(end, span.start + ahead + text.length);
				ahead += text.length - (span.end - span.start);
			} else if (second[j] && second[j].span.start <= end) {
				const { span, text } = second[j++];
				end = Math.max(end, span.end);
				inside.push({ span: { start: span.start - start, end: span.end - start }, text });
			} else break;
		}
		made.push({ span: { start: from, end: end - ahead }, text: edited(middle.slice(start, end), inside) });
	}
	return made;
}

/**
 * Where a stretch of the text before edits lies after them; what is put in at its start comes before it, and what touches its inside
 * makes it longer or shorter.
 */
export function carried(edits: readonly Replacement[], { start, end }: Span): Span {
	let before = 0;
	let within = 0;
	for (const { span, text } of edits) {
		const by = text.length - (span.end - span.start);
		if (span.end <= start) before += by;
		else if (span.start < end) within += by;
		else break;
	}
	return { start: start + before, end: Math.max(start, end + within) + before };
}

/** Where an offset of the text after edits stood before them; for an offset within new text, the start of the text that it replaced. */
export function origin(edits: readonly Replacement[], offset: number): number {
	let ahead = 0;
	for (const { span, text } of edits) {
		const start = span.start + ahead;
		if (offset < start) break;
		if (offset < start + text.length) return span.start;
		ahead += text.length - (span.end - span.start);
	}
	return offset - ahead;
}
