import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forgetLast, forgetPassing, memoizeLast, memoizePassing } from '../../../server/ground/text/memoize';

test('what is kept in passing is forgotten once it was made for many, and stays at hand for few', () => {
	forgetLast();
	let made = 0;
	const sizeOf = memoizePassing((list: readonly number[]) => {
		made++;
		return list.length;
	});
	const few = Array.from({ length: 20 }, (_, i) => new Array<number>(i).fill(0));
	for (const list of [...few, ...few]) assert.equal(sizeOf(list), list.length);
	forgetPassing();
	for (const list of few) sizeOf(list);
	assert.equal(made, 20);
	for (let i = 0; i < 2000; i++) sizeOf([i]);
	forgetPassing();
	assert.equal(sizeOf(few[3]), 3);
	assert.equal(made, 2021);
});

test('the last answer goes when a document is closed', () => {
	let made = 0;
	const lengthOf = memoizeLast((text: string) => {
		made++;
		return text.length;
	});
	lengthOf('青石镇');
	lengthOf('青石镇');
	assert.equal(made, 1);
	forgetLast();
	assert.equal(lengthOf('青石镇'), 3);
	assert.equal(made, 2);
});
