import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { DidSaveTextDocumentNotification, ExecuteCommandRequest } from 'vscode-languageserver-protocol/node';
import { foldMarks } from '../../server/desk/marks/fold';
import { readNotes } from '../../server/desk/notes/notes-file';
import { present } from '../../server/ground/text/present';
import type { Commands } from '../../server/lsp/messages/messages';
import { chance } from '../desk/marks/outside-edits';
import { copy, onPage } from './marks-conversation';
import { opened } from './notes-conversation';

test('a query is set, answered, amended and resolved, and each step is a line beside the page', () =>
	onPage(async ({ uri, folder, client, execute, range, edit }) => {
		const { id, kept } = present(
			await execute('zhubi.mark', {
				what: 'query',
				range: range('三百米'),
				body: '与昨日稿不一',
				by: '校对甲',
			}),
			'what was kept',
		);
		assert.equal(kept, 'file');
		await edit(0, 0, '快讯\n\n');
		const { id: answer } = present(
			await execute('zhubi.reply', { of: id, body: '三百五十米', by: '记者' }),
			'what was kept',
		);
		await execute('zhubi.amend', { of: answer, body: '三百五十二米', by: '记者' });
		await execute('zhubi.setMarkState', { of: id, state: 'resolved', by: '校对甲', reason: '已改' });
		const [mark] = await execute('zhubi.listMarks');
		assert.deepEqual(
			[mark.what, mark.exact, mark.state, mark.reason, mark.by, mark.thread.map(({ body, by }) => `${by}：${body}`)],
			['query', '三百米', 'resolved', '已改', '校对甲', ['校对甲：与昨日稿不一', '记者：三百五十二米']],
		);
		assert.deepEqual(mark.range, range('三百米'));
		const lines = readFileSync(join(folder, 'A01.txt.notes.jsonl'), 'utf8').trimEnd().split('\n');
		assert.deepEqual(
			lines.map((line) => JSON.parse(line).kind),
			['mark', 'reply', 'amend', 'state'],
		);
		await assert.rejects(execute('zhubi.reply', { of: 'nothing', body: '？' }), /已经不在了/);
		await assert.rejects(
			execute('zhubi.mark', { what: 'comment', range: { start: range('三').end, end: range('三').end } }),
			/先选中/,
		);
		await execute('zhubi.withdrawMark', id);
		assert.deepEqual(await execute('zhubi.listMarks'), []);
		await client.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
	}));

test('an accepted suggestion changes the copy, a rejected one does not, and what was undone is open again', () =>
	onPage(async ({ execute, range, edit, text }) => {
		const { id } = present(
			await execute('zhubi.mark', {
				what: 'replace',
				range: range('三百米'),
				text: '352米',
			}),
			'what was kept',
		);
		const other = present(await execute('zhubi.mark', { what: 'delete', range: range('正式') }), 'what was kept');
		await execute('zhubi.setMarkState', { of: other.id, state: 'rejected' });
		await execute('zhubi.setMarkState', { of: id, state: 'accepted' });
		assert.equal(text(), copy.replace('三百米', '352米'));
		const states = async () => (await execute('zhubi.listMarks')).map(({ what, state }) => `${what} ${state}`);
		assert.deepEqual(await states(), ['replace accepted', 'delete rejected']);
		await edit(text().indexOf('352米'), 4, '三百米');
		assert.deepEqual(await states(), ['replace open', 'delete rejected']);
		const gone = present(await execute('zhubi.mark', { what: 'delete', range: range('绕行') }), 'what was kept');
		await edit(text().indexOf('绕行'), 2, '');
		await assert.rejects(execute('zhubi.setMarkState', { of: gone.id, state: 'accepted' }), /找不到原来的文字/);
	}));

test('a key that repeats makes a change once, and an insertion that still stands is not put in twice', () =>
	onPage(async ({ execute, range, text }) => {
		const { id } = present(
			await execute('zhubi.mark', { what: 'insert', range: range('三百米'), text: '约' }),
			'what was kept',
		);
		const accept = () => execute('zhubi.setMarkState', { of: id, state: 'accepted' });
		const settled = await Promise.allSettled([accept(), accept(), accept()]);
		assert.ok(settled.some(({ status }) => status === 'fulfilled'));
		const wanted = copy.replace('三百米', '约三百米');
		assert.equal(text(), wanted);
		await execute('zhubi.setMarkState', { of: id, state: 'open' });
		await accept();
		assert.equal(text(), wanted);
	}));

test('what is said last holds, though another editor has a fast clock; a time that is none is refused', () =>
	onPage(async ({ execute, range }) => {
		const { id } = present(
			await execute('zhubi.mark', { what: 'query', range: range('三百米'), body: '核' }),
			'what was kept',
		);
		const ahead = '2999-01-01T00:00:00Z';
		await execute('zhubi.setMarkState', { of: id, state: 'resolved', time: ahead });
		await execute('zhubi.amend', { of: id, body: '再核', time: ahead });
		await execute('zhubi.amend', { of: id, body: '三核' });
		await execute('zhubi.setMarkState', { of: id, state: 'open' });
		const [mark] = await execute('zhubi.listMarks');
		assert.deepEqual([mark.state, mark.thread[0].body], ['open', '三核']);
		await execute('zhubi.openRound', { time: ahead });
		await execute('zhubi.signRound', { reason: '无' });
		assert.notEqual((await execute('zhubi.listRounds'))[0].signed, null);
		await assert.rejects(execute('zhubi.reply', { of: id, body: '好', time: '昨天' }), /ISO 8601/);
	}));

test('a round whose text cannot be kept is not noted', () =>
	onPage(async ({ folder, execute }) => {
		writeFileSync(join(folder, 'A01.txt.rounds'), '');
		await assert.rejects(execute('zhubi.openRound'), /写不进/);
		assert.deepEqual(await execute('zhubi.listRounds'), []);
	}));

test('whatever is said in whatever order, the list is what the lines beside the page come to', () =>
	onPage(async ({ folder, execute, range, edit, text }) => {
		const random = chance(11);
		const ids: string[] = [];
		const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
		const steps = [
			() =>
				execute('zhubi.mark', {
					what: any(['query', 'delete', 'praise']),
					range: range(any(['三百米', '昨日', '孟'])),
				}),
			() => execute('zhubi.mark', { what: 'insert', range: range('绕行'), text: any(['再', '多']) }),
			() => execute('zhubi.reply', { of: any(ids), body: any(['一', '二']) }),
			() => execute('zhubi.amend', { of: any(ids), body: any(['三', '四']) }),
			() => execute('zhubi.setMarkState', { of: any(ids), state: any(['resolved', 'open', 'rejected', 'accepted']) }),
			() => execute('zhubi.withdrawMark', any(ids)),
			() => edit(Math.floor(random() * text().length), any([0, 1, 3]), any(['', '字', '\n'])),
		];
		for (let step = 0; step < 80; step++) {
			// What is refused (a mark that was withdrawn, words that are gone) leaves no line.
			const done = await (ids.length === 0 ? steps[0] : any(steps))().catch(() => undefined);
			if (done && 'id' in done) ids.push(done.id);
		}
		const { events, problems } = readNotes(readFileSync(join(folder, 'A01.txt.notes.jsonl'), 'utf8'));
		assert.deepEqual(problems, []);
		assert.deepEqual(
			events.map(({ id }) => id),
			ids,
		);
		const told = (id: string, text: string | undefined, thread: readonly { id: string; body: string }[]) =>
			JSON.stringify([id, text, thread.map(({ id, body }) => [id, body])]);
		assert.deepEqual(
			(await execute('zhubi.listMarks')).map((mark) => told(mark.id, mark.text, mark.thread)).sort(),
			foldMarks(events)
				.marks.map(({ event, text, thread }) => told(event.id, text, thread))
				.sort(),
		);
	}));

test('what was marked and then changed by somebody else is found when the page is opened again', () =>
	onPage(async ({ client, folder, execute, range }) => {
		await execute('zhubi.mark', { what: 'comment', range: range('三百米'), body: '核' });
		const uri = pathToFileURL(join(folder, 'A02.txt')).href;
		writeFileSync(`${join(folder, 'A02.txt')}.notes.jsonl`, readFileSync(join(folder, 'A01.txt.notes.jsonl')));
		const page = opened(client, uri, copy.replace('三百米', '三百五十\n米').replace('昨日正式', '今日'));
		const listed = (await client.sendRequest(ExecuteCommandRequest.type, {
			command: 'zhubi.listMarks',
			arguments: [uri],
		})) as Commands['zhubi.listMarks']['answer'];
		assert.equal(page.document.getText(listed[0].range ?? undefined), '三百五十\n米');
	}));

test('a round is opened, worked in, signed with a reason for what is open, compared and opened again', () =>
	onPage(async ({ folder, execute, range, edit, text }) => {
		await execute('zhubi.openRound', { by: '校对甲' });
		await assert.rejects(execute('zhubi.openRound'), /还没有签发/);
		await execute('zhubi.mark', { what: 'comment', range: range('三百米') });
		assert.equal((await execute('zhubi.listMarks'))[0].round, 1);
		await edit(text().indexOf('昨日正式'), 2, '6月31日');
		await assert.rejects(execute('zhubi.signRound', { by: '校对甲' }), /处差错没有处理/);
		await execute('zhubi.signRound', { by: '校对甲', reason: '待记者回复' });
		const [round] = await execute('zhubi.listRounds');
		assert.deepEqual(
			[round.name, round.signed?.reason, (round.signed?.errors ?? 0) > 0],
			['一校 小样', '待记者回复', true],
		);
		assert.equal(readdirSync(join(folder, 'A01.txt.rounds')).length, 2);
		assert.deepEqual(await execute('zhubi.compareRounds', { n: 1, act: 'opened' }, { n: 1, act: 'signed' }), [
			{ from: copy.indexOf('昨日正式'), to: copy.indexOf('昨日正式'), removed: '昨', added: '6月31' },
		]);
		await execute('zhubi.openRound', { n: 1 });
		assert.equal((await execute('zhubi.listRounds'))[0].signed, null);
		for (const name of readdirSync(join(folder, 'A01.txt.rounds')))
			writeFileSync(join(folder, 'A01.txt.rounds', name), '别的稿子');
		await assert.rejects(execute('zhubi.compareRounds', { n: 1, act: 'opened' }), /被改过/);
	}));

test('marks go out as Web Annotations, which count code points', () =>
	onPage(async ({ execute, range, edit }) => {
		await edit(0, 0, '𠮷村快讯\n');
		await execute('zhubi.mark', { what: 'query', range: range('三百米'), body: '核' });
		const { first } = JSON.parse(await execute('zhubi.exportMarks'));
		const [{ target, motivation, body }] = first.items;
		const at = copy.indexOf('三百米') + 5;
		assert.deepEqual(target.selector[1], { type: 'TextPositionSelector', start: at, end: at + 3 });
		assert.deepEqual([motivation, body[0].value], ['questioning', '核']);
	}));
