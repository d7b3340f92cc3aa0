import type { LogicalText } from '../../../../ground/model/article';
import type { Span } from '../../../../ground/model/span';
import { isDigit } from '../../../../ground/text/characters';
import { nonHanOf } from '../../../../ground/text/logical';
import { signSet } from '../../../../ground/text/signs';
import { type Quantity, quantitiesIn } from '../../lib/quantities';

/** A whole that comes before its parts, and what the parts come to. */
export interface WholeAndParts {
	/** From the whole to the last part. */
	readonly span: Span;
	readonly whole: number;
	readonly sum: number;
	readonly unit: string;
}

/** Words between a whole and its parts, or within the parts; `（` for 16个乡镇（9个镇、7个乡）. */
export const partWords = ['其中', '（', '分成', '分为', '分别', '还有', '尚有', '剩余', '其余', '实到'];

/** How the parts are brought in. `isWhole`: they are all of them, so that they may not come to less. */
interface Manner {
	readonly words: readonly string[];
	readonly isWhole: (parts: string) => boolean;
}

const pairs = [
	['男', '女'],
	['城镇', '农村'],
	['城镇', '乡村'],
	['线上', '线下'],
	['上半年', '下半年'],
	['已', '未'],
	['新', '老'],
	['进口', '出口'],
	['内贸', '外贸'],
];

/** 男 and 女, 线上 and 线下: there is no third. */
function isComplete(parts: string): boolean {
	return pairs.some((pair) => pair.every((word) => parts.includes(word)));
}

const manners: readonly Manner[] = [
	{ words: ['其中', '分别'], isWhole: isComplete },
	{ words: ['分成', '分为', '还有', '尚有', '剩余', '其余', '实到'], isWhole: () => true },
];

/** Wholes and parts that do not agree by little, in the order of the sentences; what differs by much is no list of all parts. */
export function* wholesAndParts(logical: LogicalText): Generator<WholeAndParts> {
	const { text } = logical;
	const nonHan = nonHanOf(logical);
	let start = 0;
	let digits = 0;
	for (let n = 0; n <= nonHan.length; n++) {
		const at = n < nonHan.length ? nonHan[n] : text.length;
		const code = text.charCodeAt(at);
		if (isDigit(code)) digits++;
		if (at < text.length && !ends.has(code)) continue;
		// A whole and two parts are three numbers.
		if (digits >= 3 && at - start >= shortest && at - start <= longest) yield* inSentence(text, { start, end: at });
		start = at + 1;
		digits = 0;
	}
}

const ends = signSet('。；！？\n');

/**
 * `进出口总额412.7亿元，增长9.6%。其中出口318.9亿元，增长8.8%；进口83.8亿元。`: the parts stand in a sentence of their own, with shares and
 * growth between them. Only two of a pair that has no third are added up, and what rounding makes is no fault.
 */
export function* wholesBefore(text: string): Generator<WholeAndParts> {
	for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + opening.length)) {
		const start = startOf(text, at);
		const stop = endOf(text, at + 1);
		if (at - start > longest || stop - at > longest) continue;
		const told = countedIn(text, { start, end: at });
		const parts = countedIn(text, { start: at, end: stop });
		const [first, second] = parts;
		const whole = told.filter(({ unit }) => unit === first?.unit);
		if (whole.length !== 1 || parts.length !== 2 || first.unit !== second.unit) continue;
		const between = [text.slice(at, first.start), text.slice(first.end, second.start)];
		const isPair = pairs.some((pair) => pair.every((word) => between.some((words) => words.includes(word))));
		if (!isPair || isRange(text, [...whole, ...parts])) continue;
		const sum = total(parts);
		if (!isNear(whole[0], sum) || Math.abs(sum - whole[0].value) < 1.5 * lastPlace(whole[0])) continue;
		yield { span: { start: whole[0].start, end: second.end }, whole: whole[0].value, sum, unit: first.unit };
	}
}

const opening = '。其中';

/** Where the sentence before an offset begins; farther than a sentence is long nothing is looked at. */
function startOf(text: string, at: number): number {
	let start = at;
	while (start > 0 && at - start <= longest && text[start - 1] !== '。' && text[start - 1] !== '\n') start--;
	return start;
}

function endOf(text: string, from: number): number {
	let end = from;
	while (end < text.length && end - from <= longest && text[end] !== '。' && text[end] !== '\n') end++;
	return end;
}

/** Quantities without shares and years; where the unit is not known, what stands behind the figure counts as one: 301.6万标箱. */
function countedIn(text: string, stretch: Span): Quantity[] {
	return quantitiesIn(text, stretch)
		.filter(
			({ script, unit, end }) =>
				script === 'arabic' && unit !== '%' && !/^[年月日时个%]/.test(text.slice(end, end + 1)),
		)
		.map((quantity) =>
			quantity.unit === '' ? { ...quantity, unit: text.slice(quantity.end, quantity.end + 2) } : quantity,
		);
}

/** What the last digit of a figure stands for: a tenth of 亿 in 412.7亿. */
function lastPlace({ figure }: Quantity): number {
	const digits = /\.([0-9]+)/.exec(figure)?.[1].length ?? 0;
	const factor = figure.endsWith('亿') ? 1e8 : figure.endsWith('万') ? 1e4 : 1;
	return factor / 10 ** digits;
}

const shortest = 10;
const longest = 160;

function* inSentence(text: string, { start, end }: Span): Generator<WholeAndParts> {
	const sentence = text.slice(start, end);
	if (!partWords.some((word) => sentence.includes(word))) return;
	const numbers = quantitiesIn(text, { start, end }).filter(({ script, unit }) => script === 'arabic' && unit !== '');
	const bracketed = inBrackets(text, numbers);
	if (bracketed) yield bracketed;
	if (bracketed || numbers.length < 3) return;
	const [whole, ...rest] = numbers;
	const parts = partsOf(text, whole, rest);
	if (parts.length < 2) return;
	const last = parts[parts.length - 1];
	// What the sentence says behind the parts is no part of them.
	const between = text.slice(whole.end, parts.length < rest.length ? last.end + 1 : end);
	const manner = manners.find(({ words }) => words.some((word) => between.includes(word)));
	if (!manner || isRange(text, [whole, ...parts])) return;
	const sum = total(parts);
	if (!isNear(whole, sum) || (sum < whole.value && !manner.isWhole(between))) return;
	yield { span: { start: whole.start, end: last.end }, whole: whole.value, sum, unit: whole.unit };
}

/**
 * The parts behind a whole: numbers of its unit, up to a clause that tells something else (`…、平原村14个，⟦今年修路30公里⟧`).
 * A third kind of number right among the parts says that they are none.
 */
function partsOf(text: string, { unit, end }: Quantity, numbers: readonly Quantity[]): readonly Quantity[] {
	let before = end;
	for (const [i, number] of numbers.entries()) {
		const gap = text.slice(before, number.start);
		before = number.end;
		const isAside = i >= 2 && asides.test(gap);
		if (number.unit === unit && !isAside) continue;
		return i >= 2 && gap.includes('，') ? numbers.slice(0, i) : [];
	}
	return numbers;
}

/** Words that compare the whole, or say what became of it since. */
const asides = /，(?:比|较|同比|环比|占|平均|今年|去年|目前|累计|带动|修|建|投|可)/;

/** `16⟦个乡镇（9个镇、8个乡）⟧`: what stands in brackets behind a whole, all of it parts. */
function inBrackets(text: string, numbers: readonly Quantity[]): WholeAndParts | undefined {
	for (let i = 0; i + 2 < numbers.length; i++) {
		const whole = numbers[i];
		const open = text.indexOf('（', whole.end);
		if (open < 0 || open - whole.end > 4) continue;
		const close = text.indexOf('）', open);
		const parts = numbers.slice(i + 1).filter(({ end }) => end <= close);
		if (parts.length < 2 || parts.some(({ unit }) => unit !== whole.unit) || /[，；。]/.test(text.slice(open, close)))
			continue;
		const sum = total(parts);
		if (isNear(whole, sum))
			return {
				span: { start: whole.start, end: parts[parts.length - 1].end },
				whole: whole.value,
				sum,
				unit: whole.unit,
			};
	}
	return undefined;
}

/** 10个至12个, 增长到12个: no parts. */
function isRange(text: string, numbers: readonly Quantity[]): boolean {
	return numbers.some(({ start }) =>
		/(?<![实应])到$|[至从由超近约比]$/.test(text.slice(Math.max(0, start - 2), start)),
	);
}

function total(parts: readonly Quantity[]): number {
	return parts.reduce((sum, { value }) => sum + value, 0);
}

/** The sum is another than the whole, but by no more than a slip of one figure makes. */
function isNear({ value }: Quantity, sum: number): boolean {
	const apart = Math.abs(sum - value);
	return apart > 1e-6 * value && (apart <= 1 || apart <= near * value);
}

const near = 0.06;
