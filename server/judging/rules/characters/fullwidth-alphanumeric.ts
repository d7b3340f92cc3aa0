import type { ArticleRule, Fault, PageRule } from '../../../ground/model/rule';
import { nonHanOf } from '../../../ground/text/logical';
import { change } from '../lib/change';

/**
 * `投资⟦１２．５⟧亿元`, `⟦ＧＤＰ⟧`: figures and Latin letters in the width of Han characters, as papers printed them until about 2000. A
 * story that is set in them throughout has one finding, which mends them all. A page that is set so has one finding that says so.
 */
export const fullwidthAlphanumeric: ArticleRule & PageRule<number> = {
	name: 'fullwidth-alphanumeric',
	category: 'punctuation',
	tier: 'A',
	severity: 'warning',
	weight: 0.1,
	title: { zh: '全角数字和字母', en: 'Full-width figures and letters' },
	needs: [
		...'０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ',
	],
	check({ draft }, { issueDate, style }) {
		const { text } = draft.logical;
		const isHalf = /[0-9]/.test(text);
		if (style.fullWidthDigits || (issueDate ? issueDate.day.year < firstYear : !isHalf)) return [];
		const faults = faultsOf(text);
		// Somebody else sets the headlines, so they are not counted.
		const isMixed = draft.logicalBlocks.some(
			({ kind, span }) => kind === 'paragraph' && /[0-9]/.test(text.slice(span.start, span.end)),
		);
		return isMixed || faults.length < whole ? faults : [all(faults)];
	},
	summarize({ draft }) {
		const { text } = draft.logical;
		return nonHanOf(draft.logical).find((at) => isFullWidthDigit(text.charCodeAt(at)));
	},
	*judge([first], { style, issueDate }) {
		if (!first || !style.fullWidthDigits || (issueDate && issueDate.day.year < firstYear)) return;
		yield {
			section: first.section,
			span: { start: first.summary, end: first.summary + 1 },
			severity: 'information',
			message: {
				zh: '全版数字都是全角，看作本报的写法，不一一提示。',
				en: 'All figures of the page are full-width: taken for the way of the paper.',
			},
		};
	},
};

/** Before this year, papers set their figures so. */
const firstYear = 2000;

/** A story is set in full-width figures where it has so many of them and no others. */
const whole = 5;

function faultsOf(text: string): Fault[] {
	const faults: Fault[] = [];
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
		const half = text.slice(start, at).replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
		faults.push({
			span,
			message: { zh: '阿拉伯数字和拉丁字母用半角。', en: 'Figures and Latin letters are half-width.' },
			fixes: [change(span, half, 'safe')],
		});
		at--;
	}
	return faults;
}

/** One finding, at the first of them, whose fix mends them all. */
function all(faults: readonly Fault[]): Fault {
	const count = faults.length;
	return {
		span: faults[0].span,
		message: {
			zh: `这篇稿件的数字都是全角（${count} 处），阿拉伯数字用半角。`,
			en: `All figures of the story are full-width (${count}); they should be half-width.`,
		},
		fixes: [
			{
				title: { zh: `全篇改为半角（${count} 处）`, en: `Make all ${count} half-width` },
				safe: true,
				edits: faults.flatMap(({ fixes = [] }) => fixes.flatMap(({ edits }) => edits)),
			},
		],
	};
}

/** ０–９ Ａ–Ｚ ａ–ｚ. */
function isFullWidthDigit(code: number): boolean {
	return code >= 0xff10 && code <= 0xff19;
}

function isFullWidth(code: number): boolean {
	return isFullWidthDigit(code) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
}

/** The point or the grouping comma of a figure, and what joins the parts of a model's name: `１２．５`, `Ｇ－７`. */
function isJoint(text: string, at: number): boolean {
	return '．－／'.includes(text[at] ?? '\n');
}
