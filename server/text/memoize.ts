/** What is kept with one object: a place for each function that keeps something with it. */
type Kept = unknown[];

/**
 * The one owner of all that is kept. It lives as long as the program;
 * what is kept with an object goes with the object, except for the one asked about last.
 * There is one entry for an object, however many functions ask about it, since each entry of a weak map costs time at every garbage
 * collection.
 * Many ask about the same object one after the other, so its record is at hand. `places` counts the functions.
 */
const keeper: {
	readonly records: WeakMap<object, Kept>;
	lastKey: object | undefined;
	lastRecord: Kept;
	places: number;
} = { records: new WeakMap(), lastKey: undefined, lastRecord: [], places: 0 };

/** Stands for an answer that is undefined. */
const nothing = Symbol('nothing');

/** A function that answers once for each object. The answer is kept as long as the object lives; the object must never change. */
export function memoize<K extends object, V>(make: (key: K) => V): (key: K) => V {
	const place = keeper.places++;
	return (key) => {
		const record = key === keeper.lastKey ? keeper.lastRecord : recordOf(key);
		const value = record[place];
		if (value !== undefined) return value === nothing ? (undefined as V) : (value as V);
		const made = make(key);
		record[place] = made === undefined ? nothing : made;
		return made;
	};
}

/** The same where callers ask about one object, or text, and then about the next: only the last answer is kept. */
export function memoizeLast<K extends object | string, V>(make: (key: K) => V): (key: K) => V {
	let last: K | undefined;
	let value: V;
	return (key) => {
		if (key !== last) {
			value = make(key);
			last = key;
		}
		return value;
	};
}

function recordOf(key: object): Kept {
	let record = keeper.records.get(key);
	if (record === undefined) keeper.records.set(key, (record = []));
	keeper.lastKey = key;
	keeper.lastRecord = record;
	return record;
}
