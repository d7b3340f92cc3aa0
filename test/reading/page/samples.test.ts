import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { placedFindings } from '../../../server/answers/findings/placed-findings';
import { defaults, type Settings } from '../../../server/ground/model/settings';
import { isoDay } from '../../../server/ground/text/days';
import { rules } from '../../../server/judging/rules/index';
import { analyze } from '../../../server/reading/page/update';

const faulty = '20260730A03.txt';

/** The faults that the sample with mistakes was given: rule and copy. */
const faults: readonly (readonly [rule: string, copy: string])[] = [
	['malformed-byline', '本报讯 （记者: 邹明轩，祝晓棠）'],
	['halfwidth-punctuation', ','],
	['repeated-word', '区委区委'],
	['halfwidth-punctuation', '('],
	['halfwidth-punctuation', ')'],
	['unpaired-mark', '“'],
	['repeated-word', '建设建设'],
	['wrong-weekday', '星期四'],
	['malformed-byline', '本报讯（记者祝晓棠 通讯员 卢燕)'],
	['impossible-date', '6月31日'],
	['malformed-byline', '本报讯（记者 穆青禾、记者 邹明轩 ）'],
	['doubled-level', '浦岭县县委'],
	['malformed-byline', '本报讯 记者穆青禾报道：'],
	['wrong-weekday', '星期一'],
	['doubled-level', '浦岭县县委'],
	['halfwidth-punctuation', ','],
	['malformed-byline', '本报讯（本报记者 穆青禾 通讯员：商陆 记者 卢燕）'],
	['malformed-byline', '本报讯（记者邹明轩 穆青禾）'],
];

/** What the desk of the samples declares (samples/zhubi.json). */
const desk: Settings = { ...defaults, bylineForm: '本报讯（记者 甲某某 乙某）' };

function warnings(name: string) {
	const text = readFileSync(join('samples', name), 'utf8');
	return placedFindings(analyze({ text, settings: desk, fileName: name }))
		.filter((finding) => finding.severity === 'error' || finding.severity === 'warning')
		.map((finding) => ({ rule: finding.rule, copy: text.slice(finding.span.start, finding.span.end) }));
}

for (const name of readdirSync('samples').filter((one) => one.endsWith('.txt'))) {
	test(`${name}: masthead and file name agree on the day`, () => {
		const { issueDate } = analyze({ text: readFileSync(join('samples', name), 'utf8'), settings: defaults });
		assert.deepEqual(
			[issueDate && isoDay(issueDate.day).replaceAll('-', ''), issueDate?.source],
			[name.slice(0, 8), 'masthead'],
		);
	});
	if (name !== faulty) test(`${name} is clean`, () => assert.deepEqual(warnings(name), []));
}

test(`${faulty} has the faults it was given, and no others`, () => {
	const found = warnings(faulty);
	const names = new Set(rules.map((rule) => rule.name));
	// A date may be marked with its weekday or without: the words of the fault are in the marked copy.
	for (const [rule, copy] of faults.filter(([rule]) => names.has(rule))) {
		const at = found.findIndex((one) => one.rule === rule && (one.copy.includes(copy) || copy.includes(one.copy)));
		assert.ok(at >= 0, `${rule}: ${copy}`);
		found.splice(at, 1);
	}
	assert.deepEqual(found, []);
});
