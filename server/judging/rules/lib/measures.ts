import { isHan } from '../../../ground/text/characters';
import { words, wordTrie } from '../../../ground/text/trie';
import { type Quantity, quantitiesIn } from './quantities';

/** Measures that a thing has one of. */
export const measures = words(
	'全长 总长 总长度 总投资 计划投资 概算投资 总面积 占地面积 建筑面积 总建筑面积 总库容 库容 主跨 总人口 常住人口 户籍人口 装机容量 总装机容量 总高度 海拔 总造价 注册资本 总重量',
);
const labels = wordTrie(...measures);

export interface Measured {
	/** What is measured, the measure and its unit. */
	readonly key: string;
	/** Where the measure begins. */
	readonly start: number;
	readonly quantity: Quantity;
}

/** `绿道⟦全长12.6公里⟧` with what it is of: the two characters before the measure. */
export function* measuredIn(text: string): Generator<Measured> {
	for (let at = 0; at < text.length; at++) {
		if (!labels.opens(text.charCodeAt(at))) continue;
		const label = labels.longest(text, at);
		if (!label) continue;
		const start = at;
		at = label.end - 1;
		const thing = text.slice(start - 2, start);
		if (start < 2 || !isHan(text.charCodeAt(start - 1)) || !isHan(text.charCodeAt(start - 2)) || general.has(thing))
			continue;
		if (changed.test(clauseBefore(text, start))) continue;
		const from = label.end + (links.longest(text, label.end)?.end ?? label.end) - label.end;
		const [quantity] = quantitiesIn(text, { start: from, end: from + 1 });
		if (!quantity || quantity.start !== from || quantity.script !== 'arabic' || quantity.unit === '') continue;
		if ('至到～—-'.includes(text[quantity.end] ?? '\n')) continue;
		yield { key: `${thing}${label.value} ${quantity.unit}`, start, quantity };
	}
}

const links = wordTrie('约 达 为 有 约为 达到 约达 超过');

/** Words that stand for one thing here and another there. */
const general: ReadonlySet<string> = new Set(
	words(
		'项目 工程 公司 企业 其中 单个 平均 最大 目前 现有 新增 规划 设计 一期 二期 三期 线路 道路 公路 全线 均为 本期 年度 累计 完成 计划 预计 地块 两个 每个 合计',
	),
);

/** The thing is not what it was: after it was built on, in another year. */
const changed = /[后前年]，|扩|改建|改造|原|调整|增加|新增|老|旧|去年|此前|[0-9]年/;

/** What the sentence says before a place, as far as it tells of another state of the thing. */
function clauseBefore(text: string, at: number): string {
	const before = text.slice(Math.max(0, at - 14), at);
	return before.slice(before.search(/[^。；\n]*$/));
}

/** One figure is another, or two stand the other way round; as many figures on both sides. */
export function isNear(a: Quantity, b: Quantity): boolean {
	if (a.figure.length !== b.figure.length || a.figure.length < 3) return false;
	const apart: number[] = [];
	for (let i = 0; i < a.figure.length; i++) if (a.figure[i] !== b.figure[i]) apart.push(i);
	const [first, second] = apart;
	return (
		apart.length === 1 ||
		(apart.length === 2 && a.figure[first] === b.figure[second] && a.figure[second] === b.figure[first])
	);
}
