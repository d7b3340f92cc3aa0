import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Draft } from '../../../server/ground/model/article';
import { parse } from '../../../server/reading/article/parse';
import { castOf, restrict } from '../../../server/reading/page/cast';
import { randomOf } from '../../mutate/random';
import { quickest } from '../../support/quickest';

function draftOf(text: string, names: readonly string[] = []): Draft {
	const draft = parse({ kind: 'article', length: text.length, roles: ['paragraph'], confidence: 1 }, text);
	return { ...draft, evidenceCounts: new Map(names.map((name) => [name, { title: 1 }])) };
}

/** The names that stand in a text, found one by one. */
function plainly(text: string, names: readonly string[]): (readonly [number, string])[] {
	const found: (readonly [number, string])[] = [];
	for (let at = 0; at < text.length; at++)
		for (const name of [...names].sort((a, b) => a.length - b.length))
			if (text.startsWith(name, at)) found.push([at, name]);
	return found;
}

function check(text: string, names: readonly string[]): void {
	const { starts, names: known } = restrict(castOf([draftOf('', names)]), draftOf(text));
	assert.deepEqual(
		starts.map((start, i) => [start, known[i]?.name]),
		plainly(text, names),
	);
}

test('an article is told the names that stand in it, wherever they do, few of them or many that begin alike', () => {
	check('程小禾和程小禾苗在程小', ['程小', '程小禾', '程小禾苗', '程大']);
	const random = randomOf(3);
	const sign = () => random.pick([...'程小禾苗田丰']);
	for (let round = 0; round < 200; round++) {
		const names = new Set(
			Array.from(
				{ length: random.pick([2, 8, 60]) },
				() => `程${random.pick(['小', '禾'])}${Array.from({ length: random.below(3) }, sign).join('')}`,
			),
		);
		check(Array.from({ length: 40 }, sign).join(''), [...names]);
	}
});

test('thousands of names that begin alike are found in a text of as many in no more time for each than hundreds', () => {
	const time = (count: number): number => {
		const names = Array.from({ length: count }, (_, i) => `程小${String.fromCharCode(0x4e00 + i)}`);
		const cast = castOf([draftOf('', names)]);
		const draft = draftOf(names.join('，'));
		const start = performance.now();
		restrict(cast, draft);
		return performance.now() - start;
	};
	time(4000);
	const short = quickest(() => time(4000));
	const most = 9 * short + 60;
	const long = quickest(() => time(16_000), most);
	assert.ok(long < most, `${short.toFixed(0)} ms, then ${long.toFixed(0)} ms`);
});
