import { pairKey } from '../text/characters';
import { once } from '../text/once';
import { sayingRows } from './saying-table';

/**
 * Sayings and set phrases of four characters, by their first two and by their last two (`pairKey`), with bits that say which may be
 * either.
 */
interface Sayings {
	readonly list: readonly string[];
	/** Those of the list that are handed down word for word; the others are phrases of the day. */
	readonly fixed: ReadonlySet<string>;
	readonly byFirst: ReadonlyMap<number, readonly string[]>;
	readonly byLast: ReadonlyMap<number, readonly string[]>;
	/** Two bits for a pair (`sayingHalfOf`): 1 where it is a first half, 2 where it is a last one. */
	readonly halves: Int32Array;
	/** Bits of what is left of a saying where one character of it is another (`remainderOf`). */
	readonly remainders: Int32Array;
}

export const sayings = once((): Sayings => {
	const fixed = sayingsIn(sayingRows[0]);
	const list = [...fixed, ...sayingsIn(sayingRows[1])];
	const halves = new Int32Array(1 << (halfBits - 4));
	const by = (from: 0 | 2) => {
		const found = new Map<number, string[]>();
		for (const saying of list) {
			const [one, other] = [saying.charCodeAt(from), saying.charCodeAt(from + 1)];
			const half = sayingHalfOf(one, other);
			halves[half >>> 4] |= (from === 0 ? 1 : 2) << (2 * (half & 15));
			const key = pairKey(one, other);
			found.set(key, [...(found.get(key) ?? []), saying]);
		}
		return found;
	};
	const remainders = new Int32Array(1 << (remainderBits - 5));
	for (const saying of list) {
		const units = Array.from(saying, (one) => one.charCodeAt(0));
		for (let wrong = 0; wrong < units.length; wrong++) {
			const bit = remainderOf(
				wrong,
				units.filter((_, i) => i !== wrong),
			);
			remainders[bit >>> 5] |= 1 << (bit & 31);
		}
	}
	return {
		list,
		fixed: new Set(fixed),
		byFirst: by(0),
		byLast: by(2),
		halves,
		remainders,
	};
});

/** Each saying is written by how many characters it has in common with the one before it, and the rest: `0一如既往1心一意`. */
function sayingsIn(row: string): string[] {
	const found: string[] = [];
	let saying = '';
	for (const [, shared, rest] of row.matchAll(/(\d)(\D+)/g)) {
		saying = saying.slice(0, Number(shared)) + rest;
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

const remainderBits = 19;

/** The bit of three of the four units of a saying in their order; `wrong` says which of them is left out (0 to 3). */
export function remainderOf(wrong: number, [one, two, three]: readonly number[]): number {
	const sum = Math.imul(Math.imul(wrong * 0x1f + one, 0x1f) + two, 0x1f) + three;
	return Math.imul(sum, 0x9e3779b1) >>> (32 - remainderBits);
}

const halfBits = 17;

/** The number of two units, for `halves`. */
export function sayingHalfOf(one: number, other: number): number {
	return Math.imul(one * 0x1f + other, 0x9e3779b1) >>> (32 - halfBits);
}
