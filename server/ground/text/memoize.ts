/** What is kept with one object: a place for each function that keeps something with it. */
type Kept = unknown[];

/**
 * An owner of what is kept. It lives as long as the program; what is kept with an object goes with the object, except for the one asked
 * about last.
 * There is one entry for an object, however many functions ask about it, since each entry of a weak map costs time at every garbage
 * collection.
 * Many ask about the same object one after the other, so its record is at hand. `places` counts the functions, `count` the records.
 */
interface Keeper {
	records: WeakMap<object, Kept>;
	lastKey: object | undefined;
	lastRecord: Kept;
	places: number;
	count: number;
}

const lasting = createKeeper();
const passing = createKeeper();

function createKeeper(): Keeper {
	return { records: new WeakMap(), lastKey: undefined, lastRecord: [], places: 0, count: 0 };
}

/** Forgets the last answer, for each function that keeps one. */
const lasts: (() => void)[] = [];

/** Stands for an answer that is undefined. */
const nothing = Symbol('nothing');

/** A function that answers once for each object. The answer is kept as long as the object lives; the object must never change. */
export function memoize<K extends object, V>(make: (key: K) => V): (key: K) => V {
	return memoizeWith(lasting, make);
}

/**
 * The same for what many ask about an article while it is judged, and hardly anybody afterwards: its entities by kind, its clauses.
 * `forgetPassing` drops it.
 */
export function memoizePassing<K extends object, V>(make: (key: K) => V): (key: K) => V {
	return memoizeWith(passing, make);
}

/** So many records are not worth making again: a page of a newspaper has some thirty articles, and each has two or three records. */
const fewRecords = 512;

/**
 * To be called when a page has been judged. Of a short page what was kept in passing stays at hand; of a long one it would be a third of
 * the heap.
 */
export function forgetPassing(): void {
	if (passing.count > fewRecords) forgetRecords(passing);
}

/** To be called when a document is closed: what was asked about last goes, too, since it would keep the whole page in memory. */
export function forgetLast(): void {
	forgetRecords(passing);
	lasting.lastKey = undefined;
	lasting.lastRecord = [];
	for (const forget of lasts) forget();
}

function forgetRecords(keeper: Keeper): void {
	keeper.records = new WeakMap();
	keeper.lastKey = undefined;
	keeper.lastRecord = [];
	keeper.count = 0;
}

/**
 * The same where callers ask about one object, or text, and then about the next: only the last answer is kept. To be made when the program
 * is loaded.
 */
export function memoizeLast<K extends object | string, V>(make: (key: K) => V): (key: K) => V {
	let last: { readonly key: K; readonly value: V } | undefined;
	lasts.push(() => {
		last = undefined;
	});
	return (key) => {
		if (!last || last.key !== key) last = { key, value: make(key) };
		return last.value;
	};
}

/**
 * A function that gives what was made for a text before, or has it made: at least the `most` texts that were asked about last are known
 * again. To be made when the program is loaded.
 */
export function memoizeRecent<V>(most: number): (text: string, make: () => V) => V {
	let young = new Map<string, V>();
	let old = new Map<string, V>();
	lasts.push(() => {
		young = new Map();
		old = new Map();
	});
	return (text, make) => {
		const known = young.get(text);
		if (known !== undefined) return known;
		const value = old.get(text) ?? make();
		if (young.size >= most) {
			old = young;
			young = new Map();
		}
		young.set(text, value);
		return value;
	};
}

function memoizeWith<K extends object, V>(keeper: Keeper, make: (key: K) => V): (key: K) => V {
	const place = keeper.places++;
	return (key) => {
		const record = key === keeper.lastKey ? keeper.lastRecord : recordOf(keeper, key);
		const value = record[place];
		if (value !== undefined) return value === nothing ? (undefined as V) : (value as V);
		const made = make(key);
		record[place] = made === undefined ? nothing : made;
		return made;
	};
}

function recordOf(keeper: Keeper, key: object): Kept {
	let record = keeper.records.get(key);
	if (record === undefined) {
		keeper.records.set(key, (record = []));
		keeper.count++;
	}
	keeper.lastKey = key;
	keeper.lastRecord = record;
	return record;
}
