/** From which score on a slip is said, in nats: read off the curve that the fit prints on copy that was left out of the counts. */
export const thresholds = {
	/** From which score of the first look on a guess is looked at: of those that would be said, one in two hundred is lost. */
	worthIt: -1.2,
	/** Worth a look: three false findings in 200,000 characters. */
	perhaps: 3.8,
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
	['地的', 4.1],
	['得的', 3.3],
	['的地', 3.8],
	['的得', 3.25],
	['得地', 3.05],
	['地得', 2.5],
	['再在', 5.1],
	['在再', 1.65],
	['做作', 4.75],
	['作做', 4.05],
	['已以', 4.4],
	['以已', 3.1],
	['己已', 3.5],
	['已己', 2.6],
	['既即', 4.15],
	['即既', 2.4],
	['须需', 2.3],
	['需须', 4.2],
	['像象', 2.55],
	['象像', 3],
]);
