import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeActions } from '../../server/answers/findings/code-actions';
import type { PageAction } from '../../server/answers/findings/page-action';
import { rejoinColumnBreaks } from '../../server/answers/writing/column-breaks';
import type { PageEdit } from '../../server/ground/model/page';
import { defaults } from '../../server/ground/model/settings';
import { unmark } from '../../server/ground/text/marks';
import { analyze } from '../../server/reading/page/update';

/** The actions offered at the caret, `title` (with `*` where it is the preferred one) and the copy after it. */
function check(
	copy: string,
	expected: readonly (readonly [title: string, after: string])[],
	kinds: readonly PageAction['kind'][] = ['quickfix'],
): void {
	const { text, caret = 0 } = unmark(copy);
	const page = analyze({ text, settings: defaults });
	const actions = codeActions(page, { start: caret, end: caret }, { language: 'zh', kinds });
	assert.deepEqual(
		actions.map((action) => [`${action.preferred ? '*' : ''}${action.title}`, apply(text, action.edits)]),
		expected,
	);
}

/** Applies edits, which have to be in order and must not overlap. */
function apply(text: string, edits: readonly PageEdit[]): string {
	let out = '';
	let at = 0;
	for (const { span, text: put } of edits) {
		assert.ok(span.start >= at && span.end >= span.start, `edit at ${span.start}`);
		out += text.slice(at, span.start) + put;
		at = span.end;
	}
	return out + text.slice(at);
}

const body = '孩子们来到社区服务站，为老兵们戴上大红花，祝愿他们节日快乐';

test('a finding is fixed by itself, or with all of its rule', () => {
	check(`${body},‸大家都笑了。${body}!`, [
		['*改为“，”', `${body}，大家都笑了。${body}!`],
		['改正全部 2 处“半角标点”', `${body}，大家都笑了。${body}！`],
	]);
});

test('the right correction comes first, then its alternative', () => {
	check(`${body}，2026年8月5日（星期‸四）大家都来了。`, [
		['改为“星期三”', `${body}，2026年8月5日（星期三）大家都来了。`],
		['改为“2026年8月6日”', `${body}，2026年8月6日（星期四）大家都来了。`],
	]);
	check(`${body}，定于6月‸31日开演。`, [
		['改为“6月30日”', `${body}，定于6月30日开演。`],
		['改为“7月1日”', `${body}，定于7月1日开演。`],
	]);
});

test('what holds the caret comes before what only touches it, and the whole page after what is here', () => {
	check(
		`${body},‸约三百米左右,大家都笑了。`,
		[
			['删去“左右”', `${body},约三百米,大家都笑了。`],
			['删去“约”', `${body},三百米左右,大家都笑了。`],
			['*改为“，”', `${body}，约三百米左右,大家都笑了。`],
			['改正全部 2 处“半角标点”', `${body}，约三百米左右，大家都笑了。`],
			['改正全版可放心改的', `${body},约三百米左右,大家都笑了。`],
		],
		['quickfix', 'mend-page'],
	);
});

test('nothing is offered where nothing is wrong', () => {
	check(`${body}，‸大家都笑了。${body}!`, []);
});

test('fixes that two findings share are made once', () => {
	check(`${body}(‸共三人)，大家都笑了。`, [['*改为（共三人）', `${body}（共三人），大家都笑了。`]]);
});

test('fix-all takes the safe fixes alone', () => {
	check(
		`‸${body},大家都笑了,孩子们跑到了操场的另一

头去放风筝。`,
		[['朱笔：改正全版可放心改的', `${body}，大家都笑了，孩子们跑到了操场的另一\n\n头去放风筝。`]],
		['fix-all'],
	);
	check(`‸${body}，大家都笑了。`, [], ['fix-all']);
});

test('fix-all comes to its end at one stroke: a run of marks, and what mending them brings to light', () => {
	const title = '朱笔：改正全版可放心改的';
	check(`‸${body},大家都笑了!!!!!!`, [[title, `${body}，大家都笑了！！！`]], ['fix-all']);
	check(`‸${body},，大家都笑了。`, [[title, `${body}，大家都笑了。`]], ['fix-all']);
});

const broken = `社区共治

本报讯（记者 乔南）7月28日，孩子们来到社区服务站，为老兵们戴上大红花，祝愿他们节日快‸

乐。孩子们说，等到明年的这个时候，还要再来看望爷爷奶奶，听他们讲过去的事情，给他们唱新学

的歌。`;

test('a column break is rejoined alone or with all others', () => {
	const { text } = unmark(broken);
	check(broken, [
		['接回断段', text.replace('快\n\n乐', '快乐')],
		['接回本版有把握的断段（2 处）', text.replace('快\n\n乐', '快乐').replace('学\n\n的', '学的')],
	]);
	assert.equal(
		apply(text, rejoinColumnBreaks(analyze({ text, settings: defaults }))),
		text.replace('快\n\n乐', '快乐').replace('学\n\n的', '学的'),
	);
});

test('a headline is never glued to its story: what may be one is rejoined by itself alone', () => {
	const text = `${unmark(broken).text}

石桥镇水利站把新渠修到了杨家坪村

口的晒谷场边，村民们从此不用再挑水浇地，今年的早稻长势比往年都好。`;
	const page = analyze({ text, settings: defaults });
	const rejoined = apply(text, rejoinColumnBreaks(page));
	assert.equal(rejoined.includes('杨家坪村口'), false);
	assert.equal(rejoined.includes('快乐'), true);
});

test('an edit that crosses a column break leaves the break where it is', () => {
	const { text } = unmark(broken.replace('快‸\n\n乐。', '快,‸\n\n乐呵呵。'));
	const page = analyze({ text, settings: defaults });
	const caret = text.indexOf(',');
	const [first] = codeActions(page, { start: caret, end: caret + 1 }, { language: 'zh', kinds: ['quickfix'] }).filter(
		(action) => action.preferred,
	);
	assert.equal(apply(text, first?.edits ?? []), text.replace(',', '，'));
});
