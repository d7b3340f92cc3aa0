/** From which score on a slip is said, in nats: read off the curve that the fit prints on copy that was left out of the counts. */
export const thresholds = {
	/** Worth a look: about one false finding in 100,000 characters. */
	perhaps: 3.38,
	/** Hardly ever wrong. */
	sure: 5,
} as const;

/**
 * From which score on a small word is said, by what is written and what was meant, in nats. Read off the curve of each pair, which the fit
 * prints, too; what does not stand here is never said.
 */
export const smallWordThresholds: ReadonlyMap<string, number> = new Map([]);
