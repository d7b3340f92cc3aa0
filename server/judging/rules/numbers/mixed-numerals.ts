import type { ArticleRule, Fault } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { numeralAt } from '../../../ground/text/numerals';
import { sequences } from '../../../ground/text/prefilter';
import { change } from '../lib/change';

/**
 * `⟦二〇二二年8月⟧`, `⟦2022年八月⟧`, `⟦3千5百⟧人`, `⟦百分之5⟧`: Han numerals and Arabic figures in one number or date
 * (GB/T 15835—2011, 5.3).
 */
export const mixedNumerals: ArticleRule = {
	name: 'mixed-numerals',
	category: 'number',
	tier: 'A',
	severity: 'warning',
	weight: 0.1,
	title: { zh: '汉字数字与阿拉伯数字混用', en: 'Han numerals mixed with Arabic figures' },
	needs: () => mixtures,
	*check({ draft }) {
		const { text } = draft.logical;
		for (const match of text.matchAll(/[一二三四五六七八九〇零○]{4}年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)/g)) {
			yield date({ start: match.index, end: match.index + match[0].length }, match[0]);
		}
		// 2022年八月十五 is a lunar day.
		for (const match of text.matchAll(
			/[0-9]{4}年[一二三四五六七八九十]{1,2}月(?:[0-9]{1,2}日|(?![一二三四五六七八九十初廿闰]))/g,
		)) {
			if (/[农阴旧]历.{0,4}$/.test(text.slice(Math.max(0, match.index - 6), match.index))) continue;
			yield date({ start: match.index, end: match.index + match[0].length }, match[0]);
		}
		for (const match of text.matchAll(
			/(?<![0-9.千百])(?:[0-9]千[0-9]百(?:[0-9]十)?|[0-9]千(?![0-9]百|[克米瓦伏卡赫帕牛焦吨升斤兆安字])|[0-9]百[0-9]十|[0-9]百(?![0-9]十|[分姓帕货年科米色花兆强事]))/g,
		)) {
			yield amount({ start: match.index, end: match.index + match[0].length }, match[0]);
		}
		// 二百40个, 三千5百元: a number begins in Han numerals and goes on in figures.
		for (const match of text.matchAll(/[一二三四五六七八九][百千][0-9]{1,3}(?:百)?(?![0-9A-Za-z.%年月日])/g))
			yield { ...begun({ start: match.index, end: match.index + match[0].length }, match[0]), message };
		// 八月15日: month and day in different scripts.
		for (const match of text.matchAll(
			/(?<![一二三四五六七八九十年闰个农历])[一二三四五六七八九十]{1,2}月[0-9]{1,2}日/g,
		))
			yield {
				span: { start: match.index, end: match.index + match[0].length },
				message,
				fixes: [change({ start: match.index, end: match.index + match[0].length }, arabicDate(match[0]), 'offer')],
			};
		// 百分之5, 百分之85%: the words go with Han numerals, the sign with figures.
		for (const match of text.matchAll(/百分之([0-9]{1,3}(?:\.[0-9]{1,4})?)(?:%|％)?/g)) {
			const span = { start: match.index, end: match.index + match[0].length };
			yield { span, message: percentMessage, fixes: [change(span, `${match[1]}%`, 'offer')] };
		}
	},
};

/** 二年8, 2年八, 3千, 千5, 八月1: where one script meets the other. */
const mixtures = [
	...sequences('一二三四五六七八九〇零○', '年', '0123456789'),
	...sequences('0123456789', '年', '一二三四五六七八九十'),
	...sequences('0123456789', '千百'),
	...sequences('百千', '0123456789'),
	...sequences('一二三四五六七八九十', '月', '0123456789'),
	...sequences(['百分之'], '0123456789'),
];

const percentMessage = {
	zh: '“百分之”后面用汉字数字；用阿拉伯数字，写“%”。',
	en: 'Behind 百分之 stand Han numerals; figures go with %.',
};

const message = {
	zh: '一个数字里不混用汉字和阿拉伯数字。',
	en: 'One number does not mix Han numerals and Arabic figures.',
};

function date(span: Span, written: string): Fault {
	return { span, message, fixes: [change(span, arabicDate(written), 'offer')] };
}

function arabicDate(written: string): string {
	return written
		.replace(/^[一二三四五六七八九〇零○]{4}/, (year) =>
			[...year].map((sign) => '〇一二三四五六七八九'.indexOf(sign === '零' || sign === '○' ? '〇' : sign)).join(''),
		)
		.replace(/[一二三四五六七八九十]{1,2}(?=月)/, (month) => String(numeralAt(month, 0)?.value ?? month));
}

const scales: Readonly<Record<string, number>> = { 千: 1000, 百: 100, 十: 10 };

/** `3千5百` is 3500, `5千` in `5千万` is 5000: only 万 and 亿 may follow Arabic figures. */
function amount(span: Span, written: string): Fault {
	const parts = [...written.matchAll(/([0-9])([千百十])/g)];
	const value = parts.reduce((sum, part) => sum + Number(part[1]) * (scales[part[2]] ?? 1), 0);
	return {
		span,
		message: { zh: '阿拉伯数字后面的单位只用“万”“亿”。', en: 'Behind Arabic figures only 万 and 亿 stand.' },
		fixes: [change(span, String(value), 'offer'), change(span, hanDigits(written), 'offer')],
	};
}

/** `三千⟦5⟧百`, `二百⟦40⟧`: either script will do, as long as it is one. */
function begun(span: Span, written: string): Omit<Fault, 'message'> {
	const [, head, unit, figures, hundreds] = /^(.)([百千])([0-9]{1,3})(百?)$/.exec(written) ?? [];
	if (head === undefined) return { span };
	const value = '一二三四五六七八九'.indexOf(head) + 1;
	const rest = Number(figures) * (hundreds ? 100 : 1);
	const whole = value * (unit === '千' ? 1000 : 100) + rest;
	const fixes = [change(span, String(whole), 'offer')];
	if (hundreds) fixes.push(change(span, hanDigits(written), 'offer'));
	return { span, fixes };
}

function hanDigits(written: string): string {
	return written.replace(/[0-9]/g, (digit) => '零一二三四五六七八九'[Number(digit)]);
}
