import type { TrainingPage } from './pages';

// The statistics of characters at a line end (`segment/line-join`). Within a sentence any two neighbors may be parted by a column
// break; at the end of a
// sentence or of a headline, and at the beginning of a sentence, none is. How much more often than by chance a character stands on one
// side of the first kind of
// join rather than the second is its weight.

/** Weights are in quarters of a nat; those below `least` are left out. */
const unit = 4;
const least = 2;
/** Sentence ends that every character is given beside its own: what was seen once or twice says little. */
const shrinkage = 6;
/**
 * The two sides are counted apart but are no strangers: what was shrunk is stretched again, by the slope that a logistic regression on
 * left-out papers gave.
 */
const slopes = { last: 1.4, first: 1.1 };

const stop = /[。！？；…]/;
const soft = /[，、：,:—\s　]/;
const closing = /[”’）》】)]/;
const opening = /[“‘（《【(]/;

type Counts = Map<string, number>;

interface Joins {
	/** Characters before and after a join within a sentence. */
	readonly last: Counts;
	readonly first: Counts;
	/** Characters that end and begin sentences. */
	readonly ends: Counts;
	readonly starts: Counts;
}

/** The sections of `segment/line-join`, from the text lines of pages; of pages that come in several layouts the first is read. */
export function lineJoinSections(pages: readonly TrainingPage[]) {
	const joins: Joins = { last: new Map(), first: new Map(), ends: new Map(), starts: new Map() };
	for (const { judged, file } of pages) {
		if (!judged || /\.v[23]\./.test(file)) continue;
		for (const [n, line] of judged.text.split('\n').entries())
			if (line.trim() !== '') {
				if (judged.gold.headlines.has(n)) add(joins.ends, line.trim().slice(-1));
				else countJoins(line.trim(), joins);
			}
	}
	const [last, first] = [
		weighed('last', { within: joins.last, between: joins.ends }),
		weighed('first', { within: joins.first, between: joins.starts }),
	];
	return joinSections({ last, first });
}

/** The sections of the characters with their weights. */
export function joinSections({ last, first }: Readonly<Record<'last' | 'first', readonly Join[]>>) {
	return {
		last: Uint16Array.from(last, ([sign]) => sign.charCodeAt(0)),
		'last weights': Int8Array.from(last, ([, weight]) => weight),
		first: Uint16Array.from(first, ([sign]) => sign.charCodeAt(0)),
		'first weights': Int8Array.from(first, ([, weight]) => weight),
	};
}

/** A character and its weight. */
export type Join = readonly [sign: string, weight: number];

function add(counts: Counts, sign: string): void {
	counts.set(sign, (counts.get(sign) ?? 0) + 1);
}

function countJoins(text: string, { last, first, ends, starts }: Joins): void {
	add(starts, text[0]);
	for (let i = 1; i < text.length; i++) {
		const [before, after] = [text[i - 1], text[i]];
		if (stop.test(before)) {
			if (!closing.test(after) && !stop.test(after)) add(starts, after);
		} else if (stop.test(after)) {
			if (!closing.test(before)) add(ends, before);
		} else if (before === '”' && stop.test(text[i - 2] ?? '')) add(starts, after);
		else if (!soft.test(before) && !soft.test(after) && !closing.test(after) && !opening.test(before)) {
			add(last, before);
			add(first, after);
		}
	}
}

function weighed(
	name: 'last' | 'first',
	{ within, between }: { readonly within: Counts; readonly between: Counts },
): Join[] {
	const sum = (counts: Counts) => [...counts.values()].reduce((total, value) => total + value, 0);
	const [all, others] = [sum(within), sum(between)];
	const found: Join[] = [];
	for (const sign of new Set([...within.keys(), ...between.keys()])) {
		const expected = (others * ((within.get(sign) ?? 0) + 0.5)) / (all + 2000);
		const odds = (expected + shrinkage) / ((between.get(sign) ?? 0) + shrinkage);
		const weight = Math.round(unit * slopes[name] * Math.log(odds));
		if (Math.abs(weight) >= least) found.push([sign, weight]);
	}
	return found.sort(([one], [other]) => (one < other ? -1 : 1));
}
