import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchesGlob } from '../../server/settings/glob';

const cases: readonly (readonly [glob: string, names: readonly string[], others: readonly string[]])[] = [
	['*.txt', ['a.txt', '稿件.txt', '.txt'], ['a/b.txt', 'a.txt.bak', 'atxt']],
	['**/*.txt', ['a.txt', 'a/b.txt', 'a/b/c.txt'], ['a.md']],
	['稿件/**', ['稿件/a', '稿件/a/b'], ['a/稿件', '稿']],
	['**/版/**/A??.txt', ['版/A01.txt', 'x/y/版/z/A02.txt'], ['版/A1.txt', 'A01.txt']],
	['a/{b,c}/*.{txt,md}', ['a/b/x.txt', 'a/c/x.md'], ['a/d/x.txt', 'a/b/x.htm']],
	['./*.txt', ['a.txt'], []],
	['𠮷?.txt', ['𠮷𠮷.txt'], ['𠮷.txt']],
	['{a', ['{a'], ['a']],
	['[a].txt', ['[a].txt'], ['a.txt']],
];
for (const [glob, names, others] of cases) {
	test(glob, () => {
		for (const name of names) assert.ok(matchesGlob(glob, name), `${glob} names ${name}`);
		for (const name of others) assert.ok(!matchesGlob(glob, name), `${glob} does not name ${name}`);
	});
}

test('many stars take no more time than the product of the lengths', () => {
	assert.ok(!matchesGlob('*a'.repeat(2_000), 'a'.repeat(1_999)));
	assert.ok(!matchesGlob('{a,b}'.repeat(40), 'c'));
});
