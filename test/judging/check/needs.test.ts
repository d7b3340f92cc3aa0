import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { ArticleRule } from '../../../server/ground/model/rule';
import { defaults, type Settings } from '../../../server/ground/model/settings';
import { prefilterOf, sequences } from '../../../server/ground/text/prefilter';
import { ruleCallsOf } from '../../../server/judging/check/rule-calls';
import { rules } from '../../../server/judging/rules/index';
import { readDates } from '../../../server/reading/article/readings';
import { analyze } from '../../../server/reading/page/update';
import { randomOf } from '../../mutate/random';

/** What the pages of the rules show, example by example, and the marked pages with their marks: each a small page of its own. */
const texts = [...copiesOf('server/judging/rules', '.md'), ...copiesOf('test/corpus', '.copy')];

function copiesOf(folder: string, ending: string): string[] {
	const files = readdirSync(folder).filter((file) => file.endsWith(ending));
	return files.flatMap((file) => readFileSync(join(folder, file), 'utf8').split(/\n\n|```/));
}

/** What is marked as a fault in any of them: `⟦截止⟧`. */
const faults = texts.flatMap((text) => Array.from(text.matchAll(/⟦([^⟦⟧]+)⟧/g), (match) => match[1]));

const desk: Settings = {
	...defaults,
	profile: 'web',
	packs: [
		{
			name: 'desk',
			title: '本报',
			entries: [{ terms: ['进行了[调座]'], suggestions: ['调'], reason: '', source: '', tier: 'C' }],
		},
	],
	rules: Object.fromEntries(rules.map(({ name }) => [name, 'warning'])),
};

/** The rules that are not shown the articles of a page look at them all the same; gives how many looked. */
function lookAnyway(text: string, settings: Settings): number {
	const page = analyze({ text, settings, fileName: '20260728A01.txt' });
	const calls = ruleCallsOf(rules, settings);
	let looked = 0;
	for (const article of page.articles) {
		const isWanted = calls.wantedBy(article);
		for (const call of calls.calls) {
			if (isWanted(call)) continue;
			looked++;
			const found = [
				...call.rule.check(article, {
					settings,
					issueDate: page.issueDate,
					style: page.style,
					readings: readDates(article, page.issueDate?.day),
				}),
			];
			assert.deepEqual(found, [], `${call.rule.name} in ${article.draft.logical.text}`);
		}
	}
	return looked;
}

test('a rule that is not shown an article would have found nothing in it', () => {
	let looked = 0;
	for (const [i, text] of texts.entries())
		for (const settings of i % 4 === 0 ? [defaults, desk] : [defaults])
			looked += lookAnyway(text.replace(/[⟦⟧]/g, ''), settings);
	assert.ok(looked > 10_000);
});

test('nor would it where faults stand between any two characters', () => {
	const random = randomOf(5);
	for (let round = 0; round < 1200; round++) {
		let text = random.pick(texts).replace(/[⟦⟧]/g, '');
		for (let count = 0; count < 4; count++) {
			const at = random.below(text.length + 1);
			const fault = random.pick(faults);
			// Half a fault may be one, too.
			text = text.slice(0, at) + fault.slice(0, 1 + random.below(fault.length)) + text.slice(at);
		}
		lookAnyway(text, random.pick([defaults, desk]));
	}
});

test('most rules have nothing to look for in clean copy', () => {
	const page = analyze({
		text: '县里举办运动会\n\n三百多名选手在县体育中心参加了田径、游泳和球类比赛，看台上坐满了观众。\n\n比赛持续到傍晚，成绩最好的选手领到了奖牌。',
		settings: defaults,
	});
	const calls = ruleCallsOf(rules, defaults);
	const [article] = page.articles;
	assert.ok(article);
	const wanted = calls.calls.filter(calls.wantedBy(article)).map(({ rule }) => rule.name);
	assert.ok(wanted.length < calls.calls.length / 3, wanted.join());
});

test('a rule that is off is not called, and one that depends on the settings needs the same for the same', () => {
	const rule = rules.find((one): one is ArticleRule => one.name === 'discouraged-term');
	assert.ok(typeof rule?.needs === 'function');
	assert.equal(rule.needs(desk), rule.needs({ ...desk, issueDate: undefined }));
	assert.equal(rule.needs(defaults), rule.needs({ ...defaults }));
	assert.ok(
		!ruleCallsOf(rules, { ...defaults, rules: { [rule.name]: 'off' } }).calls.some((call) => call.rule === rule),
	);
});

test('a prefilter names the lists that have a word in the text, each text by itself', () => {
	const lists = [['届'], ['全国人大', '全国政协'], ['大会', '会'], ['全'], [''], [], ['国人大'], ['国政']];
	const prefilter = prefilterOf(lists);
	const held = (text: string): number[] => {
		const holds = prefilter(text);
		return lists.flatMap((_, list) => (holds[list] ? [list] : []));
	};
	assert.deepEqual(held('第十四届全国人大'), [0, 1, 3, 6]);
	assert.deepEqual(held('全国'), [3]);
	assert.deepEqual(held('会'), [2]);
	assert.deepEqual(held(''), []);
	assert.deepEqual(held('届全国政'), [0, 3, 7]);
});

test('a prefilter agrees with looking for each word', () => {
	const random = randomOf(11);
	const word = () => Array.from({ length: 1 + random.below(3) }, () => random.pick([...'甲乙丙丁𠮷。'])).join('');
	for (let round = 0; round < 200; round++) {
		const lists = Array.from({ length: 6 }, () => Array.from({ length: random.below(5) }, word));
		const text = Array.from({ length: random.below(12) }, word).join('');
		const holds = prefilterOf(lists)(text);
		for (const [list, words] of lists.entries())
			assert.equal(
				holds[list],
				words.some((one) => text.includes(one)),
				`${words} in ${text}`,
			);
	}
});

test('sequences are every sign of each part in turn', () => {
	assert.deepEqual(sequences('约近', ['一', '十二'], '人'), ['约一人', '约十二人', '近一人', '近十二人']);
});
