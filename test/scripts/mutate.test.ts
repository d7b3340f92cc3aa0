import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measure } from '../mutate/measure';
import { operators } from '../mutate/operators';
import { sheets } from '../mutate/pages';
import { isAsked, misses, sharesOf } from '../mutate/report';

/**
 * A small run of `npm run mutate`, with the same mutants every time.
 * Its floors are what the tiers promise, less what so few mutants may miss by chance.
 */
const options = { seed: 7, mutants: 6 };
const floors = { recall: { A: 0.97, B: 0.9 }, safe: 0.98, collateral: 0.1 } as const;

test('faults put into clean pages are found, and safe fixes give the page back', () => {
	const pages = sheets();
	const measured = operators.map((operator) => measure(operator, pages, options)).filter(isAsked);
	for (const tier of ['A', 'B'] as const) {
		const own = measured.filter(({ operator }) => operator.tier === tier);
		const { recall, mutants } = sharesOf(own);
		assert.ok(mutants > 100, `${mutants} mutants of tier ${tier}`);
		assert.ok((recall ?? 0) >= floors.recall[tier], `recall of tier ${tier}: ${recall}\n${misses(own, 2)}`);
	}
	const safe = measured.filter(({ operator }) => operator.fix === 'safe');
	assert.ok((sharesOf(safe).fixed ?? 0) >= floors.safe, `safe fixes: ${sharesOf(safe).fixed}\n${misses(safe, 2)}`);
	assert.ok(
		(sharesOf(measured).collateral ?? 1) <= floors.collateral,
		`new warnings elsewhere: ${sharesOf(measured).collateral} per mutant`,
	);
});

test('the same seed puts the same faults in', () => {
	const pages = sheets();
	const operator = operators.find(({ carrier }) => carrier !== undefined) ?? operators[0];
	const texts = () => measure(operator, pages, { seed: 3, mutants: 4 }).outcomes.map(({ mutant }) => mutant.text);
	assert.deepEqual(texts(), texts());
	assert.notDeepEqual(
		measure(operator, pages, { seed: 4, mutants: 4 }).outcomes.map(({ mutant }) => mutant.text),
		texts(),
	);
});
