import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fileNameOf, folderNameOf } from '../../server/desk/page-files/page-names';
import type { TextChange } from '../../server/ground/model/section';
import { defaults } from '../../server/ground/model/settings';
import { present } from '../../server/ground/text/present';
import { createDocuments, merge } from '../../server/lsp/session/documents';
import { analyze } from '../../server/reading/page/update';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const changes = fc.array(
	fc.record({ at: share, length: share, text: fc.constantFrom('', '新', '桥通车', '\n', '\r\n', '\n\n本报讯') }),
	{ minLength: 1, maxLength: 8 },
);

test('many changes amount to one that spans them all', () => {
	fc.assert(
		fc.property(changes, (list) => {
			const old = '城东新桥昨日通车，两岸群众从此不用绕行。';
			let text = old;
			let one: TextChange | undefined;
			for (const change of list) {
				const start = Math.floor(change.at * text.length);
				const length = Math.floor(change.length * Math.min(5, text.length - start));
				text = text.slice(0, start) + change.text + text.slice(start + length);
				one = merge(one, { start, length, inserted: change.text.length });
			}
			const { start, length, inserted } = one as TextChange;
			assert.equal(text, old.slice(0, start) + text.slice(start, start + inserted) + old.slice(start + length));
		}),
		{ seed: 1 },
	);
});

test('a document that is edited by ranges is the page of its text', () => {
	const uri = 'file:///issue/20220731A01.txt';
	const first = '新桥通车\r\n\r\n本报讯（记者 乔南）昨日，城东新桥通车。\n\n';
	fc.assert(
		fc.property(changes, (list) => {
			const documents = createDocuments(assert.fail);
			documents.open({ uri, languageId: 'newscopy', version: 1, text: first });
			documents.page(uri, defaults);
			const document = TextDocument.create(uri, 'newscopy', 1, first);
			const contentChanges = list.map(({ at, length, text }) => {
				const start = Math.floor(at * document.getText().length);
				const range = { start: document.positionAt(start), end: document.positionAt(start + Math.floor(length * 6)) };
				TextDocument.update(document, [{ range, text }], 2);
				return { range, text };
			});
			documents.change({ textDocument: { uri, version: 2 }, contentChanges });
			assert.deepEqual(
				documents.page(uri, defaults)?.page,
				analyze({ text: document.getText(), settings: defaults, fileName: '20220731A01.txt', folderName: 'issue' }),
			);
		}),
		{ seed: 2 },
	);
});

/** Lines as a plain string has them: where each begins, and where its text ends. */
function linesOf(text: string): { readonly start: number; readonly end: number }[] {
	const lines: { start: number; end: number }[] = [];
	let start = 0;
	for (const { 0: ending, index } of text.matchAll(/\r\n|\r|\n/g)) {
		lines.push({ start, end: index });
		start = index + ending.length;
	}
	return [...lines, { start, end: text.length }];
}

/** The offset that LSP gives a place, worked out on a plain string. */
function plainOffset(
	text: string,
	{ line, character }: { readonly line: unknown; readonly character: unknown },
): number {
	const count = (value: unknown): number => (Number(value ?? 0) > 0 ? Math.trunc(Number(value)) : 0);
	const found = linesOf(text)[count(line)];
	return found ? Math.min(found.start + count(character), found.end) : text.length;
}

const odd = fc.constantFrom(-1, 0.5, 1.5, -0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31, undefined, null);
const position = fc.record({
	line: fc.oneof({ weight: 4, arbitrary: fc.nat(12) }, odd),
	character: fc.oneof({ weight: 4, arbitrary: fc.nat(12) }, odd),
});
const anyEdit = fc.record({
	range: fc.oneof(
		{ weight: 9, arbitrary: fc.record({ start: position, end: position }) },
		fc.constantFrom({}, { start: {} }, undefined, null),
	),
	text: fc.constantFrom('', '新', '桥通车', '\n', '\r', '\r\n', '𠮷', '\ud842', '\udfb7', '\n\n本报讯'),
});

test('whatever places a client names, a document is the plain string that LSP makes of them', () => {
	const uri = 'untitled:1';
	const first = '新桥𠮷通车\r\n\r\n本报讯（记者 乔南）昨日，城东新桥通车。\r新路\n\n';
	fc.assert(
		fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 8 }), (edits) => {
			const documents = createDocuments(assert.fail);
			documents.open({ uri, languageId: 'newscopy', version: 1, text: first });
			documents.page(uri, defaults);
			let plain = first;
			for (const { range, text } of edits) {
				if (range) {
					const none = { line: 0, character: 0 };
					const { start = none, end = none } = range as { start?: typeof none; end?: typeof none };
					const offsets = [plainOffset(plain, start), plainOffset(plain, end)].sort((a, b) => a - b);
					plain = plain.slice(0, offsets[0]) + text + plain.slice(offsets[1]);
				} else plain = text;
				documents.change({
					textDocument: { uri, version: 2 },
					contentChanges: [{ range, text } as TextDocumentContentChangeEvent],
				});
				const document = present(documents.get(uri), uri);
				assert.equal(document.getText(), plain);
				assert.equal(document.lineCount, linesOf(plain).length);
				for (const [line, { start, end }] of linesOf(plain).entries()) {
					assert.deepEqual(document.positionAt(end), { line, character: end - start });
					assert.equal(document.offsetAt({ line, character: 0 }), start);
				}
			}
			const { page } = present(documents.page(uri, defaults), uri);
			assert.deepEqual(page, analyze({ text: plain, settings: defaults }));
		}),
		{ seed: 3 },
	);
});

test('the folder of a document tells the issue date where its name does not', () => {
	const documents = createDocuments(assert.fail);
	documents.open({ uri: 'file:///desk/2026-07-28/A01.txt', languageId: 'newscopy', version: 1, text: '新桥通车' });
	assert.deepEqual(documents.page('file:///desk/2026-07-28/A01.txt', defaults)?.page.issueDate, {
		day: { year: 2026, month: 7, day: 28 },
		source: 'filename',
	});
});

test('a page is made when one is asked for, and again only when text or settings are others', () => {
	const documents = createDocuments(assert.fail);
	documents.open({ uri: 'untitled:1', languageId: 'newscopy', version: 1, text: '新桥通车' });
	const made = documents.page('untitled:1', defaults);
	assert.equal(documents.page('untitled:1', defaults), made);
	const other = { ...defaults };
	const again = documents.page('untitled:1', other);
	assert.notEqual(again?.serial, made?.serial);
	assert.equal(again?.page.articles[0], made?.page.articles[0]);
	documents.change({ textDocument: { uri: 'untitled:1', version: 2 }, contentChanges: [{ text: '新路通车' }] });
	assert.equal(documents.page('untitled:1', other)?.page.text, '新路通车');
	documents.close('untitled:1');
	assert.equal(documents.page('untitled:1', other), undefined);
});

test('the file name of a page is the last part of its address', () => {
	assert.equal(fileNameOf('file:///issue/%E5%A4%B4%E7%89%88%2020220731.txt?x#y'), '头版 20220731.txt');
	assert.equal(fileNameOf('memory:/100%.txt'), '100%.txt');
	assert.equal(fileNameOf('untitled:20220731.txt'), undefined);
	assert.equal(folderNameOf('file:///issue/2022-07-31/A01.txt'), '2022-07-31');
	assert.equal(folderNameOf('memory:A01.txt'), undefined);
});
