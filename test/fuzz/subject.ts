import fc from 'fast-check';

/** Something that must hold whatever comes. */
export interface Subject {
	readonly name: string;
	/** How many of a hundred cases are its own. */
	readonly share: number;
	/** Tries so many cases; throws at the first that does not hold, cut down to what matters, with the seed that gives it again. */
	readonly run: (parameters: { readonly seed: number; readonly numRuns: number }) => void;
}

export function subject<T>(
	{ name, share }: Pick<Subject, 'name' | 'share'>,
	cases: fc.Arbitrary<T>,
	holds: (one: T) => void,
): Subject {
	return { name, share, run: (parameters) => fc.assert(fc.property(cases, holds), parameters) };
}
