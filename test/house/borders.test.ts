import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { house, trespasses } from '../../scripts/house/borders';
import { circlesOf, type ImportGraph, importGraph, specifiersOf, unreadable } from '../../scripts/house/imports';
import { pictureOf } from '../../scripts/house/picture';

const graph = importGraph('.', ['server', 'client']);

test('every import leads upwards, through a door, to what its folder may know', () => {
	assert.deepEqual(
		trespasses(graph).map(({ from, to, fault }) => `${from} imports ${to}: ${fault}`),
		[],
	);
});

test('no circle of imports, not even of types', () => assert.deepEqual(circlesOf(graph), []));

test('the picture shows the graph as it is', () =>
	assert.equal(readFileSync('docs/images/house.svg', 'utf8'), pictureOf(graph), 'npm run house'));

test('every folder of the list is there', () => {
	for (const { folder } of house)
		assert.ok(
			[...graph.keys()].some((file) => file.startsWith(`${folder}/`)),
			folder,
		);
});

/** The graph with one import more. */
function withImport(from: string, to: string): ImportGraph {
	return new Map([...graph, [from, [...(graph.get(from) ?? []), to]]]);
}

describe('each kind of forbidden import fails', () => {
	const probes: readonly (readonly [from: string, to: string, fault: string])[] = [
		// Downwards, from the core to the outside, at any depth.
		['server/features/hover.ts', 'server/lsp/documents.ts', 'server/lsp stands below server/features'],
		['server/features/cards/byline.ts', 'server/lsp/session.ts', 'server/lsp stands below server/features'],
		['server/features/cards/byline.ts', 'server/notes/notebook.ts', 'server/notes stands below server/features'],
		['server/segment/line/scan.ts', 'server/lsp/protocol.ts', 'server/lsp stands below server/segment/line'],
		['server/segment/segment.ts', 'server/host/host.ts', 'server/host stands below server/segment'],
		['server/rules/lib/terms.ts', 'server/settings/keys.ts', 'server/settings stands below server/rules/lib'],
		// Downwards, within the core.
		['server/model/article.ts', 'server/dates/resolved.ts', 'server/dates stands below server/model'],
		['server/text/logical.ts', 'server/words/words.ts', 'server/words stands below server/text'],
		['server/dates/recognize.ts', 'server/article/parse.ts', 'server/article stands below server/dates'],
		[
			'server/bylines/words/byline-words.ts',
			'server/bylines/scan.ts',
			'server/bylines stands below server/bylines/words',
		],
		['server/rules/wrong-weekday.ts', 'server/page/update.ts', 'server/page stands below server/rules'],
		['server/rules/wrong-weekday.ts', 'server/features/language.ts', 'server/features stands below server/rules'],
		// Past a door.
		[
			'server/rules/column-break.ts',
			'server/segment/decode.ts',
			'server/segment/decode.ts is no door of server/segment',
		],
		[
			'server/rules/malformed-byline.ts',
			'server/bylines/scan.ts',
			'server/bylines/scan.ts is no door of server/bylines',
		],
		['server/rules/wrong-weekday.ts', 'server/dates/point.ts', 'server/dates/point.ts is no door of server/dates'],
		// Of another rule, and of one of many lists.
		[
			'server/rules/wrong-weekday.ts',
			'server/rules/short-year.ts',
			'the files of server/rules do not import one another',
		],
		['server/packs/usage.ts', 'server/packs/places.ts', 'the files of server/packs do not import one another'],
		// Of what a folder does without, though it stands above.
		['server/page/update.ts', 'server/rules/index.ts', 'server/page does without server/rules'],
		['server/page/cast.ts', 'server/rules/lib/terms.ts', 'server/page does without server/rules/lib'],
		['server/cli/check/fix.ts', 'server/lsp/documents.ts', 'server/cli does without server/lsp'],
		['client/status.ts', 'server/features/status.ts', 'client does without server/features'],
		// Packages.
		['server/cli/check/command.ts', 'vscode-languageserver', 'server/cli does not import vscode-languageserver'],
		[
			'server/cli/desk.ts',
			'vscode-languageserver-protocol',
			'server/cli does not import vscode-languageserver-protocol',
		],
		[
			'server/features/hover.ts',
			'vscode-languageserver/node',
			'server/features does not import vscode-languageserver/node',
		],
		['server/text/hash.ts', 'node:crypto', 'server/text does not import node:crypto'],
		['server/lsp/session.ts', 'node:fs', 'server/lsp does not import node:fs'],
		['server/host/disk-host.ts', 'node:http', 'server/host does not import node:http'],
		['server/lsp/session.ts', 'vscode', 'server/lsp does not import vscode'],
		['server/text/hash.ts', unreadable, 'server/text does not import ?'],
		['server/text/hash.ts', 'package.json', 'server/text does not import package.json'],
		// Where no folder is.
		['server/new/one.ts', 'server/text/hash.ts', 'server/new/one.ts belongs to no folder of the house'],
	];
	for (const [from, to, fault] of probes)
		test(`${from} → ${to}`, () =>
			assert.deepEqual(
				trespasses(withImport(from, to)).filter((one) => one.from === from && one.to === to),
				[{ from, to, fault }],
			));

	test('an exception that nobody needs', () =>
		assert.deepEqual(trespasses(new Map(), [{ from: 'a.ts', to: 'b.ts', why: '' }]), [
			{ from: 'a.ts', to: 'b.ts', fault: 'this exception is not needed' },
		]));

	test('a circle of two, and one of a file with itself', () => {
		const circle = new Map([
			['a', ['b', 'c']],
			['b', ['a']],
			['c', ['c', 'node:fs']],
		]);
		assert.deepEqual(circlesOf(circle), [['c'], ['a', 'b']]);
		assert.deepEqual(circlesOf(withImport('server/model/span.ts', 'server/rules/index.ts')).length, 1);
	});
});

test('imports are read however they are written', () => {
	const seen = (source: string) => specifiersOf(source);
	assert.deepEqual(seen("import { a } from './a';"), ['./a']);
	assert.deepEqual(seen('import type { A } from "./a";'), ['./a']);
	assert.deepEqual(seen("import {\n\ttype A,\n\tb,\n} from '../x/a';"), ['../x/a']);
	assert.deepEqual(seen("import * as a from './a'; import './b';"), ['./a', './b']);
	assert.deepEqual(seen("export { a } from './a';\nexport * from './b';"), ['./a', './b']);
	assert.deepEqual(seen("const a = await import('./a');"), ['./a']);
	assert.deepEqual(seen("let a: import('./a').A;"), ['./a']);
	assert.deepEqual(seen("import a = require('./a'); require( './b' );"), ['./a', './b']);
	assert.deepEqual(seen('await import(\n\t"./a"\n)'), ['./a']);
	assert.deepEqual(seen("await import('./' + name); import(path); import(`./a`);"), [
		unreadable,
		unreadable,
		unreadable,
	]);
	assert.deepEqual(seen("// import './a'\n/* import './b' */\nimport './c';"), ['./c']);
});
