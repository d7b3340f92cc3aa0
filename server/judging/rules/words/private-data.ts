import type { Message } from '../../../ground/model/finding';
import type { ArticleRule, Fault } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { isDigit } from '../../../ground/text/characters';
import { change } from '../lib/change';

/** `身份证号⟦330102199003077472⟧`: the number of an identity card, a bank card, a private telephone in a story. */
export const privateData: ArticleRule = {
	name: 'private-data',
	category: 'term',
	tier: 'B',
	severity: 'warning',
	weight: 0,
	title: { zh: '个人信息', en: 'Private data' },
	suspects: ({ draft }) => hasLongNumber(draft.logical.text),
	*check({ draft }) {
		if (draft.kind !== 'article') return;
		const { text } = draft.logical;
		// Every `fewest`-th place is looked at: a number of so many figures has a figure at one of them.
		for (let at = fewest - 1; at < text.length; at += fewest) {
			if (!isDigit(text.charCodeAt(at))) continue;
			let start = at;
			while (isDigit(text.charCodeAt(start - 1))) start--;
			while (isDigit(text.charCodeAt(at + 1))) at++;
			const last = text[at + 1];
			const end = (last === 'X' || last === 'x') && at + 1 - start === 17 ? at + 2 : at + 1;
			const fault = end - start >= fewest ? judge(text, start, end) : undefined;
			if (fault) yield fault;
		}
	},
};

/** The shortest number that is private: a telephone's. */
const fewest = 11;

/** A number of so many figures has two figures at places that are this far apart, wherever it begins. */
function hasLongNumber(text: string): boolean {
	const step = (fewest - 1) / 2;
	for (let at = step; at < text.length; at += step)
		if (isDigit(text.charCodeAt(at)) && isDigit(text.charCodeAt(at - step))) return true;
	return false;
}

function judge(text: string, start: number, end: number): Fault | undefined {
	const digits = text.slice(start, end);
	// Part of a longer code: A330101…, 330101…-2.
	if (/[A-Za-z0-9.-]/.test(text[start - 1] ?? '\n')) return undefined;
	if (digits.length === 18 && isIdentity(digits))
		return fault({ start, end }, { zh: '居民身份证号码', en: 'The number of an identity card' }, [6, 4]);
	if (digits.length >= 16 && digits.length <= 19 && '3456'.includes(digits[0]) && isLuhn(digits))
		return fault({ start, end }, { zh: '银行卡号', en: 'The number of a bank card' }, [4, 4]);
	if (digits.length === 11 && /^1[3-9]/.test(digits) && !isOffered(text, start))
		return fault({ start, end }, { zh: '手机号码', en: 'A mobile telephone number' }, [3, 4]);
	return undefined;
}

/** Checksum and birth date of the 18 signs (GB 11643—1999). */
function isIdentity(digits: string): boolean {
	const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
	const sum = weights.reduce((all, weight, i) => all + weight * Number(digits[i]), 0);
	const month = Number(digits.slice(10, 12));
	return (
		'10X98765432'[sum % 11] === digits[17]?.toUpperCase() &&
		month >= 1 &&
		month <= 12 &&
		/^(?:19|20)/.test(digits.slice(6))
	);
}

/** The checksum of bank cards (ISO/IEC 7812). */
function isLuhn(digits: string): boolean {
	let sum = 0;
	for (let i = digits.length - 1, isDoubled = false; i >= 0; i--, isDoubled = !isDoubled) {
		const value = Number(digits[i]) * (isDoubled ? 2 : 1);
		sum += value > 9 ? value - 9 : value;
	}
	return sum % 10 === 0;
}

/** A number that is given to be called: 报名电话, 热线, 联系人, 微信. */
function isOffered(text: string, at: number): boolean {
	const before = text.slice(Math.max(0, at - 14), at);
	return /热线|电话|咨询|联系|报名|举报|投稿|微信|拨打|求助|客服|订阅|预约/.test(before);
}

/** The first and the last figures stay: `head` and `tail` say how many. */
function fault({ start, end }: Span, { zh, en }: Message, [head, tail]: readonly [number, number]): Fault {
	const stars = '*'.repeat(end - start - head - tail);
	const span = { start: start + head, end: end - tail };
	return {
		span: { start, end },
		message: { zh: `${zh}，见报前隐去中间几位。`, en: `${en}: hide the middle of it.` },
		fixes: [{ ...change(span, stars, 'offer'), title: { zh: '隐去中间几位', en: 'Hide the middle' } }],
	};
}
