import type { ArticleRule } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { sequences } from '../../../ground/text/prefilter';
import { signSet } from '../../../ground/text/signs';
import { change } from '../lib/change';

/** `二⟦O⟧二二年`, `一九八⟦0⟧年`: the zero among Han numerals is 〇 U+3007 (GB/T 15835—2011, 5.2). */
export const wrongZero: ArticleRule = {
	name: 'wrong-zero',
	category: 'number',
	tier: 'A',
	severity: 'warning',
	weight: 0.1,
	title: { zh: '“〇”写成别的字符', en: 'Wrong sign for 〇' },
	needs: () => misspelled,
	*check({ draft }) {
		const { text } = draft.logical;
		let row: Span | undefined;
		for (let at = 1; at < text.length - 1; at++) {
			if (!zeroSet.has(text.charCodeAt(at))) continue;
			let end = at;
			while (zeros.includes(text[end] ?? '\n')) end++;
			const start = at;
			at = end - 1;
			if (end - start > 3 || !digits.includes(text[start - 1])) continue;
			// A row with many zeros is read once.
			if (!row || row.end < end) row = rowAround(text, start, end);
			if (!isNumber(text, row)) continue;
			const span = { start, end };
			yield {
				span,
				message: { zh: '汉字数字里的零写“〇”。', en: 'Zero among Han numerals is 〇.' },
				fixes: [change(span, '〇'.repeat(end - start), 'safe')],
			};
		}
	},
};

const digits = '一二三四五六七八九〇';
/** Latin O, figure 0, circles: what looks like 〇. */
const zeros = 'OoＯｏ0０○◯Ο';
const zeroSet = signSet(zeros);
const misspelled = sequences(digits, zeros);

/** The row of numerals around the zeros. */
function rowAround(text: string, start: number, end: number): Span {
	let from = start;
	while (isRowSign(text, from - 1)) from--;
	let to = end;
	while (isRowSign(text, to)) to++;
	return { start: from, end: to };
}

/** True where a row of numerals is a year or a number read digit by digit: four signs with the zeros, or 年 behind. */
function isNumber(text: string, { start, end }: Span): boolean {
	return (
		end - start >= 3 &&
		(digits.includes(text[end - 1]) || text[end] === '年') &&
		(end - start >= 4 || text[end] === '年')
	);
}

function isRowSign(text: string, at: number): boolean {
	const sign = text[at] ?? '\n';
	return digits.includes(sign) || zeros.includes(sign);
}
