import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
	ApplyWorkspaceEditRequest,
	CancellationTokenSource,
	TextDocumentEdit,
	WorkDoneProgress,
} from 'vscode-languageserver-protocol/node';
import { quote } from '../../server/desk/notes/anchor';
import { noteLine } from '../../server/desk/notes/notes-file';
import { readWord } from '../../server/exchange/word/read-word';
import { wholeText } from '../../server/exchange/word/word-document';
import { writeWord } from '../../server/exchange/word/write-word';
import type { CopyAnswer, ExportAnswer, FoundPage, ReviewAnswer } from '../../server/lsp/messages/exchange-messages';
import { settle } from '../exchange/reviewer';
import { listOf } from './conversation';
import { converseOnNotes, opened } from './notes-conversation';

const copy = '城东新桥昨日通车\n\n本报讯（记者 孟一禾）城东新桥全长三百米，昨日正式通车，两岸群众从此不用绕行。\n';
const at = (words: string) => ({ start: copy.indexOf(words), end: copy.indexOf(words) + words.length });
const mark = noteLine({
	...({ version: 1, id: 'm1', time: '2026-07-28T08:00:00Z', by: '校对甲', kind: 'mark', what: 'replace' } as const),
	selector: quote(copy, at('三百米')),
	text: '三百五十米',
});

test('a page goes out to Word, comes back as marks, and is changed when asked', () =>
	converseOnNotes(async (client, folder) => {
		const notes = join(folder, 'A01.txt.notes.jsonl');
		writeFileSync(notes, mark);
		const uri = pathToFileURL(join(folder, 'A01.txt')).href;
		const page = opened(client, uri, copy);
		client.onRequest(ApplyWorkspaceEditRequest.type, async ({ edit }) => {
			const [change] = listOf(edit.documentChanges ?? [], TextDocumentEdit.is);
			for (const one of change?.edits ?? edit.changes?.[uri] ?? [])
				if ('newText' in one) {
					const start = page.document.offsetAt(one.range.start);
					await page.edit(start, page.document.offsetAt(one.range.end) - start, one.newText);
				}
			return { applied: true };
		});
		const { files } = await client.sendRequest<ExportAnswer>('zhubi/exportPages', {
			pages: [{ uri, name: 'A01' }],
			format: 'docx',
		});
		assert.equal(files[0].name, 'A01.docx');
		const sent = readWord(Buffer.from(files[0].content, 'base64'));
		assert.match(wholeText(sent), /全长三百米三百五十米/);
		const ask = (content: string, more: object = {}) =>
			client.sendRequest<ReviewAnswer>('zhubi/importReview', { uri, name: 'A01.docx', content, by: '值班乙', ...more });
		const same = await ask(files[0].content);
		assert.deepEqual([same.isTaken, same.kept], [true, null]);
		assert.equal(readFileSync(notes, 'utf8'), mark);
		const broken = await ask(Buffer.from('x').toString('base64'));
		assert.deepEqual([broken.isTaken, broken.kept], [false, null]);
		const reviewed = writeWord({ ...settle(sent, '2026-07-28T08:00:00Z', 'accept'), title: '' });
		const taken = await ask(Buffer.from(reviewed).toString('base64'));
		assert.deepEqual([taken.accepted, taken.kept], [['m1'], 'file']);
		assert.match(readFileSync(notes, 'utf8'), /"state":"accepted"/);
		assert.equal(page.document.getText(), copy);
		assert.equal((await ask('', { apply: taken.accepted })).isTaken, true);
		assert.equal(page.document.getText(), copy.replace('三百米', '三百五十米'));
	}));

test('marks are taken over onto a page that is not open, once', () =>
	converseOnNotes(async (client, folder) => {
		const notes = join(folder, 'A01.newscopy.notes.jsonl');
		writeFileSync(join(folder, 'A01.newscopy'), copy.replaceAll('\n', '\r\n'));
		writeFileSync(notes, mark);
		const uri = pathToFileURL(join(folder, 'A01.newscopy')).href;
		const pages = [{ uri, name: 'A01' }];
		const { files } = await client.sendRequest<ExportAnswer>('zhubi/exportPages', { pages, format: 'docx' });
		const ask = (bytes: Uint8Array, of = uri) =>
			client.sendRequest<ReviewAnswer>('zhubi/importReview', {
				...{ uri: of, name: 'A01.docx', content: Buffer.from(bytes).toString('base64'), by: '值班乙' },
			});
		const sent = Buffer.from(files[0].content, 'base64');
		assert.equal((await ask(sent)).kept, null);
		assert.equal(readFileSync(notes, 'utf8'), mark);
		const reviewed = writeWord({ ...settle(readWord(sent), '2026-07-28T08:00:00Z', 'accept'), title: '' });
		const taken = await ask(reviewed);
		assert.deepEqual([taken.isTaken, taken.accepted, taken.kept], [true, ['m1'], 'file']);
		assert.match(readFileSync(notes, 'utf8'), /"state":"accepted"/);
		assert.equal(readFileSync(join(folder, 'A01.newscopy'), 'utf8'), copy.replaceAll('\n', '\r\n'));
		assert.equal((await ask(reviewed)).kept, null);
		const none = await ask(reviewed, pathToFileURL(join(folder, 'none.newscopy')).href);
		assert.deepEqual([none.isTaken, none.kept], [false, null]);
	}));

test('pages that are not open are read from their files, into files and sheets', () =>
	converseOnNotes(async (client, folder) => {
		mkdirSync(join(folder, 'city'), { recursive: true });
		writeFileSync(join(folder, 'A01.newscopy'), copy);
		writeFileSync(join(folder, 'A01.newscopy.notes.jsonl'), mark);
		writeFileSync(join(folder, 'city', 'A02.newscopy'), copy);
		const pages = await client.sendRequest<FoundPage[]>('zhubi/pagesIn', { uri: pathToFileURL(folder).href });
		assert.deepEqual(
			pages.map(({ name }) => name),
			['A01', 'city/A02'],
		);
		const word = await client.sendRequest<ExportAnswer>('zhubi/exportPages', { pages, format: 'docx' });
		assert.deepEqual(
			word.files.map(({ name }) => name),
			['A01.docx', 'city/A02.docx'],
		);
		assert.match(wholeText(readWord(Buffer.from(word.files[0].content, 'base64'))), /三百米三百五十米/);
		const sheet = await client.sendRequest<ExportAnswer>('zhubi/exportPages', { pages, format: 'proof' });
		assert.equal(sheet.files.length, 1);
		assert.match(Buffer.from(sheet.files[0].content, 'base64').toString('utf8'), /三百五十米/);
		const none = [{ uri: pathToFileURL(join(folder, 'none.newscopy')).href, name: 'none' }];
		const gone = await client.sendRequest<ExportAnswer>('zhubi/exportPages', { pages: none, format: 'ninjs' });
		assert.deepEqual([gone.files.length, gone.failed.length], [0, 1]);
	}));

test('progress is told page by page, and what is cancelled answers what was done until then', () =>
	converseOnNotes(async (client, folder) => {
		for (let n = 0; n < 9; n++) writeFileSync(join(folder, `A0${n}.newscopy`), copy);
		const pages = await client.sendRequest<FoundPage[]>('zhubi/pagesIn', { uri: pathToFileURL(folder).href });
		const told: (string | undefined)[] = [];
		const asked = (workDoneToken: string, format = 'ninjs', token = new CancellationTokenSource()) => {
			client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
				told.push(value.kind === 'report' ? value.message : value.kind);
				if (value.kind === 'report' && value.message === '3/9' && workDoneToken !== 'whole') token.cancel();
			});
			return client.sendRequest<ExportAnswer>('zhubi/exportPages', { pages, format, workDoneToken }, token.token);
		};
		assert.equal((await asked('whole')).files.length, 9);
		assert.deepEqual(told, ['begin', ...pages.map((_, i) => `${i + 1}/9`), 'end']);
		const { files } = await asked('stopped');
		assert.ok(files.length >= 2 && files.length < 9, `${files.length}`);
		assert.deepEqual((await asked('stopped sheet', 'proof')).files, []);
	}));

test('what Word puts on the clipboard, and a file of Word, become copy', () =>
	converseOnNotes(async (client) => {
		const html = '<p class=MsoNormal>新&shy;桥通车。</p>';
		const pasted = await client.sendRequest<CopyAnswer>('zhubi/importCopy', { html });
		assert.equal(pasted.text, '新桥通车。\n');
		assert.notEqual(pasted.said, '');
		const bytes = writeWord({
			...{ title: '', styles: [], comments: [], bookmarks: [], manifest: undefined },
			segments: [{ text: '新桥通车。', inserted: undefined, deleted: undefined }],
		});
		const read = await client.sendRequest<CopyAnswer>('zhubi/importCopy', {
			name: 'x.docx',
			content: Buffer.from(bytes).toString('base64'),
		});
		assert.deepEqual(read, { text: '新桥通车。\n', said: '' });
		const bad = await client.sendRequest<CopyAnswer>('zhubi/importCopy', { name: 'x.docx', content: '' });
		assert.equal(bad.text, null);
	}));
