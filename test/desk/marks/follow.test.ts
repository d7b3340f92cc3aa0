import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { span } from '../../../server/ground/model/span';
import { markedPage } from './marked-page';
import { chance } from './outside-edits';

const bridge = '城东新桥全长⟦三百米⟧，昨日通车，两岸群众从此不用绕行。\n';
const school = '青溪小学昨日开学，⟦新教室⟧里坐满了孩子。\n';
const weather = '今日多云，气温十二度。\n';

for (const [how, steps] of [
	['down: it is taken out below and put in above', (page: ReturnType<typeof markedPage>) => page.move(school, 0)],
	['up: it is put in below and taken out above', (page: ReturnType<typeof markedPage>) => page.copyThenCut(school, 0)],
] as const)
	test(`a line that is moved takes its mark along, ${how}`, () => {
		const page = markedPage(bridge + weather + school);
		steps(page);
		assert.equal(page.seen(), school + bridge + weather);
	});

test('words that are cut and put in elsewhere take their marks along, and a second copy has none', () => {
	const page = markedPage(bridge + weather + school);
	const clause = '全长三百米，昨日通车';
	page.replace(clause, '');
	page.replace('今日多云', `${clause}。今日多云`);
	assert.equal(
		page.seen(),
		(bridge + weather + school).replace('全长⟦三百米⟧，昨日通车', '').replace('今日', '全长⟦三百米⟧，昨日通车。今日'),
	);
	page.replace('孩子', `孩子，${clause}`);
	assert.equal(page.seen().split('⟦').length, 3);
});

test('who types elsewhere the word that was deleted does not mean it', () => {
	const page = markedPage(bridge + weather);
	page.replace('三百米', '');
	page.replace('多云', '三百米');
	assert.equal(page.seen(), bridge.replace('⟦三百米⟧', '') + weather.replace('多云', '三百米'));
});

test('what is typed in the place of the words key by key, or composed, is marked as long as it is written', () => {
	const page = markedPage(bridge);
	page.replace('三百米', 's');
	page.replace('长s', '长san');
	page.replace('san', '三');
	page.replace('长三', '长三里');
	assert.equal(page.seen(), bridge.replace('三百米', '三里'));
	page.replace('绕行', '绕路');
	page.replace('长三里', '长三里半');
	assert.equal(page.seen(), bridge.replace('⟦三百米⟧', '⟦三里⟧半').replace('绕行', '绕路'));
});

test('words that were deleted key by key are marked whole when they are back', () => {
	const page = markedPage(bridge);
	for (const words of ['米', '百', '三']) page.replace(words, '');
	assert.equal(page.seen(), bridge.replace('⟦三百米⟧', ''));
	page.replace('全长', '全长三百米');
	assert.equal(page.seen(), bridge);
	page.replace('米', '');
	page.replace('百', '');
	assert.equal(page.seen(), bridge.replace('三百米', '三'));
	page.replace('长三', '长三百米');
	assert.equal(page.seen(), bridge);
});

test('a page that gives way to another loses its marks, and has them again when that is undone', () => {
	const other = '县里召开防汛会议，部署今年的防汛工作，要求各乡镇落实责任，备足物资，加强值守。\n';
	const page = markedPage(bridge + weather + school);
	const before = page.copy();
	page.edit(span(0, before.length), other);
	assert.equal(page.seen(), other);
	page.edit(span(0, other.length), before);
	assert.equal(page.seen(), bridge + weather + school);
});

test('blocks of lines moved about as an editor does: each mark stays on its words', () => {
	const names = [...'甲乙丙丁戊己庚辛壬癸'];
	const line = (name: string) => `${name}村今年修通了水泥路，⟦${name}村人⟧出行方便多了。\n`;
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }), fc.boolean()), { maxLength: 12 }),
			(moves) => {
				const page = markedPage(names.map(line).join(''));
				let now = [...names];
				for (const [from, to, cutFirst] of moves) {
					const block = now[from];
					now = now.filter((one) => one !== block);
					const at = now.slice(0, to).join('').length * (line('甲').length - 2);
					if (cutFirst) page.move(line(block), at);
					else page.copyThenCut(line(block), at);
					now.splice(to, 0, block);
				}
				assert.equal(page.seen(), now.map(line).join(''));
			},
		),
		{ numRuns: 200 },
	);
});

test('what a turn has no time for is looked for in the next ones, and no key waits for it', () => {
	const random = chance(3);
	const words = (count: number) =>
		Array.from({ length: count }, () => String.fromCharCode(0x4e00 + random() * 3000)).join('');
	const lines = Array.from({ length: 3000 }, () => `${words(9)}，⟦${words(4)}⟧${words(7)}。`);
	const page = markedPage(lines.join('\n'));
	const before = page.copy();
	const turned = [...lines].reverse().join('\n');
	page.edit(span(0, before.length), turned.replace(/[⟦⟧]/g, ''));
	let turns = 0;
	while (page.shelf.seek(page.uri)) turns++;
	assert.ok(turns > 1, `${turns} turns`);
	assert.ok(page.seen() === turned, 'each mark stands where its words are');
});

test('the new place of words that are to be moved is quoted anew, too', () => {
	const before = '甲村去年秋天通了水泥路，村民出门不用再走泥路，山货也运得出去了，';
	const after = '乙村今年开春修好了水渠，两千亩稻田用上了自流水，收成比往年多了三成，';
	const marked = `${before}${after}⟦丙村建了新校舍，⟧丁村种了树。`;
	const copy = marked.replace(/[⟦⟧]/g, '');
	const page = markedPage(marked, { what: 'relocate', target: { copy, at: before.length } });
	assert.deepEqual(page.shelf.requoted(page.uri), []);
	page.replace(before, '县交通部门说，各乡镇的硬化道路里程又创下新高。');
	page.replace(after, '水利站统计，灌溉面积稳步扩大，农民增产又增收，');
	const [moved] = page.shelf.requoted(page.uri);
	assert.ok(moved?.kind === 'move' && moved.to);
	assert.ok(moved.to.prefix.endsWith('又创下新高。'));
	page.add(moved);
	assert.deepEqual(page.shelf.marks(page.uri)[0].mark.to, moved.to);
	assert.equal(page.targets().split('⟦⟧')[1].slice(0, 4), '水利站统');
});
