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
	const list = [...values.keys()].sort();
	return trieOf(
		list,
		list.map((word) => values.get(word) as T),
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
 * child of the one that was added last.
 */
function nodesOf(words: readonly string[]): Nodes {
	const levels: Level[] = [levelWith(0)];
	let before = '';
	for (let number = 1; number <= words.length; number++) {
		const word = words[number - 1];
		let depth = 0;
		while (depth < before.length && word.charCodeAt(depth) === before.charCodeAt(depth)) depth++;
		for (; depth < word.length; depth++) {
			const { units, children, ends } = (levels[depth + 1] ??= levelWith());
			units.push(word.charCodeAt(depth));
			children.push(levels[depth + 2]?.units.length ?? 0);
			ends.push(0);
		}
		const { ends } = levels[depth];
		ends[ends.length - 1] = number;
		before = word;
	}
	return joined(levels);
}

/** The nodes of one depth: their units, their first children counted from the begin of the next depth, and the words that end at them. */
interface Level {
	readonly units: number[];
	readonly children: number[];
	readonly ends: number[];
}

function levelWith(...units: number[]): Level {
	return { units, children: units.map(() => 0), ends: units.map(() => 0) };
}

/** All depths one after the other. */
function joined(levels: readonly Level[]): Nodes {
	const count = levels.reduce((sum, level) => sum + level.units.length, 0);
	const units = new Uint16Array(count);
	const children = new Int32Array(count + 1);
	const ends = new Int32Array(count);
	let node = 0;
	for (const level of levels) {
		units.set(level.units, node);
		ends.set(level.ends, node);
		const next = node + level.units.length;
		for (let i = 0; node < next; i++, node++) children[node] = next + level.children[i];
	}
	children[count] = count;
	return { first: firstOf(units.subarray(1, children[1])), ends, step: stepOf(units, children) };
}

/**
 * The first step is asked for at every unit of a text, so it is a look at a table. Units with one high byte share a row of 256 cells,
 * and rows are made only for the high bytes that words begin with; the row of all others is the empty one, which comes first.
 */
function firstOf(openers: Uint16Array): Nodes['first'] {
	const rowOf = new Uint16Array(0x100);
	let rows = 1;
	for (const unit of openers) if (rowOf[unit >> 8] === 0) rowOf[unit >> 8] = rows++;
	const cells = new Uint16Array(rows << 8);
	for (const [i, unit] of openers.entries()) cells[(rowOf[unit >> 8] << 8) | (unit & 0xff)] = i + 1;
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
