/**
 * A function that is asked the same of the same object by many: its answer is made once and kept with the object, as long as that lives. The object never changes.
 * All answers about an object are in one list, and the list asked for last is at hand: rules ask of one article after the other, and a weak map of thousands costs with each look and each collection.
 */
export function keptWith<K extends object, V>(make: (key: K) => V): (key: K) => V {
	const number = functions++;
	return (key) => {
		const answers = answersOf(key);
		const answer = answers[number];
		if (answer !== undefined) return (answer === nothing ? undefined : answer) as V;
		const value = make(key);
		answers[number] = value === undefined ? nothing : value;
		return value;
	};
}

/** How many functions there are that keep answers. */
let functions = 0;

/** The answer `undefined`. */
const nothing = Symbol();

const kept = new WeakMap<object, unknown[]>();
let lastKey: object | undefined;
let lastAnswers: unknown[] = [];

function answersOf(key: object): unknown[] {
	if (lastKey === key) return lastAnswers;
	let answers = kept.get(key);
	if (!answers) kept.set(key, (answers = new Array(functions)));
	lastKey = key;
	lastAnswers = answers;
	return answers;
}
