import { digitOf, digits, widest } from '../../../server/ground/text/printable';
import { scale } from '../../../server/reading/people/model/table-form';
import { steps, weighed } from './crf';
import type { Fitted } from './model';

/** The two tables as source text: `gate-table.ts` and `table.ts` of `people/model`. */
export function printed({ gate, keys, weights }: Fitted): { readonly gate: string; readonly model: string } {
	const order = Array.from(keys.keys()).sort((a, b) => keys[a] - keys[b]);
	let low = '';
	let high = '';
	let before = -1;
	for (const id of order) {
		const gap = keys[id] - before;
		before = keys[id];
		low += digitOf(gap % digits);
		let rest = Math.floor(gap / digits);
		for (; rest >= widest; rest -= widest) high += digitOf(widest);
		high += digitOf(rest);
	}
	const columns = Array.from({ length: weighed }, (_, label) =>
		order.map((id) => digitOf(middle + rounded(weights.features[id * weighed + label]))).join(''),
	);
	return {
		gate: [
			// Not written as an import: what reads those of the house would take it for one of this file.
			`import type { GateRows } from ${JSON.stringify('./gate-rows')};`,
			'',
			'/** Fitted by `node scripts/fit/people/fit.mjs`; `gate.ts` says what it holds. */',
			`export const gateRows: GateRows = ${JSON.stringify(gate)};`,
			'',
		].join('\n'),
		model: [
			'/** Fitted by `node scripts/fit/people/fit.mjs`; `table-form.ts` says how the strings are read. */',
			`export const keyGaps = [${JSON.stringify(low)}, ${JSON.stringify(high)}] as const;`,
			`export const weightColumns = [\n${columns.map((column) => `\t${JSON.stringify(column)},`).join('\n')}\n] as const;`,
			'/** What steps between labels are worth: from, to, worth. */',
			`export const stepWeights: readonly (readonly [from: number, to: number, worth: number])[] = ${JSON.stringify(steps.map(([from, to], i) => [from, to, Math.round(weights.steps[i] * scale)]))};`,
			'',
		].join('\n'),
	};
}

const middle = Math.floor(widest / 2);

function rounded(weight: number): number {
	const whole = Math.round(weight * scale);
	return Math.abs(whole) < 2 ? 0 : Math.max(-middle, Math.min(middle, whole));
}
