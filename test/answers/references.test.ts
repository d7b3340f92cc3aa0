import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstMention, references } from '../../server/answers/names/references';
import { pageOf, shown } from './on-page';

/** All mentions of the person at the caret are marked. */
function check(copy: string): void {
	const { page, caret, stretches } = pageOf(copy);
	const found = references(page, caret);
	assert.equal(shown(page.text, found), shown(page.text, stretches));
	assert.deepEqual(firstMention(page, caret), found[0]);
}

test('mentions are found in headline, byline and text, padded and across a column break', () => {
	check(
		'⟦苗春燕⟧检查水库\n\n本报讯（记者 乔南）7月28日，县长⟦‸苗春燕⟧检查水库。⟦苗春燕⟧说，要抓落实。在坝上，⟦苗春\n\n燕⟧强调，防汛不能松劲，各项措施要到位。',
	);
	check('河西市场迁址\n\n本报讯（记者 ⟦王　军⟧ 乔南）县长⟦王‸军⟧出席。⟦王军⟧说，好。');
});

test('a name within a longer one is another name, and the caret may stand behind a name', () => {
	check('县里开会\n\n本报讯（记者 乔南）县长⟦李文‸⟧出席会议。⟦李文⟧说，好。村民李文海说，好。李文海走了。');
	check('县里开会\n\n本报讯（记者 乔南）县长李文出席会议。李文说，好。村民⟦李文‸海⟧说，好。⟦李文海⟧走了。');
});

test('where no name stands there are no references', () => {
	check('县里‸开会\n\n本报讯（记者 乔南）县长李文出席会议。');
	check('‸');
});
