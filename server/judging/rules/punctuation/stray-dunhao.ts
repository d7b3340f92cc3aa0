import type { ArticleRule } from '../../../ground/model/rule';
import { wordTrie } from '../../../ground/text/trie';
import { change } from '../lib/change';

/** `桃、李、杏⟦、⟧等水果`, `桃、李⟦、⟧和杏`: no 顿号 before 等 and before the 和 of the last item. */
export const strayDunhao: ArticleRule = {
	name: 'stray-dunhao',
	category: 'punctuation',
	tier: 'B',
	severity: 'information',
	weight: 0.1,
	title: { zh: '多余的顿号', en: '顿号 that does not belong' },
	needs: ['、等', '、和', '、与', '、及', '、以及'],
	*check({ draft }) {
		const { text } = draft.logical;
		for (let at = text.indexOf('、'); at >= 0; at = text.indexOf('、', at + 1)) {
			const next = text[at + 1];
			const word = '等和与及'.includes(next ?? '\n') ? next : text.startsWith('以及', at + 1) ? '以及' : undefined;
			if (word === undefined || words.longest(text, at + 1) || isOrdinal(text, at)) continue;
			if ((word === '与' || word === '和') && isTogether(text, at)) continue;
			yield {
				span: { start: at, end: at + 1 },
				message: { zh: `“${word}”前面不用顿号。`, en: `No 顿号 stands before ${word}.` },
				fixes: [change({ start: at, end: at + 1 }, '', 'offer')],
			};
		}
	},
};

/** `与祖国共进、与时代同行`: 与 opens a phrase of its own, and joins nothing to the items before. */
function isTogether(text: string, at: number): boolean {
	const clause = /^[^，。；：！？、\n]{0,16}/.exec(text.slice(at + 2))?.[0] ?? '';
	const before = /[^，。；：！？、\n]{0,16}$/.exec(text.slice(Math.max(0, at - 16), at))?.[0] ?? '';
	return (
		/同[行步频心在成]|共[进生享舞鸣赢命]|一道|一起|相[伴连融约处结]|接轨|齐[心奋飞]|并[肩进]|[对衔]接|[^结]合作|作斗争|比[肩拼]/.test(
			clause,
		) || /(?:^|[始终要能续好])[与和][^、]{1,12}$/.test(before)
	);
}

/** `一、与大陆有关机构会商`: the number of an item, and no list. */
function isOrdinal(text: string, at: number): boolean {
	let start = at;
	while (start > 0 && at - start < 3 && '一二三四五六七八九十'.includes(text[start - 1])) start--;
	return start < at && (start === 0 || '。；：，！？”）\n　 '.includes(text[start - 1]));
}

/** Words that begin with these characters: an item of the list, and no conjunction. */
const words = wordTrie(
	'等级 等待 等候 等离子 等额 等效 等同 等距 等高 等温 等等 和平 和谐 和睦 和解 和美 和善 和气 和风 和顺 和田 和县 和静 和硕 和林格尔 和龙 和平区 和政 和布克赛尔 和服 和尚 和面 和声 和亲 和弦 和合 和菜头 与会 与此同时 与时俱进 与人为善 与民 及时 及格 及早 及第',
);
