import type { ArticleRule, Fault } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { isDigit, isHan, isLatin } from '../../../ground/text/characters';
import { lines } from '../../../ground/text/line-spans';
import { fix } from '../lib/change';

/**
 * `⟦"⟧百日投产⟦"⟧`: straight quotation marks in Chinese copy, which has “ ” and ‘ ’ (GB/T 15834—2011, 4.8.2).
 * Tier B where their number is odd.
 */
export const straightQuote: ArticleRule = {
	name: 'straight-quote',
	category: 'punctuation',
	tier: 'A',
	severity: 'warning',
	weight: 0.1,
	title: { zh: '直引号', en: 'Straight quotation mark' },
	needs: ['"', "'"],
	*check({ draft }) {
		const { text } = draft.logical;
		for (const line of lines(text)) {
			yield* checkLine(text, line, { straight: '"', open: '“', close: '”' });
			yield* checkLine(text, line, { straight: "'", open: '‘', close: '’' });
		}
	},
};

interface Shape {
	readonly straight: string;
	readonly open: string;
	readonly close: string;
}

/**
 * Straight marks open and close by turns; curly ones among them show which half they are.
 * Where the halves come out even, the fix is safe. Behind a figure no quotation opens: 12" are inches.
 */
function* checkLine(text: string, line: Span, shape: Shape): Generator<Fault> {
	const marks: { readonly at: number; readonly half: 'open' | 'close'; readonly isStraight: boolean }[] = [];
	let isOpen = false;
	let isEven = true;
	let touches = false;
	for (let at = line.start; at < line.end; at++) {
		if (isHan(text.charCodeAt(at))) continue;
		const sign = text[at];
		if (sign === shape.open || sign === shape.close) {
			if (isOpen === (sign === shape.open)) isEven = false;
			isOpen = sign === shape.open;
			marks.push({ at, half: isOpen ? 'open' : 'close', isStraight: false });
		} else if (sign === shape.straight && !isOtherSign(text, at) && (isOpen || !isDigit(text.charCodeAt(at - 1)))) {
			isOpen = !isOpen;
			marks.push({ at, half: isOpen ? 'open' : 'close', isStraight: true });
			touches ||= isHanLike(text, at - 1) || isHanLike(text, at + 1);
		}
	}
	// A curly half beside a straight one shows that the line is Chinese: “旅游+"“体育+”.
	if (!touches && marks.every((mark) => mark.isStraight)) return;
	isEven &&= !isOpen;
	for (let i = 0; i < marks.length; i++) {
		const mark = marks[i];
		if (!mark.isStraight) continue;
		const other = mark.half === 'open' ? marks[i + 1] : marks[i - 1];
		const partner = other && other.half !== mark.half && other.isStraight ? other : undefined;
		const pair = (partner ? [mark, partner] : [mark]).sort((a, b) => a.at - b.at);
		const edits = pair.map(({ at, half }) => ({ span: { start: at, end: at + 1 }, text: shape[half] }));
		yield {
			span: { start: mark.at, end: mark.at + 1 },
			tier: isEven ? 'A' : 'B',
			message: {
				zh: `中文里用弯引号${shape.open}${shape.close}。`,
				en: `Chinese copy has curly quotation marks ${shape.open}${shape.close}.`,
			},
			fixes: [
				fix(
					{
						zh: `改为${edits.map((edit) => edit.text).join('')}`,
						en: `Change to ${edits.map((edit) => edit.text).join('')}`,
					},
					edits,
					isEven ? 'safe' : 'offer',
				),
			],
			...(partner
				? {
						related: [
							{
								span: { start: partner.at, end: partner.at + 1 },
								message: { zh: '与之配对的引号', en: 'The mark it is paired with' },
							},
						],
					}
				: {}),
		};
	}
}

/** `It's`, `12"`, `'96`: an apostrophe, inches, a year cut short. */
function isOtherSign(text: string, at: number): boolean {
	const before = text.charCodeAt(at - 1);
	const after = text.charCodeAt(at + 1);
	if (text[at] === "'") return (isLatin(before) && !isHan(after)) || isDigit(after) || isDigit(before);
	return isDigit(before) && !isHanLike(text, at + 1) && text[at + 1] !== undefined;
}

function isHanLike(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return isHan(code) || (code >= 0x3001 && code <= 0x3011) || (code >= 0xff01 && code <= 0xff1f && !isDigit(code));
}
