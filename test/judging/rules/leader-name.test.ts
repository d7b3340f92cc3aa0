import assert from 'node:assert/strict';
import { test } from 'node:test';
import { invented } from '../../../scripts/handbook/invented-lists';
import { defaults } from '../../../server/ground/model/settings';
import { findings } from '../../../server/judging/check/findings';
import { leaders } from '../../../server/judging/packs/leaders';
import { leaderName } from '../../../server/judging/rules/posts/leader-name';
import { analyze } from '../../../server/reading/page/update';

/** What is said of a page on a day, as `severity 'text'`. */
function said(text: string, [year, month, day]: readonly [number, number, number], roster = invented): string[] {
	const page = analyze({
		text,
		settings: { ...defaults, leaders: roster, issueDate: { day: { year, month, day }, source: 'option' } },
		fileName: undefined,
	});
	return findings(page, [leaderName]).sections.flatMap((list, i) =>
		list.map(({ severity, span }) => `${severity} ${page.articles[i].draft.logical.text.slice(span.start, span.end)}`),
	);
}

const water = '\n\n本报讯（记者 程禾）7月20日，石桥镇水渠整修工程开工，五个村的三千多亩稻田将用上自流水。';

test('a name that is nearly that of a leader is a warning where the page has the right one in another story', () => {
	const lone = `水渠开工${water}\n\n${'村里请来了顾坏远，他讲了半天。'}`;
	const other = `主席来信${water}\n\n顾怀远主席来信祝贺。`;
	assert.deepEqual(said(lone, [2026, 7, 28]), ['information 顾坏远']);
	assert.deepEqual(said(`${lone}\n\n\n${other}`, [2026, 7, 28]), ['warning 顾坏远']);
});

test('nothing is said of an issue after the day of the roster, and of nobody before he comes into office', () => {
	assert.deepEqual(said('国家主席顾怀元会见来宾。', [2026, 12, 31]), ['warning 顾怀元']);
	assert.deepEqual(said('国家主席顾怀元会见来宾。', [2027, 1, 1]), []);
	assert.deepEqual(said('国家主席顾怀元会见来宾。', [2015, 1, 1]), []);
});

test('a post is right from the day before, and for a week after', () => {
	assert.deepEqual(said('国务院总理陶景行答记者问。', [2021, 3, 12]), []);
	assert.deepEqual(said('国务院总理康致平答记者问。', [2021, 3, 19]), []);
	assert.deepEqual(said('国务院总理康致平答记者问。', [2021, 3, 22]), ['information 国务院总理康致平']);
});

test('the list that is shipped has days of the calendar in order, and is right about itself', () => {
	for (const { name, from = '', to, organization, title } of leaders.rows) {
		assert.match(`${from}${to ?? ''}`, /^(?:\d{4}-\d{2}-\d{2}){1,2}$/, name);
		for (const day of [from, to ?? from]) assert.equal(new Date(day).toISOString().slice(0, 10), day, name);
		assert.ok(to === undefined || from < to, `${name}: ${from} to ${to}`);
		assert.ok(from <= leaders.asOf && (to ?? '') <= leaders.asOf, name);
		const [year, month, day] = from.split('-').map(Number);
		assert.deepEqual(said(`${organization}${title}${name}出席会议。`, [year, month, day], leaders), [], name);
	}
});
