import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaults } from '../../../server/ground/model/settings';
import { analyze } from '../../../server/reading/page/update';
import { quickest } from '../../support/quickest';

/**
 * One line of nothing but names, titles and dates: what compares each with each stops an editor for minutes.
 * And lines with one bracket or quotation mark that has no partner: what looks for it beyond the line does so for each of them.
 */
const units = ['县长王明1月', '阿里·', '（记者 程小禾）\n', '县里开会。（摘自《某）\n'];

const base = 40_000;

function read(unit: string, length: number): number {
	const text = unit.repeat(Math.ceil(length / unit.length));
	const start = performance.now();
	analyze({ text, settings: defaults });
	return performance.now() - start;
}

for (const unit of units) {
	test(`four times as much of ${JSON.stringify(unit)} is read in about four times the time`, () => {
		read(unit, base);
		const short = quickest(() => read(unit, base));
		// Sixteen would be the square; some milliseconds either way are the machine's.
		const most = 9 * short + 100;
		const long = quickest(() => read(unit, 4 * base), most);
		assert.ok(long < most, `${short.toFixed(0)} ms, then ${long.toFixed(0)} ms`);
	});
}
