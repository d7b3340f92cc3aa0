import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import {
	columnsOf,
	commentLines,
	exportedNames,
	filesBelow,
	functionsOf,
	moduleState,
} from '../../scripts/house/source';
import { wideFunctions } from './exemptions';

const code = filesBelow(['server', 'client', 'scripts', 'bench', 'test'], ['.ts', '.mjs', '.js']);
const english = [
	...readdirSync('.').filter((file) => file.endsWith('.md') && file !== 'THIRD-PARTY-NOTICES.md'),
	...filesBelow(['docs', 'test'], ['.md']),
].filter((file) => !file.endsWith('.zh-CN.md'));

/** The widest line of a comment or of English prose, in columns; a tab is four, a Han character two. */
const widestProse = 140;
const longestFile = 300;

const functions = code.flatMap((file) => functionsOf(file));

test('no function has more than three parameters', () => {
	const wide = functions.filter(({ parameters }) => parameters > 3);
	assert.deepEqual(
		wide.filter(({ name }) => !Object.hasOwn(wideFunctions, name)).map(({ name, line }) => `${name} (line ${line})`),
		[],
	);
	assert.deepEqual(
		Object.keys(wideFunctions).filter((name) => !wide.some((one) => one.name === name)),
		[],
		'exempt without need',
	);
});

test('no function has a boolean parameter', () =>
	assert.deepEqual(
		functions.flatMap(({ name, line, booleans }) => (booleans.length > 0 ? [`${name} (line ${line})`] : [])),
		[],
	));

test('no module of the product keeps a state that changes: no let, and no array of numbers to work in', () =>
	assert.deepEqual(
		code
			.filter((file) => /^(?:server|client)\//.test(file) && !file.includes('/fit/'))
			.flatMap((file) => moduleState(file).map(({ line, name }) => `${file} ${name} (line ${line})`)),
		[],
	));

test('no two files of the server, nor of the client, export the same name: one name is one idea', () => {
	for (const side of ['server/', 'client/']) {
		const files = code.filter((file) => file.startsWith(side) && !file.includes('/fit/'));
		assert.deepEqual(twins(files.map((file) => [file, exportedNames(file)])), []);
	}
});

/** The names that more than one of the files has, each with these files. */
function twins(files: readonly (readonly [file: string, names: readonly string[]])[]): string[] {
	const holders = new Map<string, string[]>();
	for (const [file, names] of files) for (const name of names) holders.set(name, [...(holders.get(name) ?? []), file]);
	return [...holders].flatMap(([name, some]) => (some.length > 1 ? [`${name}: ${some.join(', ')}`] : []));
}

test(`no file is longer than ${longestFile} lines`, () =>
	assert.deepEqual(
		code.filter((file) => readFileSync(file, 'utf8').split('\n').length > longestFile + 1),
		[],
	));

describe(`no line of prose is wider than ${widestProse} columns`, () => {
	test('in comments', () =>
		assert.deepEqual(
			code.flatMap((file) =>
				commentLines(file)
					.filter(({ text }) => columnsOf(text) > widestProse)
					.map(({ line }) => `${file} (line ${line})`),
			),
			[],
		));

	test('in documents, but for tables, what is fenced or indented by four, and Chinese, where a line end would show as a space', () =>
		assert.deepEqual(
			english.flatMap((file) =>
				proseOf(readFileSync(file, 'utf8')).flatMap(({ line, text }) =>
					columnsOf(text) > widestProse ? [`${file} (line ${line})`] : [],
				),
			),
			[],
		));
});

function proseOf(markdown: string): { readonly line: number; readonly text: string }[] {
	let isFenced = false;
	return markdown.split('\n').flatMap((text, i) => {
		if (text.startsWith('```')) isFenced = !isFenced;
		const isProse = !isFenced && !/^(?:\|| {4})/.test(text) && !isChinese(text) && !/^\S*https?:\S*$/.test(text);
		return isProse ? [{ line: i + 1, text }] : [];
	});
}

/** A third of it is Han: the sentence is Chinese, and not English about Chinese words. */
function isChinese(text: string): boolean {
	return 3 * [...text].filter((sign) => /\p{Script=Han}/u.test(sign)).length > text.length;
}

describe('each of these is found where it is broken', () => {
	const shapes = (text: string) => functionsOf('probe.ts', text);
	test('parameters', () => {
		assert.deepEqual(
			shapes('export function far(a: number, b: number, c: number, d = 1) {}').map(({ parameters }) => parameters),
			[4],
		);
		assert.deepEqual(
			shapes('const far = memoize((a: A, b: B, ...rest: C[]) => a);').map(({ name, parameters }) => [name, parameters]),
			[['probe.ts far', 3]],
		);
		assert.deepEqual(
			shapes('interface Host { readonly read: (a: A, b: B, c: C, d: D) => void }').map(({ name }) => name),
			['probe.ts read'],
		);
	});
	test('booleans', () =>
		assert.deepEqual(
			shapes('function a(x: boolean, { w }: { readonly w: boolean }, y = false, z?: boolean | undefined) {}')[0]
				.booleans,
			['x', 'y', 'z'],
		));
	test('state', () =>
		assert.deepEqual(
			moduleState('probe.ts', 'let last = 0;\nexport const row = new Int32Array(4);\nfunction a() { let b = 0; }').map(
				({ name }) => name,
			),
			['last', 'row'],
		));
	test('twins', () => {
		const names = exportedNames(
			'probe.ts',
			'export interface A {}\nexport type B = A;\nexport function c() {}\nexport const d = 1, e = 2;\nfunction f() {}',
		);
		assert.deepEqual(names, ['A', 'B', 'c', 'd', 'e']);
		assert.deepEqual(
			twins([
				['a.ts', names],
				['b.ts', ['c']],
			]),
			['c: a.ts, b.ts'],
		);
	});
	test('width', () => assert.equal(columnsOf('\t// 电头'), 4 + 3 + 4));
});
