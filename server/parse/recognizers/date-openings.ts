import { dateWords, dayParts, weekdays } from '../../lexicon/date-words';
import { festivals } from '../../lexicon/festivals';
import { numeralEnd, numerals } from './date-numerals';

/** What a date may open with, by its first character: the sum of those of `opening` that it can be. Most characters are 0 and cost one look. */
export const openings = new Uint8Array(0x10000);

/** A number; a word such as 今年; a named day; a part of the day or a weekday; a lunar name; 公元 or 元月; 每, 半, 前三季度; a quotation mark. */
export const opening = { numeral: 1, word: 2, festival: 4, day: 8, lunar: 16, name: 32, set: 64, quote: 128 } as const;

for (const [kind, units] of [
	[opening.numeral, numerals],
	[opening.word, dateWords.openers],
	[opening.festival, festivals.openers],
	[opening.day, dayParts.openers],
	[opening.day, weekdays.openers],
] as const)
	for (const code of units) openings[code] = (openings[code] as number) | kind;
for (const sign of '农阴旧夏闰正冬腊甲乙丙丁戊己庚辛壬癸') openings[sign.charCodeAt(0)] |= opening.lunar;
for (const sign of '公元') openings[sign.charCodeAt(0)] |= opening.name;
for (const sign of '每半前头') openings[sign.charCodeAt(0)] |= opening.set;
for (const sign of '“‘"「『') openings[sign.charCodeAt(0)] |= opening.quote;

const behind = new Uint8Array(0x10000);
const point = 1;
const length = 2;
/** What can stand behind the number of a point of time: its unit, the connector of a range, the marks of dates and times in figures, 世纪 and 季度, a space. */
for (const sign of '年月日号时点世季至到—－–-～~〜─、:：∶.．/／ \u3000\u00a0') behind[sign.charCodeAt(0)] |= point;
/** What can stand behind the amount of a length of time: its unit or the first character of it, 个, 多 余 来, 半, a connector, a thousands mark. */
for (const sign of '年月日天个多余来周星礼季小分秒刻昼钟万世半至到—－–-～~〜,，.．工交') behind[sign.charCodeAt(0)] |= length;
/** Behind a year at the head of a line (`1998，`). */
for (const sign of '，\n') behind[sign.charCodeAt(0)] |= point;

/** What the number that starts at `at` can be the number of, told by the one character behind it: most numbers are neither and end here. The sum of `numbers`. */
export function numeralOpens(text: string, at: number, end: number): number {
	const stop = numeralEnd(text, at, end);
	if (stop < 0) return 0;
	const kinds = stop >= end ? point : (behind[text.charCodeAt(stop)] as number);
	// A date in figures may be eight digits with nothing behind them.
	return stop - at === 8 ? kinds | point : kinds;
}

/** The number of a point of time, of a length of time. */
export const numbers = { point, length } as const;
