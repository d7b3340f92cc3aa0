import type { ArticleRule } from '../../../ground/model/rule';
import { isDigit } from '../../../ground/text/characters';
import { hanOf } from '../../../ground/text/numerals';
import { change } from '../lib/change';

/** `农历⟦8月15⟧`, `正月⟦15⟧`, `腊月⟦23⟧`, `初⟦5⟧`: lunar months and days are written in Han characters (GB/T 15835—2011, 4.2). */
export const lunarInArabic: ArticleRule = {
	name: 'lunar-in-arabic',
	category: 'number',
	tier: 'A',
	severity: 'warning',
	weight: 0.1,
	title: { zh: '农历用了阿拉伯数字', en: 'Lunar date in Arabic figures' },
	needs: ['农历', '阴历', '旧历', '正月', '冬月', '腊月'],
	*check({ draft }) {
		const { text } = draft.logical;
		for (const match of text.matchAll(
			/(?:农历|阴历|旧历)(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)?([0-9０-９]{1,2}月(?:初?[0-9０-９]{1,2}|[一二三四五六七八九十初廿]{2,3})?[日号]?|[正一二三四五六七八九十冬腊]{1,2}月初?[0-9０-９]{1,2}[日号]?)|(?:正月|冬月|腊月)初?([0-9０-９]{1,2}[日号]?)/g,
		)) {
			const written = match[1] ?? match[2];
			const end = match.index + match[0].length;
			const start = end - written.length;
			// 正月15 says the month already; 正月5日至8日 is mended part by part.
			if (isDigit(text.charCodeAt(end))) continue;
			const han = spell(written);
			if (han === undefined) continue;
			yield {
				span: { start, end },
				message: { zh: '农历的月、日用汉字。', en: 'Lunar months and days are written in Han characters.' },
				fixes: [change({ start, end }, han, 'safe')],
			};
		}
	},
};

/** `8月15日` becomes 八月十五, `15` 十五; undefined where the figures are no month or day. */
function spell(written: string): string | undefined {
	const plain = written.normalize('NFKC');
	const cut = plain.indexOf('月');
	const month = cut < 0 ? '' : plain.slice(0, cut);
	const day = plain.slice(cut + 1).replace(/^初|[日号]$/g, '');
	const monthHan = /^\d+$/.test(month) ? monthName(Number(month)) : month;
	const dayHan = /^\d+$/.test(day) ? dayName(Number(day)) : plain.slice(cut + 1).replace(/[日号]$/, '');
	if (monthHan === undefined || dayHan === undefined) return undefined;
	return cut < 0 ? dayHan : `${monthHan}月${dayHan}`;
}

function monthName(month: number): string | undefined {
	return month < 1 || month > 12 ? undefined : month === 1 ? '正' : hanOf(month);
}

function dayName(day: number): string | undefined {
	return day < 1 || day > 30 ? undefined : day <= 10 ? `初${hanOf(day)}` : hanOf(day);
}
