import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { diagnostics } from '../../../server/answers/findings/diagnostics';
import { status } from '../../../server/answers/navigation/status';
import type { Article } from '../../../server/ground/model/article';
import type { Page } from '../../../server/ground/model/page';
import type { SectionPairRule } from '../../../server/ground/model/rule';
import { defaults } from '../../../server/ground/model/settings';
import { hashOf } from '../../../server/ground/text/hash';
import { findings } from '../../../server/judging/check/findings';
import { restrict } from '../../../server/reading/page/cast';
import { analyze, type UpdateCount, update } from '../../../server/reading/page/update';
import { apply, edit, input, share } from './edits';

const samples = readdirSync('samples')
	.filter((name) => name.endsWith('.txt'))
	.map((name) => readFileSync(join('samples', name), 'utf8'));

/** `article paragraph blank …⏎ text`: two sections of one key are the same section. */
function keys(page: Page): string[] {
	return page.articles.map(({ draft }) => `${draft.kind} ${draft.roles.join(' ')}\n${draft.text}`);
}

/**
 * What invariant 2 allows: the sections of `after` that `before` does not have are parsed, and those are resolved together with
 * the ones for which the cast has changed.
 */
function allowed(before: Page, after: Page): UpdateCount {
	const old = new Map<string, Article[]>();
	for (const [i, key] of keys(before).entries()) old.set(key, [...(old.get(key) ?? []), before.articles[i]]);
	let parsed = 0;
	let resolved = 0;
	for (const [i, key] of keys(after).entries()) {
		const same = old.get(key)?.shift();
		const { draft } = after.articles[i];
		if (!same) parsed++;
		if (!same || !isDeepStrictEqual(restrict(before.cast, same.draft), restrict(after.cast, draft))) resolved++;
	}
	return { parsed, resolved };
}

/** Sequences of up to `longest` edits, one on a part of a sample each; more of them, and others, with ZHUBI_RUNS and ZHUBI_SEED. */
const runs = Number(process.env.ZHUBI_RUNS ?? 120);
const seed = Number(process.env.ZHUBI_SEED ?? 20260728);
const longest = 40;
/** A part of a page has its articles, borders and common names, too, and is understood from nothing in half the time. */
const part = 1200;

test('whatever is edited, page and findings are those made from nothing, and no more is parsed and resolved than has changed', () => {
	let edits = 0;
	fc.assert(
		fc.property(
			fc.nat(samples.length - 1),
			share,
			fc.array(edit, { minLength: 1, maxLength: longest, size: 'max' }),
			(sample, from, sequence) => {
				const whole = samples[sample];
				const start = whole.lastIndexOf('\n', from * whole.length) + 1;
				let page = analyze(input(whole.slice(start, start + part)));
				for (const next of sequence) {
					const count = { parsed: 0, resolved: 0 };
					const after = apply(page, next, count);
					edits++;
					const fresh = analyze(input(after.text));
					if (!isDeepStrictEqual(after, fresh)) assert.deepEqual(after, fresh);
					const found = findings(after);
					if (!isDeepStrictEqual(found, findings(fresh))) assert.deepEqual(found, findings(fresh));
					assert.deepEqual(shown(after), shown(fresh));
					assert.deepEqual(count, allowed(page, after));
					page = after;
				}
			},
		),
		{ numRuns: runs, seed },
	);
	assert.ok(edits >= (runs * longest) / 3, `${edits} edits`);
});

/** What is counted from edit to edit, and what is chosen by it. */
function shown(page: Page) {
	return { status: status(page), diagnostics: diagnostics(page, { language: 'zh', limit: 3 }) };
}

const page = `城东新桥昨日通车

本报讯（记者 孟一禾）7月28日上午，城东新桥建成通车，两岸群众从此不用再绕行十里山路。骆长青走上桥面，同施工人员一一握手，感谢他们的辛劳。

河西菜市场迁入新址

本报讯（记者 乔南）7月27日，河西菜市场迁入新址，四百多个摊位全部安置完毕，停车位比原来多了一倍。市场管理人员说，生意比原来好了许多。

县里召开防汛会议

本报讯（记者 乔南）7月26日，全县防汛工作会议召开。县长骆长青出席会议并讲话，要求各乡镇把责任落实到每一座水库、每一段堤防、每一个村庄。
`;

/** The work that one replacement of a stretch of `page` costs. */
function cost(old: string, replacement: string): UpdateCount {
	const count = { parsed: 0, resolved: 0 };
	const start = page.indexOf(old);
	assert.ok(start >= 0);
	const before = analyze(input(page));
	assert.equal(before.articles.length, 3);
	const text = page.slice(0, start) + replacement + page.slice(start + old.length);
	assert.deepEqual(
		update(before, { ...input(text), change: { start, length: old.length, inserted: replacement.length } }, count),
		analyze(input(text)),
	);
	return count;
}

test('a word in a paragraph parses and resolves its article', () => {
	assert.deepEqual(cost('一倍', '两倍'), { parsed: 1, resolved: 1 });
});

test('a name that is made known in one article resolves the article that mentions it, too', () => {
	assert.deepEqual(cost('县长骆长青出席', '有关人员出席'), { parsed: 1, resolved: 2 });
});

test('an article that changes its place parses nothing', () => {
	const [first, second] = page.split('\n\n河西');
	const story = `${first}\n\n`;
	const rest = `河西${second}`;
	const moved = `${rest.trimEnd()}\n\n${first}\n`;
	const count = { parsed: 0, resolved: 0 };
	const after = update(
		analyze(input(story + rest)),
		{ ...input(moved), change: { start: 0, length: page.length, inserted: moved.length } },
		count,
	);
	assert.deepEqual(after, analyze(input(moved)));
	assert.deepEqual(count, { parsed: 0, resolved: 0 });
});

test('a new issue date parses and resolves nothing', () => {
	const count = { parsed: 0, resolved: 0 };
	const before = analyze(input(page));
	const other = { ...input(page), settings: defaults };
	assert.deepEqual(update(before, { ...other, change: { start: 0, length: 0, inserted: 0 } }, count), analyze(other));
	assert.deepEqual(count, { parsed: 0, resolved: 0 });
});

/** Stories that name the same day are compared. */
const sameDay: SectionPairRule = {
	name: 'same-day',
	category: 'text',
	tier: 'A',
	severity: 'error',
	weight: 0,
	title: { zh: '', en: '' },
	keys: ({ draft: { logical } }) => (logical.text.match(/7月\d+日/g) ?? []).map((day) => hashOf(day)),
	*compare() {
		yield {
			span: { start: 0, end: 1 },
			message: { zh: '', en: '' },
			earlierPlaces: [{ span: { start: 0, end: 1 }, message: { zh: '', en: '' } }],
		};
	},
};

test('findings that broke off halfway are taken from nothing the next time', () => {
	let breaks = false;
	const breaking: SectionPairRule = {
		...sameDay,
		name: 'breaking',
		keys: (article) => {
			if (breaks) throw new Error('no keys');
			return sameDay.keys(article);
		},
	};
	const rules = [sameDay, breaking];
	const text = page.replace('7月26日', '7月28日、7月27日');
	const before = analyze(input(text));
	findings(before, rules);
	const start = text.indexOf('7月28日');
	const edited = text.replace('7月28日', '7月27日');
	const after = update(before, { ...input(edited), change: { start, length: 5, inserted: 5 } });
	breaks = true;
	const broken = findings(after, rules);
	assert.deepEqual(
		broken.failures.map(({ rule }) => rule),
		['breaking'],
	);
	assert.deepEqual(broken.sections, findings(analyze(input(edited)), [sameDay]).sections);
	assert.equal(findings(after, rules), broken);
	breaks = false;
	const again = text.replace('7月28日', '7月25日');
	assert.deepEqual(
		findings(update(after, { ...input(again), change: { start, length: 5, inserted: 5 } }), rules),
		findings(analyze(input(again)), rules),
	);
});

test('of several findings at one place the first comes first, whichever was edited last', () => {
	const rules = [sameDay];
	const text = page.replace('7月26日', '7月28日、7月27日');
	const before = analyze(input(text));
	assert.deepEqual(
		findings(before, rules).sections[2]?.map(({ related }) => related[0]?.section),
		[0, 1],
	);
	const start = text.indexOf('十里');
	const edited = text.replace('十里', '八里');
	assert.deepEqual(
		findings(update(before, { ...input(edited), change: { start, length: 2, inserted: 2 } }), rules),
		findings(analyze(input(edited)), rules),
	);
});
