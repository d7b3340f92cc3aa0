import type { Article } from '../../../ground/model/article';
import type { Severity, Tier } from '../../../ground/model/finding';
import type { Pack, PackEntry, PackScope } from '../../../ground/model/pack';
import type { Fault, RuleContext } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { memoizeLast } from '../../../ground/text/memoize';
import { once } from '../../../ground/text/once';
import { overlapOf } from '../../../ground/text/overlap';
import { isQuoted } from '../../../ground/text/quotations';
import { buildTrie, type Trie } from '../../../ground/text/trie';
import { entitiesOf } from '../../../reading/article/entities';
import { change } from './change';

/** A prepared pack: its terms and its exceptions as tries, made when an article first has one of the terms. */
export interface Lexicon {
	readonly terms: () => Trie<{ readonly entry: PackEntry; readonly suggestion: string | undefined }>;
	readonly exceptions: () => Trie<true>;
	/** The terms themselves. */
	readonly words: readonly string[];
	/** How far an exception can begin before the term. */
	readonly reach: number;
}

/** Prepares packs for `termFaults`. */
export function lexiconOf(...packs: readonly Pack[]): Lexicon {
	const terms: [string, { entry: PackEntry; suggestion: string | undefined }][] = [];
	const exceptions: [string, true][] = [];
	let reach = 0;
	for (const entry of packs.flatMap((pack) => pack.entries)) {
		entry.terms.forEach((term, i) => {
			for (const word of spellings(term))
				terms.push([
					word,
					{ entry, suggestion: entry.suggestions?.length === 1 ? entry.suggestions[0] : entry.suggestions?.[i] },
				]);
		});
		for (const word of entry.except?.flatMap(spellings) ?? []) {
			exceptions.push([word, true]);
			reach = Math.max(reach, word.length);
		}
	}
	return {
		terms: once(() => buildTrie(terms)),
		exceptions: once(() => buildTrie(exceptions)),
		words: terms.map(([word]) => word),
		reach,
	};
}

/** `解放[前后]` as 解放前 and 解放后. A bracket that is not closed is a character like any other. */
export function spellings(term: string): string[] {
	const open = term.indexOf('[');
	const close = term.indexOf(']', open);
	if (open < 0 || close < 0) return [term];
	return [...term.slice(open + 1, close)].flatMap((sign) =>
		spellings(`${term.slice(0, open)}${sign}${term.slice(close + 1)}`),
	);
}

/**
 * A fault for each term that stands in the article where its entry holds:
 * in its scope, as of the issue date, in no innocent word and no name.
 */
export function* termFaults(article: Article, { issueDate }: RuleContext, lexicon: Lexicon): Generator<Fault> {
	const terms = lexicon.terms();
	const { logical, logicalBlocks } = article.draft;
	const { text } = logical;
	const day = issueDate && issueDate.day.year * 10_000 + issueDate.day.month * 100 + issueDate.day.day;
	let block = 0;
	for (let at = 0; at < text.length; at++) {
		if (!terms.opens(text.charCodeAt(at))) continue;
		const found = terms.longest(text, at);
		if (!found) continue;
		const span = { start: at, end: found.end };
		const { entry, suggestion } = found.value;
		while (block < logicalBlocks.length && logicalBlocks[block].span.end <= at) block++;
		const kind = logicalBlocks[block]?.kind;
		const place: PackScope = isQuoted(logical, span)
			? 'quotation'
			: kind === 'headline' || kind === 'kicker' || kind === 'deck'
				? 'headline'
				: 'body';
		if (
			!(entry.scope ?? usual).includes(place) ||
			!holds(entry, day) ||
			isInnocent(text, span, lexicon) ||
			isName(article, span)
		)
			continue;
		yield {
			span,
			tier: entry.tier,
			severity: severities[entry.tier],
			message: {
				zh: `“${text.slice(at, found.end)}”：${entry.reason}`,
				en: suggestion
					? `“${text.slice(at, found.end)}”: write “${suggestion}”.`
					: `“${text.slice(at, found.end)}” is discouraged: ${entry.reason}`,
			},
			fixes: suggestion === undefined ? [] : [change(span, suggestion, 'offer')],
		};
		at = found.end - 1;
	}
}

const usual: readonly PackScope[] = ['headline', 'body'];

/** A rule may be milder by entry, as its tier says (the rule's own severity is the most). */
const severities: Readonly<Record<Tier, Severity>> = { A: 'warning', B: 'warning', C: 'information', D: 'hint' };

function holds(entry: PackEntry, day: number | undefined): boolean {
	if (entry.from === undefined && entry.to === undefined) return true;
	if (day === undefined) return false;
	return (
		(entry.from === undefined || isoNumber(entry.from) <= day) && (entry.to === undefined || day <= isoNumber(entry.to))
	);
}

/** `2017-10-24` as 20171024: days in the order of their numbers. */
export function isoNumber(day: string): number {
	return Number(day.replaceAll('-', ''));
}

/** True where an exception shares a character with the term: 各自⟦自已⟧经, 公布⟦布署⟧名. */
function isInnocent(text: string, span: Span, lexicon: Lexicon): boolean {
	const { reach } = lexicon;
	const exceptions = lexicon.exceptions();
	for (let at = Math.max(0, span.start - reach + 1); at < span.end; at++) {
		const word = exceptions.opens(text.charCodeAt(at)) ? exceptions.longest(text, at) : undefined;
		if (word && word.end > span.start) return true;
	}
	return false;
}

/** `侯选民` is no 侯选, 候建国 in 当时候建国 no 时候: a short term that shares a character with a longer name. */
function isName(article: Article, span: Span): boolean {
	return span.end - span.start <= 2 && longNames(article)(span);
}

/** The names of more than two characters. Several rules ask about one article, each for many terms. */
const longNames = memoizeLast((article: Article) =>
	overlapOf(
		entitiesOf(article)
			.persons.map(({ span }) => span)
			.filter(({ start, end }) => end - start > 2),
	),
);
