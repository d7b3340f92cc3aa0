import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRulePage } from '../../server/answers/findings/rule-page';
import type { CardOptions } from '../../server/answers/hover/card-options';
import { hover } from '../../server/answers/hover/hover';
import { defaults, type Settings } from '../../server/ground/model/settings';
import { unmark } from '../../server/ground/text/marks';
import { present } from '../../server/ground/text/present';
import { analyze } from '../../server/reading/page/update';

const issue: Settings = { ...defaults, issueDate: { day: { year: 2022, month: 7, day: 31 }, source: 'option' } };
const page = readRulePage(
	'# halfwidth-punctuation\n\n汉字之间的停顿用全角标点。\n\n依据：GB/T 15834。\n\n## Flags\n\n```copy\n今天⟦,⟧天气很好。\n```\n\n```fixed\n今天，天气很好。\n```\n',
);

const options: CardOptions = {
	language: 'zh',
	explain: (rule) => (rule === 'halfwidth-punctuation' ? page : undefined),
	ruleLink: (rule) => `rule:${rule}`,
	link: ({ start }) => `copy:/A01.txt#${start}`,
};

/** The card at the caret; the stretch that it speaks of is marked. */
function check(copy: string, expected: readonly RegExp[] | undefined, settings: Settings = issue): void {
	const { text, caret, stretches } = unmark(copy);
	const card = hover(analyze({ text, settings }), present(caret, 'caret'), options);
	if (!expected) {
		assert.equal(card, undefined);
		return;
	}
	assert.deepEqual(
		card && stretches.length > 0 ? [{ ...card.span }] : [],
		stretches.map(({ start, end }) => ({ start, end })),
	);
	for (const part of expected) assert.match(card?.markdown ?? '', part);
}

const story = '⟦本报讯‸(栖川传媒集团记者 孟一禾 本报记者 乔南)⟧7月28日上午，全县防汛工作会议召开，部署下一阶段的工作。';

test('a byline tells of each person with role and employer, and how the house writes it', () => {
	check(story, [
		/\*\*消息头\*\*/,
		/- \*\*孟一禾\*\* · 记者 · 栖川传媒集团/,
		/- \*\*乔南\*\* · 记者 · 本报/,
		/\*\*本报写法\*\* 本报讯（栖川传媒集团记者 孟一禾 本报记者 乔南）/,
	]);
});

test('a date tells its day, weekday and lunar date, its distance from the issue date, and where the year came from', () => {
	check('本报讯（记者 乔南）⟦7月‸28日上午⟧，全县防汛工作会议召开。', [
		/\*\*2022年7月28日 星期四\*\*/,
		/农历壬寅年六月三十/,
		/出版前 3 天/,
		/年份：由出版日期推出（命令行）/,
		/`2022-07-28TMO`/,
	]);
	check('本报讯（记者 乔南）⟦2019年5月‸1日⟧，全县防汛工作会议召开。', [
		/\*\*2019年5月1日 星期三\*\*/,
		/年份：稿中写明/,
	]);
	check('本报讯（记者 乔南）⟦7月‸28日至30日⟧，全县防汛工作会议召开。', [
		/\*\*2022年7月28日 星期四 — 2022年7月30日 星期六\*\*/,
	]);
	check('本报讯（记者 乔南）全县水库⟦去年第三季‸度⟧蓄水三亿方。', [
		/\*\*2021年第三季度\*\*/,
		/年份：由出版日期推出/,
		/`2021-Q3`/,
	]);
	check('本报讯（记者 乔南）⟦7月‸28日⟧，全县防汛工作会议召开。', [/年份：出版日期未知/, /`XXXX-07-28`/], defaults);
});

const people = `全县防汛工作会议召开

本报讯（记者 乔南）7月28日，全县防汛工作会议召开。县委书记骆长青出席会议并讲话。县委常委、常务副县长苗春燕主持会议。

骆长青指出，要把责任落实到每一座水库。会前，骆长青到东溪水库检查。
`;

test('an official tells the titles seen, organization and level, first mention and all others as links', () => {
	const first = people.indexOf('骆长青');
	const second = people.indexOf('骆长青', first + 1);
	check(people.replace('骆长青到', '⟦骆‸长青⟧到'), [
		/^\*\*骆长青\*\*/,
		/- 县委书记 · 县委 · 县级/,
		new RegExp(`\\*\\*首次出现\\*\\* \\[.*骆长青.*\\]\\(<copy:/A01.txt#${first}>\\)`),
		/\*\*本版提及\*\* 3/,
		new RegExp(`copy:/A01.txt#${second}`),
	]);
});

test('a finding tells the fault, the copy as it is and as it would be, why in one sentence, and what it counts', () => {
	check('孩子们来到社区服务站⟦‸,⟧为老兵们戴上大红花，祝愿他们节日快乐。', [
		/^\*\*半角标点\*\* `halfwidth-punctuation` {2}\n\*\*误\*\* …区服务站,为老兵们… {2}\n\*\*正\*\* …区服务站，为老兵们…\n\n[^\n]+。\n\n\[规则手册\]\(<rule:halfwidth-punctuation>\) · \*约计差错 0\.1\*$/,
	]);
});

test('what may be mended in two ways is shown in both', () => {
	check('孩子们来到社区服务站，⟦2026年8月‸5日⟧（星期四）为老兵们戴上大红花。', [
		/\*\*正\*\* 2026年8月5日（星期三）为老兵们… 或 2026年8月6日（星期四）为老兵们…/,
	]);
});

test('a day that does not exist has no weekday and no lunar date', () => {
	const { text, caret } = unmark('定于6月‸31日开演，请大家届时到社区服务站观看演出。');
	const card = hover(analyze({ text, settings: issue }), present(caret, 'caret'), options);
	assert.doesNotMatch(card?.markdown ?? '星期', /星期|农历|TIMEX3/);
	assert.match(card?.markdown ?? '', /日期不存在/);
});

test('where nothing is known there is no card', () => {
	check('孩子们‸来到社区服务站，为老兵们戴上大红花，祝愿他们节日快乐。', undefined);
	check('\n\n‸', undefined);
});

test('copy makes no link, no markup and no command', () => {
	const { text, caret } = unmark(
		'本报讯（记者 ‸乔南）7月28日，<img src=x onerror=alert(1)>[点](command:run)乔南说，`**好**`。乔南说，好。',
	);
	const card = hover(analyze({ text, settings: issue }), present(caret, 'caret'), {
		language: 'zh',
		explain: () => undefined,
		ruleLink: () => undefined,
		link: () => 'copy:/a>b(c)',
	});
	assert.doesNotMatch(card?.markdown ?? '', /(?<!\\)<img|\]\(command|(?<!\\)`\*\*好/);
	assert.match(card?.markdown ?? '', /\(<copy:\/a%3Eb\(c\)>\)/);
});
