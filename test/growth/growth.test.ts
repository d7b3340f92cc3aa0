import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from '../../server/ground/model/page';
import { findings } from '../../server/judging/check/findings';
import { rules } from '../../server/judging/rules/index';
import { analyze } from '../../server/reading/page/update';
import { quickest } from '../support/quickest';
import { dear, watched } from './watched';
import { settings, work } from './work';

/**
 * `npm run growth` asks everything about every family, at the size of a book;
 * here stand those that once failed, as small as they showed it.
 */
for (const [rule, family, length] of watched) {
	test(`four times as much of “${family.name}” costs ${rule} about four times as much`, () => {
		const [small, large] = [length, 4 * length].map((units) => read(family.copy(units)));
		const short = quickest(() => time(rule, small));
		// Sixteen would be the square; some milliseconds either way are the machine's.
		const most = 8 * short + 10;
		const long = quickest(() => time(rule, large), most);
		assert.ok(long < most, `${short.toFixed(1)} ms, then ${long.toFixed(1)} ms`);
	});
}

for (const [rule, family] of dear) {
	test(`a megabyte of “${family.name}” costs ${rule} less than two seconds`, () => {
		const text = family.copy(100_000);
		const page = read(text);
		const most = (2000 * Buffer.byteLength(text)) / 1e6;
		const cost = quickest(() => time(rule, page), most);
		assert.ok(cost < most, `${((2 * cost) / most).toFixed(1)} s`);
	});
}

test('half a million characters of 的 in one line are more than the stack holds, and none is put there', () => {
	const thrown = [...work('的'.repeat(500_000), 'together')].flatMap((piece) => piece.thrown);
	assert.deepEqual(thrown, []);
});

// A part of fixed length may be (server/ground/text/base64.ts).
test('no list is spread onto the stack in the core', () => {
	for (const file of sources('server').filter((path) => !/^server[\\/]cli/.test(path)))
		assert.doesNotMatch(
			readFileSync(file, 'utf8'),
			/(?:push|unshift|splice|concat|Math\.max|Math\.min|fromCharCode|fromCodePoint)\((?:[^(){\n]*, )?\.\.\.(?!\w+\.subarray\(from, from \+)/,
			file,
		);
});

function read(text: string): Page {
	return analyze({ text, settings, fileName: 'page.txt' });
}

/** Milliseconds of the processor. */
function time(what: string, page: Page): number {
	const alone = rules.filter(({ name }) => name === what);
	assert.equal(alone.length, 1);
	const start = process.cpuUsage();
	findings(page, alone);
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}

function sources(folder: string): string[] {
	return readdirSync(folder).flatMap((name) => {
		const path = join(folder, name);
		return statSync(path).isDirectory() ? sources(path) : name.endsWith('.ts') ? [path] : [];
	});
}
