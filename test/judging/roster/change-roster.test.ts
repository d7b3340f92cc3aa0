import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeGb18030 } from '../../../server/ground/text/gb18030';
import { changeRoster, type RosterChange } from '../../../server/judging/roster/change-roster';
import { readRoster } from '../../../server/judging/roster/read-roster';
import { readRosterText, splicedBytes } from '../../../server/judging/roster/roster-text';

const head = '姓名,单位,职务,任职日期,离任日期';
const added: RosterChange = {
	kind: 'add',
	name: '汤沛霖',
	organization: '石桥县人民政府',
	title: '副县长',
	day: '2026-07-28',
};
const row = '汤沛霖,石桥县人民政府,副县长,2026-07-28,';
const over: RosterChange = { kind: 'end', name: '骆长青', organization: '', title: '县长', day: '2026-07-28' };

function changed(text: string, change: RosterChange): string {
	const made = changeRoster(text, change);
	assert.ok(!('refused' in made), JSON.stringify(made));
	const after = text.slice(0, made.span.start) + made.text + text.slice(made.span.end);
	assert.ok(after.split(/\r\n|\n|\r/)[made.line].includes(change.name), `line ${made.line}`);
	assert.deepEqual(
		readRoster(after).problems.filter(({ severity }) => severity === 'error'),
		[],
	);
	return after;
}

test('a row is added at the end, by the columns, the delimiter and the line ends of the file', () => {
	assert.equal(changed(`${head}\n甲禾,,,,\n`, added), `${head}\n甲禾,,,,\n${row}\n`);
	assert.equal(changed(`${head}\r\n甲禾,,,,`, added), `${head}\r\n甲禾,,,,\r\n${row}`);
	assert.equal(changed('title;电话;name\n', added), 'title;电话;name\n石桥县人民政府副县长;;汤沛霖\n');
	assert.equal(changed('姓名\t备注\n', added), '姓名\t备注\n汤沛霖\t\n');
	assert.equal(changed(head, { ...added, title: '', organization: '' }), `${head}\r\n汤沛霖,,,2026-07-28,`);
});

test('a new file has a header', () => {
	assert.equal(
		changed('', added),
		`姓名,单位,职务,任职日期,离任日期,排序,性别,拼音,备注\r\n汤沛霖,石桥县人民政府,副县长,2026-07-28,,,,,\r\n`,
	);
});

test('a post that is over gets its last day, and nothing else changes', () => {
	assert.equal(
		changed(`${head}\n骆长青,石桥县人民政府,"县长",2021/7/1,\n甲禾,,,,\n`, over),
		`${head}\n骆长青,石桥县人民政府,"县长",2021/7/1,2026-07-28\n甲禾,,,,\n`,
	);
	assert.equal(
		changed(`姓名,职务,止,备注\n骆长青,县长,至今,"县,里"\n`, over),
		`姓名,职务,止,备注\n骆长青,县长,2026-07-28,"县,里"\n`,
	);
	assert.equal(changed(`姓名,职务,备注,止\n骆长青,县长\n`, over), `姓名,职务,备注,止\n骆长青,县长,,2026-07-28\n`);
});

test('what cannot be noted is refused with a reason', () => {
	for (const [text, change] of [
		['甲禾,县长\n', added],
		['', over],
		[`${head}\n${row}\n`, added],
		[`${head}\n甲禾,,,,\n`, over],
		['姓名,职务\n骆长青,县长\n', over],
		[`${head}\n骆长青,石桥县,县长,2021-01-01,2025-01-01\n`, over],
		[`${head}\n骆长青,石桥县,副县长,2021-01-01,\n`, over],
		[`${head}\n骆长青,"石桥县,县长,,\n`, added],
	] as const)
		assert.ok('refused' in changeRoster(text, change), text);
});

test('a cell that a spreadsheet would take for a formula is written as text, and a mark or a line end breaks no cell', () => {
	for (const name of ['=1+1', '+1', '-1', '@SUM(A1)']) {
		const after = changed('name,title\n', { ...added, name, organization: '', title: '' });
		assert.equal(after, `name,title\n"'${name}",\n`);
	}
	const made = changeRoster('name,title\n', { ...added, name: '甲"禾,乙', organization: '', title: '' });
	assert.equal('refused' in made || made.text, '"甲""禾,乙",\n');
});

test('encoding, byte-order mark, line ends and every other byte stay as they are', () => {
	const text = `${head}\r\n骆长青,石桥县,县长,,\n\r\n㐂䶮𠮷,€,,,\r甲禾,，,,,   \n`;
	const utf8 = new TextEncoder().encode(text);
	const encodings = {
		'utf-8': utf8,
		'utf-8 with a mark': Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8),
		gb18030: encodeGb18030(text),
		'gb18030 with a mark': Uint8Array.of(0x84, 0x31, 0x95, 0x33, ...encodeGb18030(text)),
		// 80 is € in GBK, and A2 E3 is, too.
		gbk: Uint8Array.of(...encodeGb18030(`${head}\r\n骆长青,`), 0x80, ...encodeGb18030(',县长,,\r\n')),
	};
	for (const [name, bytes] of Object.entries(encodings))
		for (const change of [added, over]) {
			const file = readRosterText(bytes);
			assert.ok(file);
			const made = changeRoster(file.text, change);
			assert.ok(!('refused' in made), `${name} ${JSON.stringify(made)}`);
			const after = splicedBytes(file, made);
			const put = file.encoding === 'utf-8' ? new TextEncoder().encode(made.text) : encodeGb18030(made.text);
			let at = 0;
			while (bytes[at] === after[at] && at < bytes.length) at++;
			// What stood before and behind what was put in is all that there was.
			const rest = after.length - put.length - at;
			assert.deepEqual([...after.slice(0, at), ...after.slice(after.length - rest)], [...bytes], name);
			assert.equal(after.length, bytes.length + put.length, name);
			const again = readRosterText(after);
			assert.equal(again?.encoding, file.encoding);
			assert.ok(again?.text.includes(change.kind === 'add' ? row : '2026-07-28'));
		}
});
