import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { textPrint } from '../../server/desk/marks/rounds';
import { quote } from '../../server/desk/notes/anchor';
import { placedMarks } from '../../server/exchange/placed-marks';
import { takeOver } from '../../server/exchange/review/take-over';
import { markedDocument } from '../../server/exchange/word/marked-page';
import { readWord } from '../../server/exchange/word/read-word';
import type { WordDocument } from '../../server/exchange/word/word-document';
import { wholeText } from '../../server/exchange/word/word-document';
import { writeWord } from '../../server/exchange/word/write-word';
import type { MarkEvent } from '../../server/ground/model/mark';
import type { NoteEvent } from '../../server/ground/model/note';
import { span } from '../../server/ground/model/span';
import { hostileText } from './hostile-text';
import { rewrite, settle } from './reviewer';

const copy = [
	'城东新桥昨日通车',
	'　　本报讯（记者 甲某）城东新桥全长三百米，昨日上午九时通车，两岸群众从此不用绕行。',
	'　　据了解，新桥由县交通局承建，总投资约二千万元左右。',
	'　　村民乙某说：“等了三十年，终于等到了。”',
].join('\n');
const at = (words: string, from = copy) => span(from.indexOf(words), from.indexOf(words) + words.length);
const time = (minute: number) => `2026-07-28T08:${String(minute).padStart(2, '0')}:00Z`;
const mark = (
	id: string,
	minute: number,
	rest: Partial<MarkEvent> & Pick<MarkEvent, 'what' | 'selector'>,
): MarkEvent => ({
	...({ version: 1, id, time: time(minute), kind: 'mark', by: '校对甲' } as const),
	...rest,
});
const marks: readonly NoteEvent[] = [
	mark('a', 0, { what: 'replace', selector: quote(copy, at('三百米')), text: '三百五十米' }),
	mark('b', 1, { what: 'delete', selector: quote(copy, at('左右')), body: '与“约”重复' }),
	mark('c', 2, { what: 'insert', selector: quote(copy, span(at('县交通局').start, at('县交通局').start)), text: '本' }),
	mark('d', 3, { what: 'query', selector: quote(copy, at('乙某')), body: '是哪个村的？' }),
	{ version: 1, id: 'r', time: time(4), kind: 'reply', of: 'd', by: '记者丙', body: '李家村。' },
	mark('e', 5, {
		what: 'relocate',
		selector: quote(copy, at('昨日上午九时')),
		to: quote(copy, span(at('城东新桥全长').start, at('城东新桥全长').start)),
	}),
	mark('f', 6, { what: 'praise', selector: quote(copy, at('终于等到了')) }),
	{ version: 1, id: 's', time: time(7), kind: 'state', of: 'f', state: 'resolved' },
];

async function sentOut(text: string, events: readonly NoteEvent[]) {
	const print = await textPrint(text);
	const { document, sent } = markedDocument({ text, print, marks: placedMarks(text, events), styles: [] });
	return { document, sent, print };
}

/** Through the file and back, then taken over on the page. */
async function reviewedAs(document: WordDocument, on: { text?: string; events?: readonly NoteEvent[] } = {}) {
	const { text = copy, events = marks } = on;
	let serial = 0;
	return takeOver({
		document: readWord(writeWord({ ...document, title: '一版' })),
		...{ copy: text, print: await textPrint(text), events, file: 'A01.docx', sha256: 'f'.repeat(64) },
		...{ by: '值班丁', time: '2026-07-28T10:00:00Z', id: () => `new${serial++}` },
	});
}

const some = (counts: object) => Object.fromEntries(Object.entries(counts).filter(([, count]) => count));

test('marks stand in the document as changes and comments; one that nobody touched says nothing', async () => {
	const { document, sent } = await sentOut(copy, marks);
	assert.deepEqual(sent, { changes: 4, comments: 4, orphans: 0 });
	const original = document.segments
		.filter(({ inserted }) => !inserted)
		.map(({ text }) => text)
		.join('');
	assert.equal(original, copy);
	assert.deepEqual(
		document.comments.map(({ author, text, parent, done }) => [author, text, parent, done]),
		[
			['校对甲', '与“约”重复', undefined, false],
			['校对甲', '【存疑】是哪个村的？', undefined, false],
			['记者丙', '李家村。', 1, false],
			['校对甲', '【好】', undefined, true],
		],
	);
	const { events, counts } = await reviewedAs(document);
	assert.deepEqual(events, []);
	assert.deepEqual(some(counts), {});
});

test('what a reviewer accepted, rejected, added, said and changed without a trace is told exactly', async () => {
	const { document } = await sentOut(copy, marks);
	let now = settle(document, time(0), 'accept');
	now = settle(now, time(1), 'reject');
	now = settle(now, time(2), 'reject');
	const place = (words: string) => at(words, wholeText(now));
	const stamp = { author: '主任乙', time: time(40) };
	now = rewrite(now, place('两岸'), { text: '沿岸', stamp });
	now = rewrite(now, place('据了解，'), { text: '', stamp: { ...stamp, time: time(41) } });
	now = rewrite(now, place('三十年'), { text: '三十多年' });
	now = {
		...now,
		comments: [
			...now.comments.map((one) => (one.text.includes('李家村') ? { ...one, done: true } : one)),
			{ ...stamp, time: time(42), text: '【核实】查一下', parent: undefined, done: false, place: place('二千万元') },
			{ ...stamp, time: time(43), text: '好的', parent: now.comments.length, done: false, place: place('二千万元') },
			{ ...stamp, time: time(44), text: '王家村？', parent: 1, done: false, place: place('乙某') },
		].map((one) => (one.text.startsWith('【存疑】') ? { ...one, done: true } : one)),
	};
	const { events, counts, accepted } = await reviewedAs(now);
	assert.deepEqual(accepted, ['a']);
	assert.deepEqual(some(counts), {
		...{ accepted: 1, rejected: 2, changes: 2, untracked: 1, comments: 1, replies: 2, resolved: 1 },
	});
	const added = events.filter((event): event is MarkEvent => event.kind === 'mark');
	assert.deepEqual(
		added.map(({ what, by, selector, text, body }) => [what, by, selector.exact, text, body]),
		[
			['replace', '主任乙', '两岸', '沿岸', undefined],
			['delete', '主任乙', '据了解，', undefined, undefined],
			['insert', undefined, '', '多', '没有用修订，直接改的'],
			['verify', '主任乙', '二千万元', undefined, '查一下'],
		],
	);
	// Whoever takes it over once more hears nothing new, be it the very file or another state of it.
	const again = await reviewedAs(now, { events: [...marks, ...events] });
	assert.equal(again.isKnown, true);
	const later = await reviewedAs(now, { events: [...marks, ...events.filter(({ kind }) => kind !== 'import')] });
	assert.deepEqual(later.events, []);
});

test('of a line end that LibreOffice loses it is not known what became; without a comment there it was rejected', async () => {
	const lineEnd = at('。\n　　据了解');
	const gone = mark('x', 20, { what: 'delete', selector: quote(copy, span(lineEnd.start + 1, lineEnd.start + 2)) });
	const remark = mark('y', 21, { what: 'query', selector: quote(copy, at('不用绕行')), body: '真的？' });
	for (const [events, unknown, rejected] of [
		[[gone, remark], 1, 0],
		[[gone], 0, 1],
	] as const) {
		const { document } = await sentOut(copy, events);
		const lost = settle(document, time(20), 'reject');
		const { counts } = await reviewedAs(lost, { events });
		assert.deepEqual([counts.unknown, counts.rejected], [unknown, rejected]);
	}
});

test('a comment that a program moved stays where the page has it', async () => {
	const { document } = await sentOut(copy, marks);
	const comments = document.comments.map((one) => ({ ...one, place: span(0, 4) }));
	assert.deepEqual((await reviewedAs({ ...document, comments })).events, []);
});

const base = fc
	.array(fc.constantFrom('的', '的的', '大桥', '三百米', '，', '。\n', '通车', '群众', '一二三四五', '甲'), {
		minLength: 3,
		maxLength: 40,
	})
	.map((parts) => parts.join(''));
const plans = fc.array(
	fc.record({
		start: fc.nat(200),
		length: fc.nat(6),
		text: fc.constantFrom('', '的', '新', '三百五十米', '桥\n', '甲乙丙'),
		outcome: fc.constantFrom('accept', 'reject', 'open'),
	}),
	{ maxLength: 8 },
);

test('no suggestion is said to be what it is not, wherever suggestions lie', async () => {
	let [known, unknown] = [0, 0];
	await fc.assert(
		fc.asyncProperty(base, plans, async (text, list) => {
			const events = list.map(({ start, length, text: put }, i): MarkEvent => {
				const from = Math.min(start, text.length);
				const place = span(from, Math.min(from + length, text.length));
				const what = place.start === place.end ? 'insert' : put === '' ? 'delete' : 'replace';
				return mark(`m${i}`, i, { what, selector: quote(text, place), text: put || '新' });
			});
			let { document } = await sentOut(text, events);
			const times = new Set(document.segments.flatMap(({ inserted, deleted }) => (inserted ?? deleted)?.time ?? []));
			list.forEach(({ outcome }, i) => {
				if (outcome !== 'open') document = settle(document, time(i), outcome);
			});
			const { events: made, counts } = await reviewedAs(document, { text, events });
			const states = new Map(made.flatMap((event) => (event.kind === 'state' ? [[event.of, event.state]] : [])));
			list.forEach(({ outcome }, i) => {
				const said = states.get(`m${i}`);
				const isSent = times.has(time(i));
				const right = !isSent || outcome === 'open' ? undefined : `${outcome}ed`;
				if (said !== undefined) assert.equal(said, right, `m${i}`);
				if (said === undefined && right !== undefined) unknown++;
				else known++;
			});
			assert.equal(counts.untracked, 0);
			assert.equal(counts.changes, 0);
		}),
		{ numRuns: 300 },
	);
	// Where two readings leave the same text, nobody knows.
	assert.ok(unknown * 20 < known, `${unknown} of ${known}`);
});

test('any text and any marks come back without an event', async () => {
	await fc.assert(
		fc.asyncProperty(
			hostileText,
			fc.array(fc.tuple(fc.nat(30), fc.nat(6), hostileText), { maxLength: 5 }),
			async (text, list) => {
				const events = list.flatMap(([start, length, body], i): MarkEvent[] => {
					const place = span(Math.min(start, text.length), Math.min(start + length, text.length));
					const selector = quote(text, place);
					return [
						mark(`c${i}`, i, { what: 'comment', selector, body, by: body }),
						mark(`s${i}`, i, { what: place.start === place.end ? 'insert' : 'replace', selector, text: body }),
					];
				});
				const { document } = await sentOut(text, events);
				assert.deepEqual((await reviewedAs(document, { text, events })).events, []);
			},
		),
		{ numRuns: 100 },
	);
});
