import { once } from '../text/once';

/** Small words that are taken for one another. What stands beside them is known all the same: 的 goes with nearly everything. */
export const smallWords: readonly string[] = ['的地得', '在再', '做作', '以已', '已己', '即既', '须需', '像象'];

/** The three particles that are all spoken de. */
export const particles = smallWords[0];

/** Those that a unit is taken for; none where it is no small word. */
export function twinsOf(unit: number): readonly number[] {
	return twins().get(unit) ?? none;
}

const none: readonly never[] = [];

const twins = once(() => {
	const found = new Map<number, number[]>();
	for (const group of smallWords)
		for (const one of group)
			for (const other of group)
				if (one !== other) {
					const unit = one.charCodeAt(0);
					found.set(unit, [...(found.get(unit) ?? []), other.charCodeAt(0)]);
				}
	return found;
});

/** The group that two small words have in common, by its place in the list; -1 where there is none. */
export function smallWordGroup(one: number, other: number): number {
	const [first, second] = [String.fromCharCode(one), String.fromCharCode(other)];
	return smallWords.findIndex((group) => group.includes(first) && group.includes(second));
}
