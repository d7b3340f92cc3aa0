import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldMarks } from '../../server/desk/marks/fold';
import { quote } from '../../server/desk/notes/anchor';
import { placedMarks } from '../../server/exchange/placed-marks';
import { csvLine, csvSheet } from '../../server/exchange/proof/csv-sheet';
import { htmlSheet } from '../../server/exchange/proof/html-sheet';
import { proofRows, type ShownCopy } from '../../server/exchange/proof/proof-rows';
import { reviewCsv } from '../../server/exchange/proof/review-csv';
import { reviewReport } from '../../server/exchange/proof/review-report';
import type { MarkEvent } from '../../server/ground/model/mark';
import type { NoteEvent } from '../../server/ground/model/note';
import { defaults } from '../../server/ground/model/settings';
import { analyze } from '../../server/reading/page/update';
import { hostileText } from './hostile-text';

const copy = '新桥通车\n\n本报讯（记者 甲小明）新桥全长三百米,两岸群众从此不用绕行。\n';
const at = (words: string) => ({ start: copy.indexOf(words), end: copy.indexOf(words) + words.length });
const base = { version: 1, time: '2026-07-28T08:00:00Z', by: '校对甲', round: 1 } as const;
const print = { sha256: 'a'.repeat(64), length: copy.length };
const events: readonly NoteEvent[] = [
	{ ...base, id: 'o', kind: 'round', n: 1, name: '一校 小样', act: 'opened', text: print },
	{
		...base,
		id: 'm',
		kind: 'mark',
		what: 'replace',
		selector: quote(copy, at('三百米')),
		text: '三百五十米',
		body: '=1+1',
	},
	{ ...base, id: 'p', kind: 'mark', what: 'praise', selector: quote(copy, at('不用绕行')), body: '实在' },
	{
		...base,
		id: 's',
		kind: 'round',
		n: 1,
		name: '一校 小样',
		act: 'signed',
		text: print,
		errors: 1,
		by: '主任乙',
		reason: '已知',
	},
];

function proofed(text: string, list: readonly NoteEvent[]) {
	const page = analyze({ text, settings: defaults });
	return { name: 'A01.txt', page, marks: placedMarks(text, list), marking: foldMarks(list) };
}

function inBrackets({ before, text, after }: ShownCopy): string {
	return `${before}⟦${text}⟧${after}`;
}

test('the proof sheet has the marks and what zhubi finds, in the order of the page', () => {
	const { page, marks } = proofed(copy, events);
	assert.deepEqual(
		proofRows(page, marks, 'zh').map(({ line, copy: wrong, right, by, round, state }) => [
			...[line, inBrackets(wrong), right && inBrackets(right), by, round, state],
		]),
		[
			[3, '明）新桥全长⟦三百米⟧,两岸群众从', '明）新桥全长⟦三百五十米⟧,两岸群众从', '校对甲', '一校', '未处理'],
			[3, '桥全长三百米⟦,⟧两岸群众从此', '桥全长三百米⟦，⟧两岸群众从此', '朱笔', '', '未处理'],
		],
	);
});

test('it says what stood there, what is to stand there, and where words are moved to', () => {
	const mark = (id: string, rest: Partial<MarkEvent> & Pick<MarkEvent, 'what' | 'selector'>): MarkEvent => ({
		...({ ...base, id, kind: 'mark' } as const),
		...rest,
	});
	const text = copy.replace('三百米', '三百五十米').replace(',', '，');
	const { page, marks } = proofed(text, [
		mark('a', { what: 'replace', selector: quote(copy, at('三百米')), text: '三百五十米' }),
		{ ...base, id: 'as', kind: 'state', of: 'a', state: 'accepted' },
		mark('b', {
			what: 'relocate',
			selector: quote(copy, at('从此')),
			to: quote(copy, { ...at('两岸'), end: at('两岸').start }),
		}),
		mark('c', { what: 'insert', selector: quote(copy, { ...at('绕行'), end: at('绕行').start }), text: '再' }),
		mark('d', { what: 'query', selector: quote(copy, at('桥')), body: '哪座桥？' }),
		{ ...base, id: 'dr', kind: 'reply', of: 'd', body: '城东那座', by: '记者丙' },
	]);
	assert.deepEqual(
		proofRows(page, marks, 'zh').map(({ copy: wrong, right, what, said, state }) => [
			...[inBrackets(wrong), right && inBrackets(right), what, said, state],
		]),
		[
			['新⟦桥⟧通车', undefined, '存疑', '哪座桥？记者丙：城东那座', '未处理'],
			['明）新桥全长⟦三百米⟧,两岸群众从', '明）新桥全长⟦三百五十米⟧,两岸群众从', '改正', '', '已采纳'],
			['米，两岸群众⟦从此⟧不用绕行。', '⟦（移到“两岸群众从此”之前）⟧', '移动', '', '未处理'],
			['群众从此不用⟦⟧绕行。', '群众从此不用⟦再⟧绕行。', '增补', '', '未处理'],
		],
	);
});

test('the review report has the estimate of 2020, praise, rounds and lines to sign on', () => {
	const report = reviewReport('zh');
	const html = report.begin() + report.page(proofed(copy, events)) + report.end();
	for (const words of [
		'审读报告',
		'合格线',
		'好稿、好标题',
		'“不用绕行”：实在',
		'一校 小样',
		'主任乙 2026-07-28 08:00',
		'已知',
		'总编辑',
	])
		assert.ok(html.includes(words), words);
});

test('as CSV it has a record for each page and one for the issue', () => {
	const sheet = reviewCsv('zh');
	const lines = (sheet.begin() + sheet.page(proofed(copy, events)) + sheet.end()).split('\r\n');
	assert.equal(lines.length, 4);
	assert.match(
		lines[1],
		/^"A01\.txt","\d+","[\d.]+","[\d.]+","2","1","一校 小样，开始 校对甲 2026-07-28 08:00，签发 主任乙 2026-07-28 08:00，未改 1，理由 已知"$/,
	);
	assert.match(lines[2], /^"全期","\d+","[\d.]+","[\d.]+","","",""$/);
});

test('no cell of CSV is a formula, and records are whole', () => {
	for (const cell of ['=1+1', '+1', '-1', '@a', '\t=1', ' =1', '＝1', '\r\n=1', '\u200b=1', '|x', '%0a'])
		assert.equal(csvLine([cell]), `"'${cell}"\r\n`, JSON.stringify(cell));
	assert.equal(csvLine(['a"b', 'c,d']), '"a""b","c,d"\r\n');
	fc.assert(
		fc.property(fc.array(hostileText, { minLength: 1 }), (cells) => {
			const [, inside] = /^"([\s\S]*)"\r\n$/.exec(csvLine(cells)) ?? [];
			const read = (inside ?? '').split('","');
			if (cells.every((cell) => !cell.includes('"'))) assert.equal(read.length, cells.length);
			for (const cell of read) assert.ok(!/^\s*[=+\-@]/.test(cell), JSON.stringify(cell));
		}),
	);
	const sheet = csvSheet('zh');
	const csv = sheet.begin() + sheet.page(proofed(copy, events)) + sheet.end();
	assert.ok(csv.startsWith('\ufeff"版面"'));
	assert.match(csv, /"'=1\+1"/);
});

test('hostile copy and hostile marks are text in HTML', () => {
	fc.assert(
		fc.property(hostileText, hostileText, (text, body) => {
			const whole = `标题\n\n${text}\n`;
			const mark: MarkEvent = {
				...{ ...base, id: 'm', kind: 'mark', what: 'replace', text: body, body, by: body },
				selector: quote(whole, { start: 0, end: Math.min(whole.length, 5) }),
			};
			for (const make of [htmlSheet, reviewReport]) {
				const sheet = make('zh');
				const html = sheet.begin() + sheet.page({ ...proofed(whole, [mark]), name: body }) + sheet.end();
				const inside = html.slice(html.indexOf('<body>'));
				const tags = new Set([...inside.matchAll(/<\/?([^\s>]*)/g)].map(([, name]) => name));
				for (const tag of tags) assert.ok(known.has(tag), tag);
			}
		}),
		{ numRuns: 60 },
	);
});

const known = new Set('body html h1 h2 h3 p br ul li table colgroup col thead tbody tr th td span i u'.split(' '));
