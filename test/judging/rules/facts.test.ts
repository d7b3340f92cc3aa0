import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { invented } from '../../../scripts/handbook/invented-lists';
import type { Roster } from '../../../server/ground/model/roster';
import { defaults, type Settings } from '../../../server/ground/model/settings';
import { findings } from '../../../server/judging/check/findings';
import { leaders } from '../../../server/judging/packs/leaders';
import { analyze } from '../../../server/reading/page/update';

/**
 * A hundred slips in facts, and as many right sentences of the same words, written down before the rules were looked at.
 * `✗` has its slip in marks, `✓` is the right sentence, `⏎` a line end.
 */
const lines = readFileSync('test/judging/rules/facts/battery.txt', 'utf8').split('\n');
const settings: Settings = {
	...defaults,
	leaders: invented satisfies Roster,
	issueDate: { day: { year: 2026, month: 7, day: 28 }, source: 'option' },
};

/** What is found in a line, as `rule severity 'text'`. */
function foundIn(line: string): string[] {
	const text = line.slice(2).replaceAll(/[⟦⟧]/g, '').replaceAll('⏎', '\n');
	const page = analyze({ text, settings, fileName: undefined });
	const { sections, failures } = findings(page);
	assert.deepEqual(failures, []);
	return sections.flatMap((list, i) =>
		list
			.filter(({ rule }) => !beside.has(rule))
			.map(({ rule, severity, span }) => {
				const written = page.articles[i].draft.logical.text.slice(span.start, span.end);
				return `${rule} ${severity} ${written}`;
			}),
	);
}

/** A single sentence is no story: what is said of it as a whole is not what is asked. */
const beside: ReadonlySet<string> = new Set(['truncated-article', 'malformed-dateline', 'name-before-title']);

test('of a hundred slips most are found, and of the right sentences of the same words none is called wrong', () => {
	const missed = lines.filter((line) => line.startsWith('✗') && foundIn(line).length === 0);
	const wrong = lines.flatMap((line) =>
		line.startsWith('✓') ? foundIn(line).map((found) => `${found}: ${line}`) : [],
	);
	if (process.env.SHOW) console.log([...missed, ...wrong].join('\n'), missed.length, wrong.length);
	assert.deepEqual(wrong, []);
	assert.ok(missed.length <= 12, `${missed.length} missed\n${missed.join('\n')}`);
});

test('the page of the rule tells the day up to which the list of leaders is known to be right', () => {
	const [year, month, day] = leaders.asOf.split('-').map(Number);
	assert.ok(
		readFileSync('server/judging/rules/posts/leader-name.md', 'utf8').includes(`截至${year}年${month}月${day}日`),
	);
});
