import type { ArticleRule } from '../../../ground/model/rule';
import { numeralAt } from '../../../ground/text/numerals';
import { wordTrie } from '../../../ground/text/trie';

/** `成本⟦降低了2倍⟧`: a thing can grow by several times its size, but it cannot shrink by more than all of it. */
export const decreaseByTimes: ArticleRule = {
	name: 'decrease-by-times',
	category: 'number',
	tier: 'A',
	severity: 'warning',
	weight: 1,
	title: { zh: '减少若干倍', en: 'Decrease by times' },
	needs: ['倍'],
	*check({ draft }) {
		const { text } = draft.logical;
		for (let at = 0; at < text.length; at++) {
			if (!less.opens(text.charCodeAt(at))) continue;
			const verb = less.longest(text, at);
			if (!verb) continue;
			let end = verb.end;
			if (text[end] === '了' || text[end] === '到') end++;
			const about = abouts.longest(text, end);
			if (about) end = about.end;
			const number = text[end] === '几' || text[end] === '数' ? { end: end + 1 } : numeralAt(text, end);
			if (!number || number.end === end) continue;
			end = number.end;
			if (text[end] === '多' || text[end] === '余') end++;
			if (text[end] !== '倍' || text[end + 1] === '率') continue;
			const span = { start: at, end: end + 1 };
			yield {
				span,
				message: {
					zh: '减少、降低不用倍数，用“几分之几”或者百分数。',
					en: 'A decrease is not counted in times but in parts or percent.',
				},
			};
			at = end;
		}
	},
};

const less = wordTrie('减少 下降 降低 缩小 缩短 减轻 缩减 减低 下跌 降 跌 减');
const abouts = wordTrie('近 约 大约 超过 将近 至少');
