import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placedFindings } from '../../../server/answers/findings/placed-findings';
import type { PageFinding } from '../../../server/ground/model/page';
import { defaults } from '../../../server/ground/model/settings';
import { span } from '../../../server/ground/model/span';
import { unmark } from '../../../server/ground/text/marks';
import { errorRate, type Meter, meter, openAccount } from '../../../server/judging/check/meter';
import { weightClasses, weightClassOf } from '../../../server/judging/check/weight-classes';
import { rules } from '../../../server/judging/rules/index';
import { analyze } from '../../../server/reading/page/update';

/** Measures copy in which findings are marked `⟦rule:…⟧`; the rest of a finding is what its rule says by default. */
function measure(
	copy: string,
	given: Partial<PageFinding> & { readonly account?: ReturnType<typeof openAccount> } = {},
): Meter {
	const { text, stretches } = unmark(copy);
	const { account, ...rest } = given;
	const findings = stretches.map(({ label, start, end }): PageFinding => {
		const rule = rules.find(({ name }) => name === label);
		assert.ok(rule && rule.severity !== 'off', label);
		return {
			rule: rule.name,
			span: span(start, end),
			severity: rule.severity,
			tier: rule.tier,
			weight: rule.weight,
			message: { zh: '', en: '' },
			fixes: [],
			related: [],
			...rest,
		};
	});
	return meter(analyze({ text, settings: defaults }), findings, account);
}

/** `rule 0.1` for each charge, with what changed it. */
function charged({ charges }: Meter): string[] {
	return charges.map(({ finding, counted, doubled, spared }) =>
		[finding.rule, Math.round(counted * 100) / 100, doubled, spared].filter((part) => part !== undefined).join(' '),
	);
}

const story = '城东新桥昨日通车\n\n本报讯（记者 孟一禾）';

test('a page is counted in characters, and an error in the body counts its weight', () => {
	const { characters, errors, rate, passes } = measure(
		`${story}新桥⟦repeated-word:建成建成⟧后，两岸居民往来方便⟦halfwidth-punctuation:,⟧孩子上学少走三里路。`,
	);
	assert.deepEqual({ characters, errors }, { characters: 45, errors: 1.1 });
	assert.equal(rate, Math.round((1.1 / 45) * 1_000_000) / 100);
	assert.equal(passes, false);
});

test('the line is three in ten thousand, itself included', () => {
	assert.deepEqual(errorRate(10_000, 3), { characters: 10_000, errors: 3, rate: 3, passes: true });
	assert.equal(errorRate(10_000, 3.1).passes, false);
	assert.equal(errorRate(1_000, 0.1 + 0.1 + 0.1).passes, true);
	assert.deepEqual(errorRate(0, 0), { characters: 0, errors: 0, rate: 0, passes: true });
});

test('an error of the text counts twice in a headline; a mark does not', () => {
	assert.deepEqual(
		charged(
			measure(
				'城东⟦repeated-word:新桥新桥⟧昨日通车⟦halfwidth-punctuation:!⟧\n\n本报讯（记者 孟一禾）新桥建成后，两岸居民往来方便。',
			),
		),
		['repeated-word 2 headline', 'halfwidth-punctuation 0.1'],
	);
});

test('a wrong date, or a wrong name of an office, counts twice wherever it stands, and not four times in a headline', () => {
	const page = measure(
		`城东新桥⟦wrong-weekday:星期一⟧通车\n\n本报讯（记者 孟一禾）⟦impossible-date:2月30日⟧，新桥建成，两岸居民往来方便⟦jiezhi-confusion:截止⟧昨天。`,
	);
	assert.deepEqual(charged(page), ['wrong-weekday 2 headline', 'impossible-date 2 key', 'jiezhi-confusion 1']);
});

test('the same error counts three times, on all pages of an issue together', () => {
	const account = openAccount();
	const first = measure(`${story}⟦repeated-word:建成建成⟧，⟦repeated-word:建成建成⟧，⟦repeated-word:往来往来⟧。`, {
		account,
	});
	const second = measure(`${story}⟦repeated-word:建成建成⟧，⟦repeated-word:建成建成⟧。⟦halfwidth-punctuation:,⟧`, {
		account,
	});
	assert.deepEqual(charged(first), ['repeated-word 1', 'repeated-word 1', 'repeated-word 1']);
	assert.deepEqual(charged(second), ['repeated-word 1', 'repeated-word 0 repeated', 'halfwidth-punctuation 0.1']);
});

test('marks are no errors of the text: each counts', () => {
	assert.equal(measure(`${story}${'好⟦halfwidth-punctuation:,⟧'.repeat(12)}`).errors, 1.2);
});

test('numerals of an issue count one at most', () => {
	const wrong = Array.from({ length: 13 }, (_, i) => `⟦lunar-in-arabic:${i}日⟧`).join('、');
	const page = measure(`${story}腊月${wrong}都有集。`);
	assert.equal(page.errors, 1);
	assert.deepEqual(charged(page).slice(9), [
		'lunar-in-arabic 0.1',
		'lunar-in-arabic 0 most',
		'lunar-in-arabic 0 most',
		'lunar-in-arabic 0 most',
	]);
});

test('what is only asked or only told counts nothing', () => {
	assert.equal(measure(`${story}新桥⟦repeated-word:建成建成⟧后。`, { severity: 'information' }).errors, 0);
	assert.equal(measure(`${story}新桥⟦repeated-word:建成建成⟧后。`, { weight: 0 }).errors, 0);
});

test('both halves of a pair are one error, and so are two findings on one stretch', () => {
	const text = `${story}各乡镇(街道)报来材料。`;
	const page = analyze({ text, settings: { ...defaults, rules: {} } });
	const pair = placedFindings(page).filter(({ rule }) => rule === 'halfwidth-punctuation');
	assert.equal(pair.length, 2);
	assert.equal(meter(page, pair).errors, 0.1);
	assert.deepEqual(charged(measure(`${story}⟦wrong-weekday:⟦repeated-word:星期一⟧⟧开工。`)), ['wrong-weekday 2 key']);
});

test('what a finding says it counts stands over the weight of its rule', () => {
	assert.equal(measure(`${story}⟦repeated-word:众志成城办大事众志成城办大事⟧。`, { weight: 4 }).errors, 4);
});

test('articles and furniture add up to the page', () => {
	const page = measure(
		`山口日报 2022年7月31日 星期⟦wrong-weekday:一⟧\n\n${story}新桥⟦repeated-word:建成建成⟧后，两岸居民往来方便，孩子上学少走三里路。\n\n河湾村收麦\n\n本报讯（记者 乔南）河湾村的小麦昨天开镰，农机手早早下了地，农技员也来了。`,
	);
	const sum = (key: 'characters' | 'errors') => page.sections.reduce((all, section) => all + section[key], 0);
	assert.ok(page.sections.length > 1);
	assert.deepEqual([sum('characters'), sum('errors')], [page.characters, page.errors]);
});

test('every rule has the weight of its class', () => {
	for (const rule of rules) {
		const weightClass = weightClassOf(rule);
		if (!weightClass) assert.equal(rule.weight, 0, rule.name);
		// 1, 2 or 4 by the number of characters.
		else if (weightClass === weightClasses.character) assert.ok([1, 2, 4].includes(rule.weight), rule.name);
		else assert.equal(rule.weight, weightClass.weight, rule.name);
	}
});
