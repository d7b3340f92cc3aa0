import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exchangeText } from '../../server/exchange/exchange-text';
import { readWord } from '../../server/exchange/word/read-word';
import { type WordDocument, wholeText } from '../../server/exchange/word/word-document';
import { writeWord } from '../../server/exchange/word/write-word';
import { hostileText } from './hostile-text';

const stamp = (author: string, minute: number) => ({
	author,
	time: `2026-07-28T08:${String(minute).padStart(2, '0')}:00Z`,
});
const plain = (text: string) => ({ text, inserted: undefined, deleted: undefined });

const reviewed: WordDocument = {
	segments: [
		plain('新桥通车\n本报讯（记者 甲某）大桥全长'),
		{ text: '三百', inserted: undefined, deleted: stamp('校对甲', 0) },
		{ text: '三百五十', inserted: stamp('校对甲', 0), deleted: undefined },
		plain('米，\t两岸'),
		{ text: '群众\n', inserted: undefined, deleted: stamp('', 3) },
		{ text: '乡亲', inserted: stamp('校对甲', 1), deleted: stamp('主任乙', 2) },
		plain('从此不用绕行。\n'),
	],
	styles: ['headline', 'byline', 'paragraph', undefined],
	comments: [
		{
			...stamp('校对甲', 4),
			text: '【存疑】是三百？\n请查。',
			parent: undefined,
			done: true,
			place: { start: 5, end: 9 },
		},
		{ ...stamp('记者丙', 5), text: '已查。', parent: 0, done: true, place: { start: 5, end: 9 } },
		{ author: '', time: undefined, text: '', parent: undefined, done: false, place: { start: 0, end: 0 } },
	],
	bookmarks: [{ name: 'zhubi_0', place: { start: 18, end: 24 } }],
	manifest: undefined,
};

/** Ranges of one place may come in another order. */
function told({ segments, styles, comments, bookmarks, manifest }: WordDocument): WordDocument {
	return { segments, styles, comments, bookmarks, manifest };
}

test('a document is read as it was written', () => {
	assert.deepEqual(told(readWord(writeWord({ ...reviewed, title: '一版' }))), reviewed);
});

test('any text comes back, but for what no file can hold', () => {
	fc.assert(
		fc.property(fc.array(fc.record({ text: hostileText, tracked: fc.nat(3) })), hostileText, (parts, said) => {
			const segments = parts
				.map(({ text, tracked }) => ({
					text: exchangeText(text),
					inserted: (tracked & 1) === 1 ? stamp('甲', 1) : undefined,
					deleted: (tracked & 2) === 2 ? stamp('乙', 2) : undefined,
				}))
				.filter(({ text }) => text !== '');
			const text = segments.map((one) => one.text).join('');
			const document: WordDocument = {
				segments,
				styles: text.split('\n').map(() => undefined),
				comments: [
					{
						...stamp('甲', 1),
						text: exchangeText(said).replaceAll('\t', ' '),
						parent: undefined,
						done: false,
						place: { start: 0, end: text.length },
					},
				],
				bookmarks: [],
				manifest: undefined,
			};
			const back = readWord(writeWord({ ...document, title: said }));
			assert.equal(wholeText(back), text);
			assert.equal(back.comments[0].text, exchangeText(said).replaceAll('\t', ' '));
			assert.deepEqual(back.comments[0].place, { start: 0, end: text.length });
			const marked = (list: WordDocument['segments']) =>
				list.flatMap((one) =>
					Array.from({ length: one.text.length }, () => [one.inserted?.author, one.deleted?.author]),
				);
			assert.deepEqual(marked(back.segments), marked(segments));
		}),
		{ numRuns: 60 },
	);
});
