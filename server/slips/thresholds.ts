/** From which score on a slip is said, in nats: read off the curve that the fit prints on copy that was left out of the counts. */
export const thresholds = {
	/** Worth a look: three false findings in 200,000 characters. */
	perhaps: 3.3,
	/** Hardly ever wrong. */
	sure: 5.5,
	/** The same for one small word that is written for another. */
	sureOfSmallWord: 6.5,
} as const;

/**
 * From which score on a small word is said, by what is written and what was meant, in nats. Read off the curve of each pair, which the fit
 * prints, too; what does not stand here is never said.
 */
export const smallWordThresholds: ReadonlyMap<string, number> = new Map([
	['地的', 4.3],
	['得的', 3],
	['的地', 3.4],
	['的得', 3.95],
	['得地', 3],
	['地得', 3.1],
	['再在', 5.3],
	['在再', 2.3],
	['做作', 4.35],
	['作做', 4.65],
	['已以', 4.7],
	['以已', 2.8],
	['己已', 4.2],
	['已己', 3.45],
	['既即', 4.9],
	['即既', 2.6],
	['须需', 3.3],
	['需须', 3.75],
	['像象', 3.1],
	['象像', 3.4],
]);
