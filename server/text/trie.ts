/**
 * A set of words, each with a value, matched at a place of a text in time linear in the word found.
 * Words are compared by UTF-16 units.
 */
export interface Trie<T> {
	/** The longest word that starts at `at` and ends at most at `end`; `undefined` where none does. */
	readonly longest: (text: string, at: number, end?: number) => { readonly end: number; readonly value: T } | undefined;
	/** The longest word that ends at `at` and starts at least at `start` (the trie must have been built with `reversed`). */
	readonly longestBefore: (text: string, at: number, start?: number) => { readonly start: number; readonly value: T } | undefined;
	/** Every word that starts at `at`, the shortest first. */
	readonly all: (text: string, at: number, end?: number) => Generator<{ readonly end: number; readonly value: T }>;
	/** True where some word starts with this unit: a cheap filter before `longest`. */
	readonly opens: (code: number) => boolean;
	readonly has: (word: string) => boolean;
}

/**
 * Builds a trie. Nodes are numbers; the transitions of all nodes lie in one open-addressing hash table (node and unit → node),
 * so that a step costs one probe and no allocation.
 */
export function buildTrie<T>(words: Iterable<readonly [word: string, value: T]>): Trie<T> {
	const entries = [...words];
	let units = 1;
	for (const [word] of entries) units += word.length;
	const forward = transitions(units);
	const backward = transitions(units);
	const values: (T | undefined)[] = [];
	const valuesBackward: (T | undefined)[] = [];
	const first = new Uint8Array(0x10000);
	for (const [word, value] of entries) {
		if (word === '') continue;
		first[word.charCodeAt(0)] = 1;
		let node = 0;
		for (let i = 0; i < word.length; i++) node = forward.add(node, word.charCodeAt(i));
		values[node] = value;
		node = 0;
		for (let i = word.length - 1; i >= 0; i--) node = backward.add(node, word.charCodeAt(i));
		valuesBackward[node] = value;
	}
	return {
		longest(text, at, end = text.length) {
			if (!first[text.charCodeAt(at)]) return undefined;
			let node = 0;
			let best = -1;
			let value: T | undefined;
			for (let i = at; i < end; i++) {
				node = forward.step(node, text.charCodeAt(i));
				if (node < 0) break;
				const found = values[node];
				if (found !== undefined) {
					best = i + 1;
					value = found;
				}
			}
			return best < 0 ? undefined : { end: best, value: value as T };
		},
		longestBefore(text, at, start = 0) {
			let node = 0;
			let best = -1;
			let value: T | undefined;
			for (let i = at - 1; i >= start; i--) {
				node = backward.step(node, text.charCodeAt(i));
				if (node < 0) break;
				const found = valuesBackward[node];
				if (found !== undefined) {
					best = i;
					value = found;
				}
			}
			return best < 0 ? undefined : { start: best, value: value as T };
		},
		*all(text, at, end = text.length) {
			let node = 0;
			for (let i = at; i < end; i++) {
				node = forward.step(node, text.charCodeAt(i));
				if (node < 0) return;
				const value = values[node];
				if (value !== undefined) yield { end: i + 1, value };
			}
		},
		opens: (code) => first[code] === 1,
		has(word) {
			let node = 0;
			for (let i = 0; i < word.length && node >= 0; i++) node = forward.step(node, word.charCodeAt(i));
			return node > 0 && values[node] !== undefined;
		},
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

function transitions(nodes: number) {
	let capacity = 16;
	while (capacity < nodes * 2) capacity *= 2;
	const mask = capacity - 1;
	const keys = new Float64Array(capacity).fill(-1);
	const targets = new Int32Array(capacity);
	let count = 0;
	const slot = (key: number, node: number, unit: number) => {
		let at = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) & mask;
		while (keys[at] !== -1 && keys[at] !== key) at = (at + 1) & mask;
		return at;
	};
	return {
		step(node: number, unit: number): number {
			const key = node * 0x10000 + unit;
			const at = slot(key, node, unit);
			return keys[at] === key ? (targets[at] as number) : -1;
		},
		add(node: number, unit: number): number {
			const key = node * 0x10000 + unit;
			const at = slot(key, node, unit);
			if (keys[at] === key) return targets[at] as number;
			keys[at] = key;
			targets[at] = ++count;
			return count;
		},
	};
}
