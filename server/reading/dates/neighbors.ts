import type { DateFields } from '../../ground/model/date';
import { isHan } from '../../ground/text/characters';
import { present } from '../../ground/text/present';
import { words } from '../../ground/text/trie';
import { unitKinds } from '../../ground/text/unit-table';
import { numeralEnd } from './date-numerals';
import type { Scope } from './found';

/** Two neighbors in one word: `五六`月, 下午`七八`点, `八九`十年代, `十一二`点. */
export interface FoundPair {
	readonly end: number;
	readonly from: number;
	readonly to: number;
}

const digits = '一二三四五六七八九';

/** 一 to 十. The code is looked up, since nearly every unit that is asked about is none. */
function isHanDigit(code: number): boolean {
	return hanDigits[code] === 1;
}

const hanDigits = unitKinds([[1, `${digits}十`]]);

/** Reads two Han numerals of which the second is the next higher one, 十 before both if written, at most to `end`. */
export function neighborsAt(scope: Scope, at: number): FoundPair | undefined {
	const { text, end } = scope;
	if (!isHanDigit(text.charCodeAt(at))) return undefined;
	const ten = text[at] === '十' && digits.includes(text[at + 1] ?? '-') ? 10 : 0;
	const first = ten === 10 ? at + 1 : at;
	if (first + 2 > end) return undefined;
	const from = digits.indexOf(text[first]) + 1;
	const sign = text[first + 1];
	const to = sign === '十' && ten === 0 ? 10 : digits.indexOf(sign) + 1;
	return from > 0 && to === from + 1 ? { end: first + 2, from: ten + from, to: ten + to } : undefined;
}

/** `五六月`, `七八月份`: the months and the end of the word; a single number of months has 个. */
export function neighborMonthsAt(scope: Scope, at: number): FoundPair | undefined {
	const { text, end } = scope;
	const pair = neighborsAt(scope, at);
	if (!pair || pair.to > 12 || text[pair.end] !== '月' || pair.end >= end || numeralEnd(text, at, end) !== pair.end)
		return undefined;
	const stop = text[pair.end + 1] === '份' ? pair.end + 2 : pair.end + 1;
	return stop <= end ? { ...pair, end: stop } : undefined;
}

/** `八九十年代`: the decades, as tens. The 十 belongs to both. */
export function neighborDecadesAt(scope: Scope, at: number): FoundPair | undefined {
	const { text, end } = scope;
	const pair = neighborsAt(scope, at);
	return pair && pair.to < 10 && text.startsWith('十年代', pair.end) && pair.end + 3 <= end
		? { ...pair, end: pair.end + 3 }
		: undefined;
}

/** Days and years named by two signs: 今明|两天, 去今|两年. What lies between the first and the last is counted from today. */
const steps: ReadonlyMap<string, number> = new Map([
	['前', -2],
	['去', -1],
	['昨', -1],
	['今', 0],
	['明', 1],
	['后', 2],
]);
const stepSigns = unitKinds([[1, '前去昨今明后']]);
const dayPairs = new Set(words('前昨 昨今 今明 明后'));
const yearPairs = new Set(words('去今 今明 明后'));
/** Behind these 明后 belongs to the sentence, behind any other Han it may be the end of a name (李明|后天). */
const free = '在于到至和与及计预据，、';

/** `今明两年`, `昨今两日`, `明后天`, `今明后三天`: the first and the last of them. */
export function wordPairAt(
	scope: Scope,
	at: number,
): { readonly end: number; readonly from: DateFields; readonly to: DateFields } | undefined {
	const { text, end } = scope;
	if (!(stepSigns[text.charCodeAt(at)] & stepSigns[text.charCodeAt(at + 1)])) return undefined;
	const three = text.startsWith('今明后三', at);
	const pair = text.slice(at, at + 2);
	const counted = three || text[at + 2] === '两' || text[at + 2] === '二';
	const stop = at + (three ? 4 : counted ? 3 : 2);
	const unit = text[stop];
	if (stop >= end || (at > 0 && '如当现古迄至'.includes(text[at - 1]))) return undefined;
	const years = unit === '年';
	if (!(years || unit === '天' || unit === '日') || !(years ? yearPairs : dayPairs).has(pair)) return undefined;
	if (!counted && (pair !== '明后' || (at > 0 && isHan(text.charCodeAt(at - 1)) && !free.includes(text[at - 1]))))
		return undefined;
	const from = { relative: present(steps.get(pair[0]), 'step') };
	const to = { relative: three ? 2 : present(steps.get(pair[1]), 'step') };
	return { end: stop + 1, from: years ? { year: from } : { day: from }, to: years ? { year: to } : { day: to } };
}
