import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LineRole } from '../../../server/ground/model/block';
import { markedCopy, unmark } from '../../../server/ground/text/marks';
import { blocksOf } from '../../../server/reading/segment/blocks';

/** Roles of the lines, then marked copy: blocks are marked by kind, and by kind and `/` where their sentence goes on. */
function check(roles: readonly LineRole[], marked: string): void {
	const { text } = unmark(marked);
	const found = blocksOf(text, roles).map(({ kind, span, continues }) => ({
		label: continues ? `${kind}/` : kind,
		...span,
	}));
	assert.equal(markedCopy(text, found), marked);
}

test('a lead, a paragraph and a jump share a line', () => {
	check(
		['paragraph'],
		'⟦byline:本报讯（记者 丙某某）⟧⟦paragraph:5月13日上午，我县召开防汛工作会议，会议指出⟧⟦jump:（下转2版）⟧',
	);
	check(['paragraph'], '⟦jump:（上接1版）⟧⟦paragraph:要加强组织领导，落实责任。⟧');
	check(['paragraph'], '⟦byline:新华社江城5月13日电（记者 丙某某）⟧⟦paragraph:省政府日前批复同意。⟧');
});

test('a paragraph ends with its signature or credit', () => {
	check(['paragraph'], '⟦paragraph:度过了一个有意义的周末。⟧⟦byline:（记者 丙某某）⟧');
	check(['caption'], '⟦caption:5月12日，村民走过新建成的便民桥。⟧⟦credit:（记者 丙某某 摄）⟧');
});

test('a remark in brackets at the end is no signature', () => {
	check(['paragraph'], '⟦paragraph:大家讨论了当前的形势（详见附表）。⟧');
});

test('a paragraph cut by a column break is two blocks, the first of which goes on', () => {
	check(['paragraph', 'blank', 'continuation'], '⟦paragraph/:“百日投产”的效⟧\n\n⟦paragraph:率让企业负责人惊喜。⟧');
});

test('a lead cut by a line end is a byline on both lines', () => {
	check(
		['paragraph', 'continuation'],
		'⟦byline/:本报讯（记者 丙某某 通⟧\n⟦byline:讯员 丁某某）⟧⟦paragraph:5月13日，我县召开会议。⟧',
	);
	check(['paragraph', 'continuation'], '⟦byline/:本报讯（记者 丙某某）⟧\n⟦paragraph:5月13日，我县召开会议。⟧');
});

test('space around a line is in no block', () => {
	check(['paragraph', 'paragraph'], '　　⟦paragraph:茶山一片新绿。⟧ \r\n　　⟦paragraph:订单已经排到了五月。⟧\r');
});

test('kicker, headline and deck are cut apart where the words say so', () => {
	check(
		['headline'],
		'⟦kicker:申某某在全县防汛工作会议上强调⟧ ⟦headline:立足防大汛 确保江河安澜⟧ ⟦deck:路某某主持 卫某某部署⟧',
	);
	check(['headline'], '⟦kicker:·记者在现场·⟧ ⟦headline:一条河的“体检报告”⟧');
	check(['headline'], '⟦kicker:民生短评⟧ ⟦headline:多听听“沙沙声”⟧');
	check(['headline'], '⟦headline:让山沟沟里的娃娃也有好老师⟧ ⟦deck:——访市教育局局长东某某⟧');
	check(['headline'], '⟦kicker:比作风 晒实绩 求实效⟧ ⟦headline:某某区举行部门擂台赛⟧');
	check(['headline'], '⟦headline:二季度重大项目集中开工⟧ ⟦deck:总投资86.5亿元⟧');
	check(['headline'], '⟦headline:立足防大汛 确保江河安澜⟧');
	check(['headline'], '⟦headline:春茶⟧');
});

test('odd input gives blocks all the same', () => {
	check(['continuation'], '⟦paragraph:率让企业惊喜。⟧');
	check([], '');
	check(['blank'], '　　');
});
