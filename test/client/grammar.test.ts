import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { markedCopy, unmark } from '../../server/ground/text/marks';
import { present } from '../../server/ground/text/present';
import { quickest } from '../support/quickest';

const grammarFile = 'syntaxes/newscopy.tmLanguage.json';

const grammar: Promise<IGrammar> = (async () => {
	const wasm = readFileSync(
		join(createRequire(join(process.cwd(), 'package.json')).resolve('vscode-oniguruma'), '../onig.wasm'),
	);
	await loadWASM({ data: wasm });
	const registry = new Registry({
		onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
		loadGrammar: async () => parseRawGrammar(readFileSync(grammarFile, 'utf8'), grammarFile),
	});
	return present(await registry.loadGrammar('text.newscopy'), 'grammar');
})();

/**
 * The marks are the stretches that the named scopes cover: `⟦date:7月3日⟧` is `constant.numeric.date`.
 * Only scopes that the copy names are compared, unless `only` says more.
 */
const scopes: Readonly<Record<string, string>> = {
	heading: 'markup.heading',
	folio: 'comment.line.folio',
	rubric: 'entity.name.tag.rubric',
	item: 'keyword.other.item',
	note: 'keyword.other.note',
	lead: 'meta.byline.lead',
	dateline: 'meta.byline.dateline',
	line: 'meta.byline.line',
	credit: 'meta.byline.credit',
	tail: 'meta.byline.tail',
	agency: 'support.class.agency',
	employer: 'support.class.employer',
	role: 'keyword.other.role',
	person: 'variable.other.person',
	jump: 'keyword.control.jump',
	quotation: 'string.quoted.double',
	inner: 'string.quoted.single',
	work: 'entity.name.type.work',
	date: 'constant.numeric.date',
	clock: 'constant.numeric.clock',
};

async function check(copy: string, ...only: string[]): Promise<void> {
	const { text, stretches } = unmark(copy);
	const labels = [...new Set([...only, ...stretches.map(({ label }) => label)])];
	const found: { label: string; start: number; end: number }[] = [];
	let state = INITIAL;
	let offset = 0;
	for (const line of text.split('\n')) {
		const { tokens, ruleStack } = (await grammar).tokenizeLine(line, state);
		for (const label of labels) {
			let open: { label: string; start: number; end: number } | undefined;
			for (const token of tokens) {
				const covered = token.scopes.some((scope) => scope.startsWith(scopes[label]));
				if (covered && open) open.end = offset + Math.min(token.endIndex, line.length);
				else if (covered)
					found.push(
						(open = { label, start: offset + token.startIndex, end: offset + Math.min(token.endIndex, line.length) }),
					);
				else open = undefined;
			}
		}
		state = ruleStack;
		offset += line.length + 1;
	}
	assert.equal(markedCopy(text, found), markedCopy(text, stretches));
}

test('no line is taken for a headline: the server knows which are', async () => {
	await check('东山新桥通车\n\n东山新桥昨日通车，全长三里。', 'heading');
	await check('谁来守护老街的灯？', 'heading');
});

test('a lead shows agency, employers, roles and people', async () => {
	await check('⟦agency:本报讯⟧（⟦role:记者⟧ ⟦person:丁大山⟧ ⟦person:于川⟧）3月的东山');
	await check('⟦lead:本报讯（东山传媒集团记者 丁大山 本报记者 于川）⟧3月的东山');
	await check('本报讯（⟦employer:东山传媒集团⟧记者 丁大山 ⟦employer:本报⟧记者 于川）3月的东山');
	await check('⟦lead:本报讯(记者 丁大山、于川)⟧3月的东山');
});

test('datelines, lines, credits and signatures are bylines', async () => {
	await check('⟦dateline:新华社东山⟦date:3月5日⟧电（记者丁大山、于川）⟧近日，');
	await check('⟦line:本报记者 ⟦person:丁大山⟧⟧');
	await check('老街换了新颜。⟦credit:（⟦role:记者⟧ ⟦person:于川⟧ ⟦role:摄⟧）⟧');
	await check('老街换了新颜。⟦tail:（通讯员 于川）⟧');
});

test('jumps, dates, clock times, quotations and works', async () => {
	await check('⟦date:2026年7月28日上午⟧，会议在东山举行。要坚持真⟦jump:（下转2版）⟧', 'date', 'jump');
	await check('演出⟦clock:19:30⟧开始，比分3:2，至⟦clock:22时⟧结束。', 'clock');
	await check('他说：⟦quotation:“东山的⟦inner:‘一张网’⟧成了。”⟧众人点头。');
	await check('他说：⟦quotation:“东山的路⟧\n修好了。', 'quotation');
	await check('读了⟦work:《东山纪事》⟧，感触很深。', 'work');
});

test('folio lines, rubrics, notes and items of briefs', async () => {
	await check('⟦folio:2026年7月28日 星期二 第2版 要闻⟧');
	await check('⟦folio:责任编辑：丁大山 版式：于川⟧');
	await check('⟦rubric:·记者在现场·⟧');
	await check('⟦note:编者按：⟧春耕开始了，本报今起推出专栏。');
	await check('⟦item:▲⟧5月10日，县图书馆开放夜读。');
});

test('a line of 20,000 units is tokenized in linear time', async () => {
	const lines = ['东山新桥通车。', '“', '（', '本报讯（', '《', '5月', '记者 '].map((unit) =>
		unit.repeat(Math.ceil(10_000 / unit.length)).slice(0, 10_000),
	);
	const engine = await grammar;
	const time = (line: string): number => {
		const start = performance.now();
		assert.equal(engine.tokenizeLine(line, INITIAL, 20_000).stoppedEarly, false);
		return performance.now() - start;
	};
	for (const line of lines) {
		time(line);
		const once = quickest(() => time(line));
		const most = once * 4 + 40;
		const twice = quickest(() => time(line + line), most);
		assert.ok(twice < most, `${line.slice(0, 8)}…: ${once.toFixed(0)} ms, doubled ${twice.toFixed(0)} ms`);
	}
});
