import type { Span } from '../../../ground/model/span';
import { type Numeral, numeralAt, numeralSigns } from '../../../ground/text/numerals';
import { signSet } from '../../../ground/text/signs';
import { wordTrie } from '../../../ground/text/trie';

/** A number with what it counts: `12个`, `38.6亿元`, `百分之五十` (unit %). */
export interface Quantity extends Span {
	readonly value: number;
	readonly unit: string;
	/** The number without its unit, as it is written. */
	readonly figure: string;
	readonly script: Numeral['script'];
}

const units = wordTrie(
	'人 名 位 人次 户 个 元 美元 亩 公里 吨 万吨 件 辆 台 套 次 家 所 座 处 条 册 篇 米 千米 平方米 平方公里 立方米 公顷 公斤 千克 斤 只 头 株 枚 块 项 宗 起 例 份 幅 支 组 间 栋 幢 艘 架 场 期 天 小时 分钟 % ％',
);

/** The quantities that begin in a stretch of the text, in order; numbers without a unit that is known have an empty one. */
export function quantitiesIn(text: string, { start, end }: Span): Quantity[] {
	const found: Quantity[] = [];
	for (let at = start; at < end; ) {
		const quantity = signs.has(text.charCodeAt(at)) ? quantityAt(text, at) : undefined;
		if (!quantity) {
			at++;
			continue;
		}
		found.push(quantity);
		at = quantity.end;
	}
	return found;
}

const signs = signSet(numeralSigns);

/** The quantity that begins at a place. */
export function quantityAt(text: string, at: number): Quantity | undefined {
	if (text.startsWith(hundredth, at)) return hundredthsAt(text, at);
	const number = numeralAt(text, at);
	if (!number || number.end === at) return undefined;
	// 3000多万: the words for more stand within the number.
	const factor = '余多'.includes(text[number.end] ?? '\n') ? ({ 万: 1e4, 亿: 1e8 }[text[number.end + 1]] ?? 1) : 1;
	const behind = factor > 1 ? number.end + 2 : number.end;
	const unit = units.longest(text, behind);
	return {
		start: at,
		end: unit?.end ?? behind,
		value: number.value * factor,
		script: number.script,
		unit: unit ? normal(text.slice(behind, unit.end)) : '',
		figure: text.slice(at, number.end),
	};
}

const hundredth = '百分之';

/** `百分之零点零九`: behind 点 the digits are read one by one. */
function hundredthsAt(text: string, start: number): Quantity | undefined {
	const number = numeralAt(text, start + hundredth.length);
	if (!number) return undefined;
	let { end, value } = number;
	if (text[end] === '点' && digitOf(text[end + 1]) >= 0) {
		end++;
		for (let place = 10; digitOf(text[end]) >= 0; place *= 10) value += digitOf(text[end++]) / place;
	}
	return { start, end, value, script: number.script, unit: '%', figure: text.slice(start, end) };
}

function digitOf(sign: string | undefined): number {
	return sign === undefined ? -1 : '零一二三四五六七八九'.indexOf(sign);
}

function normal(unit: string): string {
	return unit === '％' ? '%' : unit;
}

/** A value as it is told in a message. */
export function told(value: number): string {
	return String(Math.round(value * 1e4) / 1e4);
}

/** A value as Chinese copy writes it: 402.7亿 and 301.6万, but 35218. */
export function written(value: number): string {
	if (value >= 1e8) return `${told(value / 1e8)}亿`;
	return value >= 1e5 && value % 1000 === 0 ? `${told(value / 1e4)}万` : told(value);
}
