import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { placedFindings } from '../../server/answers/findings/placed-findings';
import { defaults } from '../../server/ground/model/settings';
import { unmarkPage } from '../../server/ground/text/marks';
import { analyze } from '../../server/reading/page/update';

/**
 * A page each in the ways of papers of other kinds, with invented copy: their bylines, datelines, credits and tails were written down
 * before the first look at what is found there.
 * Nobody declared a form, so nothing of it is a warning; and what is information is little. Half of them have marks
 * (test/corpus/README.md), so that faults can be put in: `npm run mutate -- --folder test/ways`.
 */
const folder = 'test/ways';

for (const name of readdirSync(folder).filter((file) => file.endsWith('.copy')))
	test(`${name}: another paper's way is no fault`, () => {
		const { head, text } = unmarkPage(readFileSync(join(folder, name), 'utf8'));
		const [year, month, day] = (/^issue: (\d+)-(\d+)-(\d+)$/m.exec(head)?.slice(1) ?? []).map(Number);
		const settings = { ...defaults, issueDate: { day: { year, month, day }, source: 'option' as const } };
		const found = placedFindings(analyze({ text, settings })).map(
			({ rule, severity, span }) => `${severity} ${rule} ${text.slice(span.start, span.end)}`,
		);
		assert.deepEqual(
			found.filter((one) => /^(?:error|warning)/.test(one)),
			[],
		);
		assert.ok(found.length <= 1, found.join('\n'));
	});
