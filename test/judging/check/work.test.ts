import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { defaults } from '../../../server/ground/model/settings';
import { unmarkPage } from '../../../server/ground/text/marks';
import { type FindingsCount, findings } from '../../../server/judging/check/findings';
import { rules } from '../../../server/judging/rules/index';
import { parse } from '../../../server/reading/article/parse';
import { analyze, update } from '../../../server/reading/page/update';
import { latticeRoom } from '../../../server/reading/people/lattice-input';
import { segment } from '../../../server/reading/segment/segment';

/*
 * How much work the core does, counted and not timed: a machine that is busy changes nothing here.
 * Whoever makes a number larger has a reason for it, and writes the new one.
 */

/** Of all units, so many are scored by the name model. */
const mostScored = 0.12;
/** For an article or a piece of furniture, so many of the rules are called, with the slips. */
const mostCalled = 12;

const pages = readdirSync('test/corpus')
	.filter((name) => name.endsWith('.copy'))
	.map((name) => unmarkPage(readFileSync(join('test/corpus', name), 'utf8')).text);

test('the name model scores few units of copy', () => {
	const room = latticeRoom();
	let units = 0;
	let scored = 0;
	for (const page of pages) {
		const { sections, starts } = segment(page);
		for (const [i, section] of sections.entries()) {
			const { logical } = parse(section, page.slice(starts[i], starts[i] + section.length), room);
			units += logical.text.length;
			for (let at = 0; at < logical.text.length; at++) scored += room.buffers?.scored[at] ?? 0;
		}
	}
	assert.ok(scored > 0 && scored <= units * mostScored, `${scored} of ${units}`);
});

test('few rules are called, since most articles have no sign of most faults', () => {
	const count: FindingsCount = { checked: 0, called: 0 };
	let articles = 0;
	for (const text of pages) {
		const work = { parsed: 0, resolved: 0 };
		const page = analyze({ text, settings: defaults }, work);
		findings(page, rules, count);
		articles += page.articles.length;
		assert.deepEqual(work, { parsed: page.articles.length, resolved: page.articles.length });
	}
	assert.equal(count.checked, articles);
	assert.ok(count.called <= articles * mostCalled, `${count.called} calls for ${articles} articles`);
});

test('a keystroke calls the rules for the article that it changes', () => {
	const text = pages.join('\n\n\n');
	const page = analyze({ text, settings: defaults });
	findings(page, rules);
	const start = text.indexOf('。', text.length / 2);
	const after = update(page, {
		text: `${text.slice(0, start)}新${text.slice(start)}`,
		settings: defaults,
		change: { start, length: 0, inserted: 1 },
	});
	const count: FindingsCount = { checked: 0, called: 0 };
	findings(after, rules, count);
	assert.ok(count.checked >= 1 && count.checked <= 2, `${count.checked} articles checked`);
});
