import type { ArticleRule, Fault } from '../../../ground/model/rule';
import { isDigit, isHan } from '../../../ground/text/characters';
import { sequences } from '../../../ground/text/prefilter';
import { signSet } from '../../../ground/text/signs';
import { change } from '../lib/change';
import { sounds } from './lib/sounds';

/** `阿依⟦•⟧古丽`, `“3⟦.⟧15”晚会`: the point in foreign names and in the dates of memorable days is · U+00B7 (GB/T 15834—2011, 4.14). */
export const wrongInterpunct: ArticleRule = {
	name: 'wrong-interpunct',
	category: 'punctuation',
	tier: 'B',
	severity: 'information',
	weight: 0.1,
	title: { zh: '间隔号的形式', en: 'Form of the interpunct' },
	needs: () => mistaken,
	*check({ draft }) {
		const { text } = draft.logical;
		for (let at = 1; at < text.length - 1; at++) {
			if (!candidates.has(text.charCodeAt(at))) continue;
			const sign = text[at];
			if (
				points.includes(sign)
					? isBetweenHan(text, at)
					: (sign === '.' || sign === '．') &&
						(isForeignName(text, at) || isWidePoint(text, at) || isMemorableDay(text, at))
			)
				yield fault(at, sign);
		}
	},
};

/** Points that look like the interpunct: bullet, hyphenation point, dot operators, the Japanese middle dots. */
const points = '•‧∙⋅・･●';
const candidates = signSet(`${points}.．`);

function isBetweenHan(text: string, at: number): boolean {
	return text[at] !== '●' && isHan(text.charCodeAt(at - 1)) && isHan(text.charCodeAt(at + 1));
}

/** Both neighbors are characters that spell foreign sounds: 阿依.古丽, 约翰．史密斯. */
function isForeignName(text: string, at: number): boolean {
	return sounds.includes(text[at - 1]) && sounds.includes(text[at + 1]) && sounds.includes(text[at - 2] ?? '\n');
}

/**
 * `我们的节日⟦．⟧春节`: the full-width point between two Han characters has no other use, except behind the number of an item
 * (`一．加强管理`).
 */
function isWidePoint(text: string, at: number): boolean {
	return (
		text[at] === '．' &&
		isHan(text.charCodeAt(at - 1)) &&
		isHan(text.charCodeAt(at + 1)) &&
		!/(?:^|[^\u4e00-\u9fff])[一二三四五六七八九十甲乙丙丁]{1,3}$/.test(text.slice(Math.max(0, at - 4), at))
	);
}

/** `“3.15”`, `“5．12”`: the month and day of a memorable day in quotation marks. */
function isMemorableDay(text: string, at: number): boolean {
	let start = at;
	while (isDigit(text.charCodeAt(start - 1))) start--;
	let end = at + 1;
	while (isDigit(text.charCodeAt(end))) end++;
	if (text[start - 1] !== '“' || text[end] !== '”' || start === at || end === at + 1 || end - at > 3 || at - start > 2)
		return false;
	return memorableDays.has(text.slice(start, end).normalize('NFKC'));
}

/** Days that are called by month and day; any other such figure may be a decimal (“12.5”). */
const memorableDays: ReadonlySet<string> = new Set(
	'1.10 3.8 3.15 4.14 4.15 4.20 4.22 4.23 4.26 5.1 5.4 5.12 5.15 5.17 5.18 5.31 6.1 6.5 6.6 6.18 6.26 7.1 7.7 7.20 7.23 8.1 8.12 8.15 9.3 9.10 9.11 9.18 9.30 10.1 10.10 11.8 11.9 11.11 12.2 12.4 12.9 12.13'.split(
		' ',
	),
);

const mistaken = [...points, '．', ...sequences(sounds, '.'), ...sequences('“', '0123456789０１２３４５６７８９')];

function fault(at: number, sign: string): Fault {
	const span = { start: at, end: at + 1 };
	return {
		span,
		message: { zh: `间隔号是“·”，不用“${sign}”。`, en: `The interpunct is “·”, not “${sign}”.` },
		fixes: [change(span, '·', 'safe')],
	};
}
