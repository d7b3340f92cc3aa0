import { pages } from './families/pages';
import { type Family, family, halves, han, name, report, word } from './family';

/** What once grew with the square of the text, by the rule that did, and the length (UTF-16 units) from which on it shows beyond doubt. */
export const watched: readonly (readonly [rule: string, family: Family, length: number])[] = [
	['stray-space', halves(official, '县里 开会', { head: report, tail: '。\n' }), 20_000],
	['stray-space', family('县里 开会', { head: report, tail: '。\n' }), 40_000],
	['stroke-order', halves(villager, '（按姓氏笔画为序）开会，', { head: report }), 40_000],
	['stroke-order', family((nth) => `王${han(nth)}、`, { head: `${report}（按姓氏笔画为序）：` }), 20_000],
	[
		'list-count-mismatch',
		family((nth) => `${name(nth)}、${name(3 * nth + 1)}、${name(5 * nth + 2)}4人。`, { head: report }),
		40_000,
	],
	[
		'undefined-abbreviation',
		family((nth) => `县${word(nth)}图书馆（以下简称县${word(nth)}）同意`, { head: report }),
		20_000,
	],
	['undefined-abbreviation', halves('县图书馆', '县图书馆（以下简称县图）', { head: report }), 20_000],
	['jiezhi-confusion', halves('7月28日，', '截止开会，', { head: report }), 20_000],
	['confusable-character', halves(official, '自已动手，', { head: report }), 10_000],
	[
		'name-before-title',
		family((nth) => `${name(nth)}县长来到村里，街坊都来看新铺的石板路。\n`, { head: report }),
		40_000,
	],
	['repeated-word', halves(official, (nth) => `多条${word(nth)}${word(nth)}之路，`, { head: report }), 20_000],
	['wrong-session', halves('7月28日，', '全国人大十四届三次会议，', { head: report }), 20_000],
	['duration-mismatch', halves('3月5日至8日，', '为期6天，', { head: report }), 20_000],
	['wrong-zero', family('一0'), 5000],
	['broken-set-phrase', family('创新发展，', { head: `${report}协调、绿色、开放、共享，` }), 20_000],
	[
		'title-mark-nesting',
		family('县里开会，街坊都来看。\n', { tail: '县里开会，街坊都来看《读《岭上》有感》。\n' }),
		40_000,
	],
	['invisible-character', family('县里开会，街坊\u00a0都来看新铺的石板路。\n', { head: report }), 40_000],
	['malformed-byline', family('（记者 程小禾）县里开会。\n', { head: report }), 40_000],
	['halfwidth-punctuation', halves('(a', ')'), 5000],
	['halfwidth-punctuation', family('（记者 程小禾）县里开会!\n', { head: report }), 40_000],
	['conflicting-titles', page('an official each of the first'), 40_000],
	['repeated-clause', page('a clause each from the first'), 40_000],
	['duplicate-article', page('a clause each from the first, under its headline'), 40_000],
];

/** What grows as the text does, and yet once took many seconds for a megabyte. */
export const dear: readonly (readonly [rule: string, family: Family])[] = [
	['sum-mismatch', family('共计1人')],
	['sum-mismatch', family('1人共计2人3户共计4户', { head: report })],
	['unpaired-mark', family('“')],
	['unpaired-mark', family('’')],
	['unpaired-mark', family('开》')],
	['near-miss-name', family((nth) => `局长程${han(nth % 280)}明说，程${han((nth * 7) % 280)}明程${han(nth)}明`)],
];

function official(nth: number): string {
	return `县长${name(nth)}，`;
}

function villager(nth: number): string {
	return `村民${name(nth)}、`;
}

function page(label: string): Family {
	const found = pages.find((one) => one.name === `page of ${label}`);
	if (!found) throw new Error(`no page of ${label}`);
	return found;
}
