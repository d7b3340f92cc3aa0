import {
	backoffStep,
	bucketSize,
	bucketsOf,
	leastBackoff,
	longestRow,
	probabilityStep,
	rowBefore,
	rowStart,
} from '../../../server/judging/wrong-words/language-model';
import { chanceOf } from '../slips/chance';
import type { Rows } from './count-rows';
import type { Worths } from './kneser-ney';

/** How full the table of rows is. */
const load = 0.95;
const mostMoves = 2000;

/** The sections of the model: what `languageModelOf` reads. */
export function modelSections(units: Uint16Array, rows: readonly Rows[], worths: readonly Worths[]) {
	const kept = worths.slice(1).reduce((sum, { isKept }) => sum + isKept.reduce((all, one) => all + one, 0), 0);
	const buckets = Math.ceil(kept / load / bucketSize);
	const table = new Uint32Array(buckets * bucketSize);
	const hashes = new Int32Array(buckets * bucketSize);
	const chance = chanceOf(1);
	let lost = 0;
	for (let length = 2; length <= longestRow; length++) {
		const { at, count } = rows[length - 1];
		const { isKept, probability, backoff } = worths[length - 1];
		for (let id = 0; id < count; id++) {
			if (!isKept[id]) continue;
			let hash = rowStart(units[at[id]]);
			for (let i = 1; i < length; i++) hash = rowBefore(hash, units[at[id] - i]);
			const value = (step(-probability[id] / probabilityStep) << 8) | step((backoff[id] - leastBackoff) / backoffStep);
			if (!put({ table, hashes, buckets, below: chance.below }, hash, value)) lost++;
		}
	}
	const alone = Array.from(rows[0].at, (at, id) => ({ unit: units[at], id }));
	return {
		lost,
		kept,
		sections: {
			rows: table,
			units: Uint16Array.from(alone, ({ unit }) => unit),
			'unit probabilities': Float32Array.from(alone, ({ id }) => worths[0].probability[id]),
			'unit backoffs': Float32Array.from(alone, ({ id }) => worths[0].backoff[id]),
		},
	};
}

function step(value: number): number {
	return Math.max(0, Math.min(255, Math.round(value)));
}

interface Cuckoo {
	readonly table: Uint32Array;
	readonly hashes: Int32Array;
	readonly buckets: number;
	readonly below: (limit: number) => number;
}

/** Puts a row into one of its two buckets; where both are full, another one moves to its own other bucket, and so on. */
function put({ table, hashes, buckets, below }: Cuckoo, hash: number, value: number): boolean {
	let own = { hash, value };
	for (let moves = 0; moves < mostMoves; moves++) {
		const { first, second, mark } = bucketsOf(own.hash, buckets);
		for (const bucket of [first, second])
			for (let i = bucket * bucketSize; i < (bucket + 1) * bucketSize; i++)
				if (table[i] === 0) {
					table[i] = (mark << 16) | own.value;
					hashes[i] = own.hash;
					return true;
				}
		const at = (below(2) === 0 ? first : second) * bucketSize + below(bucketSize);
		const moved = { hash: hashes[at], value: table[at] & 0xffff };
		table[at] = (mark << 16) | own.value;
		hashes[at] = own.hash;
		own = moved;
	}
	return false;
}
