import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CalendarDay } from '../../../server/ground/model/date';
import type { BylineEntity } from '../../../server/ground/model/entity';
import { present } from '../../../server/ground/text/present';
import { readDates } from '../../../server/reading/article/readings';
import { bylineEntity } from '../../../server/reading/bylines/entity';
import { bylineAt } from '../../../server/reading/bylines/scan';
import { recognizeDates } from '../../../server/reading/dates/recognize';

/** The values of the dates of a paragraph, in order, read for an issue date (`undefined`: none). */
function check(copy: string, issue: string | undefined, ...values: string[]): void {
	test(`${issue ?? 'no issue date'}: ${copy}`, () => assert.deepEqual(valuesOf(copy, issue), values));
}

function valuesOf(text: string, issue: string | undefined, byline?: BylineEntity): string[] {
	const dates = recognizeDates({ kind: 'article', text, blocks: [] }, byline ? [byline] : []);
	const logical = { text, pieces: [], joins: [] };
	const draft = {
		kind: 'article',
		text,
		roles: [],
		blocks: [],
		logical,
		logicalBlocks: [],
		entities: dates,
		candidates: new Map(),
		evidenceCounts: new Map(),
	} as const;
	const entities = byline ? [byline, ...dates] : dates;
	const readings = readDates({ draft, entities }, issue === undefined ? undefined : dayFrom(issue));
	return dates.map((date) => readings.get(date)?.value ?? '');
}

function dayFrom(iso: string): CalendarDay {
	const [year, month, day] = iso.split('-').map(Number);
	return { year: year, month: month, day: day };
}

describe('a day alone behind a festival', () => {
	check('春节将至。27日，县里召开座谈会。', '2026-01-28', '2026-02-17', '2026-01-27');
	check('春节前夕，27日，县里召开座谈会。', '2026-02-28', '2026-02-17', '2026-02-27');
	check('2月20日，街上热闹。27日，更热闹。', '2026-03-02', '2026-02-20', '2026-02-27');
});

describe('a weekday in brackets is that of the day before it', () => {
	check('明天（星期六）、后天（星期日）不限行。', '2026-11-27', '2026-11-28', '2026-11-28', '2026-11-29', '2026-11-29');
	check('比去年5月1日（星期四）多。', '2026-05-04', '2025-05-01', '2025-05-01');
});

describe('without an issue date, what the words leave open is X', () => {
	check('7月28日上午', undefined, 'XXXX-07-28TMO');
	check('今年3月', undefined, 'XXXX-03');
	check('29日', undefined, 'XXXX-XX-29');
	check('昨日，上周四，本周', undefined, 'XXXX-XX-XX', 'XXXX-WXX-4', 'XXXX-WXX');
	check('2022年7月28日', undefined, '2022-07-28');
	check('除夕', undefined, 'XXXX-XX-XX');
	check('上午9时', undefined, 'T09:00');
	check('1至4月', undefined, 'XXXX-01/XXXX-04');
});

describe('the year of a yearless date', () => {
	check('7月28日', '2022-07-31', '2022-07-28');
	check('11月30日前', '2022-11-09', '2022-11-30');
	check('12月28日', '2023-01-04', '2022-12-28');
	check('将于12月完工', '2023-01-04', '2023-12');
	check('1月3日', '2022-12-29', '2023-01-03');
	check('1月启动', '2022-12-29', '2022-01');
	check('10月', '2023-09-06', '2023-10');
	check('2014年9月动工，12月完工。', '2023-09-06', '2014-09', '2014-12');
	check('较去年9月下降，8月略升', '2023-09-06', '2022-09', '2023-08');
});

describe('a day alone', () => {
	check('29日', '2022-07-31', '2022-07-29');
	check('29日', '2023-09-06', '2023-08-29');
	check('将于29日', '2023-09-06', '2023-09-29');
	check('拟2日', '2023-09-28', '2023-10-02');
	check('7月30日开幕，8月2日闭幕，3日', '2022-08-05', '2022-07-30', '2022-08-02', '2022-08-03');
	check('5月1日、2日', '2022-08-05', '2022-05-01', '2022-05-02');
	check('7月30日启程，2日抵达', '2022-08-05', '2022-07-30', '2022-08-02');
	check('31日', '2022-03-01', '2022-01-31');
});

describe('ranges share their parts', () => {
	check('7月28日至30日', '2022-07-31', '2022-07-28/2022-07-30');
	check('28日至8月3日', '2022-07-31', '2022-07-28/2022-08-03');
	check('2022年12月28日至1月3日', '2023-01-31', '2022-12-28/2023-01-03');
	check('去年10月至今年2月', '2022-07-31', '2021-10/2022-02');
	check('3月25日8时至17时', '2025-03-21', '2025-03-25T08:00/2025-03-25T17:00');
	check('今天下午1点到3点', '2025-03-21', '2025-03-21T13:00/2025-03-21T15:00');
	check('“十四五”', '2025-03-21', '2021/2025');
	check('2018年至今', '2025-03-21', '2018/..');
	check('周一至周五', '2025-03-20', '2025-03-17/2025-03-21');
	check('今年前三季度', '2025-11-20', '2025-01/2025-09');
});

describe('words of time', () => {
	check(
		'今天，昨日，前天，明年，去年同期，上月，本周一，上周四',
		'2025-03-01',
		'2025-03-01',
		'2025-02-28',
		'2025-02-27',
		'2026',
		'2024',
		'2025-02',
		'2025-02-24',
		'2025-02-20',
	);
	check(
		'5月8日签约，次日开工，当月见效，同年12月完工，翌年投产',
		'2020-06-01',
		'2020-05-08',
		'2020-05-09',
		'2020-05',
		'2020-12',
		'2021',
	);
	check(
		'下月中旬，本季度，上半年，年底，5月底',
		'2025-03-21',
		'2025-04-11/2025-04-20',
		'2025-Q1',
		'2025-H1',
		'2025-12',
		'2025-05',
	);
	check('20世纪90年代，21世纪，上世纪80年代，90年代', '2025-03-21', '199', '20', '198', '199');
	check('本周，下周末，2022年第30周', '2022-07-28', '2022-W30', '2022-W31-WE', '2022-W30');
});

describe('lunar days and named days are Gregorian', () => {
	check(
		'农历四月初七，除夕，春分，教师节，母亲节',
		'2024-05-14',
		'2024-05-14',
		'2024-02-09',
		'2024-03-20',
		'2024-09-10',
		'2024-05-12',
	);
	check('2020年闰四月初一', '2024-05-14', '2020-05-23');
	check('2022年冬至', undefined, '2022-12-22');
	check('“八一”建军节', '2022-07-31', '2022-08-01');
});

describe('parts of the day', () => {
	check(
		'28日晚8时30分，夜里12点，中午12点，凌晨1点',
		'2022-07-31',
		'2022-07-28T20:30',
		'2022-07-28T24:00',
		'2022-07-28T12:00',
		'2022-07-28T01:00',
	);
});

test('the date of the dateline is today for its article', () => {
	const text = '新华社北京7月28日电 今天上午，昨天';
	const byline = bylineEntity(present(bylineAt(text, 0), text));
	assert.deepEqual(valuesOf(text, '2022-07-31', byline), ['2022-07-28', '2022-07-28TMO', '2022-07-27']);
	assert.deepEqual(valuesOf(text, undefined, byline), ['XXXX-07-28', 'XXXX-07-28TMO', 'XXXX-07-27']);
});
