import type { ArticleRule } from '../model/rule';
import { sequences } from '../text/prefilter';
import { signSet } from '../text/signs';
import { change } from './lib/change';

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
		for (let at = 1; at < text.length - 1; at++) {
			if (!zeroSet.has(text.charCodeAt(at))) continue;
			let end = at;
			while (zeros.includes(text[end] ?? '\n')) end++;
			const start = at;
			at = end - 1;
			if (end - start > 3 || !digits.includes(text[start - 1]) || !isRow(text, start, end)) continue;
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

/** True where the row of numerals around the zeros is a year or a number read digit by digit: four signs with them, or 年 behind. */
function isRow(text: string, start: number, end: number): boolean {
	let from = start;
	while (isRowSign(text, from - 1)) from--;
	let to = end;
	while (isRowSign(text, to)) to++;
	return (
		to - from >= 3 && (digits.includes(text[to - 1]) || text[to] === '年') && (to - from >= 4 || text[to] === '年')
	);
}

function isRowSign(text: string, at: number): boolean {
	const sign = text[at] ?? '\n';
	return digits.includes(sign) || zeros.includes(sign);
}
