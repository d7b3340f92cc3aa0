import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { markedCopy, unmark } from '../../../server/ground/text/marks';
import { present } from '../../../server/ground/text/present';
import { bylineEntity } from '../../../server/reading/bylines/entity';
import { bylineAt } from '../../../server/reading/bylines/scan';
import { recognizeDates } from '../../../server/reading/dates/recognize';
import { dateAt } from '../../../server/reading/dates/scan';

/** The copy holds marks around its dates, and nothing else is one. */
function check(...copy: string[]): void {
	for (const line of copy) {
		test(line, () => {
			const { text, stretches } = unmark(line);
			assert.equal(
				markedCopy(
					text,
					recognizeDates({ kind: 'article', text, blocks: [] }, []).map((date) => date.span),
				),
				markedCopy(text, stretches),
			);
		});
	}
}

describe('calendar dates', () => {
	check(
		'⟦7月28日上午⟧，会议在礼堂召开。',
		'⟦今年3月⟧动工，⟦去年⟧汛期后设计，⟦1985年8月⟧立项，⟦2022年度⟧完成。',
		'⟦１９９８年⟧建成，⟦一九九八年十二月三十一日⟧启用，⟦二〇二二年⟧、⟦二○○八年⟧、⟦二00八年⟧扩建。',
		'（⟦2022-07-31⟧）（⟦2022.7.31⟧）（⟦2022/07/31 10:30⟧）（⟦2022.07—2023.01⟧）',
		'⟦公元前221年⟧统一，⟦公元618年⟧立国。',
		'⟦98年4月⟧，⟦19年底⟧，⟦九八年⟧的事。',
		'⟦29日⟧，他来了；⟦19日晚⟧有晚会，⟦20日⟧晚会结束，⟦二十八日⟧电。',
		'⟦元月1日20时⟧—⟦周五⟧',
		'⟦一九九八年新年⟧贺词，⟦2022年元旦⟧前夕，⟦2025年国庆⟧假期。',
		'⟦下月中旬⟧，⟦5月底⟧前，⟦今年年底⟧，⟦2018年10月初⟧，⟦年初⟧。',
		'⟦二季度⟧，⟦第三季度⟧，⟦2022年上半年⟧，⟦今年前三季度⟧，⟦2013年一季度末⟧，⟦前5个月⟧，增速回升。',
		'⟦20世纪90年代末⟧，⟦上世纪80年代⟧，⟦90年代⟧，⟦1980年代⟧，⟦19世纪⟧。',
		'⟦“十四五”⟧规划、⟦十四五⟧时期、⟦“八五”⟧期间',
		'1998\n⟦1998⟧\n编号1998'.replace(/^1998/, '⟦1998⟧'),
	);
});

describe('ranges are one date', () => {
	check(
		'⟦7月28日至30日⟧，⟦1至4月⟧，⟦2021—2023年⟧，⟦4月至10月⟧，⟦3月25日8时至17时⟧。',
		'⟦5月1日—5日⟧，⟦5月22日到31日⟧，⟦3—5日⟧，⟦7、8月⟧，⟦28、29日⟧。',
		'⟦7月4到7月8日⟧，⟦2017年8月至11月⟧，⟦周一至周五⟧，⟦上午9:00～11:30⟧。',
		'⟦2018年至今⟧，⟦7月1日起至8月31日⟧。',
		'⟦5月1日⟧、⟦2日⟧、⟦3日⟧',
	);
});

describe('clock and weekday', () => {
	check(
		'⟦10：30⟧开会，⟦晚上8时35分⟧散会，⟦上午九时二十分⟧，⟦六点半⟧，⟦22点30分⟧，⟦11时30分许⟧。',
		'⟦本周一⟧，⟦上周四⟧，⟦周五⟧，⟦星期天⟧，⟦下周周六⟧，⟦星期一下午3点多⟧，⟦上周末⟧。',
		'比分3：2，以16:15胜出，18：21和14：21连失两局，下跌120.07点，提了3点意见，一时兴起，同时。',
	);
});

describe('the lunar calendar and named days', () => {
	check(
		'⟦农历四月初七⟧，⟦农历甲辰年四月初七⟧，⟦闰四月⟧，⟦正月十五⟧，⟦腊月廿三⟧，⟦除夕⟧。',
		'⟦教师节⟧，⟦“八一”建军节⟧，⟦“八一”⟧前夕，⟦“119”消防日⟧，⟦春分⟧时节，⟦清明⟧期间。',
		'“八一”勋章、“五四”运动、政治清明、大雪纷飞、小满意、李国庆说。',
	);
});

describe('words of time', () => {
	check(
		'⟦今天⟧气温回升，⟦昨日⟧下雨，⟦去年10月⟧，⟦今晚⟧，⟦当天下午⟧，⟦次日⟧，⟦同年12月⟧，⟦去年同期⟧。',
		'今年轻人多了，如今年轻人，会上周永康总经理说，80后年轻人，声明年内，目前天气，过去年代，更加美好的明天。',
		'⟦3月5日⟧本报讯，⟦29日⟧本报讯，这次年终考核。'.replace('年终', '⟦年终⟧'),
	);
});

describe('lengths and repetitions are no dates, but known', () => {
	check(
		'⟦30年⟧没有，⟦2个月以来⟧，⟦三年来⟧，⟦两个半小时⟧，⟦3至5年⟧，⟦90日⟧内，⟦3日⟧内，⟦半年⟧。',
		'⟦每周二⟧，⟦每周⟧三次，⟦每年9月⟧，⟦每天晚上8点⟧，⟦每季度⟧，⟦每隔3天⟧。',
		'⟦今年⟧93岁，30周岁，三年级，第三十，十分之一，一点都不，百年变局，十四五岁，5号楼，1—3号泊位，6、7号楼，100日元。',
	);
});

test('dateAt reads the longest date that starts at an offset and ends at most at the end given', () => {
	const text = '新华社北京7月28日电';
	assert.deepEqual(dateAt(text, 5), {
		start: 5,
		end: 10,
		expression: { form: 'point', fields: { month: 7, day: 28 } },
	});
	assert.equal(dateAt(text, 5, 7)?.end, 7);
	assert.equal(dateAt(text, 4), undefined);
	assert.equal(dateAt('', 0), undefined);
});

test('the date of a dateline is listed once, as the same object', () => {
	const text = '新华社北京7月28日电 29日，';
	const byline = bylineEntity(present(bylineAt(text, 0), text));
	const found = recognizeDates({ kind: 'article', text, blocks: [] }, [byline]);
	assert.equal(found.length, 2);
	assert.equal(found[0], byline.date);
	assert.deepEqual(byline.date?.span, { start: 5, end: 10 });
	assert.deepEqual(found[1]?.span, { start: 12, end: 15 });
});

test('any text is read to its end', () => {
	const signs = '0129二十〇年月日号时点分半个多周上下本今明春节“”五至—:：.、每前农历初廿正月第 \n';
	let seed = 7;
	for (let round = 0; round < 300; round++) {
		let text = '';
		for (let i = 0; i < 60; i++) {
			seed = (seed * 1103515245 + 12345) & 0x7fffffff;
			text += signs[seed % signs.length];
		}
		let last = 0;
		for (const { span } of recognizeDates({ kind: 'article', text, blocks: [] }, [])) {
			assert.ok(span.start >= last && span.end > span.start && span.end <= text.length, JSON.stringify(text));
			last = span.end;
		}
	}
});
