import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { exchangeText } from '../../server/exchange/exchange-text';
import { lineStyles } from '../../server/exchange/word/line-styles';
import { readWord } from '../../server/exchange/word/read-word';
import { type WordDocument, wholeText } from '../../server/exchange/word/word-document';
import { wordPage } from '../../server/exchange/word/word-page';
import { writeWord } from '../../server/exchange/word/write-word';
import { defaults } from '../../server/ground/model/settings';
import { analyze } from '../../server/reading/page/update';
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

test('each line of a page has the style of what it is', () => {
	const text = `孟一禾调研时强调 把粮食安全的担子挑稳
　　本报讯（记者 乔南）7月28日，市委书记孟一禾到山口县调研粮食生产，听取夏粮收购的情况汇报。
　　孟一禾强调，要把农民种粮的积极性调动好、保护好，让种粮的人有账算、有奔头。
　　面积有保证
　　今年，山口县把任务分到乡、落到田，全县水稻面积稳定在三十万亩，比上年略有增加。
　　“种多少、种在哪块田，开春就定下来了。”大塘村的种粮大户说。
　　单产有提高
　　农技人员分片包村，指导农户合理密植。一季稻测产每亩比去年多收了六十斤，农民心里有了底。
`;
	const page = analyze({ text, settings: defaults });
	const { bytes } = wordPage(page, {
		marks: [],
		print: { sha256: 'a'.repeat(64), length: text.length },
		title: '一版',
	});
	const { styles } = readWord(bytes);
	assert.deepEqual(styles, lineStyles(page));
	assert.deepEqual([styles[0], styles[3], styles[6]], ['headline', 'crosshead', 'crosshead']);
	const parts = unzipSync(bytes);
	const names = new TextDecoder().decode(parts['word/styles.xml']);
	for (const name of ['主题', '署名', '小标题', '报纸正文'])
		assert.ok(names.includes(`<w:name w:val="${name}"/>`), name);
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
