import type { Dismissal } from '../../ground/model/note';
import type { Span } from '../../ground/model/span';
import { memoize } from '../../ground/text/memoize';
import { buildTrie, type Trie } from '../../ground/text/trie';

/** Wordings that pass, made ready to be looked for: a desk may have a hundred thousand, and each finding is held against all of them. */
export interface Wordings {
	/** The first of them that stands in the text around or exactly over the stretch (page offsets): its number in their list, or -1. */
	readonly around: (text: string, stretch: Span) => number;
	/** The number of that very wording, or -1. */
	readonly numberOf: (wording: string) => number;
}

/** In UTF-16 units. A longer one is no wording, and passes nothing: nobody writes it twice. */
export const longestPassing = 200;

/** The wordings of a list, made ready once for each. */
export const wordingsOf = memoize((list: readonly string[]): Wordings => {
	const numbers = new Map<string, number>();
	let longest = 0;
	for (const [i, wording] of list.entries()) {
		if (wording === '' || wording.length > longestPassing || numbers.has(wording)) continue;
		numbers.set(wording, i);
		longest = Math.max(longest, wording.length);
	}
	const trie = buildTrie(numbers);
	return {
		around(text, { start, end }) {
			let first = -1;
			for (let at = Math.max(0, end - longest); at <= start; at++) {
				const found = covering(trie, text, { start: at, end });
				if (found !== undefined && (first < 0 || found < first)) first = found;
			}
			return first;
		},
		numberOf: (wording) => numbers.get(wording) ?? -1,
	};
});

/** The lowest number of a word that begins at `start` and reaches `end`. */
function covering(trie: Trie<number>, text: string, { start, end }: Span): number | undefined {
	let first: number | undefined;
	for (let i = start, node = 0; i < text.length; i++) {
		node = trie.step(node, text.charCodeAt(i));
		if (node < 0) break;
		const found = i + 1 >= end ? trie.valueAt(node) : undefined;
		if (found !== undefined && (first === undefined || found < first)) first = found;
	}
	return first;
}

/** The wordings that notes dismiss in one file, by rule, each list with the ids of its notes. */
export type DismissedWordings = ReadonlyMap<
	string,
	{ readonly wordings: readonly string[]; readonly ids: readonly string[] }
>;

/** The last answer; this module owns it, and it holds for the same objects alone, so that nobody sees who asked before. */
const kept: { of: readonly Dismissal[]; made: DismissedWordings } = { of: [], made: new Map() };

/**
 * Those of the dismissals of a page. Notes that stand at places move with every key, and these do not: as long as they are the same
 * objects, the answer is.
 */
export function dismissedWordings(dismissals: readonly Dismissal[]): DismissedWordings {
	const of = dismissals.filter((dismissal) => 'wording' in dismissal);
	if (of.length === kept.of.length && of.every((dismissal, i) => dismissal === kept.of[i])) return kept.made;
	const made = new Map<string, { readonly wordings: string[]; readonly ids: string[] }>();
	for (const { rule, id, wording } of of) {
		let own = made.get(rule);
		if (!own) made.set(rule, (own = { wordings: [], ids: [] }));
		own.wordings.push(wording);
		own.ids.push(id);
	}
	kept.of = of;
	kept.made = made;
	return made;
}
