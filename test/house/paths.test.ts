import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { isThere, pathsNamedIn, treeOf } from '../../scripts/house/paths';
import { commentLines, filesBelow } from '../../scripts/house/source';

const tree = treeOf();
const code = filesBelow(['server', 'client', 'scripts', 'bench', 'test'], ['.ts', '.mjs', '.js']);
const documents = [
	...readdirSync('.').filter((file) => file.endsWith('.md') && file !== 'THIRD-PARTY-NOTICES.md'),
	...filesBelow(['docs', 'test', 'samples'], ['.md']),
];

/** What the lines of a file name and the tree does not have. */
function dead(file: string, lines: readonly { readonly line: number; readonly text: string }[]): string[] {
	return lines.flatMap(({ line, text }) =>
		pathsNamedIn(text).flatMap((path) => (isThere(path, tree, file) ? [] : [`${file} (line ${line}): ${path}`])),
	);
}

test('every path that a comment names is there', () =>
	assert.deepEqual(
		code.flatMap((file) => dead(file, commentLines(file))),
		[],
	));

test('every path that a document names is there', () =>
	assert.deepEqual(
		documents.flatMap((file) =>
			dead(
				file,
				readFileSync(file, 'utf8')
					.split('\n')
					.map((text, i) => ({ line: i + 1, text })),
			),
		),
		[],
	));

describe('a dead path is found', () => {
	const shown = (text: string) => pathsNamedIn(text).filter((path) => !isThere(path, tree, 'docs/NOTES.md'));
	const probes: readonly (readonly [text: string, dead: readonly string[]])[] = [
		['`server/ground/text/trie.ts`, ground/text/trie.ts and (trie.ts) hold words.', []],
		[
			'`server/ground/text/thicket.ts`, text/thicket.ts and (thicket.ts) hold words.',
			['server/ground/text/thicket.ts', 'text/thicket.ts', 'thicket.ts'],
		],
		['See docs/NOTES.md, NOTES.md and [RULES](RULES.md).', []],
		['See docs/NOTICES.md, NOTICES.md and [RULES](RULE.md).', ['docs/NOTICES.md', 'NOTICES.md', 'RULE.md']],
		['Folders: `server/ground/text/`, `test/ways`; `server/texts/`, `test/way`.', ['server/texts/', 'test/way']],
		['Patterns name nothing: rules/NAME.md, test/**/*.test.ts, docs/…, out/server/server.js, ~/.config/x.md', []],
	];
	for (const [text, expected] of probes) test(text, () => assert.deepEqual(shown(text), expected));
});
