import type { Tier } from '../../server/ground/model/finding';
import type { Random } from './random';
import type { Line, LineKind, Sheet, Stretch } from './sheet';

/** A fault put into one line; offsets are counted in the line before the fault. */
export interface Mutation {
	readonly edits: readonly (Stretch & { readonly text: string })[];
	/** The line that is changed, where it is another than the one asked about (by its index). */
	readonly line?: number;
	/** Where a finding has to lie; the stretch of the edits where nothing is said. `line` as above. */
	readonly spots?: readonly (Stretch & { readonly line?: number })[];
}

/** Lines that hold a place for a fault, put into a story as paragraphs, or as a story of their own where they begin with a headline. */
export type Carrier = readonly {
	readonly kind: LineKind;
	readonly text: string;
	readonly names?: readonly Stretch[];
	readonly titles?: readonly Stretch[];
}[];

/** A way in which copy goes wrong. */
export interface Operator {
	readonly name: string;
	/** The tier of the rule that has to find it. */
	readonly tier: Tier;
	/** A finding of any of these is the right one. */
	readonly rules: readonly string[];
	/** What the rule offers: a fix that takes part in fix-all, a fix on request, none. */
	readonly fix: 'safe' | 'offer' | 'none';
	/** All places of a line (by its index on the sheet) where the fault can be made. */
	readonly places: (sheet: Sheet, line: number, random: Random) => Iterable<Mutation>;
	/** A carrier for a sheet, where the pages hold too few places. */
	readonly carrier?: (sheet: Sheet, random: Random) => Carrier | undefined;
	/** The places are in carriers only. */
	readonly carriersOnly?: true;
	/** The fault is one of layout: only these can hold it. */
	readonly layouts?: readonly string[];
}

/** The parts of a page that faults of wording are put into: no furniture. */
export function isCopy(kind: LineKind): boolean {
	return kind !== 'furniture';
}

/** A mutation for each match of a pattern in a line; `change` gives the new text of the match, or undefined. */
export function* replacing(
	text: string,
	pattern: RegExp,
	change: (match: RegExpExecArray) => string | undefined,
): Generator<Mutation> {
	for (const match of text.matchAll(pattern)) {
		const changed = change(match);
		if (changed !== undefined)
			yield { edits: [{ start: match.index, end: match.index + match[0].length, text: changed }] };
	}
}

/** The same for a line of copy; none for furniture. */
export function* replacingIn(
	{ kind, text }: Line,
	pattern: RegExp,
	change: (match: RegExpExecArray) => string | undefined,
): Generator<Mutation> {
	if (isCopy(kind)) yield* replacing(text, pattern, change);
}

/** A change of a whole match into what a table has for it. */
export function swapped(table: Readonly<Record<string, string>>): (match: RegExpExecArray) => string {
	return ([word]) => table[word];
}

/** Words as the dictionary of the runtime cuts them. */
export function words(text: string): { readonly start: number; readonly end: number; readonly text: string }[] {
	return [...segmenter.segment(text)]
		.filter(({ isWordLike }) => isWordLike)
		.map(({ segment, index }) => ({ start: index, end: index + segment.length, text: segment }));
}

const segmenter = new Intl.Segmenter('zh-Hans-CN', { granularity: 'word' });
