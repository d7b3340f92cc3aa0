import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { codeActions } from '../../../server/answers/findings/code-actions';
import { diagnostics } from '../../../server/answers/findings/diagnostics';
import { leastConfidence } from '../../../server/answers/findings/uncertain-borders';
import { quoteLine } from '../../../server/desk/notes/anchor';
import { notePlaces, remarksOf } from '../../../server/desk/notes/notes-file';
import type { Pin, PinNote, PinnedBorder } from '../../../server/ground/model/note';
import type { Segmentation } from '../../../server/ground/model/section';
import { defaults } from '../../../server/ground/model/settings';
import { analyze, update } from '../../../server/reading/page/update';
import { segment } from '../../../server/reading/segment/segment';

const page = `城东新桥昨日通车

本报讯（记者 孟一禾）7月28日上午，城东新桥建成通车，两岸群众从此不用再绕行十里山路。骆长青走上桥面，同施工人员一一握手，感谢他们的辛劳。

乡亲们说好日子在后头

桥头的老街坊搬来桌椅，泡上新茶，说起修桥的五百个日夜。

河西菜市场迁入新址

本报讯（记者 乔南）7月27日，河西菜市场迁入新址，四百多个摊位全部安置完毕，停车位比原来多了一倍。市场管理人员说，生意比原来好了许多。
`;

/** The first line of each section of the page, the lines named by their opening words being pinned. */
function openings(pinned: Readonly<Record<string, PinnedBorder>>, text = page): string[] {
	const pins = Object.entries(pinned).map(([words, border]): Pin => ({ id: words, at: text.indexOf(words), border }));
	const { starts } = segment(text, { pins });
	return starts.map((start) => text.slice(start).split('\n')[0].slice(0, 4));
}

test('a pin makes a border where the decoder sees none, and takes one away where it sees one', () => {
	const free = openings({});
	assert.deepEqual([free[0], free.at(-1)], ['城东新桥', '河西菜市']);
	assert.deepEqual(openings({ 乡亲们说: 'begin' }), ['城东新桥', '乡亲们说', '河西菜市']);
	assert.deepEqual(openings({ 乡亲们说: 'above' }), ['城东新桥', '河西菜市']);
	assert.deepEqual(openings({ 乡亲们说: 'above', 河西菜市: 'above' }), ['城东新桥']);
	assert.deepEqual(openings({ 桥头的老: 'begin', 乡亲们说: 'above', 河西菜市: 'above' }), ['城东新桥', '桥头的老']);
	// Every line may begin an article, even one that no page would begin with.
	assert.deepEqual(
		openings({
			'本报讯（记者 孟一禾': 'begin',
			乡亲们说: 'begin',
			桥头的老: 'begin',
			'本报讯（记者 乔南': 'begin',
			河西菜市: 'begin',
		}),
		['城东新桥', '本报讯（', '乡亲们说', '桥头的老', '河西菜市', '本报讯（'],
	);
	// Above the first text there is nothing.
	assert.deepEqual(openings({ 城东新桥: 'above' }), free);
});

test('a pinned border is certain', () => {
	const pins: Pin[] = [{ id: 'a', at: page.indexOf('乡亲们说'), border: 'begin' }];
	const { sections, starts } = segment(page, { pins });
	assert.equal(sections[starts.indexOf(page.indexOf('乡亲们说'))]?.confidence, 1);
});

const samples = readdirSync('samples')
	.filter((name) => name.endsWith('.txt'))
	.map((name) => readFileSync(join('samples', name), 'utf8'));

const lines = [
	'清禾日报',
	'2024年5月14日 星期二 第2版',
	'春茶',
	'病根找准了',
	'立足防大汛 确保江河安澜',
	'本报讯（记者 丙某某）5月13日上午，我县召开会议，部署今年防汛工作。',
	'会议指出，各级各部门要把责任落实到人，把每一座水库守',
	'住。（下转2版）',
	'本报记者 丙某某',
	'（丁某某 摄）',
	'简讯',
	'遗失声明',
	'编者按：教师节将至，本报专访教育部门负责人。',
	'记者：老师们愿意来，更要留得住。',
	'■ 抓落实',
	'',
	'',
	'　　',
];
const copy = fc.oneof(
	fc.array(fc.constantFrom(...lines), { maxLength: 30 }).map((parts) => parts.join('\n')),
	fc.constantFrom(...samples).map((sample) => sample.slice(0, 1500)),
);
const place = fc.nat(1000);
const pinning = fc.array(fc.record({ at: place, border: fc.constantFrom<PinnedBorder>('begin', 'above') }), {
	maxLength: 6,
});
const edit = fc.record({
	from: place,
	length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80)),
	text: fc.oneof(
		fc.constantFrom('', '', '。', '\n', '\n\n', '某'),
		fc.constantFrom(...lines).map((line) => `${line}\n`),
	),
	pins: fc.option(pinning, { nil: undefined }),
});

/** Pins at line starts, as far into the text as `at` says. */
function pinsOf(text: string, pinned: readonly { readonly at: number; readonly border: PinnedBorder }[]): Pin[] {
	return pinned.map(({ at, border }, i) => ({
		id: `${i}`,
		at: text.lastIndexOf('\n', Math.floor((text.length * at) / 1000) - 1) + 1,
		border,
	}));
}

function plain({ sections, starts }: Segmentation): unknown {
	return { sections, starts };
}

test('with pins, too, the segmentation after edits equals the one made from nothing', () => {
	fc.assert(
		fc.property(copy, pinning, fc.array(edit, { minLength: 1, maxLength: 6 }), (start, pinned, edits) => {
			let text = start;
			let said = pinned;
			let current = segment(text, { pins: pinsOf(text, said) });
			for (const { from, length, text: inserted, pins } of edits) {
				const at = Math.floor((text.length * from) / 1000);
				const gone = Math.min(length, text.length - at);
				text = text.slice(0, at) + inserted + text.slice(at + gone);
				said = pins ?? said;
				const now = pinsOf(text, said);
				current = segment(text, {
					edit: { previous: current, change: { start: at, length: gone, inserted: inserted.length } },
					pins: now,
				});
				const fresh = segment(text, { pins: now });
				if (!isDeepStrictEqual(plain(current), plain(fresh))) assert.deepEqual(plain(current), plain(fresh));
				for (const { at: pinnedAt, border } of now) {
					const others = now.filter((pin) => pin.at === pinnedAt && pin.border !== border);
					const line = text.slice(pinnedAt).split('\n')[0];
					if (others.length > 0 || line.trim() === '' || text.slice(0, pinnedAt).trim() === '') continue;
					assert.equal(current.starts.includes(pinnedAt), border === 'begin', `${border} ${line}`);
				}
			}
		}),
		{ numRuns: Number(process.env.ZHUBI_RUNS ?? 80), seed: 20260728 },
	);
});

test('with pins, too, the page after edits equals the one made from nothing', () => {
	fc.assert(
		fc.property(copy, fc.array(edit, { minLength: 1, maxLength: 3 }), (start, edits) => {
			let current = analyze({ text: start, settings: defaults });
			for (const { from, length, text: inserted, pins } of edits) {
				const at = Math.floor((current.text.length * from) / 1000);
				const gone = Math.min(length, current.text.length - at);
				const text = current.text.slice(0, at) + inserted + current.text.slice(at + gone);
				const input = { text, settings: defaults, pins: pinsOf(text, pins ?? []) };
				current = update(current, { ...input, change: { start: at, length: gone, inserted: inserted.length } });
				if (!isDeepStrictEqual(current, analyze(input))) assert.deepEqual(current, analyze(input));
			}
		}),
		{ numRuns: Number(process.env.ZHUBI_RUNS ?? 25), seed: 7 },
	);
});

test('a pin parses the sections that it parts, and no other', () => {
	const before = analyze({
		text: page,
		settings: defaults,
		pins: [{ id: 'a', at: page.indexOf('乡亲们说'), border: 'above' }],
	});
	const input = {
		text: page,
		settings: defaults,
		pins: [{ id: 'a', at: page.indexOf('乡亲们说'), border: 'begin' as const }],
	};
	const count = { parsed: 0, resolved: 0 };
	assert.deepEqual(update(before, { ...input, change: { start: 0, length: 0, inserted: 0 } }, count), analyze(input));
	assert.equal(count.parsed, 2);
});

test('a pin is found again after edits, and holds there', () => {
	const note: PinNote = {
		version: 1,
		id: 'p',
		time: '2026-07-28',
		kind: 'pin',
		border: 'begin',
		selector: quoteLine(page, page.indexOf('乡亲们说')),
	};
	const edited = `导读\n\n${page.replace('乡亲们说好日子在后头', '乡亲们都说好日子还在后头').replace('感谢', '慰问')}`;
	const { pins } = remarksOf([note], notePlaces([note], edited));
	assert.deepEqual(pins, [{ id: 'p', at: edited.indexOf('乡亲们都说'), border: 'begin' }]);
	assert.ok(segment(edited, { pins }).starts.includes(edited.indexOf('乡亲们都说')));
});

test('a border that is not certain is asked about, until somebody has said what it is', () => {
	let asked = 0;
	for (const text of samples) {
		const fresh = analyze({ text, settings: defaults });
		fresh.segmentation.sections.forEach(({ kind, confidence }, i) => {
			const at = fresh.segmentation.starts[i];
			const hints = (shown: typeof fresh) =>
				diagnostics(shown, { language: 'zh' }).filter(
					({ code, span }) => code === 'uncertain-border' && span.start === at,
				);
			assert.equal(hints(fresh).length, kind === 'article' && confidence < leastConfidence ? 1 : 0);
			if (hints(fresh).length === 0) return;
			asked++;
			const offered = codeActions(fresh, { start: at, end: at }, { language: 'zh', kinds: ['note'] }).filter(
				({ note }) => note?.kind === 'pin',
			);
			assert.deepEqual(
				offered.map(({ title, note }) => [title, note]),
				[
					['此处另起一篇', { kind: 'pin', at, border: 'begin' }],
					['此处属于上一篇', { kind: 'pin', at, border: 'above' }],
				],
			);
			for (const border of ['begin', 'above'] as const) {
				const pinned = analyze({ text, settings: defaults, pins: [{ id: 'p', at, border }] });
				assert.deepEqual(hints(pinned), []);
				assert.equal(pinned.segmentation.starts.includes(at), border === 'begin');
				assert.ok(
					codeActions(pinned, { start: at, end: at }, { language: 'zh', kinds: ['note'] }).some(
						({ note }) => note?.kind === 'withdraw' && note.id === 'p',
					),
				);
			}
		});
	}
	assert.ok(asked <= 2 * samples.length, `${asked} hints on ${samples.length} pages`);
});
