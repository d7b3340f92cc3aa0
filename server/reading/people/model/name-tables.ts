import { fromAsset } from '../../../ground/assets/store';
import type { GateRows } from './gate-rows';

/** The model of names as it was fitted, by `npm run fit -- names FILE…`; `gate.ts` and `weights.ts` make of it what is quick to ask. */
export interface NameTables {
	readonly gate: GateRows;
	/** Keys in ascending order, as the gaps between them: their lowest digit to the base `keyDigits`, and the rest in `high`. */
	readonly low: Uint8Array;
	readonly high: Uint8Array;
	/** By label, the weight of each key in eighths of a nat. */
	readonly columns: readonly Int8Array[];
	/** What steps between labels are worth: from, to, worth, one after the other. */
	readonly steps: Int16Array;
}

/** The labels that features have weights for: begin, middle and end of a Han name, and of one written by sound. */
export const weighed = 6;
/** Weights are told in eighths of a nat. */
export const scale = 8;
/** A gap between keys is written by its lowest digit to this base, and the rest; this rest says that more of it follows. */
export const keyDigits = 64;
export const widestRest = 90;

export const nameTables: () => NameTables = fromAsset({
	kind: 'people/names',
	version: 1,
	read: ({ section }) => {
		const worths = section('gate worths', 'i8');
		const units = section('gate units', 'u16');
		const own = section('gate own worths', 'i8');
		const counts = section('gate counts', 'u16');
		const positions = [0, 1, 2, 3];
		const size = worths.length / positions.length;
		let at = 0;
		const lists = positions.map((position) => {
			const from = at;
			at += counts[position] ?? 0;
			return Array.from(units.subarray(from, at), (unit, i) => [own[from + i], String.fromCharCode(unit)] as const);
		});
		const [least = closed] = section('gate least', 'i32');
		return {
			gate: {
				shapes: positions.map((position) => [...worths.subarray(position * size, (position + 1) * size)]),
				units: lists,
				left: [...section('gate left', 'i8')],
				right: [...section('gate right', 'i8')],
				least,
			},
			low: section('low', 'u8'),
			high: section('high', 'u8'),
			columns: Array.from({ length: weighed }, (_, label) => section(`weights ${label}`, 'i8')),
			steps: section('steps', 'i16'),
		};
	},
});

/** Without the tables no name is begun anywhere. */
const closed = 1 << 20;
