import assert from 'node:assert/strict';
import { test } from 'node:test';
import { castsOf } from '../../scripts/house/casts';
import { filesBelow } from '../../scripts/house/source';

/** So many type assertions there are at most. Where one goes, the number goes down with it. */
const mostCasts = 103;

const casts = filesBelow(['server', 'client', 'scripts', 'test'], ['.ts']).flatMap((file) =>
	castsOf(file).map((cast) => ({ ...cast, place: `${file} (line ${cast.line})` })),
);

test(`there are ${mostCasts} type assertions at most`, () =>
	assert.ok(casts.length <= mostCasts, `${casts.length}: ${casts.map(({ place }) => place).join(', ')}`));

test('no type assertion hides that a value may be absent: ask with ?? or if, or let present() name what is missing', () =>
	assert.deepEqual(
		casts.flatMap(({ place, hides }) => (hides === undefined ? [] : [`${place}: ${hides}`])),
		[],
	));

test('each of these is found where it is written', () => {
	const hidden = (text: string) => castsOf('probe.ts', text).map(({ hides }) => hides);
	assert.deepEqual(hidden('const a = map.get(1) as A;'), ['get()']);
	assert.deepEqual(hidden('const a = (list.pop() as A).b + (list?.shift() as number);'), ['pop()', 'shift()']);
	assert.deepEqual(hidden('const a = list.find((one) => one.b) as A, c = list.at(-1) as unknown as A;'), [
		'find()',
		'at()',
		'at()',
	]);
	assert.deepEqual(hidden('const a = list[i] as A, b = /(a)/.exec(text)?.[1] as string;'), ['[…]', '[…]']);
	assert.deepEqual(hidden('const a = <A>map.get(1);'), ['get()']);
	assert.deepEqual(hidden('const a = value as A, b = { c: 1 } as const; import { d as e } from "f";'), [undefined]);
});
