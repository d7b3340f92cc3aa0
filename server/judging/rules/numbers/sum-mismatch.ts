import type { ArticleRule } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { isHan } from '../../../ground/text/characters';
import { type Numeral, numeralAt, numeralSigns } from '../../../ground/text/numerals';
import { signSet } from '../../../ground/text/signs';
import { words, wordTrie } from '../../../ground/text/trie';
import { told, written } from '../lib/quantities';
import { partWords, wholesAndParts, wholesBefore } from './lib/whole-parts';

/**
 * `男生⟦18人、女生21人，合计40人⟧`, `⟦25个村，其中山区村12个、平原村14个⟧`: the parts and their sum, in one sentence and one unit, do not
 * agree.
 */
export const sumMismatch: ArticleRule = {
	name: 'sum-mismatch',
	category: 'number',
	structural: true,
	tier: 'C',
	severity: 'information',
	weight: 0,
	title: { zh: '分项与合计不符', en: 'Parts and sum differ' },
	needs: () => [...sumWords, ...partWords],
	*check({ draft }) {
		const { text } = draft.logical;
		// The numbers of the sentence, read once however many sums it has.
		let sentence = 0;
		let read = 0;
		let numbers: Quantity[] = [];
		for (let at = 0; at < text.length; at++) {
			const code = text.charCodeAt(at);
			if (ends.has(code)) {
				sentence = read = at + 1;
				numbers = [];
			}
			const word = sums.opens(code) ? sums.longest(text, at) : undefined;
			if (!word || text[at - 1] === '不') continue;
			const total = numeralAt(text, word.end);
			if (!total || total.end === word.end) continue;
			const unit = unitAt(text, total.end);
			if (unit === '') continue;
			read = readNumbers(text, { start: read, end: at }, numbers);
			const parts = partsOf(numbers, { start: Math.max(sentence, at - longest), end: at }, unit);
			// The parts of a sum end right before it: `…、女生21人，合计39人`.
			const last = parts[parts.length - 1];
			if (parts.length < 2 || !last || !isNear(text, last.end + unit.length, at)) continue;
			const sum = parts.reduce((all, part) => all + part.value, 0);
			if (Math.abs(sum - total.value) < 1e-6 * total.value || sum === 0) continue;
			const span = { start: parts[0].start, end: total.end + unit.length };
			yield {
				span,
				message: {
					zh: `各项相加为${written(sum)}${unit}，此处写作${written(total.value)}${unit}，请核对。`,
					en: `The parts add up to ${told(sum)}, but the total given is ${told(total.value)}.`,
				},
			};
			at = total.end;
		}
		for (const { span, whole, sum, unit } of [...wholesAndParts(draft.logical), ...wholesBefore(text)])
			yield {
				span,
				message: {
					zh: `各项相加为${written(sum)}${unit}，总数写作${written(whole)}${unit}，请核对。`,
					en: `The parts add up to ${told(sum)}, the whole is ${told(whole)}.`,
				},
			};
	},
};

const sumWords = words('合计 共计 总计 总共 一共 合共 ，共');
const sums = wordTrie(...sumWords);
const unitWords = wordTrie(
	'人 名 人次 户 个 元 万元 亿元 亩 公里 吨 件 辆 台 套 次 家 所 座 册 篇 米 千米 平方米 公顷 公斤 斤 只 头 株 枚 块',
);

function unitAt(text: string, at: number): string {
	return unitWords.longest(text, at)?.value ?? '';
}

interface Quantity extends Numeral {
	readonly start: number;
	readonly unit: string;
	/** It counts something. A count in another unit among the parts means that this is no list of parts. */
	readonly counts: boolean;
}

/** Adds the numbers of a stretch to those before it; gives where to go on reading. */
function readNumbers(text: string, { start, end }: Span, numbers: Quantity[]): number {
	let at = start;
	while (at < end) {
		const number = numerals.has(text.charCodeAt(at)) ? numeralAt(text, at) : undefined;
		if (!number || number.end === at) {
			at++;
			continue;
		}
		const counts = number.script === 'arabic' && counted.has(text.charCodeAt(number.end));
		numbers.push({ ...number, start: at, unit: unitAt(text, number.end), counts });
		at = number.end;
	}
	return at;
}

const numerals = signSet(numeralSigns);
const counted = signSet('人名户个元亩吨件万亿%');

/** The numbers of one unit that begin in a stretch, in a list: all of them stand in clauses that hold one number each. */
function partsOf(numbers: readonly Quantity[], { start, end }: Span, unit: string): Quantity[] {
	const found: Quantity[] = [];
	for (let i = numbers.length - 1; i >= 0 && numbers[i].start >= start; i--) {
		const number = numbers[i];
		if (number.unit === unit && number.end <= end) found.push(number);
		else if (number.counts) return [];
	}
	return found.reverse();
}

function isNear(text: string, from: number, to: number): boolean {
	let han = 0;
	for (let at = from; at < to; at++) if (isHan(text.charCodeAt(at))) han++;
	return han <= 2;
}

/** A sentence with a sum is at most this long. */
const longest = 300;

/** What a sentence ends with. */
const ends = signSet('。；！？\n');
