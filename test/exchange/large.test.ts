import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textPrint } from '../../server/desk/marks/rounds';
import { quote } from '../../server/desk/notes/anchor';
import { placedMarks } from '../../server/exchange/placed-marks';
import { takeOver } from '../../server/exchange/review/take-over';
import { markedDocument } from '../../server/exchange/word/marked-page';
import { readWord } from '../../server/exchange/word/read-word';
import { writeWord } from '../../server/exchange/word/write-word';
import type { MarkEvent, MarkKind } from '../../server/ground/model/mark';
import { span } from '../../server/ground/model/span';

const syllables = [...'城东新桥昨日通车两岸群众从此不用绕行据了解由县交通局承建总投资约二千万元村民说等多年终于到'];
const kinds: readonly MarkKind[] = ['comment', 'delete', 'insert', 'replace', 'query'];

/** A page of about so many units, no two lines alike. */
function longPage(length: number): string {
	const lines: string[] = [];
	for (let size = 0, n = 0; size < length; n++) {
		const words = Array.from({ length: 60 }, (_, i) => syllables[(n * 31 + i * i * 7 + i) % syllables.length]).join('');
		lines.push(`${n}${words}。`);
		size += lines[n].length + 1;
	}
	return lines.join('\n');
}

async function outAndBack(text: string, events: readonly MarkEvent[]) {
	const print = await textPrint(text);
	const marks = placedMarks(text, events);
	const started = performance.now();
	const { document, sent } = markedDocument({ text, print, marks, styles: [] });
	const bytes = writeWord({ ...document, title: '一版' });
	const written = performance.now();
	const taken = takeOver({
		...{ document: readWord(bytes), copy: text, print, events, file: 'A01.docx', sha256: 'f'.repeat(64) },
		...{ time: '2026-07-28T10:00:00Z', id: () => 'new' },
	});
	const read = performance.now();
	const memory = Math.round(process.memoryUsage().rss / 1e6);
	console.log(
		`${text.length} units, ${events.length} marks: out ${Math.round(written - started)} ms, back ${Math.round(read - written)} ms, ${bytes.length} bytes, ${memory} MB`,
	);
	assert.deepEqual(taken.events, []);
	assert.ok(read - started < 30_000);
	return sent;
}

test('a page of a megabyte goes out and comes back within seconds', async () => {
	await outAndBack(longPage(1_000_000), []);
});

test('so do 5,000 marks', async () => {
	const text = longPage(400_000);
	const events = Array.from({ length: 5_000 }, (_, i): MarkEvent => {
		const start = i * 79 + (i % 13);
		const what = kinds[i % kinds.length];
		const place = what === 'insert' ? span(start, start) : span(start, start + 4);
		return {
			...{ version: 1, id: `m${i}`, kind: 'mark', what, by: `校对${i % 7}`, body: `第${i}处` },
			time: new Date(Date.UTC(2026, 6, 28, 8, 0, i % 900)).toISOString(),
			selector: quote(text, place),
			...(what === 'insert' || what === 'replace' ? { text: '新的词' } : {}),
		};
	});
	const { changes, comments } = await outAndBack(text, events);
	assert.deepEqual([changes, comments], [3000, 5000]);
});
