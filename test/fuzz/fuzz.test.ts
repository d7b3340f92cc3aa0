import { test } from 'node:test';
import { subjects } from './subjects';

/** A taste of what `npm run fuzz` tries by the million; others with ZHUBI_SEED. */
const seed = Number(process.env.ZHUBI_SEED ?? 20260728);
const cases = 1_500;

for (const { name, share, run } of subjects)
	test(`whatever comes: ${name}`, () => run({ seed, numRuns: Math.ceil((cases * share) / 100) }));
