import type { BlockKind } from '../../ground/model/block';
import type { Span } from '../../ground/model/span';
import { isSpace, skipSpaces } from '../../ground/text/characters';
import { cutFeatures, type HeadCut, headCuts } from './head-features';
import { type HeadCutWeights, lineTables } from './model/line-weights';

/** A part of a headline line; `span` in the text that was given. */
export interface HeadPart {
	readonly kind: Extract<BlockKind, 'kicker' | 'headline' | 'deck'>;
	readonly span: Span;
}

/**
 * Cuts a line that holds kicker, headline and deck parted by spaces: in `甲某某在防汛会议上强调 立足防大汛 确保江河安澜 乙某某主持` the
 * first clause
 * is the kicker, the last the deck, and the two in the middle are the halves of one headline. How it is cut is weighed
 * (head-features.ts).
 */
export function headParts(text: string, line: Span, weights: HeadCutWeights = lineTables().headCutWeights): HeadPart[] {
	const clauses = clauseSpans(text, line);
	if (clauses.length < 2) return clauses.map((span) => ({ kind: 'headline', span }));
	const { first, last } = bestCut(
		clauses.map((clause) => text.slice(clause.start, clause.end)),
		weights,
	);
	const count = clauses.length;
	const parts: HeadPart[] = [];
	for (const [kind, from, to] of [
		['kicker', 0, first],
		['headline', first, last],
		['deck', last, count],
	] as const) {
		if (to > from) parts.push({ kind, span: { start: clauses[from].start, end: clauses[to - 1].end } });
	}
	return parts;
}

/** The stretches between spaces; spaces within quotes and brackets part nothing. */
export function clauseSpans(text: string, line: Span): Span[] {
	const clauses: Span[] = [];
	let depth = 0;
	let start = line.start;
	for (let i = line.start; i < line.end; i++) {
		const sign = text[i];
		if ('“‘《（(【『「'.includes(sign)) depth++;
		else if ('”’》）)】』」'.includes(sign)) depth = Math.max(0, depth - 1);
		else if (depth === 0 && isSpace(text.charCodeAt(i))) {
			clauses.push({ start, end: i });
			i = skipSpaces(text, i, line.end) - 1;
			start = i + 1;
		}
	}
	if (start < line.end) clauses.push({ start, end: line.end });
	return joinPadded(text, clauses);
}

/** `王　军` is a name with padding, not two clauses. */
function joinPadded(text: string, clauses: readonly Span[]): Span[] {
	const joined: Span[] = [];
	for (const clause of clauses) {
		const before = joined[joined.length - 1];
		const padded = before && before.end - before.start === 1 && text.charCodeAt(before.end) !== 0x20;
		if (padded) joined[joined.length - 1] = { start: before.start, end: clause.end };
		else joined.push(clause);
	}
	return joined;
}

/** The best way to cut the clauses `words`; of two as good the one with fewer parts. */
export function bestCut(words: readonly string[], weights: HeadCutWeights): HeadCut {
	let best: HeadCut = { first: 0, last: words.length };
	let most = Number.NEGATIVE_INFINITY;
	for (const cut of headCuts(words.length)) {
		let score = 0;
		for (const feature of cutFeatures(words, cut)) score += weights[feature] ?? 0;
		if (score <= most) continue;
		most = score;
		best = cut;
	}
	return best;
}
