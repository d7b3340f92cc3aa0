import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jumpLinks } from '../../server/answers/navigation/jump-links';
import { fileOfPage, pageNumberOf, pageNumberOfFile } from '../../server/reading/issue/page-number';
import { pageOf, shown } from './on-page';

/** The jumps are marked, each with direction and page. */
function check(copy: string): void {
	const { page, stretches } = pageOf(copy);
	const links = jumpLinks(page).map(({ span, direction, target }) => ({ ...span, label: `${direction}-${target}` }));
	assert.equal(shown(page.text, links), shown(page.text, stretches));
}

test('jumps on and back are links to the page that they name', () => {
	check('城东新桥通车\n\n本报讯（记者 乔南）昨日，城东新桥通车，两岸群众从此不用绕行，大家都说好。⟦on-2:（下转2版）⟧');
	check('⟦back-A1:（上接A01版）⟧两岸群众从此不用绕行，大家都说好，沿线的蔬菜半个小时就能运到县城。');
});

test('page numbers are read however they are written', () => {
	for (const [line, number] of [
		['（下转第2版）', '2'],
		['（下转第三版）', '3'],
		['（下转十二版）', '12'],
		['（下转二十版）', '20'],
		['（下转A03版·要闻）', 'A3'],
		['（下转Ａ０３版）', 'A3'],
	] as const)
		assert.equal(pageNumberOf(line), number);
	assert.equal(pageNumberOf('（下转他版）'), undefined);
});

test('a page of the same issue is the file whose name differs in the page number alone', () => {
	for (const [name, number] of [
		['20260728A01.txt', 'A1'],
		['2026072801.txt', '1'],
		['2026-07-28-02.txt', '2'],
		['版面3.txt', '3'],
		['notes.txt', undefined],
	] as const)
		assert.equal(pageNumberOfFile(name), number);
	const files = ['20260728A01.txt', '20260729A02.txt', '20260728A02.txt', '20260728B02.txt', 'zhubi.json'];
	assert.equal(fileOfPage('20260728A01.txt', '2', files), '20260728A02.txt');
	assert.equal(fileOfPage('20260728A01.txt', 'B2', files), '20260728B02.txt');
	assert.equal(fileOfPage('20260728A01.txt', '3', files), undefined);
	assert.equal(fileOfPage('2026072801.txt', '2', ['2026072802.txt', '2026072902.txt']), '2026072802.txt');
	assert.equal(fileOfPage('notes.txt', '2', files), undefined);
});
