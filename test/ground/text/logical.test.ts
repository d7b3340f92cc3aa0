import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block } from '../../../server/ground/model/block';
import {
	breakAt,
	logicalOffset,
	logicalText,
	physicalEdits,
	physicalOffset,
	physicalSpan,
} from '../../../server/ground/text/logical';
import { markedCopy, unmark } from '../../../server/ground/text/marks';

/** Blocks are written into the copy: `⟦byline:…⟧`, and `⟦paragraph+:…⟧` is one whose sentence goes on. */
function read(copy: string) {
	const { text, stretches } = unmark(copy.replaceAll('+:', '=on:'));
	const blocks = stretches.map(
		({ label, start, end }): Block => ({
			kind: label.replace('=on', '') as Block['kind'],
			span: { start, end },
			continues: label.endsWith('=on'),
		}),
	);
	return { text, ...logicalText(text, blocks) };
}

test('a column break is joined, other line ends part the blocks, indents go', () => {
	const { logical, logicalBlocks } = read(
		'⟦headline:新桥通车⟧\n\n　　⟦byline:本报讯（记者 甲某）⟧⟦paragraph+:大桥的效⟧\n\n⟦paragraph:率很高。⟧\n　　⟦paragraph:桥长三里。⟧',
	);
	assert.equal(logical.text, '新桥通车\n本报讯（记者 甲某）大桥的效率很高。\n桥长三里。');
	assert.equal(
		markedCopy(
			logical.text,
			logicalBlocks.map(({ kind, span }) => ({ label: kind, ...span })),
		),
		'⟦headline:新桥通车⟧\n⟦byline:本报讯（记者 甲某）⟧⟦paragraph:大桥的效率很高。⟧\n⟦paragraph:桥长三里。⟧',
	);
	assert.deepEqual(logical.joins, [logical.text.indexOf('率')]);
});

test('a byline cut by the end of the line is one block, and what follows it another', () => {
	const { logical, logicalBlocks } = read('⟦byline+:本报讯（记者 甲⟧\n⟦byline:某）⟧⟦paragraph:昨日通车。⟧');
	assert.equal(logical.text, '本报讯（记者 甲某）昨日通车。');
	assert.deepEqual(
		logicalBlocks.map(({ kind, first, last }) => [kind, first, last]),
		[
			['byline', 0, 1],
			['paragraph', 2, 2],
		],
	);
});

test('every logical offset leads to the same unit in the file and back', () => {
	const { text, logical } = read(
		'⟦headline:𠮷桥通车⟧\r\n\r\n⟦paragraph+:大桥的效⟧\r\n　　⟦paragraph:率很高。⟧ ⟦jump:（下转2版）⟧',
	);
	for (let i = 0; i < logical.text.length; i++) {
		if (logical.text[i] === '\n') continue;
		assert.equal(text[physicalOffset(logical, i)], logical.text[i]);
		assert.equal(logicalOffset(logical, physicalOffset(logical, i)), i);
	}
});

test('a stretch over a break covers it; the break itself is the gap', () => {
	const { text, logical } = read('⟦paragraph+:大桥的效⟧\n\n⟦paragraph:率很高。⟧');
	const at = logical.text.indexOf('效率');
	const whole = physicalSpan(logical, { start: at, end: at + 2 });
	assert.equal(text.slice(whole.start, whole.end), '效\n\n率');
	const gap = breakAt(logical, at + 1);
	assert.equal(text.slice(gap.start, gap.end), '\n\n');
});

test('edits leave the break where it is and are as small as they can be', () => {
	const { text, logical } = read('⟦paragraph+:甲,乙(丙⟧\n\n⟦paragraph:丁)戊⟧\n⟦paragraph:己⟧');
	const edit = (from: string, to: string) => {
		const start = logical.text.indexOf(from);
		let out = '';
		let at = 0;
		for (const { span, text: put } of physicalEdits(logical, { start, end: start + from.length }, to)) {
			out += `${text.slice(at, span.start)}[${text.slice(span.start, span.end)}>${put}]`;
			at = span.end;
		}
		return out + text.slice(at);
	};
	assert.equal(edit('(丙丁)', '（丙丁）'), '甲,乙[(丙>（丙]\n\n[丁)>丁）]戊\n己');
	assert.equal(edit('乙(丙丁)', '乙丙丁'), '甲,乙[(丙>]\n\n[丁)>丙丁]戊\n己');
	assert.equal(edit(',', '，'), '甲[,>，]乙(丙\n\n丁)戊\n己');
	assert.equal(edit('己', '又己'), '甲,乙(丙\n\n丁)戊\n[>又]己');
	assert.equal(edit('丙丁', '丙丁'), text);
});
