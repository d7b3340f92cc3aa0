import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaults } from '../../../server/ground/model/settings';
import { findings } from '../../../server/judging/check/findings';
import { rules } from '../../../server/judging/rules/index';
import { analyze } from '../../../server/reading/page/update';

const story = (sentence: string) => `新桥昨日通车\n\n本报讯（记者 孟一禾）${sentence}\n`;

/** What is found in a story, by rules alone or by all together. */
function found(sentence: string, only?: string): string[] {
	const page = analyze({ text: story(sentence), settings: defaults });
	const asked = only === undefined ? rules : rules.filter(({ name }) => name === only);
	return findings(page, asked)
		.sections.flat()
		.map(({ rule }) => rule);
}

test('a slip that a list names is told once, by the list, and what only counts know is told', () => {
	const named = '秋收工作己经完成，群众的收入有了明显提高。';
	assert.deepEqual(found(named, 'real-word-slip'), ['real-word-slip']);
	assert.deepEqual(found(named), ['confusable-character']);
	const counted = '镇党委书计走进农户家中，了解秋收情况。';
	assert.deepEqual(found(counted), ['real-word-slip']);
});
