/** From which score on a slip is said, in nats: read off the curve that the fit prints on copy that was left out of the counts. */
export const thresholds = {
	/** Worth a look: about one false finding in 100,000 characters. */
	perhaps: 3.3,
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
	['地的', 4.35],
	['得的', 3.32],
	['的地', 3.45],
	['的得', 3.4],
	['得地', 3.1],
	['地得', 3.1],
	['再在', 5.2],
	['在再', 2.3],
	['做作', 4.1],
	['作做', 4.8],
	['已以', 4.8],
	['以已', 2.9],
	['己已', 4.4],
	['已己', 2.6],
	['既即', 5.1],
	['即既', 2.9],
	['须需', 3],
	['需须', 2.6],
	['像象', 3],
	['象像', 3.9],
]);
