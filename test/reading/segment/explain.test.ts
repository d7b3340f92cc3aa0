import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainPage } from '../../../scripts/fit/segment/explain';

test('each line is explained by its role and by what speaks for it, in weights that make up the sum', () => {
	const lines = explainPage(
		'城东新桥昨日通车\n\n本报讯（记者 孟一禾）7月28日上午，城东新桥通车，两岸群众出行更方便，种菜的收入更稳当。\n',
	);
	assert.deepEqual(
		lines.filter((line) => !line.startsWith(' ')).map((line) => line.slice(0, 14)),
		['1 headline: 城东', '3 paragraph: 本'],
	);
	assert.match(lines[1], /^ {3}headline -?\d+ = .*before byline \+\d+/);
	for (const line of lines.filter((line) => line.includes(' = '))) {
		const [sum, parts] = line.split(' = ');
		const weights = parts.split(', ').map((part) => Number(/[+-]\d+$/.exec(part)?.[0] ?? 0));
		assert.equal(
			weights.reduce((all, one) => all + one, 0),
			Number(sum.trim().split(' ').at(-1)),
			line,
		);
	}
});
