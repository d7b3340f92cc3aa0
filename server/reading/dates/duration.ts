import { unitKinds } from '../../ground/text/unit-table';
import { dateNumeralAt, numerals } from './date-numerals';
import type { Scope } from './found';
import { connectorAt } from './units';

/** A length of time (or a repetition: set.ts), with its TIMEX3 value. */
export interface FoundLength {
	readonly end: number;
	readonly value: string;
}

interface LengthUnit {
	readonly word: string;
	/** The letter of ISO 8601; `T` before those below a day. */
	readonly letter: string;
	/** How many of that letter one unit is: 季度 is 3 M. */
	readonly times: number;
	/** True where 个 may stand before it: 两个月. */
	readonly measured: boolean;
	/** Characters that make it another word: 年|级, 周|岁, 天|津. */
	readonly right: string;
}

/** The units of length, the longer word first where one begins another. */
const units: readonly LengthUnit[] = [
	{ word: '年', letter: 'Y', times: 1, measured: false, right: '级龄制代度华货夜味画轻会生报初末底检审均' },
	{ word: '季度', letter: 'M', times: 3, measured: true, right: '' },
	{ word: '月', letter: 'M', times: 1, measured: true, right: '亮球饼票刊嫂板谈' },
	{ word: '星期', letter: 'W', times: 1, measured: true, right: '一二三四五六日天' },
	{ word: '礼拜', letter: 'W', times: 1, measured: true, right: '一二三四五六日天堂' },
	{ word: '周', letter: 'W', times: 1, measured: true, right: '年岁边围长转期密末报刊一二三四五六日' },
	{ word: '天', letter: 'D', times: 1, measured: false, right: '津然安文空才堂桥线下地府' },
	{ word: '日', letter: 'D', times: 1, measured: false, right: '元均产耗供租薪益' },
	{ word: '昼夜', letter: 'D', times: 1, measured: true, right: '' },
	{ word: '小时', letter: 'TH', times: 1, measured: true, right: '候' },
	{ word: '钟头', letter: 'TH', times: 1, measured: true, right: '' },
	{ word: '工作日', letter: 'D', times: 1, measured: true, right: '' },
	{ word: '交易日', letter: 'D', times: 1, measured: true, right: '' },
	{ word: '刻钟', letter: 'TM', times: 15, measured: false, right: '' },
	{ word: '分钟', letter: 'TM', times: 1, measured: true, right: '' },
	{ word: '秒钟', letter: 'TS', times: 1, measured: false, right: '' },
	{ word: '秒', letter: 'TS', times: 1, measured: false, right: '杀表' },
	{ word: '世纪', letter: 'Y', times: 100, measured: true, right: '' },
];

/** The figures that tell a length from what only looks like one. */
const evidence = {
	/** 31日 and less in Arabic figures is a day of the month, unless 内, 后 and the like follow: `10日内`. 90日 is a length. */
	lastDayOfMonth: 31,
	/** 一日 is a day, or `一日游`; from 二日 on it may be a length: `十五日`. */
	fewestDays: 2,
	/** `十日谈` is a book. */
	daysOfTales: 10,
	/** `一年|11个月` is one length. `一年12个月` says how many months a year has. */
	monthsOfYear: 12,
} as const;

/** What follows days that are counted, and no day of the month: `10日内`. */
const countedDays = /^(?:内|以内|之内|后|以后|之后|以上|以下|游)/;

/** Reads `30年`, `两个多月`, `三年来`, `2个月以来`, `90日`, `半年`, `3至5年` (the longer end). */
export function durationAt(scope: Scope, at: number): FoundLength | undefined {
	const { text, end } = scope;
	if (text[at] !== '半' && !unitFollows(scope, at)) return undefined;
	if (at > 0 && /[第几数0-9０-９.．初]/.test(text[at - 1])) return undefined;
	if (text[at] === '半') return halfAt(scope, at);
	const number = amountAt(scope, at);
	if (!number) return undefined;
	let { stop, amount } = number;
	let ranged = false;
	const connector = connectorAt(scope, stop);
	if (connector && !connector.list) {
		const other = amountAt(scope, connector.end);
		if (other && other.amount > amount && unitAt(text, other.stop)) {
			({ stop, amount } = other);
			ranged = true;
		}
	}
	let vague = false;
	if (text[stop] === '多' || text[stop] === '余' || text[stop] === '来') {
		vague = true;
		stop++;
	}
	const measure = text[stop] === '个';
	if (measure) stop++;
	if (measure && text[stop] === '多') stop++;
	let half = false;
	if (measure && text[stop] === '半') {
		half = true;
		stop++;
	}
	const unit = unitAt(text, stop);
	if (!unit || (measure && !unit.measured) || stop + unit.word.length > end) return undefined;
	if (!measure && unit.word === '月' && !vague) return undefined;
	// 二三季度 are two quarters of the year, 百年 and 千百年 no count.
	if (!measure && (unit.word === '世纪' || unit.word === '季度')) return undefined;
	if (!vague && /^[百千]+$/.test(text.slice(at, number.stop))) return undefined;
	let after = stop + unit.word.length;
	if (unit.right.includes(text[after] ?? '。')) return undefined;
	if (unit.word === '日') {
		const isDayOfMonth = number.arabic && !vague && !ranged && amount <= evidence.lastDayOfMonth;
		if (isDayOfMonth && !countedDays.test(text.slice(after, after + 2))) return undefined;
		const isTales = amount === evidence.daysOfTales && text[after] === '谈';
		if (!number.arabic && (amount < evidence.fewestDays || isTales)) return undefined;
	}
	if (!measure && text[after] === '半' && text[after + 1] !== '个') {
		half = true;
		after++;
	} else if (text[after] === '多' && unit.word !== '日') after++;
	const whole = !half && !vague && !ranged && after === stop + unit.word.length && Number.isInteger(amount);
	const rest = whole ? smallerAt(scope, after, { unit, amount }) : undefined;
	if (rest) after = rest.end;
	if (text.startsWith('以来', after)) after += 2;
	else if (text[after] === '来' && !/[到自访]/.test(text[after + 1] ?? '')) after++;
	const value = lengthValue(unit, amount + (half ? 0.5 : 0));
	return { end: after, value: rest ? joined(value, rest.value) : value };
}

/** The order of units in a value: the smaller ones follow, each once. */
const order = ['Y', 'M', 'W', 'D', 'TH', 'TM', 'TS'];

/** What a length goes on with in smaller units: `3小时|20分钟`, `一年|零三个月`, `2小时|5分30秒`. */
function smallerAt(
	scope: Scope,
	at: number,
	{ unit: bigger, amount: count }: { readonly unit: LengthUnit; readonly amount: number },
): FoundLength | undefined {
	const { text, end } = scope;
	if (bigger.times !== 1 || bigger.letter === 'W') return undefined;
	const from = text[at] === '零' || text[at] === '又' ? at + 1 : at;
	const number = amountAt(scope, from);
	if (!number || !Number.isInteger(number.amount)) return undefined;
	const measured = text[number.stop] === '个';
	const start = measured ? number.stop + 1 : number.stop;
	const minutes = !measured && text[start] === '分' && text[start + 1] !== '钟' && text[start + 1] !== '之';
	const unit = minutes && bigger.letter === 'TH' ? shortMinute : unitAt(text, start);
	if (
		unit?.times !== 1 ||
		order.indexOf(unit.letter) <= order.indexOf(bigger.letter) ||
		(measured && !unit.measured) ||
		(!measured && unit.word === '月') ||
		unit.word === '日'
	)
		return undefined;
	const stop = start + unit.word.length;
	if (stop > end || unit.right.includes(text[stop] ?? '。')) return undefined;
	// 一年365天, 一天8小时 and 一个月20天 tell how many are in one, and add nothing. 零 between the two adds.
	const adds =
		from > at ||
		unit.letter === 'TM' ||
		unit.letter === 'TS' ||
		(unit.letter === 'M' && number.amount < evidence.monthsOfYear) ||
		(count > 1 && bigger.letter !== 'Y');
	if (!adds) return undefined;
	const rest = smallerAt(scope, stop, { unit, amount: number.amount });
	const value = lengthValue(unit, number.amount);
	return rest ? { end: rest.end, value: joined(value, rest.value) } : { end: stop, value };
}

/** 分 alone is minutes behind hours only. */
const shortMinute: LengthUnit = { word: '分', letter: 'TM', times: 1, measured: false, right: '' };

/** `P4Y` and `P6M` make `P4Y6M`, `PT3H` and `PT20M` `PT3H20M`, `P3D` and `PT2H` `P3DT2H`. */
function joined(value: string, rest: string): string {
	return value.includes('T') ? value + rest.slice(2) : value + rest.slice(1);
}

/** The look ahead goes no farther than this, so that reading stays linear. */
const longestAmount = 40;
const amountUnit = 1;
const lengthUnit = 2;
const parts = unitKinds([
	[amountUnit, numerals],
	[amountUnit, '万.．,，多余来个半 \u3000\u00a0\t\u2002\u2003\u2009至到—－–-～~〜─ＯO'],
	[lengthUnit, units.map(({ word }) => word)],
]);

/** False where no unit of time follows the amount (12个|项目, 5000余|户). It is asked before the number is read, which costs more. */
function unitFollows(scope: Scope, at: number): boolean {
	const { text, end } = scope;
	const limit = Math.min(end, at + longestAmount);
	let i = at;
	while (i < limit && parts[text.charCodeAt(i)] & amountUnit) i++;
	return i < limit ? (parts[text.charCodeAt(i)] & lengthUnit) !== 0 : i < end;
}

/** `30`, `35,000`, `2.5`, `两`, `三十三`, `十五六`. */
function amountAt(
	scope: Scope,
	at: number,
): { readonly stop: number; readonly amount: number; readonly arabic: boolean } | undefined {
	const { text, end } = scope;
	const numeral = dateNumeralAt(text, at, end);
	if (!numeral || Number.isNaN(numeral.value)) return undefined;
	let stop = numeral.end;
	let amount = numeral.value;
	if (numeral.style === 'arabic') {
		while ((text[stop] === ',' || text[stop] === '，') && /^\d{3}(?!\d)/.test(text.slice(stop + 1, stop + 5))) {
			amount = amount * 1000 + Number(text.slice(stop + 1, stop + 4));
			stop += 4;
		}
		if ((text[stop] === '.' || text[stop] === '．') && /\d/.test(text[stop + 1] ?? '')) {
			const decimal = dateNumeralAt(text, stop + 1, end);
			if (decimal && decimal.style === 'arabic') {
				amount += decimal.value / 10 ** decimal.length;
				stop = decimal.end;
			}
		}
		if (text[stop] === '万') {
			amount *= 10000;
			stop++;
		}
	} else if (numeral.style === 'positional' && numeral.length === 2) {
		// 三四年 is three or four; the longer counts.
		amount = numeral.value % 10;
	}
	return amount > 0 ? { stop, amount, arabic: numeral.style === 'arabic' } : undefined;
}

function unitAt(text: string, at: number): LengthUnit | undefined {
	return units.find((unit) => text.startsWith(unit.word, at));
}

/** `半年`, `半个月`, `半小时`, `半天`. 半天 can also mean a long time; it is read as half a day. */
function halfAt(scope: Scope, at: number): FoundLength | undefined {
	const { text } = scope;
	const previous = text[at - 1] ?? '';
	return '上下前后大小一两三四五六七八九十多每天年月时个'.includes(previous) && previous !== ''
		? undefined
		: halfOf(scope, at);
}

/** The same behind 每 and 每隔, where nothing else can be meant. */
export function halfOf(scope: Scope, at: number): FoundLength | undefined {
	const { text, end } = scope;
	let stop = at + 1;
	if (text[stop] === '个') stop++;
	if (text[stop] === '多') stop++;
	const unit = unitAt(text, stop);
	if (!unit || stop + unit.word.length > end || unit.word === '日' || unit.word === '天') return undefined;
	const after = stop + unit.word.length;
	if (unit.right.includes(text[after] ?? '。')) return undefined;
	return {
		end: after,
		value: unit.letter === 'Y' && unit.times === 1 ? 'P6M' : unit.letter === 'TH' ? 'PT30M' : lengthValue(unit, 0.5),
	};
}

function lengthValue(unit: LengthUnit, amount: number): string {
	const number = String(Number((amount * unit.times).toFixed(2)));
	return unit.letter.startsWith('T') ? `PT${number}${unit.letter[1]}` : `P${number}${unit.letter}`;
}
