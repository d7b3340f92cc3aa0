import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { placedFindings } from '../../../server/answers/findings/placed-findings';
import { createIssueIndex } from '../../../server/desk/issue-index/issue-index';
import { summaryOf } from '../../../server/desk/issue-index/page-summary';
import type { IssueContext } from '../../../server/ground/model/issue';
import { defaults } from '../../../server/ground/model/settings';
import { findings } from '../../../server/judging/check/findings';
import { analyze, update } from '../../../server/reading/page/update';
import { apply, edit, input } from '../../reading/page/edits';
import { contextIn, filed } from './issue-of-texts';

const [one, two] = ['20260728A01.txt', '20260728A02.txt'];
const texts = { [one]: readFileSync(`samples/${one}`, 'utf8'), [two]: readFileSync(`samples/${two}`, 'utf8') };

test('the shipped pages that continue each other do not say that the other page is not at hand', () => {
	for (const fileName of [one, two]) {
		const jumpsOf = (issue: IssueContext | undefined) =>
			placedFindings(analyze({ text: texts[fileName], settings: defaults, fileName, issue })).filter(
				({ rule }) => rule === 'jump-without-continuation',
			);
		assert.equal(jumpsOf(undefined).length, 1);
		assert.deepEqual(jumpsOf(contextIn(texts, fileName)), []);
	}
});

test('a page whose own bylines are too few to show a form has that of the issue', () => {
	const lead = (name: string) =>
		`县里部署夏粮收购\n\n本报讯（记者${name}）7月5日，全县夏粮收购工作会议召开，各收购点要备足仓容。\n\n`;
	const others = { 'A02.txt': lead('程禾') + lead('陆小满') + lead('乔南'), 'A01.txt': lead('孟一禾') };
	const alone = analyze({ text: others['A01.txt'], settings: defaults });
	const issue = contextIn(others, 'A01.txt');
	const together = analyze({ text: others['A01.txt'], settings: defaults, issue });
	assert.notDeepEqual(together.style.usual, alone.style.usual);
	assert.deepEqual(update(together, { text: others['A01.txt'], settings: defaults, change: none }).style, alone.style);
	assert.deepEqual(update(alone, { text: others['A01.txt'], settings: defaults, change: none, issue }), together);
});

const none = { start: 0, length: 0, inserted: 0 };

test('whatever is edited and whatever other pages add, page and findings are those made from nothing', () => {
	const contexts = [undefined, contextIn(texts, one), contextIn({ ...texts, [two]: texts[one] }, one)];
	fc.assert(
		fc.property(fc.array(fc.tuple(edit, fc.nat(2)), { minLength: 1, maxLength: 12 }), (sequence) => {
			// The last story jumps to the other page.
			const text = texts[one].slice(texts[one].indexOf('晒实绩'), texts[one].indexOf('一池荷香'));
			let page = analyze({ ...input(text), fileName: one });
			for (const [next, which] of sequence) {
				const after = apply(page, next, { parsed: 0, resolved: 0 });
				const given = { ...input(after.text), fileName: one, issue: contexts[which] };
				page = update(after, { ...given, change: none });
				const fresh = analyze(given);
				if (!isDeepStrictEqual(page, fresh)) assert.deepEqual(page, fresh);
				assert.deepEqual(findings(page), findings(fresh));
			}
		}),
		{ numRuns: 30, seed: 20260728 },
	);
});

test('the index says of each page what it would say were it made from the pages that are left', () => {
	const pages = [one, two, '20260728B01.txt'].map((file) => filed(file, texts[file] ?? texts[one]));
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.nat(2), fc.boolean()), { maxLength: 12 }), (steps) => {
			const index = createIssueIndex();
			const there = new Set<number>();
			for (const [which, puts] of steps) {
				if (puts) index.put(pages[which]);
				else index.remove(pages[which].uri);
				if (puts) there.add(which);
				else there.delete(which);
			}
			const fresh = createIssueIndex();
			for (const which of there) fresh.put(pages[which]);
			for (const page of pages) assert.deepEqual(index.contextOf(page), fresh.contextOf(page));
			assert.deepEqual(index.pagesOf('issue'), fresh.pagesOf('issue'));
			assert.deepEqual(
				index.naming('郭定坤', 'issue').map(({ uri }) => uri),
				fresh.naming('郭定坤', 'issue').map(({ uri }) => uri),
			);
		}),
		{ numRuns: 60, seed: 20260728 },
	);
});

test('a summary is plain data: what the disk gives back is the same', () => {
	const summary = summaryOf(analyze({ text: texts[one], settings: defaults, fileName: one }));
	assert.deepEqual(JSON.parse(JSON.stringify(summary)), summary);
	assert.equal(summary.day, '2026-07-28');
	assert.ok(summary.people.find(({ name }) => name === '郭定坤')?.titles.includes('区委书记'));
});
