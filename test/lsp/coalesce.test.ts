import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coalesce } from '../../server/lsp/transport/coalesce';

test('what is asked for while it is under way is done once more, however often', async () => {
	const waiting: (() => void)[] = [];
	let runs = 0;
	const act = coalesce(() => {
		runs++;
		return new Promise<void>((resolve) => waiting.push(resolve));
	});
	const all = [act(), act(), act()];
	assert.equal(runs, 1);
	waiting.shift()?.();
	await all[0];
	await new Promise(setImmediate);
	assert.equal(runs, 2);
	waiting.shift()?.();
	await Promise.all(all);
	assert.equal(runs, 2);
	const last = act();
	assert.equal(runs, 3);
	waiting.shift()?.();
	await last;
});

test('one that fails does not stop those after it', async () => {
	let runs = 0;
	const act = coalesce(async () => {
		if (++runs === 1) throw new Error('gone');
	});
	const all = [act(), act()];
	await assert.rejects(all[0]);
	await all[1];
	assert.equal(runs, 2);
});
