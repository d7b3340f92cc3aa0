import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { findings } from '../../server/check/findings';
import type { Article } from '../../server/model/article';
import type { Page } from '../../server/model/page';
import type { TwinRule } from '../../server/model/rule';
import type { TextChange } from '../../server/model/section';
import { defaults } from '../../server/model/settings';
import { restrict } from '../../server/page/cast';
import { analyze, type PageInput, type UpdateCount, update } from '../../server/page/update';
import { hashOf } from '../../server/text/hash';

const samples = readdirSync('samples')
	.filter((name) => name.endsWith('.txt'))
	.map((name) => readFileSync(join('samples', name), 'utf8'));

const settings = { ...defaults, issueDate: { day: { year: 2026, month: 7, day: 28 }, source: 'option' as const } };

/** An edit as chance makes it; what it does to a text, `change` says. Places and lengths are shares of the text, so that they fit any. */
interface Edit {
	readonly kind:
		| 'type'
		| 'delete'
		| 'break'
		| 'join'
		| 'copy'
		| 'move'
		| 'name'
		| 'unname'
		| 'line'
		| 'swap'
		| 'replace';
	readonly at: number;
	readonly from: number;
	readonly length: number;
	readonly pick: number;
}

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const edit: fc.Arbitrary<Edit> = fc.record({
	// What moves borders and names comes as often as plain typing.
	kind: fc.constantFrom(
		'type',
		'type',
		'type',
		'delete',
		'delete',
		'break',
		'break',
		'join',
		'join',
		'copy',
		'move',
		'name',
		'name',
		'unname',
		'unname',
		'line',
		'swap',
		'replace',
	),
	at: share,
	from: share,
	length: share,
	pick: share,
});

/** What is typed: Han, marks, digits, spaces, line ends of all kinds, brackets without partners, a character of two units and half of one. */
const typed = [
	'的',
	'王',
	'，',
	'。',
	'（',
	'）',
	'“',
	'、',
	'7',
	'月',
	' ',
	'　',
	'\n',
	'\r\n',
	'\r',
	'\t',
	'𠮷',
	'\ud842',
	'\u0000',
	'￿',
	'记者',
	'摄',
	'县长',
	'本报讯',
];
const lines = [
	'栖川日报',
	'（下转2版）',
	'本报讯（记者 祝晓棠 邹明轩）7月26日，区里开会。',
	'　　（马晓舟 摄）',
	'■ 抓落实',
	'2026年7月28日 星期二 责任编辑：丁一',
	'丁丘山出席并讲话。',
	'任命丁丘山为副区长。',
	'丁丘山',
];

/** The change of an edit to the text of a page, and the text put in. */
function change(
	page: Page,
	{ kind, at, from, length, pick }: Edit,
): { readonly start: number; readonly length: number; readonly text: string } {
	const { text } = page;
	const place = Math.floor(at * (text.length + 1));
	const other = Math.floor(from * (text.length + 1));
	const choose = <T>(list: readonly T[]): T => list[Math.floor(pick * list.length)];
	const names = page.cast.shards.flatMap((shard) =>
		[...shard].filter(([, { standing }]) => standing).map(([name]) => name),
	);
	switch (kind) {
		case 'type':
			return { start: place, length: 0, text: choose(typed) };
		case 'delete':
			return { start: place, length: Math.min(Math.ceil(length * 12), text.length - place), text: '' };
		case 'break':
			return { start: place, length: 0, text: choose(['\n', '\n\n', '\n\n\n\n', '\r\n\r\n', '\n　　']) };
		case 'join': {
			const end = text.indexOf('\n', place);
			return end < 0
				? { start: place, length: 0, text: '' }
				: { start: end, length: /^\s*/.exec(text.slice(end))?.[0].length ?? 1, text: '' };
		}
		case 'copy':
			return { start: place, length: 0, text: text.slice(other, other + Math.ceil(length * 400)) };
		case 'move': {
			// A stretch changes place: one change spans both ends.
			const [a, b] = place < other ? [place, other] : [other, place];
			const cut = a + Math.floor(length * (b - a));
			return { start: a, length: b - a, text: text.slice(cut, b) + text.slice(a, cut) };
		}
		case 'name':
			return {
				start: place,
				length: 0,
				text:
					choose(['县长', '村民', '（记者 ', '', '任命']) +
					(names.length > 0 ? choose(names) : '丁丘山') +
					choose(['说', '）', '', '为局长']),
			};
		case 'unname': {
			const name = names.length > 0 ? choose(names) : '丁丘山';
			const found = text.indexOf(name, place) < 0 ? text.indexOf(name) : text.indexOf(name, place);
			return found < 0
				? { start: place, length: 0, text: name }
				: { start: found, length: Math.ceil(length * name.length), text: '' };
		}
		case 'line': {
			const end = text.indexOf('\n', place);
			return { start: end < 0 ? text.length : end + 1, length: 0, text: `${choose(lines)}\n` };
		}
		case 'swap': {
			const start = text.lastIndexOf('\n', place - 1) + 1;
			const end = text.indexOf('\n', place);
			return { start, length: (end < 0 ? text.length : end + 1) - start, text: '' };
		}
		case 'replace':
			// The whole text at once, as an editor's undo or a formatter may do; half of the time it stays what it was.
			return { start: 0, length: text.length, text: pick < 0.5 ? text : text.slice(place) + text.slice(0, place) };
	}
}

function input(text: string): PageInput {
	return { text, settings, fileName: '20260728A01.txt' };
}

function apply(page: Page, edited: Edit, count: UpdateCount): Page {
	const made = change(page, edited);
	const text = page.text.slice(0, made.start) + made.text + page.text.slice(made.start + made.length);
	const told: TextChange = { start: made.start, length: made.length, inserted: made.text.length };
	return update(page, { ...input(text), change: told }, count);
}

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
					assert.deepEqual(count, allowed(page, after));
					page = after;
				}
			},
		),
		{ numRuns: runs, seed },
	);
	assert.ok(edits >= (runs * longest) / 3, `${edits} edits`);
});

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
	const [first, second] = page.split('\n\n河西') as [string, string];
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

/** Stories that name the same day are twins. */
const sameDay: TwinRule = {
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
			twins: [{ span: { start: 0, end: 1 }, message: { zh: '', en: '' } }],
		};
	},
};

test('findings that broke off halfway are taken from nothing the next time', () => {
	let breaks = false;
	const breaking: TwinRule = {
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

test('of several twins at one place the first comes first, whichever was edited last', () => {
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
