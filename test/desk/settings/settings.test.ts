import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { findSettings, readSettings } from '../../../server/desk/settings/find-settings';
import { settingsKeys } from '../../../server/desk/settings/keys';
import { defaults } from '../../../server/ground/model/settings';
import { isoDay } from '../../../server/ground/text/days';
import { markedCopy, unmark } from '../../../server/ground/text/marks';
import { emptyHost, type Host } from '../../../server/host/host';
import { rules } from '../../../server/judging/rules/index';
import { fileDateOf, isFileDate } from '../../../server/reading/page/file-date';

/** The faults of a settings text are exactly its marked stretches. */
function check(copy: string) {
	const { text, stretches } = unmark(copy);
	const read = readSettings(text);
	assert.equal(
		markedCopy(
			text,
			read.problems.map((problem) => problem.span),
		),
		markedCopy(text, stretches),
	);
	return read;
}

function memoryHost(files: Readonly<Record<string, string>>): Host {
	const none = async () => undefined;
	return {
		read: async (uri) => (Object.hasOwn(files, uri) ? new TextEncoder().encode(files[uri]) : undefined),
		list: none,
		stat: none,
		append: emptyHost.append,
		replace: emptyHost.replace,
	};
}

describe('readSettings', () => {
	test('reads every key, comments and trailing commas welcome', () => {
		const { settings, pages } = check(`\ufeff{
	// house style
	"$schema": "x", "bylineForm": "本报讯（记者甲某某、乙某）", "profile": "web", "wordLevel": "careful",
	"rules": { "halfwidth-punctuation": "off", "column-break": "hint", },
	"issueDate": "2026-07-28", "fileDate": "YYYY-MM-DD", /* which files */ "pages": ["*.txt", "稿件/**/*.txt",],
}`);
		assert.deepEqual(settings, {
			bylineForm: '本报讯（记者甲某某、乙某）',
			profile: 'web',
			wordLevel: 'careful',
			rules: { 'halfwidth-punctuation': 'off', 'column-break': 'hint' },
			issueDate: { day: { year: 2026, month: 7, day: 28 }, source: 'config' },
			fileDate: 'YYYY-MM-DD',
		});
		assert.deepEqual(pages, ['*.txt', '稿件/**/*.txt']);
	});
	test('an empty file says nothing', () => assert.deepEqual(check('').settings, {}));
	test('unknown keys and rules', () => {
		check(
			'{ ⟦"rule"⟧: {}, "rules": { ⟦"column-brake"⟧: "off", ⟦"__proto__"⟧: "off", ⟦"constructor"⟧: "off" }, ⟦"__proto__"⟧: { "profile": "web" } }',
		);
	});
	test('wrong types and values, the rest still holds', () => {
		const { settings } = check(
			'{ "profile": ⟦"paper"⟧, "wordLevel": ⟦"loud"⟧, "rules": { "column-break": ⟦1⟧ }, "issueDate": ⟦"2026-02-30"⟧, "fileDate": ⟦"YYYYMM"⟧, "pages": [⟦7⟧, ⟦""⟧], "bylineForm": ⟦null⟧ }',
		);
		assert.deepEqual(settings, { rules: {} });
		check('{ "bylineForm": ⟦"本报讯（记者）"⟧, "pages": ⟦"*.txt"⟧, "rules": ⟦[]⟧, "issueDate": ⟦{}⟧ }');
		assert.equal(check('{ "profile": ⟦"Print"⟧, "fileDate": "[CDRB]YYYYMMDD" }').settings.fileDate, '[CDRB]YYYYMMDD');
	});
	test('a key twice: the last one holds', () =>
		assert.equal(check('{ "profile": "web", ⟦"profile"⟧: "print" }').settings.profile, 'print'));
	test('no object', () => void check('⟦[1]⟧'));
	test('broken text gives faults and what can be read', () => {
		const { settings, problems } = readSettings('{ "profile": "web" "rules": { "column-break": "off" ');
		assert.equal(settings.profile, 'web');
		assert.equal(settings.rules?.['column-break'], 'off');
		assert.ok(problems.length >= 2 && problems.every((problem) => problem.severity === 'error'));
	});
	test('odd text never throws', () => {
		for (const text of [
			'{',
			'}',
			'"',
			'/*',
			'\u0000',
			'{"rules":{"":',
			'[{[{',
			'[['.repeat(50_000),
			'{"a":'.repeat(50_000),
			`["${']'.repeat(50_000)}",${'['.repeat(50_000)}`,
			'null',
			'{"rules": null}',
			'{"pages": {"0": "x"}}',
		])
			readSettings(text);
	});
});

describe('findSettings', () => {
	const root = 'file:///w';
	test('the nearest file upwards holds, to the root', async () => {
		const host = memoryHost({
			'file:///zhubi.json': '{"profile":"web"}',
			'file:///w/zhubi.json': '{"bylineForm":"本报讯（记者 甲某某、乙某）"}',
			'file:///w/a/zhubi.json': '{"profile":"web","pages":["*.txt"]}',
		});
		const found = await findSettings(host, 'file:///w/a/b/c.txt', [root]);
		assert.equal(found.uri, 'file:///w/a/zhubi.json');
		assert.deepEqual(found.settings, { ...defaults, profile: 'web' });
		assert.deepEqual(found.pages, ['*.txt']);
		assert.equal((await findSettings(host, 'file:///w/b/c.txt', [root])).uri, 'file:///w/zhubi.json');
		assert.equal((await findSettings(host, 'file:///w/b/c.txt', ['file:///w/b', root])).uri, undefined);
	});
	test('untitled documents use the first root; without one the defaults hold', async () => {
		const host = memoryHost({ 'file:///w/zhubi.json': '{"profile":"web"}' });
		assert.equal((await findSettings(host, 'untitled:Untitled-1', [root, 'file:///x'])).settings.profile, 'web');
		assert.deepEqual(await findSettings(host, 'untitled:Untitled-1', []), {
			uri: undefined,
			settings: defaults,
			profileUri: undefined,
			wordLevelUri: undefined,
			pages: [],
			pagesIn: undefined,
			issue: undefined,
			files: [],
			rosterUri: undefined,
			dropped: [],
			problems: [],
		});
	});
	test('virtual folders, and addresses escaped by the editor', async () => {
		const host = memoryHost({
			'vscode-vfs://github/o/r/zhubi.json': '{"profile":"web"}',
			'file:///c%3A/%E7%A8%BF/zhubi.json': '{"profile":"web"}',
		});
		assert.equal(
			(await findSettings(host, 'vscode-vfs://github/o/r/a/b.txt', ['vscode-vfs://github/o/r'])).settings.profile,
			'web',
		);
		assert.equal(
			(await findSettings(host, 'file:///c%3A/%E7%A8%BF/b.txt', ['file:///c%3A/%E7%A8%BF'])).settings.profile,
			'web',
		);
	});
	test('extends: own words over the base, rule by rule', async () => {
		const host = memoryHost({
			'file:///w/house.json':
				'{"profile":"web","pages":["*.txt"],"rules":{"column-break":"off","halfwidth-punctuation":"off"}}',
			'file:///w/a/zhubi.json': '{"extends":"../house.json","rules":{"column-break":"hint"}}',
		});
		const { settings, pages, pagesIn, problems, profileUri } = await findSettings(host, 'file:///w/a/c.txt', [root]);
		assert.deepEqual(settings, {
			...defaults,
			profile: 'web',
			rules: { 'column-break': 'hint', 'halfwidth-punctuation': 'off' },
		});
		assert.deepEqual(
			[pages, pagesIn, problems, profileUri],
			[['*.txt'], 'file:///w/house.json', [], 'file:///w/house.json'],
		);
	});
	test('wordings that pass are added to those of the base', async () => {
		const host = memoryHost({
			'file:///w/house.json': '{"allow":{"column-break":["甲"],"stray-space":["乙 丙"]}}',
			'file:///w/a/zhubi.json': '{"extends":"../house.json","allow":{"column-break":["丁","甲"]}}',
		});
		assert.deepEqual((await findSettings(host, 'file:///w/a/A01.txt', ['file:///w'])).settings.allow, {
			'column-break': ['甲', '丁'],
			'stray-space': ['乙 丙'],
		});
		check('{ "allow": { ⟦"column-brake"⟧: [], "column-break": ⟦"甲"⟧, "stray-space": ["乙 丙", ⟦1⟧] } }');
		check('{ "allow": ⟦[]⟧ }');
	});
	test('extends outside of the workspace, in a circle, or of nothing is a fault at its place', async () => {
		for (const path of ['../../x.json', 'zhubi.json', 'gone.json', 'http://[', 'https://example.com/x.json']) {
			const text = `{"profile":"web","extends":"${path}"}`;
			const { settings, problems } = await findSettings(
				memoryHost({ 'file:///w/a/zhubi.json': text, 'file:///x.json': '{}' }),
				'file:///w/a/c.txt',
				[root],
			);
			assert.equal(settings.profile, 'web');
			assert.deepEqual(
				problems.map(({ uri, span }) => [uri, text.slice(span.start, span.end)]),
				[['file:///w/a/zhubi.json', `"${path}"`]],
			);
		}
	});
});

describe('fileDateOf', () => {
	const cases: readonly (readonly [template: string, name: string, day: string | undefined])[] = [
		['YYYYMMDD', '20260728A01.txt', '2026-07-28'],
		['YYYYMMDD', '2026072801.txt', undefined],
		['YYYYMMDD##', '2026072801.txt', '2026-07-28'],
		['YYYY-M-D', 'qcrb-2026-7-28-1.txt', '2026-07-28'],
		['YYYY年M月D日', '2026年12月3日要闻.txt', '2026-12-03'],
		['YYMMDD', 'a260728.txt', '2026-07-28'],
		['[CDRB]DD.MM.YYYY', 'CDRB28.07.2026', '2026-07-28'],
		['YYYYMMDD', '20260230 20260728', '2026-07-28'],
		['D', '7', undefined],
	];
	for (const [template, name, day] of cases) {
		test(`${template} in ${name}`, () => {
			const found = fileDateOf(name, template);
			assert.equal(found && isoDay(found), day);
		});
	}
	test('a template names each once', () => {
		assert.deepEqual(
			['YYYYMMDD', 'YY-M-D', 'YYYYMM', 'YYYYMMDDD', 'MMDD', ''].map((template) => isFileDate(template)),
			[true, true, false, false, false, false],
		);
	});
});

describe('docs/zhubi.schema.json', () => {
	const file = 'docs/zhubi.schema.json';
	const schema = JSON.parse(readFileSync(file, 'utf8'));
	test('has the keys that are read, and their defaults', () => {
		assert.deepEqual(Object.keys(schema.properties).sort(), [...settingsKeys.keys()].sort());
		for (const [key, { default: value }] of Object.entries<{ default?: unknown }>(schema.properties))
			if (value !== undefined && key !== 'pages') assert.deepEqual(value, defaults[key as keyof typeof defaults], key);
		assert.deepEqual(
			readSettings(
				JSON.stringify(
					Object.fromEntries(
						Object.entries<{ default?: unknown }>(schema.properties).map(([key, { default: value }]) => [key, value]),
					),
				),
			).problems,
			[],
		);
	});
	test('its examples are read without a fault', () => {
		for (const [key, { examples }] of Object.entries<{ examples?: unknown[] }>(schema.properties)) {
			for (const example of examples ?? [])
				assert.deepEqual(readSettings(JSON.stringify({ [key]: example })).problems, []);
		}
	});
	test('has the rules that there are (UPDATE=1 writes them)', () => {
		const wanted = Object.fromEntries(
			rules.map((rule) => [
				rule.name,
				{ $ref: '#/definitions/severity', description: `${rule.title.zh}。${rule.title.en}.` },
			]),
		);
		if (process.env.UPDATE) {
			schema.properties.rules.properties = wanted;
			writeFileSync(file, `${JSON.stringify(schema, undefined, '\t')}\n`);
		}
		assert.deepEqual(schema.properties.rules.properties, wanted);
	});
	test('the sample settings are read without a fault', () =>
		assert.deepEqual(readSettings(readFileSync('samples/zhubi.json', 'utf8')).problems, []));
});
