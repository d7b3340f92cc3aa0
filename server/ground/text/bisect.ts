/**
 * How many items at the start of a list are as wanted, found by bisection. All wanted items come before all others. `wanted` is asked by
 * index.
 */
export function countWhile(length: number, wanted: (index: number) => boolean): number {
	let low = 0;
	let high = length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (wanted(middle)) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The index of the first number that is `least` or more, in ascending numbers; their count where there is none. */
export function firstFrom(numbers: ArrayLike<number>, least: number): number {
	return countWhile(numbers.length, (index) => numbers[index] < least);
}

/** The index of the last start at or before an offset, in ascending starts; 0 where there is none. */
export function lastAt(starts: ArrayLike<number>, offset: number): number {
	return Math.max(0, firstFrom(starts, offset + 1) - 1);
}
