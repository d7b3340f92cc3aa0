import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { encodeGb18030 } from '../../../server/ground/text/gb18030';
import { readRoster } from '../../../server/judging/roster/read-roster';
import { readRosterText } from '../../../server/judging/roster/roster-text';

/** The rows as `name|organization|title|from|to`, and the faults as `severity line: text at the place`. */
function check(text: string, rows: readonly string[], faults: readonly string[] = []): void {
	const read = readRoster(text);
	assert.deepEqual(
		read.rows.map(({ name, organization, title, from = '', to = '' }) =>
			[name, organization, title, from, to].join('|'),
		),
		rows,
	);
	assert.deepEqual(
		read.problems.map(({ severity, span }) => {
			const line = text.slice(0, span.start).split('\n').length;
			return `${severity} ${line}: ${text.slice(span.start, span.end)}`;
		}),
		faults,
	);
}

test('columns are named in Chinese or English and stand in any order; others are left alone', () => {
	check('姓名,单位,职务,任职日期,离任日期\n骆长青,石桥县人民政府,县长,2021-07-01,\n', [
		'骆长青|石桥县人民政府|县长|2021-07-01|',
	]);
	check('Title;Name;电话;To;Organization\n县长;骆长青;123;2026-01-31;石桥县人民政府\n', [
		'骆长青|石桥县人民政府|县长||2026-01-31',
	]);
	check('\n\n姓名\t职务\n骆　长青\t县长', ['骆长青||县长||']);
	const [row] = readRoster('name,rank,gender,pinyin,note\n骆长青,2,男,luo4 chang2 qing1,"分管,农业"\n').rows;
	assert.deepEqual(row, {
		line: 1,
		name: '骆长青',
		organization: '',
		title: '',
		rank: 2,
		gender: '男',
		pinyin: 'luo4 chang2 qing1',
		note: '分管,农业',
	});
});

test('days are written as people and spreadsheets write them', () => {
	for (const [written, from] of [
		['2021-07-01', '2021-07-01'],
		['2021/7/1', '2021-07-01'],
		['2021.7.1', '2021-07-01'],
		['2021年7月1日', '2021-07-01'],
		['２０２１年７月', '2021-07-01'],
		['20210701', '2021-07-01'],
		['2021', '2021-01-01'],
		['2021-07-01 00:00:00', '2021-07-01'],
	])
		check(`姓名,起\n骆长青,${written}\n`, [`骆长青|||${from}|`]);
	for (const [written, to] of [
		['2021年2月', '2021-02-28'],
		['2020/2', '2020-02-29'],
		['2021', '2021-12-31'],
		['至今', ''],
	])
		check(`姓名,止\n骆长青,${written}\n`, [`骆长青||||${to}`]);
});

test('a row with a fault is told of at its place and left out, the others hold', () => {
	check(
		'姓名,单位,职务,任职日期,离任日期\n甲禾,某县,县长,2021-02-30,\n乙禾,某县,副县长,2022-01-01,2021-01-01\n,某县,局长,,\n丙禾,某县\n丁禾,某县,镇长,,\n丁禾,某县,镇长,,\n',
		['丙禾|某县|||', '丁禾|某县|镇长||'],
		[
			'error 2: 2021-02-30',
			'error 3: 2022-01-01',
			'error 4: ,某县,局长,,',
			'warning 5: 丙禾,某县',
			'warning 7: 丁禾,某县,镇长,,',
		],
	);
	check('姓名,排序\n甲禾,第一\n', ['甲禾||||'], ['warning 2: 第一']);
	check('姓名,备注\n甲禾,"分管\n乙禾,农业\n', [], ['error 2: 甲禾,"分管\n乙禾,农业']);
	check('甲禾,县长\n乙禾,镇长\n', [], ['error 1: 甲禾,县长']);
	check('', []);
	check('姓名,姓名\n甲禾,乙禾\n', ['甲禾||||'], ['warning 1: 姓名,姓名']);
	check(`姓名,备注\n甲禾,${'好'.repeat(201)}\n乙禾,\n`, ['乙禾||||'], [`error 2: 甲禾,${'好'.repeat(201)}`]);
});

test('posts that overlap are information: of one person, or where the post has one holder', () => {
	const head = '姓名,单位,职务,任职日期,离任日期\n';
	check(
		`${head}甲禾,某县人民政府,县长,2016-01-01,\n乙禾,某县,县长,2021-01-01,\n`,
		['甲禾|某县人民政府|县长|2016-01-01|', '乙禾|某县|县长|2021-01-01|'],
		['information 3: 乙禾,某县,县长,2021-01-01,'],
	);
	for (const rows of [
		'甲禾,某县,县长,2016-01-01,2021-01-01\n乙禾,某县,县长,2021-01-01,\n',
		'甲禾,某县,副县长,2016-01-01,\n乙禾,某县,副县长,2021-01-01,\n',
		'甲禾,某县,县长,,\n乙禾,某县,县长,,\n',
	])
		assert.deepEqual(readRoster(head + rows).problems, [], rows);
});

test('a roster is read in UTF-8, with a byte-order mark, and in GB18030; another encoding is none', () => {
	const text = '姓名,职务\r\n骆长青,县长\r\n㐂䶮,镇长\r\n';
	const utf8 = new TextEncoder().encode(text);
	for (const bytes of [utf8, Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8), encodeGb18030(text)])
		assert.equal(readRosterText(bytes)?.text, text);
	assert.equal(readRosterText(encodeGb18030(text))?.encoding, 'gb18030');
	for (const bytes of [
		Uint8Array.of(0xff, 0xfe, 0x59, 0),
		Uint8Array.of(0xef, 0xbb, 0xbf, 0xff),
		Uint8Array.of(0x81),
		new Uint8Array(4),
	])
		assert.equal(readRosterText(bytes), undefined);
});

test('whatever stands in it, reading never fails, and lines are counted as they stand', () => {
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom('姓', '名', '姓名', ',', '"', '\n', '\r\n', '甲禾', ' ', ';', '2021', '-')),
			(parts) => {
				const text = `姓名,职务,起,止\n${parts.join('')}`;
				for (const { line, name } of readRoster(text).rows) {
					const rest = text.split('\n').slice(line).join('\n');
					assert.ok(rest.replace(/[\s"]/g, '').includes(name.replace(/"/g, '')), `${line} ${name}`);
				}
			},
		),
		{ numRuns: 300 },
	);
});

test('fifty thousand rows are read in a moment, and twice the text takes no more than about twice the time', () => {
	const row = (i: number) =>
		`甲禾${i},石桥县第${i % 900}局,副局长,2019-0${(i % 9) + 1}-01,2025-01-01,${(i % 40) + 1},男,,`;
	const text = (count: number) =>
		`姓名,单位,职务,任职日期,离任日期,排序,性别,拼音,备注\n${Array.from({ length: count }, (_, i) => row(i)).join('\n')}\n`;
	const began = performance.now();
	const { rows, problems } = readRoster(text(50_000));
	assert.equal(rows.length, 50_000);
	assert.deepEqual(problems, []);
	// A few tenths of a second on a quiet machine.
	assert.ok(performance.now() - began < 5000, `${performance.now() - began} ms`);
	for (const odd of ['"', '"a', '" ', '""', '",', ',', '\n', '"\n', 'a"b,"c']) {
		const since = performance.now();
		readRoster(`姓名\n${odd.repeat(500_000 / odd.length)}`);
		assert.ok(performance.now() - since < 5000, `${JSON.stringify(odd)}: ${performance.now() - since} ms`);
	}
});
