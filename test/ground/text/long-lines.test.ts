import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placedFindings } from '../../../server/answers/findings/placed-findings';
import { defaults } from '../../../server/ground/model/settings';
import { analyze } from '../../../server/reading/page/update';
import { quickest } from '../../support/quickest';

/**
 * Copy that nobody writes, pasted by mistake: a whole page is made of it and judged.
 * What grows with the square of the length stops an editor for minutes.
 */
const units = [
	'（',
	'“',
	'’',
	'》',
	'“（《【',
	'主任',
	'县长王明\n',
	'（以下简称',
	'本报讯（记者 ',
	'年月日',
	'1月',
	'王',
	'共计1人',
	'？',
	'按姓氏笔画为序',
];

const base = 3000;

function judged(unit: string, length: number): number {
	return judgedText(unit.repeat(Math.ceil(length / unit.length)));
}

function judgedText(text: string): number {
	const start = performance.now();
	placedFindings(analyze({ text, settings: defaults }));
	return performance.now() - start;
}

for (const unit of units) {
	test(`four times as much of ${JSON.stringify(unit)} takes about four times as long`, () => {
		judged(unit, base);
		const short = quickest(() => judged(unit, base));
		// Sixteen would be the square; a few milliseconds either way are the machine's.
		const most = 9 * short + 60;
		const long = quickest(() => judged(unit, 4 * base), most);
		assert.ok(long < most, `${short.toFixed(0)} ms, then ${long.toFixed(0)} ms`);
	});
}

/** Lists of people: what compares each with each shows at some length only. */
const lists: readonly (readonly [what: string, list: (count: number) => string])[] = [
	['one official', (count) => '市长程小禾、'.repeat(count)],
	[
		'names that differ in one character',
		(count) => Array.from({ length: count }, (_, i) => `程小${String.fromCharCode(0x4e00 + i)}`).join('\n'),
	],
];

for (const [what, list] of lists) {
	test(`four times as many of ${what} take about four times as long`, () => {
		judgedText(list(2000));
		const short = quickest(() => judgedText(list(2000)));
		const most = 9 * short + 200;
		const long = quickest(() => judgedText(list(8000)), most);
		assert.ok(long < most, `${short.toFixed(0)} ms, then ${long.toFixed(0)} ms`);
	});
}
