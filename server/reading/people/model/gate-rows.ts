/** The worths of the gate as the fit prints them; `gate.ts` spreads them over tables. */
export interface GateRows {
	/** By position (before, first, second, third): the worth of each shape, then units with worths of their own. */
	readonly shapes: readonly (readonly number[])[];
	readonly units: readonly (readonly (readonly [worth: number, units: string])[])[];
	readonly left: readonly number[];
	readonly right: readonly number[];
	readonly least: number;
}
