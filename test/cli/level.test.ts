import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workFolder } from './run-cli';

const { run, file } = workFolder();
/** From slips that nobody overlooks to such as only a careful reader minds. */
const copy = `水渠开工

本报讯（记者 孟一禾）7月27日，镇党委书计走进农户家中，了解水渠施工的进展。
大家认为，要进一步加强管里，提高工程质量。
这条水渠建成后，将解绝三千亩农田的用水问题。
工作人员经过三天努力，完成了设备的安装和条试。
宏达建材有限公私去年投产，依法取得土地使用证。
宏达公司引进国外先进的生产线，木前，第二批救灾物资正在途中。
全镇干部群众以实际行动迎接检查，取的了好成绩。
市民可到服务大厅自助机办理，既时领取证件。
他每天座公交车上班，孩子们的笑声传的很远。
`;
const words = { check: ['check', '--format', 'json', '--fail-on', 'error'], annotate: ['annotate'] } as const;

/** Where words are probably wrong on a page. */
function found(command: keyof typeof words, options: readonly string[], path = 'desk/A01.txt'): readonly number[] {
	const { stdout } = run([...words[command], ...options, path]);
	const { findings } = command === 'check' ? JSON.parse(stdout).files[0] : JSON.parse(stdout);
	return findings
		.filter(({ rule }: { rule: string }) => rule === 'real-word-slip')
		.map(({ span }: { span: readonly [number, number] }) => span[0]);
}

test('--level overrides zhubi.json, for check and annotate alike', () => {
	file('desk/A01.txt', copy);
	file('desk/zhubi.json', '{ "wordLevel": "quiet" }');
	file('bare/A01.txt', copy);
	file('bare/zhubi.json', '{}');
	const of = (level: string) => found('check', ['--level', level]);
	const [careful, normal, quiet] = ['careful', 'normal', 'quiet'].map(of);
	assert.ok(quiet.length < normal.length && normal.length <= careful.length, `${[careful, normal, quiet].join(' | ')}`);
	for (const place of quiet) assert.ok(normal.includes(place));
	for (const place of normal) assert.ok(careful.includes(place));
	assert.deepEqual(found('check', []), quiet);
	assert.deepEqual(found('check', [], 'bare/A01.txt'), normal);
	assert.deepEqual(found('annotate', []), quiet);
	assert.deepEqual(found('annotate', ['--level', 'normal']), normal);
});

test('--level holds on threads, and where copy is mended', () => {
	file('many/zhubi.json', '{ "pages": ["*.txt"], "wordLevel": "quiet" }');
	for (let number = 1; number <= 100; number++) file(`many/A${String(number).padStart(3, '0')}.txt`, copy);
	const [one, two, quiet] = [
		['1', 'normal'],
		['2', 'normal'],
		['2', 'quiet'],
	].map(
		([threads, level]) =>
			run(['check', '--format', 'json', '--level', level, 'many'], {
				maxBuffer: 1 << 28,
				env: { ZHUBI_THREADS: threads },
			}).stdout,
	);
	assert.equal(two, one);
	assert.notEqual(quiet, one);
	file('mended/A01.txt', copy);
	file('mended/zhubi.json', '{}');
	const left = (level: string) => found('check', ['--fix', '--level', level], 'mended/A01.txt').length;
	assert.ok(left('quiet') < left('normal'));
	assert.equal(run(['check', '--fix', '--diff', '--level', 'quiet', 'mended']).status, 0);
});

test('a word that is no level is refused as with other options', () => {
	for (const command of ['check', 'annotate', 'stats', 'export'])
		assert.deepEqual(run([command, '--level', 'loud', 'A01.txt']), {
			status: 2,
			stdout: '',
			stderr: `zhubi: --level 只能是 careful、normal、quiet：loud。用法见 zhubi ${command} --help\n`,
		});
	assert.match(run(['check', '--level=', 'A01.txt']).stderr, /--level 只能是 careful、normal、quiet：。/);
	assert.match(run(['check', '--help']).stdout, /--level 档次/);
	assert.match(run(['check', '--help'], { env: { LC_ALL: 'en_US.UTF-8' } }).stdout, /--level LEVEL/);
});
