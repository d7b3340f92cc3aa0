import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placedFindings } from '../../server/features/placed-findings';
import { defaults } from '../../server/model/settings';
import { analyze } from '../../server/page/update';
import { likeness, likenessShift, meantBy, nearSyllables } from '../../server/slips/alike';
import { slipsIn, sourceOfText } from '../../server/slips/slips';
import { smallWordSlips } from '../../server/slips/small-word-slips';
import { wordClass } from '../../server/slips/word-classes';
import { correct, slips } from './battery';

test('characters of like sound and shape', () => {
	const meant = (written: string) =>
		new Map(meantBy(written.charCodeAt(0)).map((one) => [String.fromCharCode(one & 0xffff), one >>> likenessShift]));
	assert.equal(meant('计').get('记'), likeness.sound);
	assert.ok((meant('己').get('已') ?? 0) & likeness.shape);
	assert.ok((meant('真').get('正') ?? 0) & likeness.nearSound);
	assert.deepEqual([...meant('。')], []);
	assert.deepEqual(nearSyllables('zen').sort(), ['zeng', 'zhen', 'zheng']);
	assert.deepEqual(nearSyllables('hui'), ['fi']);
});

test('classes of words', () => {
	const classOf = wordClass();
	assert.equal(classOf(...pair('经济')), classOf(...pair('老师')));
	assert.notEqual(classOf(...pair('认真')), classOf(...pair('老师')));
	assert.equal(classOf(...pair('镇龘')), 0);
});

test('a slip among common words, and none where the same characters are right', () => {
	const found = (text: string) =>
		slipsIn({ source: sourceOfText(text), isOpen: () => true, least: 3 }).map(({ at, meant }) => text[at] + meant);
	assert.deepEqual(found('镇党委书计走进农户家中。'), ['计记']);
	assert.deepEqual(found('镇党委书记走进农户家中。'), []);
	assert.deepEqual(found(''), []);
});

test('no slip is looked for where nothing is open', () => {
	const text = '镇党委书计走进农户家中。';
	assert.deepEqual(slipsIn({ source: sourceOfText(text), isOpen: () => false, least: 0 }), []);
});

test('particles', () => {
	const found = (text: string) =>
		smallWordSlips({ text, source: sourceOfText(text), words: 'particles', isOpen: () => true });
	assert.deepEqual(found('认真的学习态度'), []);
	assert.deepEqual(found('的'), []);
});

test('the battery: what is found of slips, and that right sentences stay alone', (t) => {
	const found = slips.filter((line) => {
		const places = [...line.matchAll(/⟦([^→⟧]*)→[^⟧]*⟧/g)];
		const text = line.replace(/⟦([^→⟧]*)→[^⟧]*⟧/g, '$1');
		let shift = 0;
		const starts = places.map(({ index, 0: mark, 1: written }) => {
			const start = index - shift;
			shift += mark.length - written.length;
			return start;
		});
		return said(text).some(({ start, end }) => starts.some((at) => start <= at + 1 && at < end + 1));
	});
	const wrong = correct.filter((text) => said(text).length > 0);
	t.diagnostic(
		`${found.length} of ${slips.length} slips found, ${wrong.length} of ${correct.length} right sentences flagged`,
	);
	assert.ok(found.length >= leastFound, `${found.length} slips found`);
	assert.ok(wrong.length <= mostWrong, wrong.join('\n'));
});

const leastFound = 34;
const mostWrong = 0;

/** What the rules of slips say of a sentence that stands in a story; offsets are those of the sentence. */
function said(text: string): { readonly start: number; readonly end: number }[] {
	const head = '乡间见闻\n\n　　';
	return placedFindings(analyze({ text: `${head}${text}\n`, settings: defaults }))
		.filter(({ rule }) =>
			['real-word-slip', 'particle-confusion', 'confusable-character', 'jiezhi-confusion'].includes(rule),
		)
		.map(({ span: { start, end } }) => ({ start: start - head.length, end: end - head.length }));
}

function pair(word: string): [number, number] {
	return [word.charCodeAt(0), word.charCodeAt(1)];
}
