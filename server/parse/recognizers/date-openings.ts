import { dateWords, dayParts, weekdays } from '../../lexicon/date-words';
import { festivals } from '../../lexicon/festivals';
import { opensNumeral } from './date-numerals';

/** What a date may open with, by its first character: the sum of those of `opening` that it can be. Most characters are 0 and cost one look. */
export const openings = new Uint8Array(0x10000);

/** A number; a word such as 今年; a named day; a part of the day or a weekday; a lunar name; 公元 or 元月; 每, 半, 前三季度; a quotation mark. */
export const opening = { numeral: 1, word: 2, festival: 4, day: 8, lunar: 16, name: 32, set: 64, quote: 128 } as const;

for (let code = 0; code < 0x10000; code++) {
	if (opensNumeral(code)) openings[code] |= opening.numeral;
	if (dateWords.opens(code)) openings[code] |= opening.word;
	if (festivals.opens(code)) openings[code] |= opening.festival;
	if (dayParts.opens(code) || weekdays.opens(code)) openings[code] |= opening.day;
}
for (const sign of '农阴旧夏闰正冬腊甲乙丙丁戊己庚辛壬癸') openings[sign.charCodeAt(0)] |= opening.lunar;
for (const sign of '公元') openings[sign.charCodeAt(0)] |= opening.name;
for (const sign of '每半前头') openings[sign.charCodeAt(0)] |= opening.set;
for (const sign of '“‘"「『') openings[sign.charCodeAt(0)] |= opening.quote;
