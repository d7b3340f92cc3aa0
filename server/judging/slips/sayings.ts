import { pairKey } from '../../ground/text/characters';
import { once } from '../../ground/text/once';
import { slipLists } from './slip-lists';

/**
 * Sayings and set phrases of four characters, by their first two and by their last two (`pairKey`), with bits that say which may be
 * either.
 */
interface Sayings {
	readonly list: readonly string[];
	/** Those of the list that are handed down word for word; the others are phrases of the day. */
	readonly fixed: () => ReadonlySet<string>;
	readonly byFirst: () => ReadonlyMap<number, readonly string[]>;
	readonly byLast: () => ReadonlyMap<number, readonly string[]>;
	/** Two bits for a pair (`sayingHalfOf`): 1 where it is a first half, 2 where it is a last one. */
	readonly halves: Int32Array;
	/** Bits of what is left of a saying where one character of it is another (`remainderOf`). */
	readonly remainders: Int32Array;
}

export const sayings = once((): Sayings => {
	const { sayings: handedDown, phrases } = slipLists();
	const fixed = sayingsIn(handedDown);
	const list = [...fixed, ...sayingsIn(phrases)];
	const halves = new Int32Array(1 << (halfBits - 4));
	const remainders = new Int32Array(1 << (remainderBits - 5));
	const units = new Uint16Array(4);
	for (const saying of list) {
		for (let i = 0; i < 4; i++) units[i] = saying.charCodeAt(i);
		const [first, last] = [sayingHalfOf(units[0], units[1]), sayingHalfOf(units[2], units[3])];
		halves[first >>> 4] |= 1 << (2 * (first & 15));
		halves[last >>> 4] |= 2 << (2 * (last & 15));
		for (let wrong = 0; wrong < 4; wrong++) {
			const bit = remainderOf(units, 0, wrong);
			remainders[bit >>> 5] |= 1 << (bit & 31);
		}
	}
	return {
		list,
		halves,
		remainders,
		fixed: once(() => new Set(fixed)),
		byFirst: once(() => byHalf(list, 0)),
		byLast: once(() => byHalf(list, 2)),
	};
});

/** The sayings by the two units that stand at 0 or at 2. */
function byHalf(list: readonly string[], from: 0 | 2): ReadonlyMap<number, readonly string[]> {
	const found = new Map<number, string[]>();
	for (const saying of list) {
		const key = pairKey(saying.charCodeAt(from), saying.charCodeAt(from + 1));
		const known = found.get(key);
		if (known) known.push(saying);
		else found.set(key, [saying]);
	}
	return found;
}

/** Each saying is written by how many characters it has in common with the one before it, and the rest: `0一如既往1心一意`. */
function sayingsIn(row: string): string[] {
	const found: string[] = [];
	let saying = '';
	for (let at = 0; at < row.length; ) {
		const shared = row.charCodeAt(at) - 0x30;
		const rest = at + 1;
		at = rest + 4 - shared;
		saying = saying.slice(0, shared) + row.slice(rest, at);
		found.push(saying);
	}
	return found;
}

/** A row of the table, of sayings in ascending order. */
export function sayingRowOf(list: readonly string[]): string {
	return list
		.map((saying, i) => {
			const before = list[i - 1] ?? '';
			let shared = 0;
			while (shared < saying.length - 1 && saying[shared] === before[shared]) shared++;
			return `${shared}${saying.slice(shared)}`;
		})
		.join('');
}

const remainderBits = 20;

/** The bit of the four units from an offset on without the one that may be wrong (0 to 3). */
export function remainderOf(units: Uint16Array, from: number, wrong: number): number {
	let sum = wrong;
	for (let i = 0; i < 4; i++) if (i !== wrong) sum = Math.imul(sum, 0x1f) + units[from + i];
	return Math.imul(sum, 0x9e3779b1) >>> (32 - remainderBits);
}

const halfBits = 18;

/** The number of two units, for `halves`. */
export function sayingHalfOf(one: number, other: number): number {
	return Math.imul(one * 0x1f + other, 0x9e3779b1) >>> (32 - halfBits);
}
