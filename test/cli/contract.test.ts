import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { array, assert as assertProperty, constantFrom, nat, oneof, property, record, string } from 'fast-check';
import { annotation } from '../../server/cli/annotate/annotation';
import { understand } from '../../server/cli/understand';
import { defaults } from '../../server/ground/model/settings';
import { assertPromises } from '../support/promises';

function annotate(text: string, file: string) {
	return JSON.parse(JSON.stringify(annotation(understand(file, text, { settings: defaults }), file)));
}

test('the example of docs/CONTRACT.md', () => {
	const contract = readFileSync('docs/CONTRACT.md', 'utf8');
	const copy = /```copy\n([\s\S]*?)\n```/.exec(contract)?.[1] ?? '';
	const wanted = JSON.parse(/```json\n([\s\S]*?)\n```/.exec(contract)?.[1] ?? '');
	const printed = annotate(copy, wanted.file);
	for (const article of [...printed.articles, ...wanted.articles]) article.confidence = 0;
	assert.deepEqual(printed, wanted);
});

const samples = readdirSync('samples')
	.filter((name) => name.endsWith('.txt'))
	.map((name) => ({ name, text: readFileSync(join('samples', name), 'utf8') }));

describe('every promise holds', () => {
	for (const { name, text } of samples) {
		for (const [ending, of] of Object.entries({
			LF: text,
			'CR LF': text.replaceAll('\n', '\r\n'),
			CR: text.replaceAll('\n', '\r'),
		})) {
			test(`${name} with ${ending}`, () => assertPromises(of, annotate(of, name)));
		}
	}
	test('on odd texts', () => {
		for (const text of [
			'',
			'\n',
			'\r\n\r\n',
			'　',
			'\r',
			'a',
			'。',
			'（',
			'（记者',
			'本报讯',
			'本报讯（记者',
			'\u0000',
			'\ud842',
			'\udfb7',
			'\ufeff\u200b',
			'\n\u200b\u200b\n\n \u200b',
			'\u200b\n区里开会\u200b\n\u200b\n\u200b本报讯（记者 王小明）\u200b昨日，区里开会。\u200b \u200b\r\n\u200b',
			'𠮷𠮷',
			'（下转',
			'任命',
			'7月',
			'“'.repeat(99),
			'\t\n \n\u3000',
		])
			assertPromises(text, annotate(text, 'x.txt'));
	});
	// What editing does to copy: something is cut, typed, pasted, torn apart.
	const pieces = constantFrom(
		'\n',
		'\n\n',
		'\r\n',
		'\r',
		'　　',
		' ',
		'，',
		'。',
		'（',
		'）',
		'(',
		'”',
		'本报讯（记者 ',
		'县委书记',
		'任命',
		'为',
		'7月32日',
		'（下转2版）',
		'王　军',
		'\u200b',
		'\n\u200b\n',
		'\u0000',
		'\ud842',
		'𠮷',
	);
	const edit = record({ at: nat(), length: nat(40), text: oneof(pieces, pieces, string({ maxLength: 6 })) });
	for (const { name, text } of samples) {
		test(`${name} under random edits`, () => {
			assertProperty(
				property(nat(), array(edit, { minLength: 1, maxLength: 12 }), (from, edits) => {
					// A part of the page suffices, and is quick.
					const start = from % text.length;
					let copy = text.slice(start, start + 700);
					for (const { at, length, text: typed } of edits) {
						const place = at % (copy.length + 1);
						copy = copy.slice(0, place) + typed + copy.slice(place + length);
					}
					assertPromises(copy, annotate(copy, name));
				}),
				{ numRuns: 40, seed: 20260728 },
			);
		});
	}
});
