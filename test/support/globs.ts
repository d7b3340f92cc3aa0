/** A glob, paths that it names, and others that it does not, all relative to one folder. */
export type GlobCase = readonly [glob: string, names: readonly string[], others: readonly string[]];

/**
 * Globs that mean the same in the command line and in VS Code, which both read the `pages` of a `zhubi.json`:
 * test/desk/settings/glob.test.ts asks ours, test/editor/settings.ts asks VS Code.
 */
export const globCases: readonly GlobCase[] = [
	['*.txt', ['a.txt', '稿件.txt', '.txt'], ['a/b.txt', 'a.txt.bak', 'atxt']],
	['**/*.txt', ['a.txt', 'a/b.txt', 'a/b/c.txt', '.a/b.txt'], ['a.md']],
	['稿件/**', ['稿件/a', '稿件/a/b'], ['a/稿件', '稿']],
	['**/版/**/A??.txt', ['版/A01.txt', 'x/y/版/z/A02.txt'], ['版/A1.txt', 'A01.txt']],
	['a/{b,c}/*.{txt,md}', ['a/b/x.txt', 'a/c/x.md'], ['a/d/x.txt', 'a/b/x.htm']],
	['{a,b/c}.txt', ['a.txt', 'b/c.txt'], ['c.txt', 'b.txt']],
	['A[0-9][0-9].txt', ['A01.txt', 'A99.txt'], ['A1.txt', 'AB1.txt', 'A[0-9][0-9].txt']],
	['[!A]*.txt', ['B1.txt', '一.txt'], ['A1.txt', 'x/B1.txt']],
	['[^A]*.txt', ['B1.txt'], ['A1.txt']],
	['[一二三]版.txt', ['一版.txt'], ['四版.txt', '版.txt']],
	['[]a].txt', ['a.txt', '].txt'], ['[]a].txt', 'b.txt']],
	['{a}', ['a'], ['{a}']],
	['{,a}b', ['b', 'ab'], ['cb']],
	['#a', ['#a'], ['a']],
	['!a', [], ['b']],
	['[a-]?', ['ab', '-b'], ['bb', 'a']],
	['{[ab],c}x', ['ax', 'bx', 'cx'], ['dx']],
	['*[a-c]*', ['xbx', 'c'], ['xdx']],
	['a+(b).txt', ['a+(b).txt'], ['ab.txt', 'abb.txt']],
	['a.b$c^', ['a.b$c^'], ['axb$c^']],
	['a*b*c', ['abc', 'axbxc', 'abbcc'], ['ab', 'acb']],
	['**/a/**/b', ['a/b', 'x/a/y/z/b'], ['a', 'b/a']],
];
