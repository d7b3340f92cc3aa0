import type { Board, Count, Figures } from './judge';

const columns = ['start', 'whole', 'headline', 'kicker', 'deck', 'crosshead', 'caption', 'lines', 'breaks'] as const;

/** F1 in percent; `undefined` where nothing was asked for. */
export function f1({ hit, want, got }: Count): number | undefined {
	return want === 0 ? undefined : (200 * hit) / (want + got);
}

/** A line of figures for each source, in percent, and their mean; false column breaks count per 1,000 lines of pages without breaks. */
export function report(board: Board): string[] {
	const rows = [...board].sort(([a], [b]) => (a < b ? -1 : 1));
	const number = (value: number | undefined) => (value === undefined ? '—' : value.toFixed(1)).padStart(10);
	const row = (name: string, values: readonly (number | undefined)[]) =>
		`${name.padEnd(14)}${values.map(number).join('')}`;
	const falseBreaks = ({ falseBreaks: { want, got } }: Figures) => (want === 0 ? undefined : (1000 * got) / want);
	const mean = (values: readonly (number | undefined)[]) => {
		const known = values.filter((value) => value !== undefined);
		return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
	};
	const own = columns.map((column) => mean(rows.map(([, figures]) => f1(figures[column]))));
	return [
		`${'source'.padEnd(14)}${[...columns, 'false/1000'].map((name) => name.padStart(10)).join('')}`,
		...rows.map(([name, figures]) =>
			row(name, [...columns.map((column) => f1(figures[column])), falseBreaks(figures)]),
		),
		row('mean', [...own, mean(rows.map(([, figures]) => falseBreaks(figures)))]),
	];
}
