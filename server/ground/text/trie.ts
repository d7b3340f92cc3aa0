import { once } from './once';

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
	readonly longestBefore: (
		text: string,
		at: number,
		start?: number,
	) => { readonly start: number; readonly value: T } | undefined;
	/** One unit farther along the words: from a node (0 to begin with) to the next one, -1 where no word goes on with that unit. */
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

/** Builds a trie. Of a word that stands twice the last value counts; one without characters is left out. */
export function buildTrie<T>(words: Iterable<readonly [word: string, value: T]>): Trie<T> {
	const values = new Map(words);
	values.delete('');
	const list = [...values].sort(([one], [other]) => (one < other ? -1 : 1));
	return trieOf(
		list.map(([word]) => word),
		list.map(([, value]) => value),
	);
}

/** What a trie is asked while a text is read forwards. */
export type ForwardTrie<T> = Pick<Trie<T>, 'longest' | 'endOf' | 'step' | 'valueAt' | 'opens'>;

/**
 * The nodes of a trie are numbers (`Nodes`), so that a step is a look or two into small arrays and allocates nothing. The nodes for reading
 * backwards, and the sets of units, are made on first use: few sets of words need them.
 */
function trieOf<T>(list: readonly string[], worth: readonly T[]): Trie<T> {
	const forward = sortedTrie(list, worth);
	const backward = once(() => backwardOf(list, worth));
	const openers = once(() => new Set(list.map((word) => word.charCodeAt(0))));
	const closers = once(() => new Set(list.map((word) => word.charCodeAt(word.length - 1))));
	return {
		...forward,
		longestBefore(text, at, start = 0) {
			const { nodes, worth } = backward();
			let number = 0;
			let best = at;
			for (
				let i = at - 1, node = i >= start ? nodes.first(text.charCodeAt(i)) : 0;
				node > 0;
				node = --i >= start ? nodes.step(node, text.charCodeAt(i)) : 0
			) {
				if (nodes.ends[node] === 0) continue;
				number = nodes.ends[node];
				best = i;
			}
			return number === 0 ? undefined : { start: best, value: worth[number - 1] };
		},
		startOf(text, at, start = 0) {
			const { nodes } = backward();
			let best = -1;
			for (
				let i = at - 1, node = i >= start ? nodes.first(text.charCodeAt(i)) : 0;
				node > 0;
				node = --i >= start ? nodes.step(node, text.charCodeAt(i)) : 0
			)
				if (nodes.ends[node] !== 0) best = i;
			return best;
		},
		get openers() {
			return openers();
		},
		get closers() {
			return closers();
		},
		has: (word) => word !== '' && forward.endOf(word, 0) === word.length,
		words: list,
	};
}

/** A trie to be asked forwards alone, of words in ascending order, no two of them equal and none empty, with their values in that order. */
export function sortedTrie<T>(words: readonly string[], worth: ArrayLike<T>): ForwardTrie<T> {
	const { first, step, ends } = nodesOf(words);
	const endOf = (text: string, at: number, end = text.length): number => {
		let best = -1;
		for (
			let i = at, node = i < end ? first(text.charCodeAt(i)) : 0;
			node > 0;
			node = ++i < end ? step(node, text.charCodeAt(i)) : 0
		)
			if (ends[node] !== 0) best = i + 1;
		return best;
	};
	return {
		longest(text, at, end = text.length) {
			let number = 0;
			let best = at;
			for (
				let i = at, node = i < end ? first(text.charCodeAt(i)) : 0;
				node > 0;
				node = ++i < end ? step(node, text.charCodeAt(i)) : 0
			) {
				if (ends[node] === 0) continue;
				number = ends[node];
				best = i + 1;
			}
			return number === 0 ? undefined : { end: best, value: worth[number - 1] };
		},
		endOf,
		step: (node, unit) => (node === 0 ? first(unit) : step(node, unit)) || -1,
		valueAt: (node) => (ends[node] === 0 ? undefined : worth[ends[node] - 1]),
		opens: (code) => first(code) !== 0,
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

interface Backward<T> {
	readonly nodes: Nodes;
	readonly worth: readonly T[];
}

function backwardOf<T>(list: readonly string[], worth: readonly T[]): Backward<T> {
	const turned = list
		.map((word, i) => [word.split('').reverse().join(''), worth[i]] as const)
		.sort(([one], [other]) => (one < other ? -1 : 1));
	return { nodes: nodesOf(turned.map(([word]) => word)), worth: turned.map(([, value]) => value) };
}

/** The nodes of a trie, numbered in the order of their depth: the children of a node are neighbors, those of the root (0) come first. */
interface Nodes {
	/** The child of the root; 0 where there is none. */
	readonly first: (unit: number) => number;
	/** The child of another node; 0 where there is none. */
	readonly step: (node: number, unit: number) => number;
	/** By node: the number of the word that ends there, counted from 1; 0 where none does. */
	readonly ends: Int32Array;
}

/**
 * The nodes of words in ascending order, no two of them equal. A word has some nodes in common with the one before it and adds the others,
 * one at each depth. So the nodes of each depth come in the order of their numbers, and the next node one deeper that is added is the first
 * child of the one that was added last. A loop over all words stands in a function of its own: the engine compiles whole functions, which
 * takes longer than a loop of these.
 */
function nodesOf(words: readonly string[]): Nodes {
	const letters = lettersOf(words);
	const shared = sharedBeginnings(letters);
	const depths = startsOfDepths(letters, shared);
	const count = depths[depths.length - 1];
	const units = new Uint16Array(count);
	const children = new Int32Array(count + 1);
	const ends = new Int32Array(count);
	fill({ units, children, ends }, letters, { shared, next: depths });
	children[0] = 1;
	children[count] = count;
	return { first: firstOf(units.subarray(1, children[1])), ends, step: stepOf(units, children) };
}

/** The units of all words one after the other, and where each word begins, with the end of them all. */
interface Letters {
	readonly units: Uint16Array;
	readonly starts: Int32Array;
}

function lettersOf(words: readonly string[]): Letters {
	const starts = new Int32Array(words.length + 1);
	for (let i = 0; i < words.length; i++) starts[i + 1] = starts[i] + words[i].length;
	const units = new Uint16Array(starts[words.length]);
	for (let i = 0; i < words.length; i++) copyUnits(words[i], units, starts[i]);
	return { units, starts };
}

function copyUnits(word: string, units: Uint16Array, at: number): void {
	for (let i = 0; i < word.length; i++) units[at + i] = word.charCodeAt(i);
}

/** How many units each word has in common with the one before it. */
function sharedBeginnings({ units, starts }: Letters): Uint16Array {
	const shared = new Uint16Array(starts.length - 1);
	for (let i = 1; i < shared.length; i++) {
		let size = 0;
		for (let a = starts[i - 1], b = starts[i]; a + size < b && units[a + size] === units[b + size]; ) size++;
		shared[i] = size;
	}
	return shared;
}

/** The first node of each depth, with the number of all: the root alone is of depth 0. */
function startsOfDepths({ starts }: Letters, shared: Uint16Array): Int32Array {
	let longest = 0;
	for (let i = 0; i < shared.length; i++) longest = Math.max(longest, starts[i + 1] - starts[i]);
	const depths = new Int32Array(longest + 2);
	depths[1] = 1;
	for (let i = 0; i < shared.length; i++)
		for (let depth = shared[i] + 1; depth <= starts[i + 1] - starts[i]; depth++) depths[depth + 1]++;
	for (let depth = 1; depth <= longest; depth++) depths[depth + 1] += depths[depth];
	return depths;
}

/** `next` has the first node of each depth, and comes to be that of the next one. */
function fill(
	{ units, children, ends }: { readonly units: Uint16Array; readonly children: Int32Array; readonly ends: Int32Array },
	letters: Letters,
	{ shared, next }: { readonly shared: Uint16Array; readonly next: Int32Array },
): void {
	const { starts } = letters;
	for (let i = 0; i < shared.length; i++) {
		const start = starts[i];
		const size = starts[i + 1] - start;
		for (let depth = shared[i] + 1; depth <= size; depth++) {
			const node = next[depth]++;
			units[node] = letters.units[start + depth - 1];
			children[node] = next[depth + 1];
		}
		ends[next[size] - 1] = i + 1;
	}
}

/**
 * The first step is asked for at every unit of a text, so it is a look at a table. Units with one high byte share a row of 256 cells,
 * and rows are made only for the high bytes that words begin with; the row of all others is the empty one, which comes first.
 */
function firstOf(openers: Uint16Array): Nodes['first'] {
	const rowOf = new Uint16Array(0x100);
	let rows = 1;
	for (let i = 0; i < openers.length; i++) if (rowOf[openers[i] >> 8] === 0) rowOf[openers[i] >> 8] = rows++;
	const cells = new Uint16Array(rows << 8);
	for (let i = 0; i < openers.length; i++) cells[(rowOf[openers[i] >> 8] << 8) | (openers[i] & 0xff)] = i + 1;
	return (unit) => cells[(rowOf[unit >> 8] << 8) | (unit & 0xff)];
}

function stepOf(units: Uint16Array, children: Int32Array): Nodes['step'] {
	return (node, unit) => {
		let low = children[node];
		let high = children[node + 1];
		while (high - low > 4) {
			const middle = (low + high) >> 1;
			if (units[middle] <= unit) low = middle;
			else high = middle;
		}
		for (; low < high; low++) if (units[low] === unit) return low;
		return 0;
	};
}
