import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldMarks } from '../../server/desk/marks/fold';
import { textPrint } from '../../server/desk/marks/rounds';
import { quote } from '../../server/desk/notes/anchor';
import { exchangeText } from '../../server/exchange/exchange-text';
import { placedMarks } from '../../server/exchange/placed-marks';
import { takeOver } from '../../server/exchange/review/take-over';
import { withChangesSince, withoutChangesSince } from '../../server/exchange/word/changes-since';
import { markedDocument } from '../../server/exchange/word/marked-page';
import { readWord } from '../../server/exchange/word/read-word';
import { sinceStamps, textSince } from '../../server/exchange/word/round-since';
import type { WordDocument } from '../../server/exchange/word/word-document';
import { writeWord } from '../../server/exchange/word/write-word';
import type { MarkEvent, RoundEvent } from '../../server/ground/model/mark';
import type { NoteEvent } from '../../server/ground/model/note';
import { span } from '../../server/ground/model/span';
import { hostileText } from './hostile-text';
import { settle } from './reviewer';

const before = '城东新桥通车\n本报讯 新桥全长三百米，投资约二千万元左右。\n旧桥拆除。\n两岸群众不用绕行。';
const copy = '城东新桥昨日通车\n本报讯 新桥全长三百五十米，投资约二千万元。\n两岸群众不用绕行。';
const opened = '2026-07-28T07:00:00Z';

async function roundOf(text: string): Promise<RoundEvent> {
	const print = await textPrint(text);
	return {
		...{ version: 1, id: 'r1', time: opened, kind: 'round', n: 1, name: '一校 小样', act: 'opened' },
		text: print,
	};
}

function suggestion(text: string, words: string, put: string): MarkEvent {
	const start = text.indexOf(words);
	return {
		...({ version: 1, id: 'm1', time: '2026-07-28T08:00:00Z', kind: 'mark', what: 'replace', by: '校对甲' } as const),
		selector: quote(text, span(start, start + words.length)),
		text: put,
	};
}

async function sentOut(text: string, events: readonly NoteEvent[], old: string) {
	const print = await textPrint(text);
	const { document } = markedDocument({ text, print, marks: placedMarks(text, events), styles: [] });
	const [stamp] = sinceStamps(events);
	return { document, since: withChangesSince(document, { text: old, stamp }, text), stamp };
}

async function takenOver(document: WordDocument, text: string, events: readonly NoteEvent[]) {
	let serial = 0;
	return takeOver({
		document: readWord(writeWord({ ...document, title: '' })),
		...{ copy: text, print: await textPrint(text), events, file: 'A01.docx', sha256: 'f'.repeat(64) },
		...{ time: '2026-07-28T10:00:00Z', id: () => `new${serial++}` },
	});
}

/** Text with `[-…-]` around what is taken out and `{+…+}` around what is put in. */
function shown({ segments }: WordDocument): string {
	return segments
		.map(({ text, inserted, deleted }) => {
			const put = inserted ? `{+${text}+}` : text;
			return deleted ? `[-${put}-]` : put;
		})
		.join('');
}

test('what changed since a round began is tracked beside what is suggested', async () => {
	const events = [await roundOf(before), suggestion(copy, '二千万元', '两千万元')];
	const { since } = await sentOut(copy, events, before);
	assert.equal(
		shown(since),
		'城东新桥{+昨日+}通车\n本报讯 新桥全长三百{+五十+}米，投资约[-二千万元-]{+两千万元+}[-左右。\n旧桥拆除-]。\n两岸群众不用绕行。',
	);
	assert.deepEqual(
		new Set(since.segments.flatMap(({ inserted, deleted }) => (inserted ?? deleted)?.author ?? [])),
		new Set(['一校 小样以来', '校对甲']),
	);
	const back = readWord(writeWord({ ...since, title: '' }));
	assert.equal(shown(back), shown(since));
});

test('it is nothing that a reviewer said; only one who rejects it says something', async () => {
	const events = [await roundOf(before), suggestion(copy, '二千万元', '两千万元')];
	const { since } = await sentOut(copy, events, before);
	assert.deepEqual((await takenOver(since, copy, events)).events, []);
	assert.deepEqual((await takenOver(settle(since, opened, 'accept'), copy, events)).events, []);
	const { counts } = await takenOver(settle(since, '2026-07-28T08:00:00Z', 'accept'), copy, events);
	assert.deepEqual([counts.accepted, counts.untracked, counts.changes], [1, 0, 0]);
	const rejected = await takenOver(settle(since, opened, 'reject'), copy, events);
	assert.deepEqual(
		rejected.events.flatMap((event) => (event.kind === 'mark' ? [[event.what, event.selector.exact, event.text]] : [])),
		[
			['delete', '昨日', undefined],
			['delete', '五十', undefined],
			['insert', '', '左右。\n旧桥拆除'],
		],
	);
});

test('a line end that LibreOffice brings back beside a comment is not known, and no suggestion', async () => {
	const remark: MarkEvent = { ...suggestion(copy, '二千万元', ''), what: 'comment', body: '多少？' };
	const lost = async (events: readonly NoteEvent[]) => {
		const { since } = await sentOut(copy, events, `旧桥拆除。\n${copy}`.replace('\n两岸', '\n绕行者众。\n两岸'));
		const segments = since.segments.flatMap((one) =>
			one.deleted
				? one.text
						.split(/(\n)/)
						.map((text) => (text === '\n' ? { text, inserted: undefined, deleted: undefined } : { ...one, text }))
				: [one],
		);
		return takenOver({ ...since, segments }, copy, events);
	};
	const { counts, events } = await lost([await roundOf(before), remark]);
	assert.deepEqual([counts.unknown, counts.untracked], [1, 1]);
	assert.deepEqual(
		events.flatMap((event) => (event.kind === 'mark' ? [[event.selector.position, event.text]] : [])),
		[[0, '\n']],
	);
});

test('with any texts and marks the document without it is as it was', async () => {
	const texts = fc.array(fc.constantFrom('的', '新桥', '，', '。\n', '三百米', '群众', '\n', '甲'), { maxLength: 20 });
	const marked = fc.array(fc.tuple(fc.nat(30), fc.nat(6), fc.constantFrom('', '乙', '\n')), { maxLength: 5 });
	await fc.assert(
		fc.asyncProperty(
			texts,
			fc.oneof(
				texts.map((parts) => parts.join('')),
				hostileText,
			),
			marked,
			async (parts, old, list) => {
				const text = parts.join('');
				const marks = list.map(([from, length, put], i): MarkEvent => {
					const place = span(Math.min(from, text.length), Math.min(from + length, text.length));
					const what =
						i % 3 === 0 ? 'comment' : place.start === place.end ? 'insert' : put === '' ? 'delete' : 'replace';
					return {
						...({
							version: 1,
							id: `m${i}`,
							time: `2026-07-28T08:0${i}:00Z`,
							kind: 'mark',
							what,
							by: '校对甲',
						} as const),
						...{ selector: quote(text, place), text: put || '丙', body: '问' },
					};
				});
				const events = [await roundOf(old), ...marks];
				const { document, since, stamp } = await sentOut(text, events, old);
				const gone = since.segments.filter(({ inserted, deleted }) => inserted !== stamp && !(inserted && !deleted));
				const wasThere = gone
					.filter(({ inserted }) => !inserted)
					.map((one) => one.text)
					.join('');
				assert.equal(wasThere, exchangeText(old));
				assert.equal(
					since.styles.length,
					since.segments
						.map((one) => one.text)
						.join('')
						.split('\n').length,
				);
				const { document: without } = withoutChangesSince(since, [stamp]);
				assert.equal(shown(merged(without)), shown(merged(document)));
				assert.deepEqual(without.comments, document.comments);
				assert.equal(
					without.styles.length,
					document.styles.length === 0 ? 0 : text.split('\n').length + added(document),
				);
				assert.deepEqual((await takenOver(since, text, events)).events, []);
			},
		),
		{ numRuns: 300 },
	);
});

test('a round whose text is gone or was changed has none', async () => {
	const events = [await roundOf(before)];
	const marking = foldMarks(events);
	const asked = (text: string | undefined, n = 1) =>
		textSince({
			marking,
			n,
			uri: 'file:///a/A01.txt',
			read: async () => (text === undefined ? undefined : new TextEncoder().encode(text)),
		});
	assert.equal((await asked(before))?.text, before);
	assert.equal(await asked(copy), undefined);
	assert.equal(await asked(undefined), undefined);
	assert.equal(await asked(before, 2), undefined);
});

/** Line ends that are put in. */
function added({ segments }: WordDocument): number {
	return segments.reduce((sum, { text, inserted }) => sum + (inserted ? text.split('\n').length - 1 : 0), 0);
}

/** Neighbors that are tracked in the same way as one. */
function merged(document: WordDocument): WordDocument {
	const segments: WordDocument['segments'][number][] = [];
	for (const one of document.segments) {
		const last = segments.at(-1);
		if (last && last.inserted?.time === one.inserted?.time && last.deleted?.time === one.deleted?.time)
			segments[segments.length - 1] = { ...last, text: last.text + one.text };
		else segments.push(one);
	}
	return { ...document, segments };
}
