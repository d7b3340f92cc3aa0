import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { textPrint } from '../../server/desk/marks/rounds';
import { quote } from '../../server/desk/notes/anchor';
import { placedMarks } from '../../server/exchange/placed-marks';
import { takeOver } from '../../server/exchange/review/take-over';
import { markedDocument } from '../../server/exchange/word/marked-page';
import { readWord } from '../../server/exchange/word/read-word';
import { writeWord } from '../../server/exchange/word/write-word';
import type { MarkEvent } from '../../server/ground/model/mark';
import { span } from '../../server/ground/model/span';

const copy = [
	'城东新桥昨日通车',
	'　　本报讯（记者 甲某）城东新桥全长三百米，昨日上午九时通车，两岸群众从此不用绕行。',
	'　　据了解，新桥由县交通局承建，总投资约二千万元左右。',
	'　　村民乙某说：“等了三十年，终于等到了。”',
].join('\n');

/** The Python that knows LibreOffice is the one of the system. */
const pythons = ['/usr/bin/python3', 'python3'];

/** Whether a script inside LibreOffice reviewed a page, and what it did was told exactly. */
export async function reviewInside(program: string, folder: string): Promise<'pass' | 'fail' | 'skipped'> {
	const python = pythons.find((name) => spawnSync(name, ['-c', 'import uno']).status === 0);
	if (python === undefined) {
		console.error('SKIPPED: a review inside LibreOffice needs its Python. Debian: apt-get install python3-uno');
		return 'skipped';
	}
	const at = (words: string) => span(copy.indexOf(words), copy.indexOf(words) + words.length);
	const mark = (id: string, minute: number, rest: Pick<MarkEvent, 'what' | 'selector' | 'text'>): MarkEvent => ({
		...{ version: 1, id, time: `2026-07-28T08:0${minute}:00Z`, kind: 'mark', by: '校对甲' },
		...rest,
	});
	const events = [
		mark('a', 0, { what: 'replace', selector: quote(copy, at('三百米')), text: '三百五十米' }),
		mark('b', 1, { what: 'delete', selector: quote(copy, at('左右')) }),
		mark('c', 2, { what: 'insert', selector: quote(copy, span(at('县交').start, at('县交').start)), text: '本' }),
		mark('d', 3, { what: 'delete', selector: quote(copy, at('从此')) }),
		mark('e', 4, { what: 'query', selector: quote(copy, at('乙某')) }),
	];
	const print = await textPrint(copy);
	const { document } = markedDocument({ text: copy, print, marks: placedMarks(copy, events), styles: [] });
	const [sent, back] = [join(folder, 'sent.docx'), join(folder, 'back.docx')];
	writeFileSync(sent, writeWord({ ...document, title: '一版' }));
	const pipe = `zhubi-${process.pid}`;
	const office = spawn(
		program,
		[
			`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
			...['--headless', '--norestore', `--accept=pipe,name=${pipe};urp;`],
		],
		{ stdio: 'ignore' },
	);
	const ended = once(office, 'exit');
	const { status, stderr } = spawnSync(
		python,
		['test/libreoffice/review.py', pipe, pathToFileURL(sent).href, pathToFileURL(back).href],
		{ encoding: 'utf8', timeout: 120_000 },
	);
	if (status !== 0 || !existsSync(back)) {
		office.kill();
		console.error(`the review inside LibreOffice failed: ${stderr}`);
		return 'fail';
	}
	await ended;
	let serial = 0;
	const { counts, events: made } = takeOver({
		...{ document: readWord(readFileSync(back)), copy, print, events },
		...{ file: 'back.docx', sha256: '0'.repeat(64), time: '2026-07-29T08:00:00Z', id: () => `new${serial++}` },
	});
	try {
		assert.deepEqual(
			Object.entries(counts).filter(([, count]) => count),
			Object.entries({ accepted: 1, rejected: 2, changes: 2, untracked: 1, comments: 1 }),
		);
		assert.deepEqual(
			made.flatMap((event) =>
				event.kind === 'mark' ? [[event.what, event.selector.exact, event.text ?? event.body]] : [],
			),
			[
				['replace', '两岸', '沿岸'],
				['delete', '据了解，', undefined],
				['insert', '', '多'],
				['comment', '二千万元', '请再核'],
			],
		);
		assert.deepEqual(
			made.flatMap((event) => (event.kind === 'state' ? [[event.of, event.state]] : [])),
			[
				['a', 'accepted'],
				['c', 'rejected'],
				['b', 'rejected'],
			],
		);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		return 'fail';
	}
	console.log('what a reviewer did inside LibreOffice was told exactly');
	return 'pass';
}
