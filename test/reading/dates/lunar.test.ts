import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SolarDay, SolarTerm, LunarDay as TymeLunarDay } from 'tyme4ts';
import { dayNumber, dayOf } from '../../../server/ground/text/days';
import { solarTerms } from '../../../server/reading/dates/words/festivals';
import {
	cycleYearName,
	gregorianDay,
	lunarDay,
	lunarDayName,
	lunarMonth,
	solarTermDay,
} from '../../../server/reading/dates/words/lunar-calendar';

test('the first day of every lunar month from 1900 to 2100 is that of tyme4ts', () => {
	for (let year = 1900; year <= 2100; year++) {
		for (let month = 1; month <= 12; month++) {
			for (const leap of [false, true]) {
				const ours = lunarMonth({ year, month, leap });
				let theirs: string | undefined;
				try {
					theirs = TymeLunarDay.fromYmd(year, leap ? -month : month, 1)
						.getSolarDay()
						.toString();
				} catch {
					theirs = undefined;
				}
				assert.equal(
					ours && `${ours.first.year}年${ours.first.month}月${ours.first.day}日`,
					theirs,
					`${year} ${month} ${leap}`,
				);
			}
		}
	}
});

test('every thirty-first day is the lunar day that tyme4ts says, there and back', () => {
	for (
		let number = dayNumber({ year: 1900, month: 1, day: 31 });
		number <= dayNumber({ year: 2100, month: 12, day: 31 });
		number += 31
	) {
		const day = dayOf(number);
		const lunar = lunarDay(day);
		const theirs = SolarDay.fromYmd(day.year, day.month, day.day).getLunarDay();
		assert.ok(lunar);
		assert.deepEqual(
			[lunar.year, lunar.leap ? -lunar.month : lunar.month, lunar.day],
			[theirs.getYear(), theirs.getMonth(), theirs.getDay()],
		);
		assert.deepEqual(gregorianDay(lunar), day);
	}
});

test('the 24 terms of every year are those of tyme4ts', () => {
	for (let year = 1900; year <= 2100; year++) {
		for (let term = 0; term < 24; term++) {
			const day = SolarTerm.fromIndex(year, term + 1)
				.getJulianDay()
				.getSolarDay();
			assert.deepEqual(
				solarTermDay(year, term),
				{ year: day.getYear(), month: day.getMonth(), day: day.getDay() },
				`${year} ${solarTerms[term]}`,
			);
		}
	}
});

test('names', () => {
	assert.equal(lunarDayName({ year: 2022, month: 6, leap: false, day: 30 }), '六月三十');
	assert.equal(lunarDayName({ year: 2020, month: 4, leap: true, day: 1 }), '闰四月初一');
	assert.equal(lunarDayName({ year: 2020, month: 12, leap: false, day: 28 }), '腊月廿八');
	assert.equal(cycleYearName(2022), '壬寅年');
	assert.equal(lunarDay({ year: 1800, month: 1, day: 1 }), undefined);
	assert.equal(gregorianDay({ year: 2022, month: 2, leap: true, day: 1 }), undefined);
});
