/**
 * A set of words, each with a value, matched at a place of a text in time linear in the word found.
 * Words are compared by UTF-16 units.
 */
export interface Trie<T> {
	/** The longest word that starts at `at` and ends at most at `end`; `undefined` where none does. */
	readonly longest: (text: string, at: number, end?: number) => { readonly end: number; readonly value: T } | undefined;
	/** The offset after that word, -1 where there is none: for loops that ask at every unit. */
	readonly endOf: (text: string, at: number, end?: number) => number;
	/** The offset where the longest word begins that ends at `at`, -1 where there is none. */
	readonly startOf: (text: string, at: number, start?: number) => number;
	/** The longest word that ends at `at` and starts at least at `start`. */
	readonly longestBefore: (text: string, at: number, start?: number) => { readonly start: number; readonly value: T } | undefined;
	/** One unit farther along the words: from a node (0 to begin with) to the next one, -1 where no word goes on so. */
	readonly step: (node: number, unit: number) => number;
	/** The value of the word that ends at a node; `undefined` where none does. */
	readonly valueAt: (node: number) => T | undefined;
	/** True where some word starts with this unit: a cheap filter before `longest`. */
	readonly opens: (code: number) => boolean;
	/** The units that words start with, and those that they end with. */
	readonly openers: ReadonlySet<number>;
	readonly closers: ReadonlySet<number>;
	readonly has: (word: string) => boolean;
	/** The words themselves. */
	readonly words: readonly string[];
}

/**
 * Builds a trie. Nodes are numbers; the transitions of all nodes lie in one open-addressing hash table (node and unit → node),
 * so that a step costs one probe and no allocation. The table for reading backwards is made when it is first asked for: few sets of words need it.
 */
export function buildTrie<T>(words: Iterable<readonly [word: string, value: T]>): Trie<T> {
	const entries = [...words].filter(([word]) => word !== '');
	let units = 1;
	const first = new Uint8Array(0x10000);
	const openers = new Set<number>();
	const closers = new Set<number>();
	for (const [word] of entries) {
		units += word.length;
		first[word.charCodeAt(0)] = 1;
		openers.add(word.charCodeAt(0));
		closers.add(word.charCodeAt(word.length - 1));
	}
	const { step, add, ends } = transitions(units);
	const values = entries.map(([, value]) => value);
	entries.forEach(([word], number) => {
		let node = 0;
		for (let i = 0; i < word.length; i++) node = add(node, word.charCodeAt(i));
		ends[node] = number + 1;
	});
	let backward: Transitions | undefined;
	return {
		longest(text, at, end = text.length) {
			if (!first[text.charCodeAt(at)]) return undefined;
			let node = 0;
			let best = -1;
			let number = 0;
			for (let i = at; i < end; i++) {
				node = step(node, text.charCodeAt(i));
				if (node < 0) break;
				if (ends[node] === 0) continue;
				best = i + 1;
				number = ends[node] as number;
			}
			return best < 0 ? undefined : { end: best, value: values[number - 1] as T };
		},
		endOf(text, at, end = text.length) {
			if (!first[text.charCodeAt(at)]) return -1;
			let node = 0;
			let best = -1;
			for (let i = at; i < end; i++) {
				node = step(node, text.charCodeAt(i));
				if (node < 0) break;
				if (ends[node] !== 0) best = i + 1;
			}
			return best;
		},
		startOf(text, at, start = 0) {
			backward ??= backwardOf(entries, units);
			let node = 0;
			let best = -1;
			for (let i = at - 1; i >= start; i--) {
				node = backward.step(node, text.charCodeAt(i));
				if (node < 0) break;
				if (backward.ends[node] !== 0) best = i;
			}
			return best;
		},
		longestBefore(text, at, start = 0) {
			backward ??= backwardOf(entries, units);
			let node = 0;
			let best = -1;
			let number = 0;
			for (let i = at - 1; i >= start; i--) {
				node = backward.step(node, text.charCodeAt(i));
				if (node < 0) break;
				if (backward.ends[node] === 0) continue;
				best = i;
				number = backward.ends[node] as number;
			}
			return best < 0 ? undefined : { start: best, value: values[number - 1] as T };
		},
		step,
		valueAt: (node) => (ends[node] === 0 ? undefined : values[(ends[node] as number) - 1]),
		opens: (code) => first[code] === 1,
		openers,
		closers,
		has(word) {
			let node = 0;
			for (let i = 0; i < word.length && node >= 0; i++) node = step(node, word.charCodeAt(i));
			return node > 0 && ends[node] !== 0;
		},
		words: entries.map(([word]) => word),
	};
}

/** The words of a list written as one string, parted by white space. */
export function words(list: string): string[] {
	return list.split(/\s+/).filter(Boolean);
}

/** A trie of words whose value is the word itself. */
export function wordTrie(...lists: readonly string[]): Trie<string> {
	return buildTrie(lists.flatMap(words).map((word) => [word, word] as const));
}

interface Transitions {
	readonly step: (node: number, unit: number) => number;
	readonly add: (node: number, unit: number) => number;
	/** By node: the number of the word that ends there, counted from 1; 0 where none does. */
	readonly ends: Int32Array;
}

function backwardOf(entries: readonly (readonly [word: string, value: unknown])[], units: number): Transitions {
	const made = transitions(units);
	entries.forEach(([word], number) => {
		let node = 0;
		for (let i = word.length - 1; i >= 0; i--) node = made.add(node, word.charCodeAt(i));
		made.ends[node] = number + 1;
	});
	return made;
}

/** The table of a trie of at most so many nodes. A cell is three numbers: the node left, the unit read, the node reached (0 where the cell is empty: no step leads to the root). */
function transitions(nodes: number): Transitions {
	let capacity = 16;
	while (capacity < nodes * 2) capacity *= 2;
	const mask = capacity - 1;
	const cells = new Int32Array(capacity * 4);
	let count = 0;
	const cellOf = (node: number, unit: number) => {
		let at = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) & mask;
		while (cells[at * 4 + 2] !== 0 && (cells[at * 4] !== node || cells[at * 4 + 1] !== unit)) at = (at + 1) & mask;
		return at * 4;
	};
	return {
		ends: new Int32Array(nodes + 1),
		step(node: number, unit: number): number {
			const reached = cells[cellOf(node, unit) + 2] as number;
			return reached === 0 ? -1 : reached;
		},
		add(node: number, unit: number): number {
			const cell = cellOf(node, unit);
			if (cells[cell + 2] !== 0) return cells[cell + 2] as number;
			cells[cell] = node;
			cells[cell + 1] = unit;
			cells[cell + 2] = ++count;
			return count;
		},
	};
}
