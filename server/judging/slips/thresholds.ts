/** From which score on a slip is said, in nats: read off the curve that the fit prints on copy that was left out of the counts. */
export const thresholds = {
	/** From which score of the first look on a guess is looked at: of those that would be said, one in two hundred is lost. */
	worthIt: -1.2,
	/** Worth a look: three false findings in 200,000 characters. */
	perhaps: 3.35,
	/** Of a word that is among the most common: a hint, three false ones in 100,000 characters. */
	perhapsCommon: 1.25,
	/** Hardly ever wrong. */
	sure: 5,
	/** The same for one small word that is written for another. */
	sureOfSmallWord: 6.5,
} as const;

/**
 * From which score on a small word is said, by what is written and what was meant, in nats. Read off the curve of each pair, which the fit
 * prints, too; what does not stand here is never said.
 */
export const smallWordThresholds: ReadonlyMap<string, number> = new Map([
	['地的', 3.95],
	['得的', 3.55],
	['的地', 2.35],
	['的得', 1.8],
	['得地', 2.8],
	['地得', 2],
	['再在', 4.75],
	['在再', 0.5],
	['做作', 4.15],
	['作做', 3.6],
	['已以', 4.65],
	['以已', 2.05],
	['己已', 1.85],
	['已己', 1.55],
	['既即', 4.25],
	['即既', 3],
	['须需', 2.9],
	['需须', 3.25],
	['像象', 2.25],
	['象像', 1.9],
]);

/** The same for hints: ten to fifteen false findings of a pair in 1.2 million characters. */
export const smallWordHints: ReadonlyMap<string, number> = new Map([
	['地的', 3.2],
	['得的', 2],
	['的地', 1.4],
	['的得', 0.25],
	['得地', 0.7],
	['地得', 0.95],
]);
