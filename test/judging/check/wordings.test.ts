import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Dismissal } from '../../../server/ground/model/note';
import { dismissedWordings, longestPassing, wordingsOf } from '../../../server/judging/check/wordings';

const words = (unit: fc.Arbitrary<string>) => fc.string({ unit, minLength: 0, maxLength: 4 });
const letters = fc.constantFrom('约', '三', '左', ',');

test('a wording passes a stretch that it stands around or exactly over, and the first of several is named', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: letters, maxLength: 12 }),
			fc.array(words(letters), { maxLength: 6 }),
			fc.tuple(fc.nat(12), fc.nat(4)),
			(text, list, [from, length]) => {
				const start = Math.min(from, text.length);
				const end = Math.min(start + length, text.length);
				const stands = (wording: string) => {
					for (let at = text.indexOf(wording); wording !== '' && at >= 0; at = text.indexOf(wording, at + 1))
						if (at <= start && at + wording.length >= end) return true;
					return false;
				};
				assert.equal(wordingsOf(list).around(text, { start, end }), list.findIndex(stands));
			},
		),
		{ numRuns: 2000 },
	);
});

test('a hundred thousand wordings cost no more than a few', () => {
	const text = '施工方介绍,大桥全长约三百米左右。'.repeat(5000);
	const look = (count: number) => {
		const wordings = wordingsOf(Array.from({ length: count }, (_, i) => `介绍,大桥${i}`));
		let steps = 0;
		const began = process.cpuUsage().user;
		for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1))
			if (wordings.around(text, { start: at, end: at + 1 }) < 0) steps++;
		return { steps, time: process.cpuUsage().user - began };
	};
	look(10);
	const [few, many] = [look(10), look(100_000)];
	assert.equal(few.steps, many.steps);
	// Held one against one they took ten thousand times as long.
	assert.ok(many.time < 50 * few.time + 200_000, `${few.time} ${many.time}`);
});

test('a longer one than anybody writes twice passes nothing', () => {
	const long = '桥'.repeat(longestPassing + 1);
	assert.equal(wordingsOf([long]).around(long, { start: 0, end: 1 }), -1);
	assert.equal(wordingsOf([long.slice(1)]).around(long, { start: 0, end: 1 }), 0);
});

test('the wordings of a file are made ready once, though other notes move', () => {
	const wording: Dismissal = { id: 'w', rule: 'stray-space', wording: '5G 时代' };
	const place = (start: number): Dismissal => ({ id: 'p', rule: 'stray-space', span: { start, end: start + 1 } });
	const made = dismissedWordings([place(1), wording]);
	assert.deepEqual([...made], [['stray-space', { wordings: ['5G 时代'], ids: ['w'] }]]);
	assert.equal(dismissedWordings([place(2), wording]), made);
	assert.equal(dismissedWordings([{ ...wording }]).get('stray-space')?.ids[0], 'w');
});
