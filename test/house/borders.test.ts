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
		['server/answers/hover/hover.ts', 'server/lsp/session/documents.ts', 'server/lsp stands below server/answers'],
		['server/answers/hover/byline.ts', 'server/lsp/session/session.ts', 'server/lsp stands below server/answers'],
		[
			'server/answers/hover/byline.ts',
			'server/desk/notes/notebook.ts',
			'server/desk/notes stands below server/answers',
		],
		[
			'server/reading/segment/line/scan.ts',
			'server/lsp/protocol/protocol.ts',
			'server/lsp stands below server/reading/segment/line',
		],
		['server/reading/segment/segment.ts', 'server/host/host.ts', 'server/host stands below server/reading/segment'],
		[
			'server/judging/rules/lib/terms.ts',
			'server/desk/settings/keys.ts',
			'server/desk/settings stands below server/judging/rules/lib',
		],
		// Downwards, within the core.
		[
			'server/ground/model/article.ts',
			'server/reading/dates/resolved.ts',
			'server/reading/dates stands below server/ground/model',
		],
		[
			'server/ground/text/logical.ts',
			'server/reading/words/words.ts',
			'server/reading/words stands below server/ground/text',
		],
		[
			'server/reading/dates/recognize.ts',
			'server/reading/article/parse.ts',
			'server/reading/article stands below server/reading/dates',
		],
		[
			'server/reading/bylines/words/byline-words.ts',
			'server/reading/bylines/scan.ts',
			'server/reading/bylines stands below server/reading/bylines/words',
		],
		[
			'server/judging/rules/dates/wrong-weekday.ts',
			'server/reading/page/update.ts',
			'server/judging/rules does without server/reading/page',
		],
		[
			'server/judging/rules/dates/wrong-weekday.ts',
			'server/answers/reports/language.ts',
			'server/answers stands below server/judging/rules',
		],
		// Past a door.
		[
			'server/judging/rules/layout/column-break.ts',
			'server/reading/segment/decode.ts',
			'server/reading/segment/decode.ts is no door of server/reading/segment',
		],
		[
			'server/judging/rules/bylines/malformed-byline.ts',
			'server/reading/bylines/scan.ts',
			'server/reading/bylines/scan.ts is no door of server/reading/bylines',
		],
		[
			'server/judging/rules/dates/wrong-weekday.ts',
			'server/reading/dates/point.ts',
			'server/reading/dates/point.ts is no door of server/reading/dates',
		],
		// Of another rule, and of one of many lists.
		[
			'server/judging/rules/dates/wrong-weekday.ts',
			'server/judging/rules/dates/short-year.ts',
			'the files of server/judging/rules do not import one another',
		],
		[
			'server/judging/packs/usage.ts',
			'server/judging/packs/places.ts',
			'the files of server/judging/packs do not import one another',
		],
		// Of what a folder does without, though it stands above.
		[
			'server/reading/page/update.ts',
			'server/judging/rules/index.ts',
			'server/judging/rules stands below server/reading/page',
		],
		[
			'server/reading/page/cast.ts',
			'server/judging/rules/lib/terms.ts',
			'server/judging/rules/lib stands below server/reading/page',
		],
		['server/cli/check/fix.ts', 'server/lsp/session/documents.ts', 'server/cli does without server/lsp'],
		['client/status.ts', 'server/answers/navigation/status.ts', 'client does without server/answers'],
		// Packages.
		['server/cli/check/command.ts', 'vscode-languageserver', 'server/cli does not import vscode-languageserver'],
		[
			'server/cli/desk.ts',
			'vscode-languageserver-protocol',
			'server/cli does not import vscode-languageserver-protocol',
		],
		[
			'server/answers/hover/hover.ts',
			'vscode-languageserver/node',
			'server/answers does not import vscode-languageserver/node',
		],
		['server/ground/text/hash.ts', 'node:crypto', 'server/ground/text does not import node:crypto'],
		['server/lsp/session/session.ts', 'node:fs', 'server/lsp does not import node:fs'],
		['server/host/disk-host.ts', 'node:http', 'server/host does not import node:http'],
		['server/lsp/session/session.ts', 'vscode', 'server/lsp does not import vscode'],
		['server/ground/text/hash.ts', unreadable, 'server/ground/text does not import ?'],
		['server/ground/text/hash.ts', 'package.json', 'server/ground/text does not import package.json'],
		// Where no folder is.
		['server/new/one.ts', 'server/ground/text/hash.ts', 'server/new/one.ts belongs to no folder of the house'],
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
		assert.deepEqual(circlesOf(withImport('server/ground/model/span.ts', 'server/judging/rules/index.ts')).length, 1);
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
