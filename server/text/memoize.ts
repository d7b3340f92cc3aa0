/** What is kept with one object: a place for each function that keeps something with it. */
type Kept = unknown[];

/**
 * One weak map for all, and one entry for an object, however many functions ask about it: each entry costs the collector of garbage, as long as the object lives.
 * Many ask about the same object one after the other, so the last record is at hand.
 */
const records = new WeakMap<object, Kept>();
let lastKey: object | undefined;
let lastRecord: Kept = [];
let places = 0;

/** Stands for an answer that is undefined. */
const nothing = Symbol('nothing');

/** A function that is asked the same of the same object by many: its answer is made once and kept with the object, as long as that lives. The object never changes. */
export function memoize<K extends object, V>(make: (key: K) => V): (key: K) => V {
	const place = places++;
	return (key) => {
		const record = key === lastKey ? lastRecord : recordOf(key);
		const value = record[place];
		if (value !== undefined) return value === nothing ? (undefined as V) : (value as V);
		const made = make(key);
		record[place] = made === undefined ? nothing : made;
		return made;
	};
}

/** The same for what many ask about one object, and then about the next: only the last answer is kept. */
export function memoizeLast<K extends object, V>(make: (key: K) => V): (key: K) => V {
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
	let record = records.get(key);
	if (record === undefined) records.set(key, (record = []));
	lastKey = key;
	lastRecord = record;
	return record;
}
