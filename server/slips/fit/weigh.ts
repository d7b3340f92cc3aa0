import type { Case } from './rows';

/** Fits the weights of the features: logistic regression with a ridge, by Newton's method. */
export function weigh(cases: readonly Case[], rounds = 12): number[] {
	const size = cases[0]?.candidates[0].features.length ?? 0;
	const weights = new Array<number>(size).fill(0);
	for (let round = 0; round < rounds; round++) {
		const rows = Array.from({ length: size }, () => new Float64Array(size + 1));
		for (const { candidates } of cases)
			for (const { features, isMeant } of candidates) {
				let sum = 0;
				for (let i = 0; i < size; i++) sum += weights[i] * features[i];
				const odds = 1 / (1 + Math.exp(-sum));
				const off = (isMeant ? 1 : 0) - odds;
				const bend = odds * (1 - odds);
				for (let i = 0; i < size; i++) {
					const own = features[i];
					if (own === 0) continue;
					rows[i][size] += off * own;
					for (let j = 0; j <= i; j++) rows[i][j] += bend * own * features[j];
				}
			}
		for (let i = 0; i < size; i++) {
			for (let j = i + 1; j < size; j++) rows[i][j] = rows[j][i];
			rows[i][i] += ridge;
			rows[i][size] -= ridge * weights[i];
		}
		const step = solved(rows);
		for (let i = 0; i < size; i++) weights[i] += step[i];
		if (step.every((one) => Math.abs(one) < 1e-4)) break;
	}
	return weights;
}

const ridge = 1;

/** The solution of linear equations, one a row with its right side last; the rows are written over. */
function solved(rows: Float64Array[]): number[] {
	const size = rows.length;
	for (let i = 0; i < size; i++) {
		let pivot = i;
		for (let j = i + 1; j < size; j++) if (Math.abs(rows[j][i]) > Math.abs(rows[pivot][i])) pivot = j;
		[rows[i], rows[pivot]] = [rows[pivot], rows[i]];
		for (let j = 0; j < size; j++) {
			if (j === i) continue;
			const times = rows[j][i] / rows[i][i];
			for (let k = i; k <= size; k++) rows[j][k] -= times * rows[i][k];
		}
	}
	return rows.map((row, i) => row[size] / row[i]);
}
