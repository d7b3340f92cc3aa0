import assert from 'node:assert/strict';
import { test } from 'node:test';
import { talk } from './server-talk';

const seed = Number(process.env.ZHUBI_SEED ?? 20260728);

test('whatever a client says, every question is answered, and pages are known as if nothing had been said', async () => {
	const { asked, faults } = await talk(process.env.ZHUBI_SERVER ?? '', { seed, messages: 400 });
	assert.ok(asked > 200);
	assert.deepEqual(faults, []);
});
