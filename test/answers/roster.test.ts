import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inventedDesk } from '../../scripts/handbook/invented-lists';
import { codeActions } from '../../server/answers/findings/code-actions';
import { personCard } from '../../server/answers/hover/person';
import { rosterCard } from '../../server/answers/hover/roster';
import { rosterPeople } from '../../server/answers/names/roster-people';
import { completions } from '../../server/answers/writing/completion';
import { defaults, type Settings } from '../../server/ground/model/settings';
import { unmark } from '../../server/ground/text/marks';
import { analyze } from '../../server/reading/page/update';

const dated = (year: number, month: number, day: number): Settings => ({
	...defaults,
	roster: inventedDesk,
	issueDate: { day: { year, month, day }, source: 'option' },
});
const now = dated(2026, 7, 28);

/** The lines of the card of a name, links as `[label]`. */
function card(name: string, settings: Settings): string[] {
	return rosterCard(analyze({ text: '县里开会', settings }), name, 'zh')
		.replace(/\]\(<[^>]*>\)/g, ']')
		.replaceAll('\\', '')
		.split('\n')
		.filter(Boolean);
}

test('the card parts the posts by the issue date, and tells how far the roster goes', () => {
	assert.deepEqual(card('贺云川', now), [
		'**名录** 记到 2025-12-31',
		'**现任** ',
		'- 石桥县人大常委会 主任 · 2021-07-02 起 · [roster.csv:6]',
		'**曾任** ',
		'- 石桥县人民政府 县长 · 2016-03-01 到 2021-07-01 · [roster.csv:5]',
	]);
	assert.deepEqual(card('贺云川', dated(2021, 6, 20)), [
		'**名录** 记到 2021-06-10',
		'**现任** ',
		'- 石桥县人民政府 县长 · 2016-03-01 到 2021-07-01 · [roster.csv:5]',
		'**将任** ',
		'- 石桥县人大常委会 主任 · 2021-07-02 起 · [roster.csv:6]',
	]);
	assert.equal(card('贺云川', { ...now, issueDate: undefined }).length, 3);
	assert.deepEqual(card('汤沛霖', now), []);
});

test('on the card of a person the titles of the page stand below a heading of their own', () => {
	const page = analyze({ text: '石桥县人大常委会主任贺云川到石桥镇查看水渠。', settings: now });
	const lines = personCard(page, '贺云川', { language: 'zh', link: () => 'copy:' }).split('\n');
	const heading = lines.indexOf('**本版职务** ');
	assert.ok(heading > lines.findIndex((line) => line.startsWith('**曾任**')), lines.join('\n'));
	assert.match(lines[heading + 2], /^- 石桥县人大常委会主任/);
	// A name that the roster has not needs none.
	const other = personCard(analyze({ text: '镇长汤沛霖到石桥镇。', settings: now }), '汤沛霖', {
		language: 'zh',
		link: () => 'copy:',
	});
	assert.doesNotMatch(other, /本版职务/);
});

/** What completion puts in at the caret, the first ones. */
function completed(copy: string, settings = now): string[] {
	const { text, caret = 0 } = unmark(copy);
	const page = analyze({ text, settings });
	const known = rosterPeople(page, caret);
	return completions(page, caret, { language: 'zh', known, otherPages: [], number: undefined }).map(
		({ insert }) => insert,
	);
}

test('names of the roster are completed with the titles of the day, by characters and by initials', () => {
	assert.deepEqual(completed('7月28日，县人大常‸').slice(0, 1), ['县人大常委会主任贺云川']);
	assert.deepEqual(completed('7月28日，hyc‸'), ['贺云川']);
	assert.deepEqual(completed('7月28日，贺‸').slice(0, 2), ['贺云川', '县人大常委会主任贺云川']);
	assert.deepEqual(completed('7月28日，县长贺‸', dated(2020, 1, 1)).slice(0, 3), [
		'贺云川',
		'县长贺云川',
		'石桥县县长贺云川',
	]);
	// Reporters come first in a byline, the highest in rank elsewhere.
	assert.equal(completed('本报讯（记者 ‸）')[0], '庄小满');
	assert.equal(completed('7月28日，‸')[0], '康致远');
});

/** What may be put into the roster at the caret, for a user who asks or for an editor by itself. */
function offered(copy: string, from: 'anywhere' | 'place', settings = now): (string | undefined)[][] {
	const { text, caret = 0 } = unmark(copy);
	const page = analyze({ text, settings });
	return codeActions(page, { start: caret, end: caret }, { language: 'zh', kinds: ['roster'], from }).map(
		({ title, roster }) => [title, roster?.organization, roster?.title, roster?.day],
	);
}

test('who is named and not listed, or not with this post, may be added', () => {
	assert.deepEqual(offered('石桥镇镇长汤沛‸霖出席会议。', 'anywhere'), [
		['把“汤沛霖”加入名录（石桥镇镇长）', '石桥镇', '镇长', undefined],
	]);
	assert.deepEqual(offered('石桥镇镇长汤沛‸霖出席会议。', 'place'), []);
	assert.deepEqual(offered('县长骆长‸青出席会议。', 'anywhere'), []);
	// The rule doubts the post, and it may be the roster that is behind.
	assert.deepEqual(offered('县长贺云‸川出席会议。', 'place'), [
		['“贺云川”写得对，加入名录（县长）', '', '县长', undefined],
	]);
	assert.deepEqual(offered('县长骆长‸清出席会议。', 'place'), [
		['“骆长清”写得对，加入名录（县长）', '', '县长', undefined],
	]);
});

test('an appointment gives a first day, a removal or a resignation a last one, of who is listed', () => {
	assert.deepEqual(offered('会议任命汤沛‸霖为石桥县人民政府副县长。', 'place'), [
		['更新名录：汤沛霖任石桥县人民政府副县长（2026-07-28 起）', '石桥县人民政府', '副县长', '2026-07-28'],
	]);
	assert.deepEqual(offered('会议免去程望‸舒的副县长职务。', 'place'), [
		['更新名录：程望舒不再任副县长（2026-07-28）', '', '副县长', '2026-07-28'],
	]);
	assert.deepEqual(offered('会议决定接受程望‸舒辞去石桥县副县长职务的请求。', 'place'), [
		['更新名录：程望舒不再任石桥县副县长（2026-07-28）', '石桥县', '副县长', '2026-07-28'],
	]);
	assert.deepEqual(offered('会议免去汤沛‸霖的副县长职务。', 'anywhere'), []);
	assert.deepEqual(offered('会议任命程望‸舒为石桥县人民政府副县长。', 'anywhere'), []);
});
