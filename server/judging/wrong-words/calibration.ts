/** From a score on, so large a share of what is said is true. */
export interface CalibrationPoint {
	readonly score: number;
	readonly share: number;
}

/** The probability of a score: the points are in order of score. 0 below the first one. */
export function probabilityAt(curve: readonly CalibrationPoint[], score: number): number {
	let [from, to] = [0, curve.length];
	while (from < to) {
		const middle = (from + to) >>> 1;
		if (curve[middle].score > score) to = middle;
		else from = middle + 1;
	}
	return from === 0 ? 0 : curve[from - 1].share;
}
