import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rulerStretches } from '../../client/marks/ruler';

const at = (line: number, end = line) => ({ start: { line, character: 2 }, end: { line: end, character: 4 } });

test('of a short page each line with a mark stands in the ruler', () => {
	assert.deepEqual(rulerStretches([at(1), at(5), at(9, 12)], 40), [at(1), at(5), at(9, 12)]);
	assert.deepEqual(rulerStretches([at(5), at(5), at(1)], 40), [at(1), at(5)]);
});

test('what the ruler could not tell apart is one stretch, to the end of the longest', () => {
	assert.deepEqual(rulerStretches([at(100), at(104), at(200, 260), at(210), at(900)], 1_000), [
		at(100, 104),
		at(200, 260),
		at(900),
	]);
});

test('however many marks there are, the editor looks at no more than some hundred of each color', () => {
	const random = (i: number) => Math.imul(i, 2_654_435_761) >>> 0;
	for (const count of [1_000, 10_000, 50_000]) {
		const places = Array.from({ length: count }, (_, i) => at(random(i) % 10_000));
		const stretches = rulerStretches(places, 10_000);
		assert.ok(stretches.length <= 200, `${stretches.length}`);
		// Each mark stands in one of them.
		for (const { start } of places)
			assert.ok(stretches.some((one) => one.start.line <= start.line && start.line <= one.end.line));
	}
	assert.deepEqual(rulerStretches([], 10), []);
});
