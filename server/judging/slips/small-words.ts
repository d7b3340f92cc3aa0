import { unitValues } from '../../ground/text/unit-table';

/** Small words that are taken for one another. What stands beside them is known all the same: 的 goes with nearly everything. */
const smallWords: readonly string[] = ['的地得', '在再', '做作', '以已', '已己', '即既', '须需', '像象'];

/** The three particles that are all spoken de. */
export const particles = smallWords[0];

/** All small words, one by one, the particles first. */
const units: readonly number[] = [...new Set(smallWords.join(''))].map((one) => one.charCodeAt(0));
/** So many numbers of small words there are, 0 included. */
export const smallWordCount = units.length + 1;

/** The number of each small word, from 1 on, those of the particles the lowest; 0 of any other unit. */
export const smallWordNumbers = unitValues(units.map((unit, i) => [i + 1, [unit]]));

/** Those that a unit is taken for; none where it is no small word. */
export function twinsOf(unit: number): readonly number[] {
	return twins[smallWordNumbers[unit]];
}

const twins: readonly (readonly number[])[] = [
	[],
	...units.map((unit) =>
		smallWords
			.filter((group) => group.includes(String.fromCharCode(unit)))
			.flatMap((group) => [...group].map((one) => one.charCodeAt(0)).filter((one) => one !== unit)),
	),
];

/** The group that two small words have in common, by its place in the list; -1 where there is none. */
export function smallWordGroup(one: number, other: number): number {
	const [first, second] = [String.fromCharCode(one), String.fromCharCode(other)];
	return smallWords.findIndex((group) => group.includes(first) && group.includes(second));
}

/** The offsets of the small words of a text. */
export function smallWordsIn(text: Uint16Array): number[] {
	// A table in a variable of the function is not looked up again for each unit.
	const numbers = smallWordNumbers;
	const found: number[] = [];
	for (let at = 0; at < text.length; at++) if (numbers[text[at]] !== 0) found.push(at);
	return found;
}
