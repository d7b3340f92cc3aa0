import type { ArticleRule } from '../model/rule';
import type { Span } from '../model/span';
import { isHan } from '../text/characters';
import { type Numeral, numeralAt } from '../text/numerals';
import { words, wordTrie } from '../text/trie';

/** `男生⟦18人、女生21人，合计40人⟧`: the parts and their sum, in one sentence and one unit, do not agree. */
export const sumMismatch: ArticleRule = {
	name: 'sum-mismatch',
	category: 'number',
	tier: 'C',
	severity: 'information',
	weight: 0,
	title: { zh: '分项与合计不符', en: 'Parts and sum differ' },
	needs: () => sumWords,
	*check({ draft }) {
		const { text } = draft.logical;
		for (let at = 0; at < text.length; at++) {
			const word = sums.longest(text, at);
			if (!word || text[at - 1] === '不') continue;
			const total = numeralAt(text, word.end);
			if (!total || total.end === word.end) continue;
			const unit = unitAt(text, total.end);
			if (unit === '') continue;
			const start = sentenceStart(text, at);
			const parts = quantities(text, { start, end: at }, unit);
			// The parts of a sum end right before it: `…、女生21人，合计39人`.
			const last = parts[parts.length - 1];
			if (parts.length < 2 || !last || !isNear(text, last.end + unit.length, at)) continue;
			const sum = parts.reduce((all, part) => all + part.value, 0);
			if (Math.abs(sum - total.value) < 1e-6 * total.value || sum === 0) continue;
			const span = { start: parts[0].start, end: total.end + unit.length };
			yield {
				span,
				message: {
					zh: `前面各项相加是${round(sum)}${unit}，这里是${round(total.value)}${unit}。`,
					en: `The parts add up to ${round(sum)}, the sum says ${round(total.value)}.`,
				},
			};
			at = total.end;
		}
	},
};

const sumWords = words('合计 共计 总计 总共 一共 合共');
const sums = wordTrie(...sumWords);
const unitWords = wordTrie(
	'人 名 人次 户 个 元 万元 亿元 亩 公里 吨 件 辆 台 套 次 家 所 座 册 篇 米 千米 平方米 公顷 公斤 斤 只 头 株 枚 块',
);

function unitAt(text: string, at: number): string {
	return unitWords.longest(text, at)?.value ?? '';
}

interface Quantity extends Numeral {
	readonly start: number;
}

/** The numbers of one unit in a stretch, in a list: all of them stand in clauses that hold one number each. */
function quantities(text: string, { start, end }: Span, unit: string): Quantity[] {
	const found: Quantity[] = [];
	for (let at = start; at < end; ) {
		const number = numeralAt(text, at);
		if (!number || number.end === at) {
			at++;
			continue;
		}
		if (unitAt(text, number.end) === unit && number.end <= end) found.push({ ...number, start: at });
		else if (number.script === 'arabic' && '人名户个元亩吨件万亿%'.includes(text[number.end] ?? '\n')) return [];
		at = number.end;
	}
	return found;
}

function isNear(text: string, from: number, to: number): boolean {
	let han = 0;
	for (let at = from; at < to; at++) if (isHan(text.charCodeAt(at))) han++;
	return han <= 2;
}

/** No sentence of a sum is longer; what stands farther before it is not read. */
const longest = 300;

function sentenceStart(text: string, sum: number): number {
	let at = sum;
	while (at > 0 && sum - at < longest && !'。；！？\n'.includes(text[at - 1])) at--;
	return at;
}

function round(value: number): string {
	return String(Math.round(value * 1e4) / 1e4);
}
