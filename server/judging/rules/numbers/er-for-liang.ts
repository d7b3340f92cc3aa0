import type { ArticleRule } from '../../../ground/model/rule';
import { sequences } from '../../../ground/text/prefilter';
import { words, wordTrie } from '../../../ground/text/trie';
import { change } from '../lib/change';

/** `⟦二⟧个村`, `⟦二⟧名教师`: before a measure word the number is 两. */
export const erForLiang: ArticleRule = {
	name: 'er-for-liang',
	category: 'number',
	tier: 'B',
	severity: 'information',
	weight: 1,
	title: { zh: '“二”与“两”', en: '二 for 两' },
	needs: () => twos,
	*check({ draft }) {
		const { text } = draft.logical;
		for (let at = text.indexOf('二'); at >= 0; at = text.indexOf('二', at + 1)) {
			const measure = measures.longest(text, at + 1);
			if (!measure || others.longest(text, at + 1)) continue;
			// 第二名, 十二个, 八届二次, 一二个, 星期二名家谈: the 二 is part of another number or word.
			if (partners.includes(text[at - 1] ?? '\n')) continue;
			const span = { start: at, end: at + 1 };
			yield {
				span,
				message: { zh: `“${measure.value}”前应用“两”。`, en: `Before ${measure.value} the number is 两.` },
				fixes: [change(span, '两', 'offer')],
			};
		}
	},
};

/** Measure words before which 二 does not stand; 位, 人, 次, 条 and units of old measure (二两, 二斤) take either. */
const measureWords = '个 名 天 家 只 件 辆 座 匹 种 间 岁 小时 台 栋 棵 头 张 本 艘 架 趟 遍 倍 年来 年多 年间';
const measures = wordTrie(measureWords);
const twos = sequences('二', words(measureWords));
const others = wordTrie('名单 名称 家庄 家子 本书法 种姓 间房子 头肌 天门 天井 张机 台子 本道 种族 倍体 座机 个子');
const partners = '第十百千万亿一三四五六七八九〇零廿卅期周其初老星之无不独数统专负正工农军';
