import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeActions } from '../../server/answers/findings/code-actions';
import { placedFindings } from '../../server/answers/findings/placed-findings';
import { readingPlaces } from '../../server/answers/findings/reading-places';
import { findings } from '../../server/judging/check/findings';
import { foundWording } from '../../server/judging/check/found-wording';
import { update } from '../../server/reading/page/update';
import { issue, pageOf, shown } from './on-page';

/** The marked copy, seen by a desk of this level: what is marked, and nothing else, is doubtful. */
function check(copy: string, settings: Partial<typeof issue> = {}): void {
	const { page, stretches } = pageOf(copy, { ...issue, ...settings });
	const found = readingPlaces(page).map(({ span }) => span);
	assert.equal(
		shown(page.text, found),
		shown(
			page.text,
			stretches.map(({ start, end }) => ({ start, end })),
		),
	);
}

const head = '城东建材厂今年扩建\n\n本报讯（记者 孟一禾）';
const slips = `${head}宏达建材有限公⟦私⟧去年投产，依法取得土地使用⟦券⟧的单位有三十多家，文化和旅游深度融⟦和⟧，采用多种技术手⟦短⟧，成效明显。\n`;

test('what is doubtful is the same for every level of the desk', () => {
	for (const wordLevel of ['careful', 'normal', 'quiet'] as const) check(slips, { wordLevel });
});

test('a particle is doubtful, too; what is wrong of another kind is not', () => {
	check(`${head}他高兴⟦的⟧说，这里变化很大,大家都看在眼里。\n`);
});

test('a rule that is off doubts nothing, and what the desk lets pass is not doubted', () => {
	const passed = slips.replace('⟦私⟧', '私');
	check(passed, { allow: { 'real-word-slip': ['有限公私'] } });
	check(slips.replace(/[⟦⟧]/g, ''), { rules: { 'real-word-slip': 'off' } });
});

test('what was ignored in the file is not doubted', () => {
	const { page } = pageOf(slips);
	const dismissals = [{ id: 'd', rule: 'real-word-slip', wording: '有限公私' }];
	assert.equal(readingPlaces({ ...page, dismissals }).length, readingPlaces(page).length - 1);
});

test('what was found at the level of the desk stays as it was, to the very list', () => {
	const { page } = pageOf(slips, { ...issue, wordLevel: 'quiet' });
	const before = findings(page).sections;
	const own = placedFindings(page).length;
	assert.ok(readingPlaces(page).length > own, 'the level of the desk shows all of them');
	assert.equal(findings(page).sections, before);
	const edited = update(page, {
		text: `快讯\n\n${page.text}`,
		settings: page.settings,
		change: { start: 0, length: 0, inserted: 4 },
	});
	assert.deepEqual(
		readingPlaces(edited).map(({ span }) => span.start - 4),
		readingPlaces(page).map(({ span }) => span.start),
	);
	assert.equal(placedFindings(edited).length, own);
});

test('what is learned of a place is the word there, and with no word the character among its neighbors', () => {
	const { page } = pageOf(`${slips}\n${head}他高兴的说，这里变化很大。\n`);
	assert.deepEqual(
		readingPlaces(page).map((finding) => foundWording(page.text, finding)),
		['有限公私', '使用券', '融和', '手短', '高兴的说'],
	);
});

test('at such a place a pass offers to take what is proposed, or to leave it in three reaches; quick fixes do not', () => {
	const { page } = pageOf(slips, { ...issue, wordLevel: 'quiet' });
	const at = page.text.indexOf('私');
	const titles = (kinds: Parameters<typeof codeActions>[2]['kinds']) =>
		codeActions(page, { start: at, end: at }, { language: 'zh', kinds }).map(({ title }) => title);
	assert.deepEqual(titles(['reading']), [
		'改为“司”',
		'忽略此处：疑似错别字',
		'在本文件忽略此写法：“有限公私”',
		'在本报忽略此写法：“有限公私”',
	]);
	assert.deepEqual(titles(['quickfix', 'note']), []);
});
