import type { ArticleRule, Fault } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { isHan } from '../../../ground/text/characters';
import { numeralAt, numeralSigns } from '../../../ground/text/numerals';
import { overlapOf } from '../../../ground/text/overlap';
import { sequences } from '../../../ground/text/prefilter';
import { signSet } from '../../../ground/text/signs';
import { words, wordTrie } from '../../../ground/text/trie';
import { change, fix } from '../lib/change';

/** `⟦约1000余⟧人`, `⟦超过三十名以上⟧`, `⟦2000余人左右⟧`: two words for “about”, or two bounds, on one number. */
export const doubledApproximation: ArticleRule = {
	name: 'doubled-approximation',
	category: 'number',
	tier: 'A',
	severity: 'warning',
	weight: 1,
	title: { zh: '概数重复', en: 'Redundant approximation' },
	needs: () => seconds,
	check({ draft }) {
		const { text } = draft.logical;
		const found: Fault[] = [];
		for (let at = 0; at < text.length; at++) {
			if (!before.opens(text.charCodeAt(at))) continue;
			const first = before.longest(text, at);
			if (!first || partOfWord(text, at, first.end)) continue;
			const linked = links.longest(text, first.end)?.end ?? first.end;
			const number = numeralAt(text, linked);
			if (!number || number.end === linked || number.value === 0) continue;
			const second = secondAt(text, number.end);
			const word = text.slice(at, first.end);
			// 近三十多年来: 近 is “the last”, and 上百余: 上 is part of the number.
			if (!second || (word === '近' && second.isTime)) continue;
			// 大约二十出头: a guess at a bound.
			if (/约|大概/.test(word) && /^(?:出头|开外)/.test(text.slice(second.start, second.end))) continue;
			const span = { start: at, end: second.end };
			found.push({
				span,
				tier: word === '近' || second.isMore ? 'B' : 'A',
				message: {
					zh: `“${word}”和“${text.slice(second.start, second.end)}”意思重复，保留一个即可。`,
					en: `“${word}” and “${text.slice(second.start, second.end)}” say the same; one is enough.`,
				},
				fixes: [
					fix(
						{
							zh: `删去“${text.slice(second.start, second.end)}”`,
							en: `Delete “${text.slice(second.start, second.end)}”`,
						},
						[{ span: { start: second.start, end: second.end }, text: '' }],
						'offer',
					),
					{
						...change({ start: at, end: first.end }, '', 'offer'),
						title: { zh: `删去“${word}”`, en: `Delete “${word}”` },
					},
				],
			});
			at = second.end - 1;
		}
		const isTold = overlapOf(found.map(({ span }) => span));
		for (const fault of saidBehind(text, isTold)) found.push(fault);
		return found;
	},
};

/** Words for “about” and bounds that stand before a number. */
const before = wordTrie('约 大约 大概 近 将近 接近 超过 超 逾 至少 最少 起码 最多 不超过 不到 不足 不下 不少于 不低于');

/** What may stand between the word and the number: 约有300名, 大约持续了两个小时. */
const links = wordTrie('有 为 占 达 需 需要 要 用了 用 花了 花 持续 持续了 增加 增加了 增长 增长了 减少 减少了 上');

/** The last character of 条约, 附近, … and the first word is none of ours. */
function partOfWord(text: string, start: number, end: number): boolean {
	const previous = text[start - 1] ?? '\n';
	if (text[start] === '约' && end === start + 1)
		return '条合契预节制公签毁履和违简邀赴特相失缔立规盟誓解背纽'.includes(previous);
	if (text[start] === '近' && end === start + 1) return '附最邻靠远临亲就新贴逼走'.includes(previous);
	return text[start] === '超' && end === start + 1 && '赶反高英'.includes(previous);
}

interface Second {
	readonly start: number;
	readonly end: number;
	readonly isMore: boolean;
	readonly isTime: boolean;
}

/** Words for “about” behind a number, or behind its measure word: 1000余, 30多, 三十名左右, 5%以上. */
function secondAt(text: string, at: number): Second | undefined {
	const sign = text[at] ?? '\n';
	if (sign === '余' || sign === '多') return { start: at, end: at + 1, isMore: true, isTime: isTime(text, at + 1) };
	let end = at;
	for (let length = 0; length <= 3; length++) {
		const word = behind.longest(text, end);
		if (word) return wordBehind(text, at, { start: end, end: word.end });
		const next = text.charCodeAt(end);
		if (!isHan(next) && text[end] !== '%' && text[end] !== '％' && text[end] !== '℃') return undefined;
		end++;
	}
	return undefined;
}

const behindWords = '左右 上下 以上 以下 以内 之多 开外 出头';
const behind = wordTrie(behindWords);
const seconds = [...words(behindWords), ...sequences(numeralSigns, '余多')];

/** 上下 and 以下 may begin another word (上下班, 以下简称). */
function wordBehind(text: string, at: number, { start, end }: Span): Second | undefined {
	const next = text.slice(end, end + 1);
	if ('班课楼级简称游文几两'.includes(next) && next !== '') return undefined;
	return { start, end, isMore: false, isTime: isTime(text, at) };
}

function isTime(text: string, at: number): boolean {
	return '年月天日周代'.includes(text[at] ?? '\n') || text.startsWith('个月', at) || text.startsWith('个世纪', at);
}

/** `2000⟦余人左右⟧`, `1200⟦多万元左右⟧`: both words stand behind the number. `isTold` are those that have a third one before it. */
function* saidBehind(text: string, isTold: (stretch: Span) => boolean): Generator<Fault> {
	for (let at = 1; at < text.length; at++) {
		if (text[at] !== '余' && text[at] !== '多') continue;
		// 两米多左右: the measure may stand between.
		const measured = measures.includes(text[at - 1]) ? 1 : 0;
		if (!numerals.has(text.charCodeAt(at - 1 - measured))) continue;
		const factor = text[at + 1] === '万' || text[at + 1] === '亿' ? 1 : 0;
		const second = secondAt(text, at + 1 + factor);
		if (!second || second.isMore || (second.start === at + 1 + factor && measured + factor === 0)) continue;
		const word = text.slice(second.start, second.end);
		// 20多个省级以上的奖: the bound is that of the level.
		if (!doubling.has(word) || text[second.start - 1] === '级') continue;
		let start = at - measured;
		while (
			start > 0 &&
			(numerals.has(text.charCodeAt(start - 1)) || text[start - 1] === '.' || text[start - 1] === ',')
		)
			start--;
		const span = { start, end: second.end };
		if (isTold(span)) continue;
		yield {
			span,
			tier: word === '左右' ? 'A' : 'B',
			message: {
				zh: `“${text[at]}”和“${word}”意思重复，保留一个即可。`,
				en: `“${text[at]}” and “${word}” say the same; one is enough.`,
			},
			fixes: [
				fix(
					{ zh: `删去“${word}”`, en: `Delete “${word}”` },
					[{ span: { start: second.start, end: second.end }, text: '' }],
					'offer',
				),
			],
		};
		at = second.end - 1;
	}
}

const numerals = signSet(numeralSigns);
const measures = '米里亩吨斤岁年天元倍尺';
/** The words that say “about” once more; 以下 and 以内 are bounds, and may be meant. */
const doubling: ReadonlySet<string> = new Set(['左右', '上下', '以上']);
