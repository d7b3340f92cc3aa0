/** The index of the first number that is `least` or more, in ascending numbers; their count where there is none. */
export function firstFrom(numbers: ArrayLike<number>, least: number): number {
	let low = 0;
	let high = numbers.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((numbers[middle] as number) < least) low = middle + 1;
		else high = middle;
	}
	return low;
}
