/** From which score on a slip is said, in nats: read off the curve that the fit prints on copy that was left out of the counts. */
export const thresholds = {
	/** Worth a look: about one false finding in 100,000 characters. */
	perhaps: 3.38,
	/** Hardly ever wrong. */
	sure: 5,
} as const;
