import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { carried, composed, edited, origin, type Replacement } from '../../../server/ground/text/edits';

/** Edits of a text of so many units: in order, not overlapping. */
function editsOf(length: number): fc.Arbitrary<Replacement[]> {
	return fc
		.array(fc.record({ at: fc.nat(length), text: fc.constantFrom('', '！', '，', '新桥') }), { maxLength: 5 })
		.map((list) => {
			const places = list.map(({ at }) => at).sort((a, b) => a - b);
			const made: Replacement[] = [];
			for (let i = 0; i < places.length; i++) {
				const end = places[i + 1] ?? length;
				const start = places[i];
				if (made.at(-1)?.span.start === start) continue;
				made.push({ span: { start, end: Math.min(end, start + (i % 3)) }, text: list[i].text });
			}
			return made;
		});
}

test('two rounds of edits amount to one', () => {
	const first = '县里开会!!,大家笑了';
	const rounds = editsOf(first.length).chain((one) => editsOf(edited(first, one).length).map((two) => ({ one, two })));
	fc.assert(
		fc.property(rounds, ({ one, two }) => {
			const middle = edited(first, one);
			const all = composed(one, two, middle);
			assert.equal(edited(first, all), edited(middle, two));
			for (let i = 1; i < all.length; i++) assert.ok(all[i - 1].span.end <= all[i].span.start);
		}),
		{ seed: 1, numRuns: 2000 },
	);
	const [whole] = composed(
		[{ span: { start: 4, end: 5 }, text: '！' }],
		[{ span: { start: 4, end: 6 }, text: '！' }],
		'县里开会！!,大家笑了',
	);
	assert.deepEqual(whole, { span: { start: 4, end: 6 }, text: '！' });
});

test('a stretch that no edit touches keeps its words', () => {
	const first = '县里开会!!,大家笑了';
	const stretch = { start: 7, end: 9 };
	fc.assert(
		fc.property(editsOf(first.length), (edits) => {
			fc.pre(edits.every(({ span }) => span.end <= stretch.start || span.start >= stretch.end));
			const { start, end } = carried(edits, stretch);
			assert.equal(edited(first, edits).slice(start, end), '大家');
			assert.equal(origin(edits, start), stretch.start);
		}),
		{ seed: 2 },
	);
});
