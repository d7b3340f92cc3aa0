import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameSections } from '../../../scripts/fit/people/contents';
import type { Sentence } from '../../../scripts/fit/people/examples';
import { fitModel } from '../../../scripts/fit/people/model';
import { reader } from '../../../scripts/fit/people/read';

/** A language of four sentences, in which names are a surname and one or two characters, and stand before 说 or behind 村民. */
const frames = ['村民@说水渠通了。', '昨天@走进车间，@很高兴。', '张灯结彩迎新年。', '王牌产品远销国外，@说。'];
const surnames = [...'王李张刘陈杨赵黄'];
const given = [...'文伟芳娜敏静丽强磊军洋勇'];

/** Sentences by turns: the same number gives the same sentence. */
function sentence(number: number): Sentence {
	const text: string[] = [];
	const spans: [number, number, string][] = [];
	let length = 0;
	for (const [i, part] of frames[number % frames.length].split(/(@)/).entries()) {
		const n = number * 7 + i;
		const name = surnames[n % 8] + given[(n * 5) % 12] + (n % 3 ? given[(n * 11 + 3) % 12] : '');
		const word = part === '@' ? name : part;
		if (part === '@') spans.push([length, length + word.length, 'PER']);
		text.push(word);
		length += word.length;
	}
	return { id: `toy-${number}`, text: text.join(''), spans };
}

const seen = Array.from({ length: 160 }, (_, i) => sentence(i));
const options = { seed: 3, keep: 2000, copies: 1, epochs: 3, log: () => {} };

test('what is fitted on a toy corpus reads its other sentences, and is the same for the same seed', () => {
	const fitted = fitModel(seen, options);
	const read = reader(fitted);
	let wanted = 0;
	let right = 0;
	for (let i = 1000; i < 1060; i++) {
		const unseen = sentence(i);
		const found = read(unseen).map(([start, end]) => unseen.text.slice(start, end));
		const names = unseen.spans.map(([start, end]) => unseen.text.slice(start, end));
		wanted += names.length;
		if (found.join() === names.join()) right += names.length;
	}
	assert.ok(right >= 0.8 * wanted, `${right} of ${wanted} names`);
	assert.deepEqual(nameSections(fitModel(seen, options)), nameSections(fitted));
	assert.notDeepEqual(nameSections(fitModel(seen, { ...options, seed: 4 })), nameSections(fitted));
});
