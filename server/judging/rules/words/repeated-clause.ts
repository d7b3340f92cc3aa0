import type { Message } from '../../../ground/model/finding';
import type { ArticleRule, SectionPairFault, SectionPairRule } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { memoizePassing } from '../../../ground/text/memoize';
import {
	type Clauses,
	clausesOf,
	endOf,
	hanCountOf,
	isExempt,
	leastHan,
	opensParagraph,
	type Story,
	sameWords,
	startOf,
	storyOf,
	wordsOf,
} from '../lib/clauses';
import { stockShare } from './lib/stock-phrase';

/**
 * `…，⟦把社会治理和服务群众统筹起来，更好解决群众的难题。⟧`, word for word as in another paragraph: mostly a passage pasted twice.
 * It is one finding for a whole run of clauses, at the later place;
 * within a story, and between two stories of a page where the run is long.
 */
export const repeatedClause: ArticleRule & SectionPairRule = {
	name: 'repeated-clause',
	category: 'text',
	structural: true,
	tier: 'C',
	severity: 'information',
	weight: 0,
	title: { zh: '重复的句子', en: 'Repeated clause' },
	check(article) {
		if (storyOf(article).before === undefined) return [];
		const all = clausesOf(article);
		return runs(all, all, enough.within).map((run) => ({
			span: placeOf(all, run.later, run),
			message: within(openingOf(all, run)),
			related: [{ span: placeOf(all, run.earlier, run), message: earlierPlace }],
		}));
	},
	keys: (article) => storyOf(article).keys,
	compare(earlierStory, laterStory) {
		const earlier = clausesOf(earlierStory);
		const later = clausesOf(laterStory);
		const found: SectionPairFault[] = [];
		for (const run of runs(earlier, later, enough.across)) {
			found.push({
				span: placeOf(later, run.later, run),
				message: across(openingOf(later, run)),
				earlierPlaces: [{ span: placeOf(earlier, run.earlier, run), message: earlierPlace }],
			});
		}
		return found;
	},
};

const earlierPlace: Message = { zh: '前一处', en: 'The earlier place' };

function within(opening: string): Message {
	return {
		zh: `“${opening}…”与前文一字不差，请核对是否重复。`,
		en: `“${opening}…” stood in this story before, word for word: was it pasted twice?`,
	};
}

function across(opening: string): Message {
	return {
		zh: `“${opening}…”与另一篇稿件一字不差，请核对是否误植。`,
		en: `“${opening}…” stands in another story of the page, word for word: was it pasted by mistake?`,
	};
}

/**
 * A run is reported from so many Han characters on: within one story, and between two stories, where the same event is often told in the
 * same words.
 */
const enough = { within: 16, across: 20 } as const;
/** At most as many earlier places are compared, so that a text of one clause repeated stays linear. */
const mostPlaces = 8;

/**
 * A run is a stock phrase, and no accident, where so much of it is common property (lib/stock-phrase.ts); of a single clause less is
 * enough.
 */
const stock = { clause: 0.3, run: 0.4 } as const;

interface Run {
	readonly earlier: number;
	readonly later: number;
	readonly length: number;
	/** How many units of the first clause the two share, counted from its end. */
	readonly shared: number;
	readonly han: number;
}

/** The runs of clauses of `later` that stood in `earlier`, or before in the same story where the two are one. */
function runs(earlier: Clauses, later: Clauses, least: number): Run[] {
	const found: Run[] = [];
	let next = 0;
	for (const [index, place] of earlier === later ? repeated(later.story) : shared(earlier.story, later.story)) {
		const at = later.story.candidates[index];
		if (at < next) continue;
		const run = longestRun(earlier, later, { at, place });
		if (!run || !isTelling(later, run, least)) continue;
		found.push(run);
		next = at + run.length;
	}
	return found;
}

/** A candidate by its index, with the last one of the same key in the earlier story, or before it in the same. */
type Shared = [index: number, place: number];

function* repeated({ before }: Story): Generator<Shared> {
	for (const [index, place] of before?.entries() ?? []) if (place >= 0) yield [index, place];
}

/**
 * What two stories share, in the order of the later one, looked up from the shorter:
 * a long one is compared with as many as have a clause of it.
 */
function shared(earlier: Story, later: Story): Shared[] {
	const found: Shared[] = [];
	if (later.keys.length <= earlier.keys.length) {
		const places = keyPlaces(earlier);
		later.keys.forEach((key, index) => {
			const place = places.get(key)?.last;
			if (place !== undefined) found.push([index, place]);
		});
		return found;
	}
	const places = keyPlaces(later);
	for (const [key, { last }] of keyPlaces(earlier))
		for (const index of places.get(key)?.firsts ?? []) found.push([index, last]);
	return found.sort(([a], [b]) => a - b);
}

/** By key the last of its places among the candidates of a story, and the first few. */
const keyPlaces = memoizePassing(
	({ keys }: Story): ReadonlyMap<number, { readonly firsts: number[]; last: number }> => {
		const places = new Map<number, { readonly firsts: number[]; last: number }>();
		for (const [place, key] of keys.entries()) {
			const known = places.get(key);
			if (!known) places.set(key, { firsts: [place], last: place });
			else {
				known.last = place;
				if (known.firsts.length < mostPlaces) known.firsts.push(place);
			}
		}
		return places;
	},
);

/** The run that begins at a clause of `later` and stood before, the last time at `place`; the longest, if it did so more than once. */
function longestRun(
	earlier: Clauses,
	later: Clauses,
	{ at, place }: { readonly at: number; readonly place: number },
): Run | undefined {
	const end = earlier === later ? at : earlier.count;
	const own = endOf(later, at) - startOf(later, at);
	let best: Run | undefined;
	let tries = 0;
	for (let index = place; index >= 0 && tries < mostPlaces; index = earlier.story.before?.[index] ?? -1) {
		tries++;
		const from = earlier.story.candidates[index];
		const shared = Math.min(own, endOf(earlier, from) - startOf(earlier, from));
		const one = { clauses: earlier, at: endOf(earlier, from) - shared };
		if (!sameWords(one, { clauses: later, at: endOf(later, at) - shared }, shared)) continue;
		let length = 1;
		let han = shared < own ? hanCountOf(earlier, from) : hanCountOf(later, at);
		for (; at + length < later.count && from + length < end; length++) {
			const a = from + length;
			const b = at + length;
			const size = endOf(later, b) - startOf(later, b);
			if (
				size !== endOf(earlier, a) - startOf(earlier, a) ||
				!sameWords({ clauses: earlier, at: startOf(earlier, a) }, { clauses: later, at: startOf(later, b) }, size)
			)
				break;
			if ((opensParagraph(later, b) && hanCountOf(later, b) < leastHan) || isExempt(earlier, a) || isExempt(later, b))
				break;
			han += hanCountOf(earlier, a);
		}
		// Of two that are as long, the earlier one is shown.
		if (!best || han >= best.han) best = { earlier: from, later: at, length, shared, han };
	}
	return best;
}

function isTelling(later: Clauses, run: Run, least: number): boolean {
	if (run.han < least) return false;
	let share = 0;
	for (let clause = run.later; clause < run.later + run.length; clause++)
		share += stockShare(wordsOf(later, clause)) * hanCountOf(later, clause);
	let han = 0;
	for (let clause = run.later; clause < run.later + run.length; clause++) han += hanCountOf(later, clause);
	// 某局负责人表示: who speaks is named in the same words each time.
	if (run.length === 1 && /(?:表示|介绍|说|认为|指出|强调|告诉记者|坦言)$/.test(wordsOf(later, run.later)))
		return false;
	return share < han * (run.length === 1 ? stock.clause : stock.run);
}

function openingOf(later: Clauses, run: Run): string {
	return wordsOf(later, run.later).slice(-run.shared).slice(0, 12);
}

function placeOf(clauses: Clauses, from: number, run: Run): Span {
	return { start: endOf(clauses, from) - run.shared, end: endOf(clauses, from + run.length - 1) };
}
