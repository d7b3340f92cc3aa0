import type { Pack, PackEntry } from '../../ground/model/pack';

/** Expressions that say a thing twice. Only those that are wrong in every context; the shorter wording is the suggestion. */
export const pleonasms: Pack = {
	name: 'pleonasms',
	title: '语义重复',
	entries: [
		...'涉及:涉及到 凯旋:凯旋归来 凯旋:凯旋而归 凯旋:胜利凯旋 目睹:亲眼目睹 赠送:免费赠送 切忌:切忌不要 切忌:切忌勿 邂逅:邂逅相遇 酷爱:非常酷爱 酷爱:十分酷爱 溺爱:过分溺爱 付诸:付诸于 见诸:见诸于 诉诸:诉诸于 公之于众:公诸于众 堪称:堪称是 堪称:堪称为 堪称:可以堪称 可谓:可谓是 被誉为:被誉为是 重申:再次重申 处女作:第一部处女作 夙愿:多年的夙愿 当务之急:目前当务之急 当务之急:目前的当务之急 当务之急:当前的当务之急 莘莘学子:莘莘学子们 莘莘学子:众多莘莘学子 往事:过去的往事 心声:内心的心声 生灵涂炭:人民生灵涂炭 津津乐道:津津乐道地说 侃侃而谈:侃侃而谈地说 妄自菲薄:妄自菲薄自己 毛遂自荐:毛遂自荐自己 贻笑大方:令人贻笑大方 堪忧:令人堪忧 防患于未然:防患于未然之前 破天荒:破天荒第一次 悬殊:悬殊很大 不胫而走:悄悄不胫而走 忍俊不禁:忍俊不禁地笑 忍俊不禁:忍俊不禁笑 囊括:全部囊括 星罗棋布:到处星罗棋布'
			.split(' ')
			.map((pair) => pair.split(':'))
			.map(
				([short, long]): PackEntry => ({
					terms: [long],
					suggestions: [short],
					reason: `语义重复，“${short}”就够了。`,
					source: '编辑工作常见病句',
					tier: 'C',
				}),
			),
		{
			terms: ['原因是因为'],
			suggestions: ['原因是'],
			reason: '语义重复，“原因是”就够了。',
			source: '编辑工作常见病句',
			tier: 'C',
		},
		{
			terms: ['目的是为了'],
			suggestions: ['目的是'],
			reason: '语义重复，“目的是”就够了。',
			source: '编辑工作常见病句',
			tier: 'C',
		},
		{
			terms: ['报刊杂志'],
			suggestions: ['报纸杂志'],
			reason: '“报刊”已经包括杂志。',
			source: '编辑工作常见病句',
			tier: 'C',
			except: ['报刊杂志社'],
		},
	],
};
