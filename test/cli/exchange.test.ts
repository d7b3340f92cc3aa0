import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { unzipSync, zipSync } from 'fflate';
import { snapshotName, textPrint } from '../../server/desk/marks/rounds';
import { quote } from '../../server/desk/notes/anchor';
import { noteLine } from '../../server/desk/notes/notes-file';
import { readWord } from '../../server/exchange/word/read-word';
import { writeWord } from '../../server/exchange/word/write-word';
import { settle } from '../exchange/reviewer';
import { clean, page, workFolder } from './run-cli';

const { folder, file, run } = workFolder();
const base = { version: 1, time: '2026-07-28T08:00:00Z', by: '校对甲' } as const;
const at = (words: string) => ({ start: clean.indexOf(words), end: clean.indexOf(words) + words.length });
const notes = noteLine({
	...base,
	id: 'm1',
	kind: 'mark',
	what: 'replace',
	selector: quote(clean, at('上午')),
	text: '下午',
});

test('an issue goes out to Word and comes back; pages are not touched', () => {
	file('issue/A01.newscopy', clean);
	file('issue/A01.newscopy.notes.jsonl', notes);
	file('issue/city/A02.newscopy', page);
	const out = run(['export', '-o', 'word', 'issue']);
	assert.deepEqual([out.status, out.stderr], [0, '']);
	assert.deepEqual(readdirSync(join(folder, 'word')).sort(), ['A01.docx', 'city']);
	// What a reviewer may have written into is left alone.
	assert.equal(run(['export', '-o', 'word', 'issue']).status, 2);
	assert.equal(run(['export', '--force', '-o', 'word', 'issue']).status, 0);
	const unchanged = run(['import', '--to', 'issue', 'word']);
	assert.equal(unchanged.status, 0);
	assert.match(unchanged.stderr, /A01\.docx: 没有新内容/);
	assert.equal(readFileSync(join(folder, 'issue/A01.newscopy.notes.jsonl'), 'utf8'), notes);
	const sent = readWord(readFileSync(join(folder, 'word/A01.docx')));
	writeFileSync(join(folder, 'word/A01.docx'), writeWord({ ...settle(sent, base.time, 'accept'), title: '' }));
	assert.match(run(['import', '--dry-run', '--to', 'issue', 'word/A01.docx']).stderr, /接受 1/);
	assert.equal(readFileSync(join(folder, 'issue/A01.newscopy.notes.jsonl'), 'utf8'), notes);
	assert.match(run(['import', '--by', '值班乙', '--to', 'issue', 'word']).stderr, /A01\.docx: 接受 1/);
	const lines = readFileSync(join(folder, 'issue/A01.newscopy.notes.jsonl'), 'utf8').trim().split('\n').slice(1);
	const events = lines.map((line): Record<string, unknown> => JSON.parse(line));
	assert.deepEqual(
		events.map(({ kind, of, state, by, file: from }) => [kind, of, state, by, from]),
		[
			['state', 'm1', 'accepted', '值班乙', undefined],
			['import', undefined, undefined, '值班乙', 'A01.docx'],
		],
	);
	assert.equal(readFileSync(join(folder, 'issue/A01.newscopy'), 'utf8'), clean);
	assert.match(run(['import', '--to', 'issue/A01.newscopy', 'word/A01.docx']).stderr, /已经读入过/);
});

test('with --apply the page has what was accepted, in its own encoding', () => {
	const path = file('apply/A01.newscopy', `\ufeff${clean.replaceAll('\n', '\r\n')}`);
	const text = clean.replaceAll('\n', '\r\n');
	const selector = quote(text, { start: text.indexOf('上午'), end: text.indexOf('上午') + 2 });
	file(
		'apply/A01.newscopy.notes.jsonl',
		noteLine({ ...base, id: 'm1', kind: 'mark', what: 'replace', selector, text: '下午' }),
	);
	run(['export', '-o', 'apply', 'apply/A01.newscopy']);
	const reviewed = join(folder, 'apply/A01.docx');
	writeFileSync(reviewed, writeWord({ ...settle(readWord(readFileSync(reviewed)), base.time, 'accept'), title: '' }));
	assert.equal(run(['import', '--apply', '--to', path, reviewed]).status, 0);
	assert.equal(readFileSync(path, 'utf8'), `\ufeff${text.replace('上午', '下午')}`);
});

test('what changed since a round began is tracked where it is asked for', async () => {
	const before = clean.replace('上午', '下午');
	const text = await textPrint(before);
	file('round/A01.newscopy', clean);
	file(`round/A01.newscopy${snapshotName(text)}`, before);
	file(
		'round/A01.newscopy.notes.jsonl',
		noteLine({ ...base, id: 'r1', kind: 'round', n: 1, name: '一校 小样', act: 'opened', text }),
	);
	assert.equal(run(['export', '--since', '1', '-o', 'since', 'round']).status, 0);
	const [taken, put] = readWord(readFileSync(join(folder, 'since/A01.docx'))).segments.filter(
		({ inserted, deleted }) => inserted ?? deleted,
	);
	assert.deepEqual([taken.text, put.text, put.inserted?.author], ['下', '上', '一校 小样以来']);
	assert.match(run(['import', '--to', 'round', 'since']).stderr, /没有新内容/);
	assert.match(run(['export', '--since', '2', '-o', 'since2', 'round']).stderr, /没有第 2 校开始时的底稿/);
	assert.equal(existsSync(join(folder, 'since2')), false);
	assert.equal(run(['export', '--since', 'x', '-o', 'since2', 'round']).status, 2);
	assert.equal(run(['export', '--since', '1', '--format', 'proof', 'round']).status, 2);
});

test('a file that cannot be read is told in one line, and nothing is written', () => {
	file('bad/A01.newscopy', clean);
	file('bad/A01.docx', 'no document');
	const { status, stderr } = run(['import', '--to', 'bad', 'bad/A01.docx']);
	assert.equal(status, 2);
	assert.equal(stderr.trim().split('\n').length, 1);
	assert.match(stderr, /不是 \.docx/);
	assert.equal(existsSync(join(folder, 'bad/A01.newscopy.notes.jsonl')), false);
	assert.equal(run(['import', '--to', 'bad', 'bad/none.docx']).status, 2);
	assert.equal(run(['import', 'bad/A01.docx']).status, 2);
	assert.equal(run(['export', 'bad']).status, 2);
	assert.equal(run(['export', '--format', 'pdf', 'bad']).status, 2);
});

test('of a file that would fill the memory nothing is read and nothing written', () => {
	const path = 'bomb/A01.newscopy';
	file(path, clean);
	const good = writeWord({
		...{ title: '', styles: [], comments: [], bookmarks: [], manifest: undefined },
		segments: [{ text: clean, inserted: undefined, deleted: undefined }],
	});
	const zeros = new Uint8Array(120_000_000);
	file('bomb/A01.docx', zipSync({ ...unzipSync(good), 'word/document.xml': zeros }, { level: 1 }));
	for (const args of [
		['--to', 'bomb'],
		['--format', 'copy', '--to', 'copied'],
	]) {
		const { status, stderr } = run(['import', ...args, 'bomb/A01.docx']);
		assert.deepEqual([status, stderr], [2, 'zhubi: bomb/A01.docx: 文件太大，没有读。\n']);
	}
	assert.deepEqual(readdirSync(join(folder, 'bomb')), ['A01.docx', 'A01.newscopy']);
	assert.equal(existsSync(join(folder, 'copied')), false);
});

test('news and sheets go to standard output or to files', () => {
	file('news/A01.newscopy', page);
	const lines = run(['export', '--format', 'ninjs', 'news']).stdout.trim().split('\n');
	assert.equal(JSON.parse(lines[0]).type, 'text');
	assert.equal(run(['export', '--format', 'nitf', '-o', 'nitf', 'news']).status, 0);
	assert.deepEqual(readdirSync(join(folder, 'nitf')), ['A01.1.xml']);
	assert.match(run(['export', '--format', 'proof', 'news']).stdout, /^<!doctype html>[\s\S]*勘误表[\s\S]*<\/html>\n$/);
	assert.match(run(['export', '--format', 'proof-csv', 'news']).stdout, /^\ufeff"版面",/);
	assert.equal(run(['export', '--format', 'review', '-o', 'review.html', 'news']).stdout, '');
	assert.match(readFileSync(join(folder, 'review.html'), 'utf8'), /审读报告/);
});

test('a document becomes copy without the debris of Word', () => {
	const text = '新桥通车\n\t本报讯（记者\u00a0甲小明）新\u00ad桥  全长三百米。 \n\n\n\n两岸群众\u200b从此不用绕行。';
	const bytes = writeWord({
		...{ title: '', styles: ['headline'], comments: [], bookmarks: [], manifest: undefined },
		segments: [{ text, inserted: undefined, deleted: undefined }],
	});
	file('plain/来稿.docx', bytes);
	const { stdout, stderr } = run(['import', '--format', 'copy', 'plain/来稿.docx']);
	assert.equal(stdout, '新桥通车\n\u3000\u3000本报讯（记者 甲小明）新桥 全长三百米。\n\n两岸群众从此不用绕行。\n');
	assert.match(stderr, /软连字符 1/);
	assert.equal(run(['import', '--format', 'copy', '--to', 'plain', 'plain/来稿.docx']).status, 0);
	assert.equal(readFileSync(join(folder, 'plain/来稿.txt'), 'utf8'), stdout);
});
