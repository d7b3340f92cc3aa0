import type { ArticleRule } from '../model/rule';
import { change } from './lib/change';

/** `投资⟦１２．５⟧亿元`, `⟦ＧＤＰ⟧`: figures and Latin letters in the width of Han characters, as papers printed them until about 2000. */
export const fullwidthAlphanumeric: ArticleRule = {
	name: 'fullwidth-alphanumeric',
	category: 'punctuation',
	tier: 'A',
	severity: 'warning',
	weight: 0.1,
	title: { zh: '全角数字和字母', en: 'Full-width figures and letters' },
	needs: [
		...'０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ',
	],
	*check({ draft }, { issueDate }) {
		const { text } = draft.logical;
		if (issueDate ? issueDate.day.year < 2000 : !/[0-9]/.test(text)) return;
		for (let at = 0; at < text.length; at++) {
			if (!isFullWidth(text.charCodeAt(at))) continue;
			const start = at;
			while (
				at < text.length &&
				(isFullWidth(text.charCodeAt(at)) || (isJoint(text, at) && isFullWidth(text.charCodeAt(at + 1))))
			)
				at++;
			if (text[at] === '％') at++;
			const span = { start, end: at };
			yield {
				span,
				message: { zh: '阿拉伯数字和拉丁字母用半角。', en: 'Figures and Latin letters are half-width.' },
				fixes: [
					change(
						span,
						text.slice(start, at).replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)),
						'safe',
					),
				],
			};
			at--;
		}
	},
};

/** ０–９ Ａ–Ｚ ａ–ｚ. */
function isFullWidth(code: number): boolean {
	return (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
}

/** The point or the grouping comma of a figure, and what joins the parts of a model's name: `１２．５`, `Ｇ－７`. */
function isJoint(text: string, at: number): boolean {
	return '．－／'.includes(text[at] ?? '\n');
}
