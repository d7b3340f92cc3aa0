import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createKeyTable } from '../../../server/judging/check/key-table';

test('whoever comes and goes, a key has the holders that hold it', () => {
	/** Holders come with some keys, a few of them twice, and go in any order; many keys fall into one bucket. */
	const visit = fc.record({ holder: fc.nat(40), keys: fc.array(fc.nat(300).map((n) => n * 64)) });
	fc.assert(
		fc.property(fc.array(visit, { maxLength: 120 }), (visits) => {
			const table = createKeyTable();
			const here = new Map<number, { readonly keys: ReadonlySet<number>; readonly holdings: readonly number[] }>();
			for (const { holder, keys } of visits) {
				const old = here.get(holder);
				if (old) {
					for (const holding of old.holdings) {
						const slot = table.slotOf(holding);
						table.remove(holding);
						if (table.count(slot) === 0) table.release(slot);
					}
					here.delete(holder);
				} else {
					const holdings = keys.map((key) => table.add(key, holder)).filter((holding) => holding >= 0);
					assert.equal(holdings.length, new Set(keys).size);
					here.set(holder, { keys: new Set(keys), holdings });
				}
			}
			for (let key = 0; key <= 300 * 64; key += 64) {
				const expected = [...here].filter(([, { keys }]) => keys.has(key)).map(([holder]) => holder);
				const slot = table.find(key);
				assert.deepEqual(
					slot < 0 ? [] : table.holders(slot).sort((a, b) => a - b),
					expected.sort((a, b) => a - b),
				);
			}
		}),
	);
});
