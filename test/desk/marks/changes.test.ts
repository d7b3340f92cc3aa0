import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Change, changesBetween } from '../../../server/desk/marks/changes';

function applied(before: string, changes: readonly Change[]): string {
	let text = '';
	let at = 0;
	for (const change of changes) {
		assert.equal(before.slice(change.before.start, change.before.end), change.removed);
		text += before.slice(at, change.before.start);
		assert.equal(text.length, change.after.start);
		text += change.added;
		at = change.before.end;
	}
	return text + before.slice(at);
}

/** A clause of its own for each number. */
const clause = (i: number) => `第${String.fromCharCode(0x4e00 + (i % 5000), 0x5e00 + (i % 4999))}座桥通车了，`;
const page = Array.from({ length: 60_000 }, (_, i) => clause(i) + (i % 4 === 3 ? '\n' : '')).join('');

test('changes make one text of the other, and tear no surrogate pair', () => {
	const piece = fc.constantFrom('桥', '路', '𠮷', '𠮸', '\ud842', '，', '\n', '\r\n', '全长三百米，', '昨日通车。');
	const text = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));
	fc.assert(
		fc.property(text, text, (before, after) => {
			assert.equal(applied(before, changesBetween(before, after)), after);
		}),
		{ numRuns: 500 },
	);
	assert.deepEqual(
		changesBetween('村名𠮷庄', '村名𠮸庄').map(({ removed, added }) => [removed, added]),
		[['𠮷', '𠮸']],
	);
});

test('in a long page that was wrapped anew and corrected, what changed is small', () => {
	const before = page.slice(0, 200_000);
	const after = before.replaceAll('\n', '').replace(/.{28}/g, '$&\r\n').replace(clause(700).slice(1, 4), '三');
	const changes = changesBetween(before, after);
	assert.equal(applied(before, changes), after);
	assert.ok(Math.max(...changes.map(({ removed }) => removed.length)) < 40);
});

test('two long texts that have nothing in common are compared in seconds', { timeout: 60_000 }, () => {
	const other = [...page].map((sign) => String.fromCharCode(sign.charCodeAt(0) ^ 1)).join('');
	const started = performance.now();
	assert.equal(applied(page, changesBetween(page, other)), other);
	const turned = page.split('，').reverse().join('，');
	assert.equal(applied(page, changesBetween(page, turned)), turned);
	assert.ok(performance.now() - started < 30_000);
});
