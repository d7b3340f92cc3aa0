import type { Message } from '../../../ground/model/finding';
import type { ArticleRule, Fault } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { isHan } from '../../../ground/text/characters';
import { lines } from '../../../ground/text/line-spans';
import { sequences } from '../../../ground/text/prefilter';
import { signSet } from '../../../ground/text/signs';
import { change } from '../lib/change';

/** `第一⟦、⟧要落实责任`, `一⟦，⟧加强领导`, `（一）⟦、⟧总体要求`: the mark behind a number that orders a list. */
export const ordinalMark: ArticleRule = {
	name: 'ordinal-mark',
	category: 'punctuation',
	tier: 'B',
	severity: 'information',
	weight: 0.1,
	title: { zh: '序次语后的标点', en: 'Mark behind an ordinal' },
	needs: () => marked,
	*check({ draft }) {
		const { text } = draft.logical;
		for (const line of lines(text)) {
			for (let at = line.start; at < line.end; at++) {
				if (at > line.start && !openings.has(text.charCodeAt(at - 1))) continue;
				const found =
					at === line.start ? (headingFault(text, line) ?? ordinalFault(text, line, at)) : ordinalFault(text, line, at);
				if (found) yield found;
			}
		}
	},
};

/** Marks behind which a clause begins. */
const openings = signSet('。；：！？”');
const numerals = '一二三四五六七八九十';
const ordinals = ['首先', '其次', '再次', '最后'];
const marked = [...sequences(ordinals, '、'), ...sequences(numerals, '、，'), ...sequences(numerals, '）', '、，')];

/** `第一、要…`, `首先、要…`; 第一、二、三产业 and 第一、第二课堂 are lists. */
function ordinalFault(text: string, line: Span, at: number): Fault | undefined {
	let end = at;
	if (text[at] === '第') {
		end++;
		while (numerals.includes(text[end] ?? '\n')) end++;
		if (end === at + 1) return undefined;
	} else {
		const word = ordinals.find((candidate) => text.startsWith(candidate, at));
		if (word === undefined) return undefined;
		end += word.length;
	}
	if (text[end] !== '、' || end + 1 >= line.end || !isHan(text.charCodeAt(end + 1))) return undefined;
	if (text[end + 1] === '第' || numerals.includes(text[end + 1]) || '首其再最'.includes(text[end + 1]))
		return undefined;
	return fault({ start: end, end: end + 1 }, '，', {
		zh: `“${text.slice(at, end)}”后面用逗号。`,
		en: `“${text.slice(at, end)}” takes a comma.`,
	});
}

/** `一，加强领导` and `（一）、总体要求` at the start of a line. */
function headingFault(text: string, line: Span): Fault | undefined {
	const isBracketed = text[line.start] === '（';
	let at = line.start + (isBracketed ? 1 : 0);
	const from = at;
	while (numerals.includes(text[at] ?? '\n')) at++;
	if (at === from || at - from > 3) return undefined;
	if (isBracketed) {
		if (text[at] !== '）' || (text[at + 1] !== '、' && text[at + 1] !== '，')) return undefined;
		return fault({ start: at + 1, end: at + 2 }, '', {
			zh: '带括号的序次语后面不用标点。',
			en: 'A number in brackets takes no mark.',
		});
	}
	if (text[at] !== '，' || at + 1 >= line.end || !isHan(text.charCodeAt(at + 1))) return undefined;
	return fault({ start: at, end: at + 1 }, '、', {
		zh: '汉字数字的序次语后面用顿号。',
		en: 'A number in Han characters takes a 顿号.',
	});
}

function fault(span: Span, text: string, message: Message): Fault {
	return { span, message, fixes: [change(span, text, 'offer')] };
}
