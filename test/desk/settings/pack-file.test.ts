import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findSettings, readSettings } from '../../../server/desk/settings/find-settings';
import { readPack } from '../../../server/desk/settings/pack-file';
import { defaults } from '../../../server/ground/model/settings';
import { markedCopy, unmark } from '../../../server/ground/text/marks';
import type { Host } from '../../../server/host/host';
import { findings } from '../../../server/judging/check/findings';
import { placeFinding } from '../../../server/reading/page/place';
import { analyze } from '../../../server/reading/page/update';

/** The problems of a pack: the marks stand around what is faulty. */
function check(copy: string, ...messages: string[]): ReturnType<typeof readPack>['pack'] {
	const { text, stretches } = unmark(copy);
	const { pack, problems } = readPack(text, 'terms.json');
	assert.equal(
		markedCopy(
			text,
			problems.map(({ span }) => span),
		),
		markedCopy(text, stretches),
	);
	for (const [i, message] of messages.entries())
		assert.ok(problems[i]?.message.zh.includes(message), `${problems[i]?.message.zh} has no ${message}`);
	return pack;
}

/** What the pack finds in a sentence. */
function found(
	pack: ReturnType<typeof readPack>['pack'],
	copy: string,
	issue?: { year: number; month: number; day: number },
): void {
	const { text } = unmark(copy);
	const page = analyze({
		text,
		settings: { ...defaults, rules: {}, packs: [pack], issueDate: issue && { day: issue, source: 'config' } },
	});
	const spans = findings(page).sections.flatMap((list, i) =>
		list.filter(({ rule }) => rule === 'discouraged-term').map((finding) => placeFinding(page, i, finding).span),
	);
	assert.equal(markedCopy(text, spans), copy);
}

describe('a pack of the desk', () => {
	test('tells of its terms, with brackets for alternatives, but for its exceptions', () => {
		const pack = check(
			'{ // 本报用语\n"entries": [{ "terms": ["大[门户]洞开"], "reason": "太俗。", "except": ["山大门洞开"], "bad": ["村里大门洞开。"], "good": ["南山大门洞开。"] },] }',
		);
		found(pack, '昨日，村里⟦大门洞开⟧，家家⟦大户洞开⟧。南山大门洞开。');
	});

	test('holds between its dates, by the issue date, and is silent without one', () => {
		const pack = check('{ "entries": [{ "terms": ["旧名镇"], "reason": "已经改名。", "from": "2026-01-01" }] }');
		found(pack, '会议在⟦旧名镇⟧召开。', { year: 2026, month: 7, day: 28 });
		found(pack, '会议在旧名镇召开。', { year: 2025, month: 7, day: 28 });
		found(pack, '会议在旧名镇召开。');
	});

	test('a bad entry is told at its place, and the others hold', () => {
		const pack = check(
			'{ "entries": [⟦{ "terms": ["甲乙丙"] }⟧, { "terms": ["旧名镇"], "reason": "已经改名。" }, { "terms": ["丁"], "reason": "无。", "tier": ⟦"E"⟧ }, ⟦7⟧] }',
			'缺 reason',
			'只能是 A',
			'花括号',
		);
		assert.equal(pack.entries.length, 1);
		found(pack, '会议在⟦旧名镇⟧召开。');
	});

	test('its examples are tried', () => {
		check(
			'{ "entries": [⟦{ "terms": ["旧名镇"], "reason": "已经改名。", "bad": ["会议在新名镇召开。"] }⟧] }',
			'没有查出来',
		);
		check(
			'{ "entries": [⟦{ "terms": ["旧名镇"], "reason": "已经改名。", "good": ["会议在旧名镇召开。"] }⟧] }',
			'被误报',
		);
	});

	test('brackets in an exception stand for few wordings, too', () => {
		const brackets = '[一二三四五六七八九十]'.repeat(5);
		check(`{ "entries": [⟦{ "terms": ["旧名镇"], "reason": "已经改名。", "except": ["${brackets}"] }⟧] }`, '太多');
	});

	test('a text that is something else by mistake has a hundred faults, not a hundred thousand', () => {
		assert.equal(readPack(`{"entries":[${'1,'.repeat(5000)}]}`, 'x').problems.length, 100);
		assert.equal(readSettings(`{${'"x":1,'.repeat(5000)}}`).problems.length, 100);
	});

	test('a pack is read once for all pages of its folder', () => {
		const text = '{ "entries": [{ "terms": ["旧名镇"], "reason": "已经改名。" }] }';
		assert.equal(readPack(text, 'x').pack, readPack(`${text}`, 'x').pack);
	});

	test('what is no pack is told, and nothing throws', () => {
		for (const text of [
			'[['.repeat(50_000),
			`{"entries":"${']'.repeat(200_000)}","x":${'['.repeat(200_000)}`,
			'',
			'[]',
			'null',
			'{"entries":{}}',
			'{"entries":[{"terms":["[一二三四五六七八九][一二三四五六七八九][一二三四五六七八九]"],"reason":"x"}]}',
			'{"__proto__":{"terms":1}}',
		]) {
			const { pack, problems } = readPack(text, 'x');
			assert.equal(pack.entries.length, 0);
			assert.ok(problems.length > 0, text);
		}
	});
});

test('zhubi.json names packs of the workspace, and their faults say where they stand', async () => {
	const disk: Record<string, string> = {
		'file:///desk/zhubi.json': '{ "packs": ["terms.json", "./terms.json", "../outside.json", "absent.json"] }',
		'file:///desk/terms.json': '{ "entries": [{ "terms": ["旧名镇"], "reason": "已经改名。" }, 1] }',
		'file:///outside.json': '{ "entries": [] }',
	};
	const host: Pick<Host, 'read' | 'stat'> = {
		stat: async () => undefined,
		read: async (uri) => (disk[uri] === undefined ? undefined : new TextEncoder().encode(disk[uri])),
	};
	const { settings, files, problems } = await findSettings(host as Host, 'file:///desk/page.txt', ['file:///desk']);
	assert.deepEqual(
		settings.packs.map(({ entries }) => entries.length),
		[1],
	);
	assert.deepEqual(files, [
		'file:///desk/zhubi.json',
		'file:///desk/terms.json',
		'file:///desk/absent.json',
		'file:///desk/roster.csv',
	]);
	assert.deepEqual(
		problems.map(({ uri, message }) => `${uri} ${message.en.slice(0, 12)}`),
		[
			'file:///desk/terms.json An entry sta',
			'file:///desk/zhubi.json "../outside.',
			'file:///desk/zhubi.json "absent.json',
		],
	);
});
