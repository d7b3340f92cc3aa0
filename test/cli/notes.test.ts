import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { encode } from 'iconv-lite';
import { quote, quoteLine } from '../../server/desk/notes/anchor';
import { noteLine } from '../../server/desk/notes/notes-file';
import type { DismissalNote, NoteEvent } from '../../server/ground/model/note';

/** The command line as it ships: scripts/test/unit.mjs builds it. */
const cli = resolve(process.env.ZHUBI_CLI ?? 'out/cli/zhubi.js');
const folder = mkdtempSync(join(tmpdir(), 'zhubi-notes-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const page =
	'区里召开座谈会\n\n本报讯（记者 王小明）7月28日上午,县委书记李文在会上讲话,并听取了意见!\n\n座谈会的另一头\n\n几位老人也来了,坐在一起说话。\n';
const rule = 'halfwidth-punctuation';

function run(...args: readonly string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
		cwd: folder,
		encoding: 'utf8',
		env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
	});
	return { status, stdout, stderr };
}

function dismissal(words: string, length = 1): DismissalNote {
	const start = page.indexOf(words) + words.length - length;
	return {
		version: 1,
		id: words,
		time: '2026-07-28T08:00:00Z',
		kind: 'dismissal',
		rule,
		scope: 'here',
		selector: quote(page, { start, end: start + length }),
	};
}

function write(name: string, copy: string | Uint8Array, notes: string): void {
	writeFileSync(join(folder, name), copy);
	writeFileSync(join(folder, `${name}.notes.jsonl`), notes);
}

const lines = (...events: readonly NoteEvent[]) => events.map(noteLine).join('');

function checked(...args: readonly string[]) {
	const { stdout } = run('check', '--format', 'json', ...args);
	const { files, summary } = JSON.parse(stdout);
	const marks = files[0].findings
		.filter((one: { rule: string }) => one.rule === rule)
		.map(({ span }: { span: [number, number] }) => span[0]);
	return { file: files[0], summary, marks };
}

const commas = [...page.matchAll(/[,!]/g)].map(({ index }) => index);

test('check passes over what is dismissed, counts it, and lists notes that have lost their place', () => {
	write(
		'a.txt',
		page,
		`${lines(dismissal('上午,'))}not a note\n${lines({ ...dismissal('听取了意见!'), selector: { ...quote(page, { start: 0, end: 1 }), exact: '？', prefix: '别处', suffix: '的话' } })}`,
	);
	const { file, summary, marks } = checked('a.txt');
	assert.deepEqual(marks, commas.slice(1));
	assert.deepEqual([file.dismissed, file.orphans], [1, [{ id: '听取了意见!', kind: 'dismissal', rule, text: '？' }]]);
	assert.deepEqual([summary.dismissed, summary.orphaned], [1, 1]);
	const { stdout, stderr } = run('check', 'a.txt');
	assert.match(stdout, /另有 1 处已被忽略。1 条批注在稿件里找不到原处了/);
	assert.equal(stderr, 'a.txt.notes.jsonl:2: 警告: 这一行不是批注，已跳过。\n');
});

test('what is dismissed does not fail a check, in UTF-8 and in GB18030, with any line ends', () => {
	const all = lines(...['上午,', '讲话,', '意见!', '来了,'].map((words) => dismissal(words)));
	for (const copy of [page, page.replaceAll('\n', '\r\n'), page.replaceAll('\n', '\r'), encode(page, 'gb18030')]) {
		write('b.txt', copy, all);
		assert.deepEqual(checked('b.txt').marks, []);
	}
});

test('--fix mends the rest, and leaves what is dismissed as it is', () => {
	write('c.txt', page, lines(dismissal('讲话,')));
	run('check', '--fix', 'c.txt');
	assert.equal(
		readFileSync(join(folder, 'c.txt'), 'utf8'),
		page.replaceAll(',', '，').replace('!', '！').replace('讲话，', '讲话,'),
	);
	const { file, marks } = checked('c.txt');
	assert.deepEqual([marks, file.dismissed], [[], 1]);
});

test('annotate reads the copy alone, unless it is asked to take account of the notes', () => {
	const pin: NoteEvent = {
		version: 1,
		id: 'p',
		time: '2026-07-28T08:00:00Z',
		kind: 'pin',
		border: 'begin',
		selector: quoteLine(page, page.indexOf('几位')),
	};
	write('d.txt', page, lines(dismissal('上午,'), pin));
	const annotated = (...args: readonly string[]) => {
		const { articles, findings } = JSON.parse(run('annotate', ...args, 'd.txt').stdout);
		return {
			begins: articles.some(({ span }: { span: [number, number] }) => span[0] === page.indexOf('几位')),
			marks: findings.filter((one: { rule: string }) => one.rule === rule).length,
		};
	};
	assert.deepEqual(annotated(), { begins: false, marks: 4 });
	assert.deepEqual(annotated('--notes'), { begins: true, marks: 3 });
	assert.ok(!existsSync(join(folder, 'none.txt.notes.jsonl')));
});
