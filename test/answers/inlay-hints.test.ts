import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultHints, type HintOptions, inlayHints } from '../../server/answers/writing/inlay-hints';
import { defaults, type Settings } from '../../server/ground/model/settings';
import { edited } from '../../server/ground/text/edits';
import { issue, pageOf } from './on-page';

const all = { relativeDates: true, calendarDates: true, titles: true };

/** The copy with the hints in it, in ‹…›. */
function check(
	copy: string,
	{ hints = all, language = 'zh', settings = issue }: Partial<HintOptions & { settings: Settings }> = {},
): void {
	const text = copy.replace(/‹[^›]*›/g, '');
	const { page } = pageOf(text, settings);
	const found = inlayHints(page, { start: 0, end: text.length }, { language, hints });
	assert.equal(
		edited(
			text,
			found.map(({ at, label }) => ({ span: { start: at, end: at }, text: `‹${label}›` })),
		),
		copy,
	);
}

test('a relative date tells its day, one without a year its year; one with a year, a month and a stretch of time tell nothing', () => {
	check(
		'县里开会\n\n本报讯（记者 乔南）昨日‹2022-07-30 周六›，全县开会。7月28日‹2022-07-28 周四›上报，2021年5月1日开工。今年7月投产，历时三天。',
	);
	check('县里开会\n\n本报讯（记者 乔南）昨日‹2022-07-30 Sat›，全县开会。', { language: 'en' });
});

test('what says its day already tells nothing: a folio line, the weekday beside a day', () => {
	check('山口日报\n2022年7月31日 星期日 第6021期 今日4版 责任编辑：丁一\n');
	check('县里开会\n\n本报讯（记者 乔南）8月3日‹2022-08-03 周三›（周三），全县开会，定于上周五‹2022-07-22 周五›上报。');
});

test('a bare name tells the title that it had before, and its own place and the byline none', () => {
	check('县里开会\n\n本报讯（记者 乔南）县长李文出席会议。‹县长›李文说，好。乔南走了。');
	check('县里开会\n\n本报讯（记者 乔南）免去李文的县长职务。李文说，好。');
});

test('each kind is switched by itself, and what nearly every story has is off', () => {
	check('县里开会\n\n本报讯（记者 乔南）昨日‹2022-07-30 周六›、7月28日，县长李文出席。李文说，好。', {
		hints: defaultHints,
	});
	check('县里开会\n\n本报讯（记者 乔南）昨日、7月28日，县长李文出席。‹县长›李文说，好。', {
		hints: { ...all, relativeDates: false, calendarDates: false },
	});
});

test('without an issue date no day is told', () =>
	check('县里开会\n\n本报讯（记者 乔南）昨日，全县开会。', { settings: defaults }));

test('of a stretch only its own hints come, with what was said above it', () => {
	const { page } = pageOf(
		'县里开会\n\n本报讯（记者 乔南）昨日，县长李文出席。\n\n河西市场迁址\n\n本报讯（记者 乔南）昨日，李文到市场检查。李文说，好。',
	);
	const start = page.text.indexOf('河西');
	const found = inlayHints(page, { start, end: page.text.length }, { language: 'zh', hints: all });
	assert.deepEqual(
		found.map(({ label }) => label),
		['2022-07-30 周六', '县长', '县长'],
	);
});
