import type { ArticleRule, Fault } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { words, wordTrie } from '../../../ground/text/trie';
import { change } from '../lib/change';
import { type Quantity, quantitiesIn, quantityAt } from '../lib/quantities';

/**
 * `⟦从50家增至40家⟧`, `⟦由3天缩短到5天⟧`: what is said to grow is less afterwards, or the other way round; `从400吨增加到600吨，⟦增长20%⟧`:
 * the share is not that of the two figures.
 */
export const growthContradiction: ArticleRule = {
	name: 'growth-contradiction',
	category: 'number',
	tier: 'B',
	severity: 'warning',
	weight: 1,
	title: { zh: '增减与数字不符', en: 'Growth that its figures deny' },
	needs: () => [...verbs, '去年'],
	*check({ draft }) {
		const { text } = draft.logical;
		for (let at = 0; at < text.length; at++) {
			const verb = turns.opens(text.charCodeAt(at)) ? turns.longest(text, at) : undefined;
			if (!verb) continue;
			const pair = pairAround(text, { start: at, end: verb.end });
			if (!pair) continue;
			const { from, to, start } = pair;
			const isUp = rises.has(text.slice(at, verb.end));
			if (isUp ? to.value <= from.value : to.value >= from.value)
				yield direction(text, { start, end: to.end }, { from, to });
			else if (isUp) yield* share(text, pair);
			at = to.end - 1;
		}
		yield* yearByYear(text);
	},
};

const up = words(
	'增至 增到 增加到 增加至 增长到 增长至 提高到 提高至 提升到 提升至 上升到 上升至 升至 升到 扩大到 扩大至 上涨到 上涨至 涨至 涨到 攀升到 攀升至',
);
const down = words(
	'降至 降到 下降到 下降至 减少到 减少至 减至 减到 降低到 降低至 缩短到 缩短至 缩小到 缩小至 缩减到 缩减至 压缩到 压缩至 压减到 压减至 下跌到 下跌至 跌至 跌到 回落到 回落至',
);
const verbs = [...up, ...down];
const rises: ReadonlySet<string> = new Set(up);
const turns = wordTrie(...verbs);

interface Pair {
	/** Where 从 or 由 stands. */
	readonly start: number;
	readonly from: Quantity;
	readonly to: Quantity;
}

/** How far 从 stands before the verb at most, and the second figure behind it. */
const reach = 30;
const gap = 8;

/** The two figures around a verb, where they count the same. */
function pairAround(text: string, verb: Span): Pair | undefined {
	const start = openingBefore(text, verb.start);
	if (start < 0) return undefined;
	const from = quantitiesIn(text, { start: start + 1, end: verb.start })
		.filter((one) => !isDate(text, one))
		.at(-1);
	let at = verb.end;
	let to: Quantity | undefined;
	while (at < verb.end + gap && at < text.length && !stops.test(text[at])) {
		to = quantityAt(text, at);
		if (to && !isDate(text, to)) break;
		at = to ? to.end : at + 1;
		to = undefined;
	}
	if (!from || !to || !isComparable(text, from, to) || from.end > verb.start) return undefined;
	const clause = text.slice(Math.max(0, start - 12), to.end + 2);
	return ranked.test(clause) || below.test(clause) ? undefined : { start, from, to };
}

/** 从第5位升至第3位 rises; what is below zero counts the other way round. */
const ranked = /第|排名|名次|位次|位居|位列|排位|排行/;
const below = /零下|[-－—−负][0-9]|逆差|亏损/;
const stops = /[，。；：！？、\n（）]/;

/** The last 从 or 由 of the clause before a place, -1 where there is none. */
function openingBefore(text: string, before: number): number {
	for (let at = before - 1; at >= 0 && at >= before - reach; at--) {
		if (stops.test(text[at])) return -1;
		if (text[at] === '从' || text[at] === '由') return at;
	}
	return -1;
}

/** 2019年, 5月, 3日: these say when. */
function isDate(text: string, { end, unit }: Quantity): boolean {
	return unit === '' && '年月日时点届岁后'.includes(text[end] ?? '\n');
}

function isComparable(text: string, from: Quantity, to: Quantity): boolean {
	if (from.value === 0 || [from, to].some(({ end }) => '：:/／～~—-－×至·．.赔比'.includes(text[end] ?? '\n')))
		return false;
	if (from.unit !== '' && to.unit !== '') return from.unit === to.unit && isSameBehind(text, from, to);
	// 从9降至1.2万 may mean 9万.
	return (
		from.unit === '' && (to.value < 1e4 || from.value >= 1e4) && from.script === to.script && text[to.end] !== '分'
	);
}

/** 个 counts anything: 从3个月 and 到5个村 are not compared, nor 12元/斤 and 9元/公斤. */
function isSameBehind(text: string, from: Quantity, to: Quantity): boolean {
	if (from.unit === '个')
		return (
			text[from.end] === text[to.end] ||
			!/[月百]/.test(text.slice(from.end, from.end + 1) + text.slice(to.end, to.end + 1))
		);
	return text[from.end] !== '/' && text[to.end] !== '/';
}

function direction(text: string, span: Span, { from, to }: { readonly from: Quantity; readonly to: Quantity }): Fault {
	const turned = text.slice(to.start, to.end);
	const other = text.slice(from.start, from.end);
	return {
		span,
		message: {
			zh: `“${other}”到“${turned}”，与说的增减相反，请核对。`,
			en: `From ${other} to ${turned} goes the other way than the words say.`,
		},
		fixes:
			from.unit === to.unit
				? [
						{
							...change(
								span,
								text.slice(span.start, from.start) +
									turned +
									text.slice(from.end, to.start) +
									other +
									text.slice(to.end, span.end),
								'offer',
							),
							title: { zh: '两个数对调', en: 'Swap the two figures' },
						},
					]
				: [],
	};
}

/** `从400吨增加到600吨，⟦增长20%⟧`; 年均, and growth at other prices, are reckoned otherwise. */
function* share(text: string, { from, to }: Pair): Generator<Fault> {
	const behind = text.slice(to.end, to.end + 24);
	const match =
		/^，(?:共|净|总共|累计)?(?:增长|增加|提高|上升|增幅)(?:了|为|达)?([0-9]+(?:\.[0-9]+)?)(%|％|倍)/.exec(behind) ??
		/^，(?:实现|正好|整整)?(?:翻番|翻倍|(?:翻|增长|增加)了?一[番倍])(?=[，。；])/.exec(behind);
	if (!match || from.unit === '%' || from.script !== 'arabic' || to.script !== 'arabic') return;
	const isRough = match[2] !== '%' && match[2] !== '％';
	const said = Number(match[1] ?? 1) * (isRough ? 100 : 1);
	const [low, high] = [grown(from, to, -1), grown(from, to, 1)];
	// 翻番 is said of a little less and a little more, too.
	const slack = match[1] === undefined ? 15 : isRough ? 50 : 1;
	if (said >= low - slack && said <= high + slack) return;
	const start = to.end + 1;
	yield {
		span: { start, end: to.end + match[0].length },
		message: {
			zh: `按前面两个数推算，应是${Math.round(grown(from, to, 0) * 10) / 10}%，请核对。`,
			en: `By the two figures it is ${Math.round(grown(from, to, 0) * 10) / 10}%.`,
		},
		severity: 'information',
		tier: 'C',
	};
}

/** The growth in percent; `side` takes the figures at the ends of what they may be rounded from. */
function grown(from: Quantity, to: Quantity, side: -1 | 0 | 1): number {
	const first = from.value - side * roundingOf(from);
	return ((to.value + side * roundingOf(to)) / first - 1) * 100;
}

/** Half of the last place: 0.05亿 of 12.6亿. */
function roundingOf({ figure, value }: Quantity): number {
	const digits = /^[0-9,]+(?:\.([0-9]+))?/.exec(figure);
	if (!digits) return 0;
	const written = Number(digits[0].replaceAll(',', ''));
	return ((written === 0 ? 1 : value / written) * 0.5) / 10 ** (digits[1]?.length ?? 0);
}

/** `⟦去年80万人次，今年60万人次，同比增长25%⟧`. */
function* yearByYear(text: string): Generator<Fault> {
	for (let at = text.indexOf('去年'); at >= 0; at = text.indexOf('去年', at + 2)) {
		const end = sentenceEnd(text, at);
		const match = /^去年[^，。；\n去今]{0,12}，今年[^，。；\n]{0,14}，(?:同比)?(增长|上升|下降|减少)/.exec(
			text.slice(at, end),
		);
		if (!match) continue;
		const [from, to, ...more] = quantitiesIn(text, { start: at, end: at + match[0].length }).filter(
			(one) => !isDate(text, one),
		);
		if (!from || !to || more.length > 0 || from.unit === '' || from.unit !== to.unit || from.value === to.value)
			continue;
		if (to.value > from.value === (match[1] === '增长' || match[1] === '上升')) continue;
		yield direction(text, { start: at, end: at + match[0].length }, { from, to });
	}
}

function sentenceEnd(text: string, at: number): number {
	let end = at;
	while (end < text.length && end < at + 80 && !'。；\n'.includes(text[end])) end++;
	return end;
}
