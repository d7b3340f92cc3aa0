import type { Asset } from '../../ground/assets/asset';
import { lastSign } from '../slips/signs';

/**
 * A model of how characters follow one another: the probability of a unit behind the four before it, by interpolated modified Kneser–Ney
 * (Chen and Goodman 1999), pruned by relative entropy (Stolcke 1998) and quantized, in the form that backs off (KenLM, Heafield 2011).
 *
 * Rows of two units and more lie in one table of hashes: a number has 16 bits of the row's own, its probability and what it costs to back
 * off from it, 8 bits each. A row lies in one of two buckets of four numbers (cuckoo hashing), so a look touches two lines of the cache.
 * Rows are hashed from their last unit to their first: the longer row goes on from where the shorter one ended.
 */
export interface LanguageModel {
	readonly table: Uint32Array;
	/** The buckets are a power of two, less what `capacity` says. */
	readonly buckets: number;
	/** By unit: ln(probability), and what it costs to back off from the unit, in nats. */
	readonly alone: Float32Array;
	readonly backoff: Float32Array;
}

/** The longest row that the model knows. */
export const longestRow = 5;
/** A probability is written in these steps, from 0 down; what it costs to back off in these, from `leastBackoff` up. */
export const probabilityStep = 0.075;
export const backoffStep = 0.04;
export const leastBackoff = -7;
/** So many rows a bucket has. */
export const bucketSize = 4;

/** What a unit costs that was never seen. */
export const unseen = -17;

export function languageModelOf({ section }: Pick<Asset, 'section'>): LanguageModel | undefined {
	const table = section('rows', 'u32');
	if (table.length === 0) return undefined;
	const units = section('units', 'u16');
	const probabilities = section('unit probabilities', 'f32');
	const backoffs = section('unit backoffs', 'f32');
	const alone = new Float32Array(0x10000).fill(unseen);
	const backoff = new Float32Array(0x10000);
	for (const [i, unit] of units.entries()) {
		alone[unit] = probabilities[i];
		backoff[unit] = backoffs[i];
	}
	return { table, buckets: table.length / bucketSize, alone, backoff };
}

/** The hash of a row of one unit. */
export function rowStart(unit: number): number {
	return Math.imul(unit + 1, 0x9e3779b1) | 0;
}

/** The hash of a row with one more unit before it. */
export function rowBefore(hash: number, unit: number): number {
	const mixed = Math.imul(hash ^ (hash >>> 15) ^ Math.imul(unit + 0x51ed, 0x85ebca6b), 0xc2b2ae35);
	return mixed ^ (mixed >>> 13);
}

/** The two buckets of a row, and what of its hash they do not say. Never 0, which is an empty cell. */
export function bucketsOf(hash: number, buckets: number): { first: number; second: number; mark: number } {
	const mark = markOf(hash);
	return { first: bucketOf(hash, buckets), second: bucketOf(Math.imul(hash, 0x2c1b3c6d) ^ 0x5bd1e995, buckets), mark };
}

function bucketOf(hash: number, buckets: number): number {
	// The upper half of a product: any number of buckets, not a power of two only.
	return Math.floor(((hash >>> 0) / 0x100000000) * buckets);
}

function markOf(hash: number): number {
	const mark = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b) >>> 16;
	return mark === 0 ? 1 : mark;
}

/** The number of a row; 0 where the model does not know it. */
export function rowOf({ table, buckets }: LanguageModel, hash: number): number {
	const mark = markOf(hash);
	const first = bucketOf(hash, buckets) * bucketSize;
	for (let i = first; i < first + bucketSize; i++) if (table[i] >>> 16 === mark) return table[i];
	const second = bucketOf(Math.imul(hash, 0x2c1b3c6d) ^ 0x5bd1e995, buckets) * bucketSize;
	for (let i = second; i < second + bucketSize; i++) if (table[i] >>> 16 === mark) return table[i];
	return 0;
}

export function probabilityOf(row: number): number {
	return ((row >>> 8) & 0xff) * -probabilityStep;
}

export function backoffOf(row: number): number {
	return (row & 0xff) * backoffStep + leastBackoff;
}

/** Signs are not judged. */
export function isJudged(unit: number): boolean {
	return unit > lastSign;
}
