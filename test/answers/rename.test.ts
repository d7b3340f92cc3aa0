import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { peopleOf } from '../../server/answers/names/mentions';
import { nameFault, rename, renaming } from '../../server/answers/names/rename';
import { edited } from '../../server/ground/text/edits';
import { analyze } from '../../server/reading/page/update';
import { issue, pageOf } from './on-page';

/** The page after the person at the caret got another name. */
function check(copy: string, name: string, expected: string): void {
	const { page, caret } = pageOf(copy);
	const edits = rename(page, caret, name);
	assert.equal(edits && edited(page.text, edits), expected);
}

const report = '本报讯（记者 王　军 乔南）县长李文出席会议。';

test('every mention is renamed, titles stay', () => {
	check(
		`${report}‸李文说，好。李县长走了。`,
		'骆长青',
		`${report.replace('李文', '骆长青')}骆长青说，好。李县长走了。`,
	);
});

test('a name within a longer one is left alone', () => {
	check(
		`${report}‸李文说，好。村民李文海走来。`,
		'李闻',
		`${report.replace('李文', '李闻')}李闻说，好。村民李文海走来。`,
	);
});

test('padding stays with a name of as many characters, and goes with one that needs none', () => {
	check('本报讯（记者 ‸王　军 乔南）王军说。', '李明', '本报讯（记者 李　明 乔南）李明说。');
	check('本报讯（记者 ‸王　军 乔南）王军说。', '李小明', '本报讯（记者 李小明 乔南）李小明说。');
});

test('a column break within a name stays within it', () => {
	const cut =
		'本报讯（记者 乔南）县长苗春燕检查水库，要求把责任落实到每一座水库和每一个村庄。苗春\n\n燕强调，措施要到位。';
	check(
		cut.replace('苗春燕', '‸苗春燕'),
		'骆长青',
		cut.replace('苗春燕', '骆长青').replace('苗春\n\n燕', '骆长\n\n青'),
	);
	check(cut.replace('苗春燕', '‸苗春燕'), '骆青', cut.replace('苗春燕', '骆青').replace('苗春\n\n燕', '骆\n\n青'));
});

test('where no name stands nothing is renamed, and a name that is none is refused with a reason', () => {
	check('县里‸开会。', '骆长青', undefined as never);
	assert.equal(renaming(pageOf('县里‸开会。').page, 2), undefined);
	for (const name of ['', '　', '骆 长青', '县长，李', '·骆', '李\n文', '骆'.repeat(31)])
		assert.ok(nameFault(name)?.zh, JSON.stringify(name));
	for (const name of ['骆长青', ' 骆长青 ', '艾力·吐尔逊', '史密斯', 'Smith', '𠮷田'])
		assert.equal(nameFault(name), undefined);
});

const samples = readdirSync('samples')
	.filter((name) => name.endsWith('.txt'))
	.map((name) => readFileSync(`samples/${name}`, 'utf8'));

test('renamed there and back, a page is what it was, byte for byte', () => {
	fc.assert(
		fc.property(
			fc.nat(samples.length - 1),
			fc.nat(1000),
			fc.constantFrom('陶景澜', '葛知遥', '骆若川', '祝以宁'),
			(sample, pick, other) => {
				const page = analyze({ text: samples[sample], settings: issue });
				const people = [...peopleOf(page).values()].filter(
					({ name, mentions }) => /^[一-龥]{2,3}$/.test(name) && mentions[0],
				);
				const person = people[pick % people.length];
				const name = other.slice(0, person.name.length);
				fc.pre(!page.text.includes(name));
				const there = rename(page, person.mentions[0].start, name) ?? [];
				assert.equal(there.filter(({ text }) => text !== '').length >= person.mentions.length, true);
				const text = edited(page.text, there);
				assert.equal(text.includes(person.name) && !longer(page.text, person.name), false, person.name);
				const renamed = analyze({ text, settings: issue });
				// Where the page does not see each mention of the new name (a stranger name, a word between), it cannot rename them back.
				fc.pre(peopleOf(renamed).get(name)?.mentions.length === person.mentions.length);
				const back = rename(renamed, person.mentions[0].start, person.name) ?? [];
				assert.equal(edited(text, back), page.text, `${person.name} → ${name}`);
			},
		),
		{ numRuns: 60, seed: 20260728 },
	);
});

/** True where the characters of a name stand within a longer name or word, too. */
function longer(text: string, name: string): boolean {
	const page = analyze({ text, settings: issue });
	return text.split(name).length - 1 > (peopleOf(page).get(name)?.mentions.length ?? 0);
}
