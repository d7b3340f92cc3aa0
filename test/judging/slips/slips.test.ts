import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placedFindings } from '../../../server/answers/findings/placed-findings';
import { defaults } from '../../../server/ground/model/settings';
import { likeness, likenessShift, meantBy, nearSyllables } from '../../../server/judging/slips/alike';
import { doubledParticles } from '../../../server/judging/slips/doubled-particles';
import { measureSlips } from '../../../server/judging/slips/measure-slips';
import { framedParticles } from '../../../server/judging/slips/particle-frames';
import { sayingSlips } from '../../../server/judging/slips/saying-slips';
import { slipsIn } from '../../../server/judging/slips/slips';
import { smallWordSlips } from '../../../server/judging/slips/small-word-slips';
import { sourceOfText } from '../../../server/judging/slips/source';
import { wordClass } from '../../../server/judging/slips/word-classes';
import { analyze } from '../../../server/reading/page/update';
import { correct, slips } from './battery';
import { heldOutCorrect, heldOutSlips } from './held-out';

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
		smallWordSlips({ source: sourceOfText(text), words: 'particles', isOpen: () => true });
	assert.deepEqual(found('认真的学习态度'), []);
	assert.deepEqual(found('的'), []);
});

test('the battery: what is found of slips, and that right sentences stay alone', (t) => {
	const { found, wrong } = tried(slips, correct);
	t.diagnostic(`${found} of ${slips.length} slips found, ${wrong.length} of ${correct.length} right sentences flagged`);
	assert.ok(found >= leastFound, `${found} slips found`);
	assert.ok(wrong.length <= mostWrong, wrong.join('\n'));
});

test('slips of the classes that are certain, held out, and right sentences of the same words', (t) => {
	const { found, missed, wrong } = tried(heldOutSlips, heldOutCorrect);
	t.diagnostic(
		`${found} of ${heldOutSlips.length} slips found, ${wrong.length} of ${heldOutCorrect.length} right sentences flagged`,
	);
	assert.ok(found >= leastHeldOut, missed.join('\n'));
	assert.deepEqual(wrong, []);
});

test('sayings with a character off, and what is said otherwise on purpose', () => {
	const found = (text: string) =>
		sayingSlips({ source: sourceOfText(text), isOpen: () => true }).map(({ at, meant }) => text[at] + meant);
	assert.deepEqual(found('游客络译不绝，鸟儿留连忘返。'), ['译绎']);
	assert.deepEqual(found('游客络绎不绝，工作还在进一步推进，城市化进程加快。'), []);
});

test('measures behind figures', () => {
	const found = (text: string) =>
		measureSlips({ source: sourceOfText(text), isOpen: () => true }).map(({ at, meant }) => text[at] + meant);
	assert.deepEqual(found('收了5万顿，补助200员。'), ['顿吨', '员元']);
	assert.deepEqual(found('厂里200员工吃了3顿饭，走A5母线。'), []);
});

test('particles that stand twice', () => {
	const found = (text: string) => doubledParticles({ source: sourceOfText(text), isOpen: () => true });
	assert.deepEqual(found('他高兴地地说，笑得得合不拢嘴。'), [4, 9]);
	assert.deepEqual(found('土地地块分散，各地地方不同，觉得得不偿失，蹄声得得作响。'), []);
});

test('particles in the frame of another', () => {
	const found = (text: string) =>
		framedParticles({ source: sourceOfText(text), isOpen: () => true }).map(({ at, meant }) => text[at] + meant);
	assert.deepEqual(found('他们认真的学习了文件，选手们跑的快。'), ['的地', '的得']);
	assert.deepEqual(found('认真的学习态度，完整的发展过程，跑的路最长。'), []);
});

/** How many of some slips are found where they stand, which are missed, and which right sentences are flagged. */
function tried(lines: readonly string[], right: readonly string[]) {
	const missed = lines.filter((line) => {
		const text = line.replace(/⟦([^→⟧]*)→[^⟧]*⟧/g, '$1');
		let shift = 0;
		const starts = [...line.matchAll(/⟦([^→⟧]*)→[^⟧]*⟧/g)].map(({ index, 0: mark, 1: written }) => {
			const start = index - shift;
			shift += mark.length - written.length;
			return start;
		});
		return !said(text).some(({ start, end }) => starts.some((at) => start <= at + 1 && at < end + 1));
	});
	return { found: lines.length - missed.length, missed, wrong: right.filter((text) => said(text).length > 0) };
}

const leastFound = 58;
const mostWrong = 0;
const leastHeldOut = 32;

/** What the rules of slips say of a sentence that stands in a story; offsets are those of the sentence. */
function said(text: string): { readonly start: number; readonly end: number }[] {
	const head = '乡间见闻\n\n　　';
	return placedFindings(analyze({ text: `${head}${text}\n`, settings: defaults }))
		.filter(({ rule }) =>
			['real-word-slip', 'particle-confusion', 'confusable-character', 'jiezhi-confusion', 'repeated-word'].includes(
				rule,
			),
		)
		.map(({ span: { start, end } }) => ({ start: start - head.length, end: end - head.length }));
}

function pair(word: string): [number, number] {
	return [word.charCodeAt(0), word.charCodeAt(1)];
}
