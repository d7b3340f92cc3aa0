import { isHan } from '../../../server/ground/text/characters';
import type { GateRows } from '../../../server/reading/people/model/gate-rows';
import { shapeCount, shapes } from '../../../server/reading/people/model/shapes';
import type { Text } from './texts';

/** Worths are told in eighths of a nat, within these bounds. */
const unit = 8;
const bound = 120;
const grades = 8;

/**
 * Fits the gate: a logistic regression on whether a name begins at a unit, by stochastic descent. `share` of the names in `texts` pass
 * it, so that what it holds back is the odd name
 * and most of the text.
 */
export function fitGate(
	texts: readonly Text[],
	options: { readonly share: number; readonly random: () => number },
): GateRows {
	const shape = shapes();
	const own = [0, 1, 2, 3].map(() => new Float32Array(0x10000));
	const byShape = [0, 1, 2, 3].map(() => new Float32Array(shapeCount));
	const left = new Float32Array(grades);
	const right = new Float32Array(grades);
	const counts = [0, 1, 2, 3].map(() => new Int32Array(0x10000));
	let bias = -3;
	const sumAt = ({ units, grades: grade }: Text, at: number): number => {
		let sum = bias + left[at > 0 ? grade[at - 1] : 0] + right[grade[at]];
		for (let n = 0; n < 4; n++) {
			const code = at + n - 1 < 0 ? 0 : units[at + n - 1];
			sum += own[n][code] + byShape[n][shape[code]];
		}
		return sum;
	};
	for (let pass = 0; pass < 3; pass++) {
		for (const text of texts) {
			const rate = (text.made ? 0.03 : 0.1) / (1 + pass);
			const { units, grades: grade, length, begins } = text;
			for (let at = 0; at < length; at++) {
				// Where a source leaves open whether a name begins, nothing is learned.
				if (!isHan(units[at]) || begins[at] > 1) continue;
				const chance = 1 / (1 + Math.exp(-sumAt(text, at)));
				const slope = rate * (begins[at] - chance);
				if (slope < 1e-4 && slope > -1e-4) continue;
				bias += slope * 0.1;
				left[at > 0 ? grade[at - 1] : 0] += slope * 0.2;
				right[grade[at]] += slope * 0.2;
				for (let n = 0; n < 4; n++) {
					const code = at + n - 1 < 0 ? 0 : units[at + n - 1];
					own[n][code] += slope - rate * 0.002 * own[n][code];
					byShape[n][shape[code]] += slope * 0.3;
					counts[n][code]++;
				}
			}
		}
	}
	const round = (worth: number) => Math.max(-bound, Math.min(bound, Math.round(worth * unit)));
	const rows = {
		shapes: byShape.map((worths, n) => Array.from(worths, (worth) => round(worth + (n === 1 ? bias : 0)))),
		units: own.map((worths, n) => listed(worths, byShape[n], { counts: counts[n], round, bias: n === 1 ? bias : 0 })),
		left: Array.from(left, round),
		right: Array.from(right, round),
	};
	const sums: number[] = [];
	// Names as they were printed say how wide the gate has to be.
	for (const text of texts)
		if (!text.made) for (let at = 0; at < text.length; at++) if (text.begins[at] === 1) sums.push(sumAt(text, at));
	sums.sort((a, b) => a - b);
	return { ...rows, least: Math.floor(sums[Math.floor(sums.length * (1 - options.share))] * unit) };
}

/** Units whose worth differs from that of their shape, by worth. */
function listed(
	own: Float32Array,
	byShape: Float32Array,
	{
		counts,
		round,
		bias,
	}: { readonly counts: Int32Array; readonly round: (worth: number) => number; readonly bias: number },
): (readonly [number, string])[] {
	const shape = shapes();
	const rows = new Map<number, string>();
	for (let code = 0; code < own.length; code++) {
		if (counts[code] < 3) continue;
		const worth = round(own[code] + byShape[shape[code]] + bias);
		// Steps of two are fine enough.
		const even = worth - (worth & 1);
		if (Math.abs(even - round(byShape[shape[code]] + bias)) < 3) continue;
		rows.set(even, (rows.get(even) ?? '') + String.fromCharCode(code));
	}
	return [...rows].sort(([a], [b]) => a - b);
}
