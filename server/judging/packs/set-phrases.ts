import type { Pack } from '../../ground/model/pack';

const congress19 = '党的十九大报告（2017年10月18日）';

/** Set phrases in a form that they do not have. */
export const setPhrases: Pack = {
	name: 'set-phrases',
	title: '固定提法',
	entries: [
		{
			terms: ['筑牢中华民族共同体意识'],
			suggestions: ['铸牢中华民族共同体意识'],
			reason: '固定提法是“铸牢”。',
			source: congress19,
			tier: 'A',
			from: '2017-10-18',
			scope: ['headline', 'body', 'quotation'],
			bad: ['大家表示要筑牢中华民族共同体意识。'],
		},
		{
			terms: ['坚定“四个意识”', '坚持“四个意识”'],
			suggestions: ['增强“四个意识”'],
			reason: '固定搭配是增强“四个意识”。',
			source: congress19,
			tier: 'B',
			from: '2017-10-18',
		},
		{
			terms: ['增强“四个自信”', '做到“四个自信”'],
			suggestions: ['坚定“四个自信”'],
			reason: '固定搭配是坚定“四个自信”。',
			source: congress19,
			tier: 'B',
			from: '2017-10-18',
		},
		{
			terms: ['增强“两个维护”', '坚定“两个维护”'],
			suggestions: ['做到“两个维护”'],
			reason: '固定搭配是做到“两个维护”。',
			source: '《中共中央关于加强党的政治建设的意见》（2019年1月31日）',
			tier: 'B',
			from: '2019-02-28',
		},
		{
			terms: ['青山绿水就是金山银山', '金山银山就是绿水青山'],
			suggestions: ['绿水青山就是金山银山'],
			reason: '固定提法是“绿水青山就是金山银山”。',
			source: congress19,
			tier: 'A',
			from: '2017-10-18',
			scope: ['headline', 'body', 'quotation'],
		},
		{
			terms: ['习近平新时代特色社会主义思想', '习近平中国特色社会主义思想', '习近平新时代中国社会主义思想'],
			suggestions: ['习近平新时代中国特色社会主义思想'],
			reason: '提法不完整。',
			source: congress19,
			tier: 'A',
			from: '2017-10-24',
			scope: ['headline', 'body', 'quotation'],
		},
		{
			terms: ['稳中有进工作总基调', '稳中有进的工作总基调'],
			suggestions: ['稳中求进工作总基调', '稳中求进的工作总基调'],
			reason: '固定提法是“稳中求进”。',
			source: '历年中央经济工作会议',
			tier: 'A',
			from: '2011-12-14',
			scope: ['headline', 'body', 'quotation'],
		},
		{
			terms: ['百年未遇之大变局', '百年不遇之大变局', '百年未有大变局'],
			suggestions: ['百年未有之大变局'],
			reason: '固定提法是“百年未有之大变局”。',
			source: '2018年6月中央外事工作会议',
			tier: 'B',
			from: '2018-06-23',
		},
		{
			terms: ['做到三个维护', '做到“三个维护”', '践行“三个维护”'],
			suggestions: ['做到两个维护', '做到“两个维护”', '践行“两个维护”'],
			reason: '固定提法是“两个维护”。',
			source: '《中共中央关于加强党的政治建设的意见》（2019年1月31日）',
			tier: 'B',
			from: '2019-02-28',
			scope: ['headline', 'body', 'quotation'],
		},
		{
			terms: ['“两个确立”的决定性意见', '“两个确立”的决定意义'],
			suggestions: ['“两个确立”的决定性意义'],
			reason: '固定提法是“决定性意义”。',
			source: '党的十九届六中全会决议（2021年11月11日）',
			tier: 'B',
			from: '2021-11-11',
			scope: ['headline', 'body', 'quotation'],
		},
		{
			terms: ['四个全面”总布局', '四个全面总布局', '四个全面”总体布局'],
			suggestions: ['四个全面”战略布局', '四个全面战略布局', '四个全面”战略布局'],
			reason: '“四个全面”是战略布局，“五位一体”是总体布局。',
			source: '党的十八届五中全会公报',
			tier: 'B',
			from: '2015-10-29',
			scope: ['headline', 'body', 'quotation'],
		},
		{
			terms: ['日益增长的美好生活需求'],
			suggestions: ['日益增长的美好生活需要'],
			reason: '固定提法是“美好生活需要”。',
			source: congress19,
			tier: 'A',
			from: '2017-10-18',
		},
		{
			terms: ['少数民族区域自治'],
			suggestions: ['民族区域自治'],
			reason: '制度的名称是“民族区域自治”。',
			source: '《中华人民共和国民族区域自治法》',
			tier: 'A',
			from: '1984-10-01',
		},
		{
			terms: ['港珠澳大湾区'],
			suggestions: ['粤港澳大湾区'],
			reason: '名称是“粤港澳大湾区”。',
			source: '《粤港澳大湾区发展规划纲要》',
			tier: 'A',
			from: '2017-03-05',
			scope: ['headline', 'body', 'quotation'],
		},
		{
			terms: ['粤港澳大桥'],
			suggestions: ['港珠澳大桥'],
			reason: '名称是“港珠澳大桥”。',
			source: '桥梁的正式名称',
			tier: 'A',
			from: '2009-12-15',
			scope: ['headline', 'body', 'quotation'],
		},
		{
			terms: ['整体国家安全观'],
			suggestions: ['总体国家安全观'],
			reason: '固定提法是“总体国家安全观”。',
			source: '2014年4月15日中央国家安全委员会第一次会议',
			tier: 'A',
			from: '2014-04-15',
		},
	],
};

/** A set phrase that has a person's name before a wording of its own. */
export interface NamedPhrase {
	readonly name: string;
	/** What stands right behind the name, in this phrase alone. */
	readonly behind: string;
	readonly from: string;
}

/** The names of these phrases do not change with who holds which post, so they are judged in any issue from then on. */
export const namedPhrases: readonly NamedPhrase[] = [
	{ name: '习近平', behind: '新时代中国特色社会主义思想', from: '2017-10-24' },
	{ name: '习近平', behind: '同志为核心的党中央', from: '2016-10-27' },
	{ name: '毛泽东', behind: '思想', from: '1945-06-11' },
	{ name: '邓小平', behind: '理论', from: '1997-09-18' },
];

/** A series whose items, number and order are fixed. */
export interface Series {
	readonly name: string;
	readonly items: readonly string[];
	readonly source: string;
	readonly from: string;
	readonly to?: string;
}

export const series: readonly Series[] = [
	{
		name: '社会主义核心价值观',
		items: list('富强 民主 文明 和谐 自由 平等 公正 法治 爱国 敬业 诚信 友善'),
		source: '党的十八大报告',
		from: '2012-11-08',
	},
	{ name: '新发展理念', items: list('创新 协调 绿色 开放 共享'), source: '党的十八届五中全会公报', from: '2015-10-29' },
	{
		name: '“五位一体”总体布局',
		items: list('经济建设 政治建设 文化建设 社会建设 生态文明建设'),
		source: '党的十八大报告',
		from: '2012-11-08',
	},
	{
		name: '“四个全面”战略布局',
		items: list('全面建设社会主义现代化国家 全面深化改革 全面依法治国 全面从严治党'),
		source: '党的十九届五中全会公报',
		from: '2020-10-29',
	},
	{
		name: '乡村振兴总要求',
		items: list('产业兴旺 生态宜居 乡风文明 治理有效 生活富裕'),
		source: '党的十九大报告',
		from: '2017-10-18',
	},
	{
		name: '党史学习教育要求',
		items: list('学史明理 学史增信 学史崇德 学史力行'),
		source: '2021年党史学习教育动员大会',
		from: '2021-02-20',
	},
	{ name: '“三不腐”', items: list('不敢腐 不能腐 不想腐'), source: '党的十八届四中全会公报', from: '2014-10-23' },
	{ name: '“四自”', items: list('自我净化 自我完善 自我革新 自我提高'), source: '党的十八大报告', from: '2012-11-08' },
	{
		name: '“四个意识”',
		items: list('政治意识 大局意识 核心意识 看齐意识'),
		source: '2016年1月29日中央政治局会议',
		from: '2016-01-29',
	},
	{
		name: '“四个自信”',
		items: list('道路自信 理论自信 制度自信 文化自信'),
		source: '2016年7月1日庆祝中国共产党成立95周年大会',
		from: '2016-07-01',
	},
];

function list(items: string): string[] {
	return items.split(' ');
}
