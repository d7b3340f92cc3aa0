/**
 * Coarse kinds of lines, for patterns of three: what a line is among its neighbors depends on the whole of them, and a sum of features of
 * each cannot say so.
 * `text` is long or ends a sentence; `short` ends one in a few characters, `asks` in ？ or ！; `tiny`, `small`, `wide` and `long` are
 * headings of up to 6, 12, 20
 * and 40 units; `lead` opens the text of a story, `byline` is a signature, an author or a dateline alone; `mark` a bullet, rubric, note
 * or credit; `margin` a folio line.
 */
export const kind = {
	...{ none: 0, text: 1, short: 2, asks: 3, tiny: 4, small: 5, wide: 6, long: 7, lead: 8, byline: 9, mark: 10 },
	margin: 11,
} as const;

/** The kinds that patterns are asked for: running text has no need of them. */
const own: readonly string[] = ['short', 'asks', 'tiny', 'small', 'wide', 'long', 'byline', 'mark'];
/** A neighbor is told more coarsely. */
const around: readonly string[] = ['none', 'text', 'asks', 'small', 'long', 'lead', 'byline', 'mark'];
const coarse = ['none', 'text', 'text', 'asks', 'small', 'small', 'long', 'long', 'lead', 'byline', 'mark', 'none'];

/** Where a pattern stands: the line between its neighbors, over the two lines below it, under the two above it. */
export const place = { between: 0, over: 1, under: 2 } as const;

/** The names of all patterns, in the order of their numbers: `small between text, lead`. */
export const patternNames: readonly string[] = Object.keys(place).flatMap((where) =>
	own.flatMap((cur) => around.flatMap((first) => around.map((second) => `${cur} ${where} ${first}, ${second}`))),
);

const ownNumber = Int8Array.from(Object.keys(kind), (name) => own.indexOf(name));
const aroundNumber = Uint8Array.from(coarse, (name) => around.indexOf(name));

/** True for a line that has patterns. */
export function hasPatterns(cur: number): boolean {
	return ownNumber[cur] >= 0;
}

/** The number of the pattern of a line of kind `cur` at a place between or beside lines of two kinds, from top to bottom. */
export function patternNumber(where: number, cur: number, [first, second]: readonly [number, number]): number {
	const row = (where * own.length + ownNumber[cur]) * around.length + aroundNumber[first];
	return row * around.length + aroundNumber[second];
}
