import type { Pack } from '../model/pack';

const xinhua = '新华社《新闻信息报道中的禁用词和慎用词》（2016年修订）';

/**
 * Wordings that news agencies do not use, re-typed in small from what is common knowledge of the desks; a desk adds its own.
 * Quotations are another's wording, and are left alone.
 */
export const usage: Pack = {
	name: 'usage',
	title: '禁用词、慎用词',
	entries: [
		{ terms: ['残废人'], suggestions: ['残疾人'], reason: '对残疾人不用歧视性称呼。', source: xinhua, tier: 'A', bad: ['县里为残废人安排了岗位。'] },
		{ terms: ['独眼龙'], reason: '对残疾人不用歧视性称呼。', source: xinhua, tier: 'B' },
		{ terms: ['瞎子'], suggestions: ['盲人'], reason: '对残疾人不用歧视性称呼。', source: xinhua, tier: 'B', except: ['瞎子阿炳', '瞎子摸象', '睁眼瞎子'], good: ['他拉的是瞎子阿炳的曲子。'] },
		{ terms: ['聋子'], suggestions: ['聋人'], reason: '对残疾人不用歧视性称呼。', source: xinhua, tier: 'B', except: ['聋子的耳朵', '聋子耳朵'] },
		{ terms: ['弱智'], suggestions: ['智力障碍'], reason: '对残疾人不用歧视性称呼。', source: xinhua, tier: 'B' },
		{ terms: ['维族'], suggestions: ['维吾尔族'], reason: '民族名称不用简称。', source: xinhua, tier: 'A', good: ['来自新疆的维吾尔族青年。'] },
		{ terms: ['蒙族'], suggestions: ['蒙古族'], reason: '民族名称不用简称。', source: xinhua, tier: 'A' },
		{ terms: ['鲜族'], suggestions: ['朝鲜族'], reason: '民族名称不用简称。', source: xinhua, tier: 'A', except: ['朝鲜族'], good: ['村里有朝鲜族农户。'] },
		{ terms: ['摩梭族'], suggestions: ['摩梭人'], reason: '摩梭人不是单一民族名称。', source: xinhua, tier: 'A' },
		{ terms: ['蒙古大夫'], suggestions: ['庸医'], reason: '不用带民族名称的贬义说法。', source: xinhua, tier: 'A' },
		{ terms: ['中港两地'], suggestions: ['内地与香港'], reason: '香港是中国的一部分，不与“中”并列。', source: xinhua, tier: 'A' },
		{ terms: ['中澳两地'], suggestions: ['内地与澳门'], reason: '澳门是中国的一部分，不与“中”并列。', source: xinhua, tier: 'B' },
		{ terms: ['大陆与香港', '大陆和香港'], suggestions: ['内地与香港', '内地和香港'], reason: '与香港、澳门相对的说“内地”，与台湾相对的说“大陆”。', source: xinhua, tier: 'B' },
		{ terms: ['大陆与澳门', '大陆和澳门'], suggestions: ['内地与澳门', '内地和澳门'], reason: '与香港、澳门相对的说“内地”，与台湾相对的说“大陆”。', source: xinhua, tier: 'B' },
		{ terms: ['香港主权移交', '澳门主权移交'], suggestions: ['香港回归祖国', '澳门回归祖国'], reason: '主权从来属于中国，说“回归”“恢复行使主权”。', source: xinhua, tier: 'A' },
		{ terms: ['北朝鲜'], suggestions: ['朝鲜'], reason: '用国家的名称。', source: xinhua, tier: 'A' },
		{ terms: ['南朝鲜', '南韩'], suggestions: ['韩国'], reason: '用国家的名称。', source: xinhua, tier: 'B', from: '1992-08-24' },
		{ terms: ['穆斯林国家'], suggestions: ['伊斯兰国家'], reason: '说“伊斯兰国家”或“穆斯林占多数的国家”。', source: xinhua, tier: 'A' },
		{ terms: ['世贸组织成员国', '世界贸易组织成员国'], suggestions: ['世贸组织成员', '世界贸易组织成员'], reason: '成员里有地区，不称“国”。', source: xinhua, tier: 'A', bad: ['他介绍了世贸组织成员国的情况。'] },
		{ terms: ['亚太经合组织成员国', 'APEC成员国'], suggestions: ['亚太经合组织成员', 'APEC成员'], reason: '成员里有地区，不称“国”。', source: xinhua, tier: 'A' },
		{
			terms: ['前苏联'],
			suggestions: ['苏联'],
			reason: '苏联已是历史名称，前面不加“前”。',
			source: xinhua,
			tier: 'A',
			except: ['年前苏联', '以前苏联', '之前苏联', '战前苏联', '目前苏联', '此前苏联', '日前苏联'],
			from: '2015-11-01',
		},
		{
			terms: ['解放前', '解放后'],
			suggestions: ['新中国成立前', '新中国成立后'],
			reason: '说时间用“新中国成立前（后）”。',
			source: xinhua,
			tier: 'C',
			from: '2015-11-01',
			except: ['思想解放前', '思想解放后', '生产力解放后', '劳动力解放后', '解放后备', '解放前线', '解放前夕', '解放前进', '解放前沿', '得到解放后', '完全解放后', '双手解放后'],
			good: ['思想解放后，办法就多了。'],
		},
		{ terms: ['建国前', '建国后'], suggestions: ['新中国成立前', '新中国成立后'], reason: '说时间用“新中国成立前（后）”。', source: xinhua, tier: 'C', from: '2015-11-01', except: ['建国后代', '建国前后任'] },
		{
			terms: ['“一带一路”战略', '一带一路战略'],
			suggestions: ['“一带一路”倡议', '一带一路倡议'],
			reason: '“一带一路”是倡议。',
			source: xinhua,
			tier: 'A',
			from: '2015-03-28',
			except: ['战略合作', '战略对接', '战略支点', '战略通道', '战略枢纽', '战略伙伴', '战略支撑', '战略节点', '战略机遇'],
			bad: ['会议讨论了“一带一路”战略。'],
			good: ['双方签订“一带一路”战略合作协议。'],
		},
		{
			terms: ['装逼', '逼格', '撕逼', '傻逼', '牛逼', '草泥马', '绿茶婊', '屌丝', '屌爆', '我靠', '特么的', '妈蛋', '日了狗'],
			reason: '不用网络低俗词语。',
			source: xinhua,
			tier: 'A',
			except: ['我靠近', '我靠的', '我靠着', '我靠在', '我靠什么', '我靠自', '我靠岸', '我靠边', '我靠前', '我靠种', '我靠养', '我靠打', '自我靠'],
			scope: ['headline', 'body', 'quotation'],
		},
	],
};
