import type { Quotation } from '../../ground/model/quotation';
import { type Span, span } from '../../ground/model/span';
import { detached } from '../../ground/text/characters';
import { after, before, contextLength, contextLikeness, type Quoted } from './context-likeness';
import { withPlainLineEnds } from './line-ends';

/** Quotes a stretch of a text, page offsets. */
export function quote(text: string, stretch: Span): Quotation {
	const { plain, toPlain } = withPlainLineEnds(text);
	return quotePlain(plain, span(toPlain(stretch.start), toPlain(stretch.end)), stretch.start);
}

/** Quotes a line from its start; `at` is any offset in it. */
export function quoteLine(text: string, at: number): Quotation {
	const { plain, toPlain } = withPlainLineEnds(text);
	const start = plain.lastIndexOf('\n', toPlain(at) - 1) + 1;
	const end = plain.indexOf('\n', start);
	return quotePlain(plain, span(start, Math.min(end < 0 ? plain.length : end, start + contextLength)), at);
}

/** How places are looked for. */
export interface Looking {
	/** Page offsets; without it, in the whole text. */
	readonly within?: Span | undefined;
	/** What may be spent on all quotations that are looked for in one text; without it, as much as it takes. */
	readonly effort?: Effort | undefined;
}

/**
 * An amount of work that is used up as places are looked for. After that, only places are found that stand as they were quoted, near where
 * they were.
 */
export interface Effort {
	left: number;
}

/**
 * What is spent on one text, in places compared with a quotation, or stretches of 2,000 units looked through for one: some seconds. A
 * desk's ten thousand notes on a long page take less. A sidecar that was made to take more is cut off.
 */
export function wholeEffort(): Effort {
	return { left: 5_000_000 };
}

/**
 * Finds the stretch that was quoted, page offsets; `undefined` where it is gone or has changed, or where nothing around is as it was.
 * Of several alike, the one whose context is most like the quoted one is taken; of several in the same context, the nearest. Linear in
 * the text.
 */
export function anchor(text: string, quotation: Quotation, { within, effort }: Looking = {}): Span | undefined {
	const unchanged = anchorUnchanged(text, quotation, { within, effort });
	if (unchanged) return unchanged;
	const { plain, toPlain, toPage } = withPlainLineEnds(text);
	const { exact, prefix, suffix } = quotation;
	const range = within ? span(toPlain(within.start), toPlain(within.end)) : span(0, plain.length);
	if (isSpent(effort, range)) return undefined;
	const contexts: Contexts = { before: before(prefix), after: after(suffix) };
	const found = best(
		exact === '' ? gaps(plain, quotation, range) : occurrences(plain, exact, range),
		(at) => score(plain, contexts, span(at, at + exact.length)),
		{ position: toPlain(quotation.position), effort },
	);
	if (!found) return undefined;
	const here = span(toPage(found.at), toPage(found.at + exact.length));
	if (!within && quotation.only && found.count === 1 && exact.length >= tellingLength) return here;
	if (!isLike(found.score, contexts)) return undefined;
	// The quoted words may have been replaced, and the same words found beside them. Then the quoted ones are gone.
	const isRewritten =
		exact.length <= contextLength && rewritten(plain, quotation, { contexts, points: found.score, effort });
	return isRewritten ? undefined : here;
}

/**
 * The same where the stretch and all that was quoted around it stand as they were: most do, and no other place can be more like the
 * quotation. Of several the nearest.
 */
export function anchorUnchanged(
	text: string,
	{ exact, prefix, suffix, position }: Quotation,
	{ within, effort }: Looking = {},
): Span | undefined {
	const { plain, toPlain, toPage } = withPlainLineEnds(text);
	const range = within ? span(toPlain(within.start), toPlain(within.end)) : span(0, plain.length);
	const whole = nearest(plain, prefix + exact + suffix, {
		range: span(Math.max(0, range.start - prefix.length), Math.min(plain.length, range.end + suffix.length)),
		position: toPlain(position) - prefix.length,
		effort,
	});
	return whole === undefined
		? undefined
		: span(toPage(whole + prefix.length), toPage(whole + prefix.length + exact.length));
}

/**
 * Finds the line that was quoted, as the page offset of its start. A line may have changed, and is found as long as it and what stands
 * before it are like the quotation.
 */
export function anchorLine(text: string, quotation: Quotation, { within, effort }: Looking = {}): number | undefined {
	const { plain, toPlain, toPage } = withPlainLineEnds(text);
	const contexts: Contexts = { before: before(quotation.prefix), after: after(quotation.exact + quotation.suffix) };
	const range = within ? span(toPlain(within.start), toPlain(within.end)) : span(0, plain.length);
	const position = toPlain(quotation.position);
	// Most lines stand where they were quoted.
	const { prefix, exact, suffix } = quotation;
	const line = plain.lastIndexOf('\n', position - 1) + 1;
	if (
		line >= range.start &&
		line <= range.end &&
		exact !== '' &&
		isWhole(plain, line, { prefix, suffix: exact + suffix })
	)
		return toPage(line);
	if (isSpent(effort, range)) return undefined;
	const found = best(lineStarts(plain, range), (at) => score(plain, contexts, span(at, at)), { position, effort });
	return found && isLike(found.score, contexts) ? toPage(found.at) : undefined;
}

/**
 * A quotation of at least so many units says by itself which place is meant, if it stood only once: four characters are a name, a figure
 * with its unit, a clause.
 */
const tellingLength = 4;

/**
 * The share of the context that must be left. Stretches of news copy that have nothing to do with each other share less than a fifth, one
 * whole side is a half.
 */
const leastLeft = 0.35;

interface Contexts {
	readonly before: Quoted;
	readonly after: Quoted;
}

function quotePlain(plain: string, { start, end }: Span, position: number): Quotation {
	const exact = plain.slice(start, end);
	let from = Math.max(0, start - contextLength);
	let to = Math.min(plain.length, end + contextLength);
	// Half a character cannot be written down in every encoding.
	if (isLow(plain, from)) from++;
	if (isLow(plain, to)) to--;
	const first = exact === '' ? -1 : plain.indexOf(exact);
	return {
		exact: detached(exact),
		prefix: detached(plain.slice(Math.min(from, start), start)),
		suffix: detached(plain.slice(end, Math.max(to, end))),
		position,
		only: first === start && plain.indexOf(exact, first + 1) < 0,
	};
}

function score(plain: string, contexts: Contexts, { start, end }: Span): number {
	return contextLikeness(contexts.before, plain, start) + contextLikeness(contexts.after, plain, end);
}

function isLike(points: number, contexts: Contexts): boolean {
	return points >= leastLeft * (contexts.before.length + contexts.after.length);
}

function best(
	places: Iterable<number>,
	points: (at: number) => number,
	{ position, effort }: { readonly position: number; readonly effort: Effort | undefined },
): { readonly at: number; readonly score: number; readonly count: number } | undefined {
	let found: { at: number; score: number } | undefined;
	let count = 0;
	for (const at of places) {
		count++;
		if (effort && --effort.left < 0) return undefined;
		const own = points(at);
		if (!found || own > found.score || (own === found.score && Math.abs(at - position) < Math.abs(found.at - position)))
			found = { at, score: own };
	}
	return found && { ...found, count };
}

/** How far around a position words are looked for first; then eight times as far, and so on: most have moved by a few lines. */
const nearby = 512;

/** The place of the words that is nearest to the position. */
function nearest(
	plain: string,
	words: string,
	{ range, position, effort }: { readonly range: Span; readonly position: number; readonly effort: Effort | undefined },
): number | undefined {
	if (words === '') return undefined;
	for (let reach = nearby; ; reach *= 8) {
		const start = Math.max(range.start, position - reach);
		const end = Math.min(range.end, position + words.length + reach);
		let found: number | undefined;
		if (start < end)
			for (const at of occurrences(plain.slice(start, end), words, span(0, end - start)))
				if (found === undefined || Math.abs(start + at - position) < Math.abs(found - position)) found = start + at;
		if (found !== undefined || (start === range.start && end === range.end)) return found;
		// The reach grows so fast that a position far outside of the text costs few steps.
		if (isSpent(effort, span(Math.min(start, end), end))) return undefined;
	}
}

/** Charges a stretch that is about to be looked through; true where the effort is used up. */
function isSpent(effort: Effort | undefined, { start, end }: Span): boolean {
	if (effort) effort.left -= (end - start) / 2_000;
	return effort !== undefined && effort.left < 0;
}

/** True where both sides of a place are as they were, as far as they were quoted and are compared. */
function isWhole(plain: string, at: number, { prefix, suffix }: Pick<Quotation, 'prefix' | 'suffix'>): boolean {
	return at >= prefix.length && plain.startsWith(suffix, at) && plain.startsWith(prefix, at - prefix.length);
}

function* occurrences(plain: string, exact: string, range: Span): Iterable<number> {
	if (exact === '') return;
	for (
		let at = plain.indexOf(exact, range.start);
		at >= 0 && at + exact.length <= range.end;
		at = plain.indexOf(exact, at + 1)
	)
		yield at;
}

/** The places of an empty quotation (a mark that is missing): where one of the two neighbors is the old one. */
function* gaps(plain: string, { prefix, suffix }: Quotation, range: Span): Iterable<number> {
	for (let at = range.start; at <= range.end; at++) {
		const left = prefix === '' ? at === 0 : plain[at - 1] === prefix[prefix.length - 1];
		const right = suffix === '' ? at === plain.length : plain[at] === suffix[0];
		if (left || right) yield at;
	}
}

function* lineStarts(plain: string, range: Span): Iterable<number> {
	let at = range.start === 0 ? 0 : plain.lastIndexOf('\n', range.start - 1) + 1;
	while (at <= range.end && at < plain.length) {
		const end = plain.indexOf('\n', at);
		const stop = end < 0 ? plain.length : end;
		if (plain.slice(at, stop).trim() !== '') yield at;
		at = stop + 1;
	}
}

/**
 * How many units of the old neighbors, unchanged, show that a place is the old one; how many more units may stand in it than the quotation
 * has; how many places are tried.
 */
const seedLength = 6;
const mostAdded = 12;
const mostSeeds = 64;

/**
 * True where the context stands, better than `points`, around something else than the quotation: `村⟦,⟧李家村,` became `村，李家村,`, and
 * the second comma is not the one that was meant.
 */
function rewritten(
	plain: string,
	{ exact, prefix, suffix }: Quotation,
	{
		contexts,
		points,
		effort,
	}: { readonly contexts: Contexts; readonly points: number; readonly effort: Effort | undefined },
): boolean {
	const longest = exact.length + mostAdded;
	// The text that stands there instead of the quotation costs, too, or any few words inserted beside it would look like a replacement. An
	// empty quotation has no text that could be replaced, so there it costs nothing.
	const cost = (start: number, end: number) => (exact === '' ? 0 : Math.max(exact.length, end - start));
	const beats = (start: number, end: number, own: number) =>
		own - cost(start, end) > points && (exact === '' || !plain.slice(start, end).includes(exact));
	const tail = prefix.slice(-seedLength);
	const head = suffix.slice(0, seedLength);
	let seeds = 0;
	if (tail !== '') {
		for (let at = plain.indexOf(tail); at >= 0 && seeds < mostSeeds; at = plain.indexOf(tail, at + 1), seeds++) {
			if (effort && (effort.left -= longest) < 0) return true;
			const start = at + tail.length;
			const own = contextLikeness(contexts.before, plain, start);
			for (let end = start; end <= Math.min(start + longest, plain.length); end++)
				if (beats(start, end, own + contextLikeness(contexts.after, plain, end))) return true;
		}
	}
	seeds = 0;
	if (head !== '') {
		for (let end = plain.indexOf(head); end >= 0 && seeds < mostSeeds; end = plain.indexOf(head, end + 1), seeds++) {
			if (effort && (effort.left -= longest) < 0) return true;
			const own = contextLikeness(contexts.after, plain, end);
			for (let start = end; start >= Math.max(0, end - longest); start--)
				if (beats(start, end, own + contextLikeness(contexts.before, plain, start))) return true;
		}
	}
	return false;
}

function isLow(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code >= 0xdc00 && code <= 0xdfff;
}
