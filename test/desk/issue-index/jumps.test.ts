import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createIssueIndex } from '../../../server/desk/issue-index/issue-index';
import { joinedStory } from '../../../server/desk/issue-index/joined-story';
import { otherHalf } from '../../../server/desk/issue-index/other-half';
import { defaults } from '../../../server/ground/model/settings';
import { analyze } from '../../../server/reading/page/update';
import { filed } from './issue-of-texts';

const words = '7月5日，全县夏粮收购工作会议召开。会议要求，各收购点要备足仓容、备足资金，让农民卖得顺';
const pages = {
	'A01.txt': `县里部署夏粮收购\n\n本报讯（记者 程禾）${words}（下转2版）\n\n老街改造后客流翻番\n\n本报讯（记者 陆小满）临河老街改造完成一个月来，每天接待游客六千多人次。（下转3版）\n`,
	'A02.txt': '让农民卖得顺心\n\n（上接1版）心、卖得省心。各乡镇要组织好运力，早收早卖，确保颗粒归（下转3版）\n',
	'A03.txt':
		'客流翻番\n\n（上接1版）街口的罗阿姨说，从前下午四点就收摊。\n\n颗粒归仓\n\n（上接2版）仓，一粒也不能少。\n',
};

const index = createIssueIndex();
for (const [file, text] of Object.entries(pages)) index.put(filed(file, text));

/** `A2 让农民卖得顺心` of the other half of the nth jump of a page. */
function halfOf(file: string, nth: number): string {
	const page = index.get(`file:///issue/${file}`);
	const jump = page?.summary.articles.flatMap(({ jumps }) => jumps)[nth];
	const half = page && jump && otherHalf(index, page, jump.start);
	return `${half?.page?.number} ${half?.end?.headline}`;
}

test('each jump finds its other half, by the headline where there are several', () => {
	assert.equal(halfOf('A01.txt', 0), 'A2 让农民卖得顺心');
	assert.equal(halfOf('A01.txt', 1), 'A3 客流翻番');
	assert.equal(halfOf('A02.txt', 0), 'A1 县里部署夏粮收购');
	assert.equal(halfOf('A02.txt', 1), 'A3 颗粒归仓');
	assert.equal(halfOf('A03.txt', 1), 'A2 让农民卖得顺心');
});

test('parts are joined right where they were cut, or as paragraphs', () => {
	const parts = ['A01.txt', 'A02.txt'].map(
		(name) => analyze({ text: pages[name as 'A01.txt'], settings: defaults }).articles[0],
	);
	const { headline, text, starts } = joinedStory(parts);
	assert.equal(headline, '县里部署夏粮收购');
	assert.match(text, /让农民卖得顺心、卖得省心。/);
	assert.equal(text.slice(starts[1], starts[1] + 2), '心、');
	const whole = joinedStory([
		analyze({ text: pages['A01.txt'], settings: defaults }).articles[1],
		analyze({ text: pages['A03.txt'], settings: defaults }).articles[0],
	]);
	assert.match(whole.text, /六千多人次。\n街口的罗阿姨/);
});
