import { longestRow } from '../../../server/judging/wrong-words/language-model';
import type { Rows } from './count-rows';

/** What the rows of one length are worth: ln(probability of the last unit behind the others), and ln of what backing off from one costs. */
export interface Worths {
	readonly probability: Float32Array;
	readonly backoff: Float32Array;
	readonly isKept: Uint8Array;
}

/** The number of the row without its last unit, and without its first. */
function headOf(rows: readonly Rows[], length: number, id: number): number {
	return rows[length - 2].ending[rows[length - 1].at[id] - 1];
}
function tailOf(rows: readonly Rows[], length: number, id: number): number {
	return rows[length - 2].ending[rows[length - 1].at[id]];
}

/**
 * Interpolated modified Kneser–Ney (Chen and Goodman 1999): a row shorter than the longest counts by how many units it was seen behind.
 * Then rows are pruned until `most` of two units and more are left: those go first whose probability the shorter rows tell nearly as well
 * (Stolcke 1998), weighed by how often they stand in the text.
 */
export function kneserNey(rows: readonly Rows[], most: number): Worths[] {
	const adjusted = rows.map(({ times, count }, i) => {
		if (i === longestRow - 1) return times;
		const found = new Int32Array(count);
		for (let id = 0; id < rows[i + 1].count; id++) found[tailOf(rows, i + 2, id)]++;
		return found;
	});
	const all: Worths[] = [];
	for (let length = 1; length <= longestRow; length++)
		all.push(weighed(rows, { length, counts: adjusted[length - 1], shorter: all }));
	prune(rows, all, most);
	return all;
}

function weighed(
	rows: readonly Rows[],
	{
		length,
		counts,
		shorter,
	}: { readonly length: number; readonly counts: Int32Array; readonly shorter: readonly Worths[] },
): Worths {
	const { count } = rows[length - 1];
	const discounts = discountsOf(counts);
	const heads = length === 1 ? 1 : rows[length - 2].count;
	const totals = new Float64Array(heads);
	const taken = new Float64Array(heads);
	const headAt = (id: number) => (length === 1 ? 0 : headOf(rows, length, id));
	for (let id = 0; id < count; id++) {
		const head = headAt(id);
		totals[head] += counts[id];
		taken[head] += discounts[Math.min(3, counts[id])];
	}
	const probability = new Float32Array(count);
	const below = shorter[length - 2];
	for (let id = 0; id < count; id++) {
		const head = headAt(id);
		const own = Math.max(0, counts[id] - discounts[Math.min(3, counts[id])]) / totals[head];
		const rest =
			(taken[head] / totals[head]) * (length === 1 ? 1 / count : Math.exp(below.probability[tailOf(rows, length, id)]));
		probability[id] = Math.log(own + rest);
	}
	// What backing off costs stands at the head.
	if (below)
		for (let head = 0; head < heads; head++)
			below.backoff[head] = totals[head] > 0 ? Math.log(taken[head] / totals[head]) : 0;
	return { probability, backoff: new Float32Array(count), isKept: new Uint8Array(count).fill(1) };
}

/** How much is taken off a row that counts 0, 1, 2, 3 and more. */
function discountsOf(counts: Int32Array): readonly number[] {
	const n = [0, 0, 0, 0, 0];
	for (const count of counts) if (count < n.length) n[count]++;
	const share = n[1] / Math.max(1, n[1] + 2 * n[2]);
	const off = (k: number) => Math.max(0.1, Math.min(k, k - ((k + 1) * share * n[k + 1]) / Math.max(1, n[k])));
	return [0, off(1), off(2), off(3)];
}

function prune(rows: readonly Rows[], all: readonly Worths[], most: number): void {
	const scores = rows.map(({ count, weights, times }, i) => {
		const scored = new Float32Array(count);
		if (i === 0) return scored.fill(Number.POSITIVE_INFINITY);
		for (let id = 0; id < count; id++) {
			// What was seen once may have been chance.
			if (times[id] < 2) continue;
			const without = all[i - 1].backoff[headOf(rows, i + 1, id)] + all[i - 1].probability[tailOf(rows, i + 1, id)];
			scored[id] = weights[id] * Math.abs(all[i].probability[id] - without);
		}
		return scored;
	});
	// A row that is kept keeps the shorter ones within it: its own worth is theirs, too.
	for (let length = longestRow; length > 2; length--)
		for (let id = 0; id < rows[length - 1].count; id++) {
			const score = scores[length - 1][id];
			for (const part of [headOf(rows, length, id), tailOf(rows, length, id)])
				if (scores[length - 2][part] < score) scores[length - 2][part] = score;
		}
	const least = leastOf(scores.slice(1), most);
	for (let i = 1; i < all.length; i++)
		for (let id = 0; id < rows[i].count; id++) all[i].isKept[id] = scores[i][id] >= least && scores[i][id] > 0 ? 1 : 0;
	for (let i = longestRow - 1; i > 0; i--) renew(rows, all, i);
}

/** The least score that leaves so many. */
function leastOf(scores: readonly Float32Array[], most: number): number {
	const some = scores.flatMap((list) => [list.filter((score) => score > 0)]);
	const joined = new Float32Array(some.reduce((sum, list) => sum + list.length, 0));
	let at = 0;
	for (const list of some) {
		joined.set(list, at);
		at += list.length;
	}
	joined.sort();
	return joined.length <= most ? 0 : joined[joined.length - most];
}

/** What backing off costs, so that the probabilities behind each head come to 1 again. */
function renew(rows: readonly Rows[], all: readonly Worths[], i: number): void {
	const heads = rows[i - 1].count;
	const kept = new Float64Array(heads);
	const below = new Float64Array(heads);
	for (let id = 0; id < rows[i].count; id++) {
		if (!all[i].isKept[id]) continue;
		const head = headOf(rows, i + 1, id);
		kept[head] += Math.exp(all[i].probability[id]);
		below[head] += Math.exp(all[i - 1].probability[tailOf(rows, i + 1, id)]);
	}
	for (let head = 0; head < heads; head++)
		all[i - 1].backoff[head] = Math.log(Math.max(1e-4, 1 - kept[head]) / Math.max(1e-4, 1 - below[head]));
}
