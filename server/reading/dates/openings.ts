import { unitKinds } from '../../ground/text/unit-table';
import { numeralEnd, numerals } from './date-numerals';
import type { Scope } from './found';
import { dateWords } from './words/date-words';
import { festivals } from './words/festivals';
import { regnalEras } from './words/regnal-eras';
import { dayParts, weekdays } from './words/time-parts';

/**
 * A number; a word such as 今年; a named day; a part of the day or a weekday; a lunar name; 公元 or 元月; 每, 半, 前三季度;
 * a quotation mark.
 */
export const opening = { numeral: 1, word: 2, festival: 4, day: 8, lunar: 16, name: 32, set: 64, quote: 128 } as const;

/** What a date may open with, by its first unit: the sum of those of `opening` that it can be. Most units are 0 and cost one look. */
const openings = unitKinds([
	[opening.numeral, numerals],
	[opening.word, dateWords.openers],
	[opening.word, '前去昨今明'],
	[opening.festival, festivals.openers],
	[opening.day, dayParts.openers],
	[opening.day, weekdays.openers],
	[opening.day, '差'],
	[opening.lunar, '农阴旧夏闰正冬腊甲乙丙丁戊己庚辛壬癸'],
	[opening.name, '公元'],
	[opening.name, regnalEras.openers],
	[opening.set, '每半前头'],
	[opening.quote, '“‘"「『'],
]);

/** What stands second in each of them: 上 opens many words, 上周 few. A number may be followed by anything. */
const seconds = unitKinds(
	[
		[opening.word, secondsOf(dateWords)],
		// 今明两年, 昨今两天, 明后天.
		[opening.word, '昨今明后'],
		[opening.festival, secondsOf(festivals)],
		[opening.day, secondsOf(dayParts)],
		[opening.day, secondsOf(weekdays)],
		// 早8点, 差10分9点.
		[opening.day, numerals],
		// 农历; 正月; 甲子; 闰四月, 闰腊月.
		[opening.lunar, '历月子丑寅卯辰巳午未申酉戌亥正冬腊'],
		[opening.lunar, numerals],
		[opening.name, '元月'],
		[opening.name, secondsOf(regnalEras)],
		// 每隔, 每个, 每两年; 半个月, 半多年; 前三季度; the units of both.
		[opening.set, '隔个逢到半多年季月周星礼天日晚昼小钟工交刻分秒世'],
		[opening.set, numerals],
		[opening.quote, '一二三四五六七八九十'],
	],
	opening.numeral,
);

function secondsOf({ words }: { readonly words: readonly string[] }): readonly string[] {
	return words.filter((word) => word.length > 1).map((word) => word[1]);
}

/** What a date that starts at `at` can open with, told by its first two units; 0 nearly everywhere. */
export function opensAt(text: string, at: number): number {
	const first = openings[text.charCodeAt(at)];
	return first === 0 ? 0 : first & seconds[text.charCodeAt(at + 1)];
}

/** The same, told by the first unit alone, for the further end of a range: 19日早至|晚. */
export function opensWith(text: string, at: number): number {
	return openings[text.charCodeAt(at)];
}

const point = 1;
const length = 2;
const figures = 4;
const months = 8;
const years = 16;
const plan = 32;
const behind = unitKinds([
	// Behind the number of a point of time: its unit, the connector of a range, the marks of dates and times in figures, 世纪 and 季度,
	// a space.
	[point, '年月日号时点世季至到—－–-～~〜─、:：∶.．/／ \u3000\u00a0'],
	// Behind the amount of a length of time: its unit or the first character of it, 个, 多 余 来, 半, a connector, a thousands mark.
	[length, '年月日天个多余来周星礼季小分秒刻昼钟万世半至到—－–-～~〜,，.．工交'],
	// Behind a year at the head of a line (`1998，`).
	[point, '，\n'],
	[figures, '-－./．／—–'],
	[months, '月'],
	[years, '年世'],
]);

/**
 * What the number that starts at `at` can count, told by the one character behind it.
 * Most numbers belong to no date and are done with here.
 * The sum of the kinds in `numbers`; 0 where it belongs to no point, no length and no plan.
 */
export function numeralOpens(scope: Scope, at: number): number {
	const { text, end } = scope;
	const stop = numeralEnd(text, at, end);
	if (stop < 0) return 0;
	let kinds = stop >= end ? point : behind[text.charCodeAt(stop)];
	if (text[stop - 1] === '五') kinds |= plan;
	// A date in figures may be eight digits with nothing behind them.
	if (stop - at === 8) return kinds | point | figures;
	return kinds !== 0 && stop - at === 4 ? kinds | years : kinds;
}

/** The number of a point of time, of a length of time, 十四五; of a point, the year of a date in figures, a month, a year or an age. */
export const numbers = { point, length, figures, months, years, plan } as const;
