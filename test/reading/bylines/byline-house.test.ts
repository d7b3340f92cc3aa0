import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PageFinding } from '../../../server/ground/model/page';
import { defaults } from '../../../server/ground/model/settings';
import { findings } from '../../../server/judging/check/findings';
import { inconsistentByline } from '../../../server/judging/rules/bylines/inconsistent-byline';
import { malformedByline } from '../../../server/judging/rules/bylines/malformed-byline';
import { exampleOf, formInForce } from '../../../server/reading/bylines/house-mending';
import { placeFinding } from '../../../server/reading/page/place';
import { analyze } from '../../../server/reading/page/update';

const rest = '7月5日，东溪水库除险加固工程比原计划提前四十天完工。';

function found(copy: string, bylineForm: string | undefined): PageFinding[] {
	const page = analyze({ text: copy, settings: { ...defaults, bylineForm } });
	return findings(page, [malformedByline]).sections.flatMap((list, i) =>
		list.map((finding) => placeFinding(page, i, finding)),
	);
}

const plain = '本报讯（记者 甲某某 乙某）';

/** The copy with its lead in the house form, by the quick fix; the copy itself where nothing is found. */
function mended(lead: string, bylineForm: string): string {
	const text = `${lead}${rest}`;
	let out = text;
	for (const edit of found(text, bylineForm)
		.flatMap((finding) => finding.fixes[0]?.edits ?? [])
		.reverse())
		out = out.slice(0, edit.span.start) + edit.text + out.slice(edit.span.end);
	assert.deepEqual(found(out, bylineForm), [], `${out} is found again`);
	return out.slice(0, -rest.length);
}

test('the house form is read off its example', () => {
	const forms = {
		'本报讯（记者 甲某某 乙某）': '本报讯（江州融媒记者 李小满 王强 通讯员 赵一凡）',
		'本报讯（记者甲某某、乙某）': '本报讯（江州融媒记者李小满、王强 通讯员赵一凡）',
		'本报讯（记者：甲某某 乙某，通讯员：丙某）': '本报讯（江州融媒记者：李小满 王强，通讯员：赵一凡）',
		'【本报讯】（记者 甲某某 乙某）': '【本报讯】（江州融媒记者 李小满 王强 通讯员 赵一凡）',
		'本报讯 [记者 甲某某/乙某]': '本报讯 [江州融媒记者 李小满/王强 通讯员 赵一凡]',
		'本报讯 记者甲某某、乙某报道：': '本报讯 江州融媒记者李小满、王强 通讯员赵一凡报道：',
	};
	for (const [form, right] of Object.entries(forms)) {
		for (const lead of Object.values(forms)) assert.equal(mended(lead, form), right, `${lead} → ${form}`);
	}
});

test('an example that cannot be read leaves the plain form', () => {
	assert.equal(mended('本报讯(记者 李小满、王强)', '随便写写'), '本报讯（记者 李小满 王强）');
});

test('marks are mended by fix-all, words are not', () => {
	const safe = (lead: string) => found(`${lead}${rest}`, plain)[0]?.fixes[0]?.safe;
	for (const lead of [
		'本报讯(记者 李小满)',
		'本报讯（记者 李小满、王强）',
		'本报讯（记者：李小满）',
		'本报讯（记者 李小满',
		'本 报 讯（记者 李小满）',
		'本报讯（记者记者 李小满）',
		'本报讯 （记者 李小满）',
	])
		assert.equal(safe(lead), true, lead);
	assert.equal(mended('本报讯（记者 记者 李小满、）', plain), '本报讯（记者 李小满）');
	for (const lead of ['本报讯（李小满）', '本报讯 记者李小满报道：', '本报讯（记者 李小满 报道）', '(记者李小满)'])
		assert.equal(safe(lead), false, lead);
});

test('a bracket that is closed behind words it does not know is left alone', () => {
	for (const lead of ['本报讯（记者 李小满 等）', '本报讯（记者 李小满.王强）', '本报讯（通讯员 李小满 区委宣传部）'])
		assert.deepEqual(found(`${lead}${rest}`, plain), [], lead);
});

test('the second employer is kept, whatever it is called', () => {
	assert.equal(
		mended('本报讯（青陂日报记者李小满 青陂发布记者王强）', plain),
		'本报讯（青陂日报记者 李小满 青陂发布记者 王强）',
	);
});

test('edits touch the marks alone', () => {
	const [finding] = found(`本报讯(江州融媒记者 李小满、王强)${rest}`, plain);
	assert.deepEqual(finding?.fixes[0]?.edits, [
		{ span: { start: 3, end: 4 }, text: '（' },
		{ span: { start: 14, end: 15 }, text: ' ' },
		{ span: { start: 17, end: 18 }, text: '）' },
	]);
});

test('where the house form is not judged, the page judges itself', () => {
	const lead = (head: string, headline: string) => `${headline}\n\n${head}${rest}\n\n`;
	const text =
		lead('本报讯（记者李小满）', '水库除险加固工程完工') +
		lead('本报讯（记者王强）', '老街改造后客流翻番') +
		lead('本报讯（记者赵一凡）', '河西小学新校舍启用') +
		lead('本报讯（记者：孙一诺）', '县医院开设夜间门诊');
	const page = analyze({ text, settings: { ...defaults, rules: { 'malformed-byline': 'off' } } });
	const spans = findings(page, [inconsistentByline]).sections.flatMap((list, i) =>
		list.map((finding) => placeFinding(page, i, finding)),
	);
	assert.deepEqual(
		spans.map(({ span }) => text.slice(span.start, span.end)),
		['本报讯（记者：孙一诺）'],
	);
});

test('without a declared form, what other papers do is no fault, and what none does is', () => {
	const ways = [
		'本报讯（记者李小满、王强）',
		'本报讯（记者 李小满 通讯员 王强 文/图）',
		'本报讯 通讯员 李小满 报道',
		'本报讯 记者李小满报道：',
		'【本报讯】（记者 李小满）',
		'〔本报讯〕（记者 李小满）',
		'本网讯（记者李小满 实习生王强）',
		'本报讯 （记者 李小满；通讯员 王强）',
		'（本报记者 李小满）',
		'【记者 李小满】',
	];
	for (const lead of ways) assert.deepEqual(found(`${lead}${rest}`, undefined), [], lead);
	const broken = {
		'本报讯(记者李小满)': '本报讯（记者 李小满）',
		'本报讯（记者李小满)': '本报讯（记者 李小满）',
		'本报讯（记者李小满】': '本报讯（记者 李小满）',
		'本报讯（记者 李小满': '本报讯（记者 李小满）',
		'本报讯（记者：李小满、王强）': '本报讯（记者 李小满 王强）',
		'本报讯（记者记者李小满）': '本报讯（记者 李小满）',
		'本报讯（李小满）': '本报讯（记者 李小满）',
		'本 报讯（记者李小满）': '本报讯（记者 李小满）',
		'本报讯（ 记者李小满）': '本报讯（记者 李小满）',
		'本报讯（记者李小满 ）': '本报讯（记者 李小满）',
	};
	for (const [lead, right] of Object.entries(broken)) {
		const [finding] = found(`${lead}${rest}`, undefined);
		assert.ok(finding, lead);
		assert.match(finding.fixes[0]?.title.zh ?? '', new RegExp(`“${right}”`), lead);
	}
});

test('the form in force is the declared one, else that of most leads of the page, else the plain one', () => {
	const page = (leads: readonly string[], bylineForm?: string) =>
		analyze({
			text: leads.map((lead, i) => `石桥镇新渠通水第${'一二三四五'[i]}期\n\n${lead}${rest}\n\n`).join(''),
			settings: { ...defaults, bylineForm },
		});
	const form = (leads: readonly string[], bylineForm?: string) => {
		const made = page(leads, bylineForm);
		return formInForce(made.settings.bylineForm, made.style);
	};
	const own = ['本报讯（记者李小满、王强）', '本报讯（记者赵一凡、孙一诺）', '本报讯（记者王强、李小满）'];
	assert.equal(form(own).source, 'page');
	assert.equal(exampleOf(form(own)), '本报讯（记者甲某某、乙某）');
	assert.equal(form(own.slice(1)).source, 'plain');
	assert.equal(form(own, plain).source, 'declared');
	assert.equal(exampleOf(form([...own, '本报讯(记者：赵一凡)'])), '本报讯（记者甲某某、乙某）');
	assert.equal(form([...own.slice(1), '本报讯 记者李小满报道：', '【本报讯】（记者 王强）']).marks.open, undefined);
});
