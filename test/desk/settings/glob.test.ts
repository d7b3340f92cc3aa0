import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchesGlob } from '../../../server/desk/settings/glob';
import { type GlobCase, globCases } from '../../support/globs';

/** What VS Code has otherwise: it keeps `./`, halves 𠮷, and takes a bracket without its partner for nothing. */
const own: readonly GlobCase[] = [
	['./*.txt', ['a.txt'], []],
	['𠮷?.txt', ['𠮷𠮷.txt'], ['𠮷.txt']],
	['{a', ['{a'], ['a']],
	['[a.txt', ['[a.txt'], ['a.txt']],
];
for (const [glob, names, others] of [...globCases, ...own]) {
	test(glob, () => {
		for (const name of names) assert.ok(matchesGlob(glob, name), `${glob} names ${name}`);
		for (const name of others) assert.ok(!matchesGlob(glob, name), `${glob} does not name ${name}`);
	});
}

test('many stars take no more time than the product of the lengths', () => {
	assert.ok(!matchesGlob('*a'.repeat(2_000), 'a'.repeat(1_999)));
	assert.ok(!matchesGlob('{a,b}'.repeat(40), 'c'));
	assert.ok(!matchesGlob('*[a-b]'.repeat(2_000), 'a'.repeat(1_999)));
	assert.ok(!matchesGlob('['.repeat(20_000), 'a'));
});
