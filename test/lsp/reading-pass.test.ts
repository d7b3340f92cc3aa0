import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type CodeAction, CodeActionRequest, DocumentDiagnosticRequest } from 'vscode-languageserver-protocol/node';
import type { ReadingPlace } from '../../server/lsp/messages/reading-messages';
import { versioned } from './conversation';
import { onPage } from './marks-conversation';

const head = '城东建材厂今年扩建\n\n本报讯（记者 孟一禾）';
const text = `${head}宏达建材有限公私去年投产，依法取得土地使用券的单位有三十多家，文化和旅游深度融和，采用多种技术手短，成效明显。\n`;
const kind = 'quickfix.zhubi.readingPass';

const told = (places: readonly ReadingPlace[]) => places.map(({ written, wording }) => `${written} ${wording}`);

test('the doubtful places of a page, with what is proposed, why, and what would be learned', () =>
	onPage(
		async ({ execute, edit, text }) => {
			const { version, places } = await execute('zhubi.readingPass');
			assert.equal(version, 1);
			assert.deepEqual(told(places), ['私 有限公私', '券 使用券', '和 融和', '短 手短']);
			const [first] = places;
			assert.deepEqual(
				[first.rule, first.severity, first.proposals],
				['real-word-slip', 'warning', [{ title: '改为“司”', edits: [{ range: first.range, newText: '司' }] }]],
			);
			assert.match(first.message, /“公私”在此处少见，“公司”常见/);
			// The page is edited meanwhile: the places are those of the new text.
			await edit(text().indexOf('私'), 1, '司');
			await edit(0, 0, '快讯\n\n');
			const again = await execute('zhubi.readingPass');
			assert.equal(again.version, 3);
			assert.deepEqual(told(again.places), ['券 使用券', '和 融和', '短 手短']);
			assert.equal(again.places[0].range.start.line, 4);
		},
		{ text },
	));

test('a place that the level of the desk does not show is left for good, by way of zhubi.json, and that is taken back', () =>
	onPage(
		async ({ execute, folder, client, uri }) => {
			const settings = join(folder, 'zhubi.json');
			writeFileSync(settings, '{\n\t// 本报的习惯\n\t"wordLevel": "quiet"\n}\n');
			const { places } = await execute('zhubi.readingPass');
			const { rule, range } = places[0];
			const { id, kept } = await execute('zhubi.dismiss', { rule, range, scope: 'desk', by: '校对甲' });
			assert.equal(kept, 'file');
			const written = readFileSync(settings, 'utf8');
			assert.match(written, /\/\/ 本报的习惯/);
			assert.deepEqual(JSON.parse(written.replace(/\/\/.*/, '')).allow, { 'real-word-slip': ['有限公私'] });
			assert.deepEqual(told((await execute('zhubi.readingPass')).places), ['券 使用券', '和 融和', '短 手短']);
			// A desk that lets a wording pass lets it pass at its own level, too.
			const report = await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
			assert.ok(report.kind === 'full' && !report.items.some(({ message }) => String(message).includes('公私')));
			await assert.rejects(execute('zhubi.dismiss', { rule, range, scope: 'desk' }), /此处已无/);
			assert.equal((await execute('zhubi.listNotes'))[0].wording, '有限公私');
			await execute('zhubi.undismiss', id);
			assert.equal((await execute('zhubi.readingPass')).places.length, 4);
			assert.doesNotMatch(readFileSync(settings, 'utf8'), /有限公私/);
		},
		{ text },
	));

test('code actions at such a place are there for who asks for them by their own kind', () =>
	onPage(
		async ({ execute, client, uri, range, edit }) => {
			await execute('zhubi.readingPass');
			const asked = async (only: readonly string[] | undefined) =>
				(await client.sendRequest(CodeActionRequest.type, {
					textDocument: { uri },
					range: range('私') as never,
					context: { diagnostics: [], ...(only ? { only: [...only] } : {}) },
				})) as CodeAction[];
			const offered = await asked([kind]);
			assert.deepEqual(
				offered.map((action) => [action.title, action.kind]),
				[
					['改为“司”', kind],
					['忽略此处：疑似错别字', kind],
					['在本文件忽略此写法：“有限公私”', kind],
					['在本报忽略此写法：“有限公私”', kind],
				],
			);
			for (const only of [undefined, ['quickfix'], ['source']])
				assert.deepEqual(
					(await asked(only)).filter(({ title }) => title.includes('司') || title.includes('公私')),
					[],
				);
			const [take] = offered;
			assert.deepEqual(take.edit?.documentChanges, [
				{ textDocument: { uri, version: 1 }, edits: [{ range: range('私'), newText: '司' }] },
			]);
			const { command, arguments: given = [] } = offered[3].command as NonNullable<CodeAction['command']>;
			await execute(command as 'zhubi.dismiss', ...given.slice(1));
			assert.deepEqual(await asked([kind]), []);
			await edit(0, 0, '快讯\n\n');
			assert.deepEqual(await asked([kind]), []);
		},
		{ text, desk: { wordLevel: 'quiet' }, capabilities: versioned },
	));
