import { longestRow } from '../../../server/judging/wrong-words/language-model';

/** The rows of one length: each has a number, from 0 on. */
export interface Rows {
	readonly count: number;
	/** How often each row stands in the text; how much that weighs. */
	readonly times: Int32Array;
	readonly weights: Float32Array;
	/** Where it stands first: the offset of its last unit. */
	readonly at: Int32Array;
	/** By offset, the number of the row that ends there; -1 at the very start of the text. */
	readonly ending: Int32Array;
}

/** All rows of one unit to `longestRow` units; `heft` tells what an occurrence that ends at an offset weighs. */
export function countRows(units: Uint16Array, heft: Float32Array): Rows[] {
	const all: Rows[] = [];
	for (let length = 1; length <= longestRow; length++) {
		const shorter = all.at(-1);
		all.push(countOne(units, { heft, length, shorter }));
	}
	return all;
}

function countOne(
	units: Uint16Array,
	{
		heft,
		length,
		shorter,
	}: { readonly heft: Float32Array; readonly length: number; readonly shorter: Rows | undefined },
): Rows {
	const ending = new Int32Array(units.length).fill(-1);
	let bits = 17;
	let keys = new Float64Array(1 << bits).fill(-1);
	let ids = new Int32Array(1 << bits);
	let count = 0;
	const times: number[] = [];
	const at: number[] = [];
	const weights: number[] = [];
	const slotOf = (key: number) => {
		let slot =
			Math.imul((key % 0x100000000) ^ Math.imul(Math.floor(key / 0x100000000), 0x85ebca6b), 0x9e3779b1) >>> (32 - bits);
		while (keys[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & (keys.length - 1);
		return slot;
	};
	const grow = () => {
		const [oldKeys, oldIds] = [keys, ids];
		bits++;
		keys = new Float64Array(1 << bits).fill(-1);
		ids = new Int32Array(1 << bits);
		for (let i = 0; i < oldKeys.length; i++) {
			if (oldKeys[i] === -1) continue;
			const slot = slotOf(oldKeys[i]);
			keys[slot] = oldKeys[i];
			ids[slot] = oldIds[i];
		}
	};
	for (let end = length - 1; end < units.length; end++) {
		const head = shorter ? shorter.ending[end - 1] : 0;
		const key = head * 0x10000 + units[end];
		let slot = slotOf(key);
		if (keys[slot] === -1) {
			if (count * 2 > keys.length) {
				grow();
				slot = slotOf(key);
			}
			keys[slot] = key;
			ids[slot] = count++;
			times.push(0);
			weights.push(0);
			at.push(end);
		}
		const id = ids[slot];
		ending[end] = id;
		times[id]++;
		weights[id] += heft[end];
	}
	return { count, times: Int32Array.from(times), weights: Float32Array.from(weights), at: Int32Array.from(at), ending };
}
