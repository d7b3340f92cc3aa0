import { type Carrier, isCopy, type Mutation, type Operator, replacing, swapped } from '../operator';
import type { Random } from '../random';
import type { Sheet } from '../sheet';

interface Swap extends Pick<Operator, 'name' | 'tier' | 'rules' | 'fix'> {
	readonly pattern: RegExp;
	/** One of these words is put in the place of the match, or what is made of the match. */
	readonly change: readonly string[] | ((match: RegExpExecArray, random: Random) => string);
	/** Paragraphs that the pattern matches in, one of which is put in where the pages hold too few. */
	readonly copy?: readonly string[];
	readonly story?: (sheet: Sheet, random: Random) => Carrier;
}

/** `新华社北京7月28日电` at the head of a line, `（陆知秋 摄）` on a line of its own. */
const wholeDateline = /^新华社北京[0-9]+月[0-9]+日电/g;
const plainCredit = /^（([\u4e00-\u9fff]{3}) 摄）$/g;

/**
 * Faults of usage that have one right form: connectors, hours, decreases, titles of office, names of institutions,
 * characters taken for one another.
 */
const swaps: readonly Swap[] = [
	{
		name: 'hyphen between dates',
		tier: 'A',
		rules: ['range-connector'],
		fix: 'safe',
		pattern: /(?<=[0-9][日月年]?)—(?=[0-9]{1,4}[日月年])/g,
		change: ['-', '－', '~', '～', '–'],
		copy: [
			'展览8月1日—10日在县文化馆举行，免费开放。',
			'汛期6月—9月，值班人员每天巡查两次。',
			'规划期为2021—2025年，分三步实施。',
			'报名时间为3月5日—4月5日，逾期不再受理。',
		],
	},
	{
		name: 'impossible hour',
		tier: 'A',
		rules: ['impossible-date'],
		fix: 'none',
		pattern: /(?<=[日午晨晚])(?:1[0-9]|2[0-3]|[1-9])(?=时(?![间期]))/g,
		change: ['25', '26', '28', '30'],
		copy: [
			'7月20日9时，水闸准时开启，渠水流进稻田。',
			'当晚20时，文艺演出在广场开始，台下坐满了人。',
			'20日上午9时，农机手们在田头集合。',
			'检修定于22日22时开始，次日清晨恢复供水。',
		],
	},
	{
		name: 'hour of another part of the day',
		tier: 'A',
		rules: ['clock-contradiction'],
		fix: 'none',
		pattern: /(?<=[0-9]日)下午(?=1[3-9]时)|(?<=[0-9]日)晚上(?=2[0-3]时)/g,
		change: ['上午', '凌晨', '早上'],
		copy: [
			'7月20日下午15时，讲座在文化礼堂开始。',
			'20日下午13时，抢修全部结束，供电恢复。',
			'7月20日晚上21时，最后一班公交车驶出站台。',
		],
	},
	{
		name: '减少 by times',
		tier: 'A',
		rules: ['decrease-by-times'],
		fix: 'none',
		pattern: /(?<=(?:减少|下降|缩短|降低)了?)(?:一半|三成|[0-9]+%)/g,
		change: ['两倍', '3倍', '一倍多'],
		copy: [
			'改造以后，办事时间减少了一半，群众少跑了路。',
			'与去年相比，事故下降了三成，没有发生人员伤亡。',
			'新设备投用，能耗降低了20%，成本也跟着降了。',
			'流程优化以后，等候时间缩短了三成。',
		],
	},
	{
		name: 'lunar day in figures',
		tier: 'A',
		rules: ['lunar-in-arabic'],
		fix: 'safe',
		pattern: /(?<=农历[一二三四五六七八九十]月|正月|腊月)(?:十五|二十三|初八|初九)/g,
		change: swapped({ 十五: '15', 二十三: '23', 初八: '8', 初九: '9' }),
		copy: [
			'农历八月十五，镇上办起赏月会，家家户户都来了。',
			'正月十五闹元宵，老街上挂满了灯笼。',
			'腊月二十三过小年，村里家家扫尘备年货。',
			'正月初八，工厂开工，车间里机器轰鸣。',
		],
	},
	{
		name: 'standing committee left out',
		tier: 'A',
		rules: ['missing-standing-committee'],
		fix: 'offer',
		pattern: /(?<=人大)常委会(?=副?主任|副?委员长)/g,
		change: [''],
		copy: [
			'县人大常委会副主任聂庆云带队视察水利工程。',
			'市人大常委会主任到石桥镇调研乡村振兴工作。',
			'省人大常委会副主任参加座谈，听取了代表的意见。',
		],
	},
	{
		name: '院长 for 检察长',
		tier: 'A',
		rules: ['wrong-procuratorate-title'],
		fix: 'offer',
		pattern: /(?<=检察院)(副?)检察长/g,
		change: (match) => `${match[1]}院长`,
		copy: [
			'县人民检察院检察长聂庆云走进校园，为学生上法治课。',
			'市人民检察院副检察长通报了有关情况，回答了代表的提问。',
			'会前，县检察院检察长与村民代表座谈。',
		],
	},
	{
		name: '与 for 和 in the name of an institution',
		tier: 'A',
		rules: ['institution-name'],
		fix: 'offer',
		pattern: /(?<=人力资源|住房|文化|工业|发展)和(?=社会保障局|城乡建设局|旅游局|信息化局|改革局|改革委员会)/g,
		change: ['与'],
		copy: [
			'县人力资源和社会保障局在石桥镇举办招聘会。',
			'县住房和城乡建设局的工作人员现场答疑，发放了三百多份资料。',
			'县文化和旅游局为老街编了导览手册，游客可以免费领取。',
			'县发展和改革局负责项目的协调，每月调度一次。',
		],
	},
	{
		name: 'another point for the · of a name',
		tier: 'B',
		rules: ['wrong-interpunct'],
		fix: 'safe',
		pattern: /(?<=[\u4e00-\u9fff])·(?=[\u4e00-\u9fff])/g,
		change: ['•', '．', '・'],
		copy: [
			'读书会上，大家谈到了列夫·托尔斯泰的小说。',
			'孩子们排演了威廉·莎士比亚的一出喜剧。',
			'书架上摆着马克·吐温的几本短篇集。',
		],
	},
	{
		name: 'character that looks or sounds alike',
		tier: 'A',
		rules: ['confusable-character'],
		fix: 'offer',
		pattern: /部署|安装|迫不及待|再接再厉|川流不息|坐落在|脉搏|震撼|追溯|欢度/g,
		change: swapped({
			部署: '布署',
			安装: '按装',
			迫不及待: '迫不急待',
			再接再厉: '再接再励',
			川流不息: '穿流不息',
			坐落在: '座落在',
			脉搏: '脉博',
			震撼: '震憾',
			追溯: '追朔',
			欢度: '欢渡',
		}),
		copy: [
			'会议部署了下一步工作，要求大家再接再厉。',
			'孩子们迫不及待地跑进新教室，街上的人流川流不息。',
			'老街坐落在河边，历史可以追溯到明代。',
			'镇里为每户安装了路灯，群众欢度新春。',
			'这一幕震撼了在场的每一个人，也让人触摸到乡村的脉搏。',
		],
	},
	{
		name: 'space between two characters',
		tier: 'B',
		rules: ['stray-space'],
		fix: 'safe',
		pattern: /(?<=[\u4e00-\u9fff]{8})(?=[\u4e00-\u9fff]{4})/g,
		change: [' ', '  '],
		copy: [
			'这条水渠从立项到完工只用了半年，沿线三个村的稻田都能用上自流水。',
			'合作社把零散的土地集中起来种植，统一育秧、统一机收，成本降了两成。',
		],
	},
	{
		name: 'dateline: 讯, spaces',
		tier: 'B',
		rules: ['malformed-dateline'],
		fix: 'offer',
		pattern: wholeDateline,
		change: ([line], random) =>
			random.pick([line.replace('电', '讯'), line.replace('社', '社 '), line.replace('京', '京 ')]),
		story: (sheet, random) => report(sheet, random),
	},
	{
		name: 'dateline: parts left out, a space before the bracket',
		tier: 'B',
		rules: ['malformed-dateline'],
		fix: 'none',
		pattern: wholeDateline,
		change: ([line], random) =>
			random.pick([line.replace('北京', ''), line.replace(/[0-9]+月[0-9]+日/, ''), `${line} `]),
		story: (sheet, random) => [0, 1, 2, 3].flatMap((i) => report(sheet, random, i)),
	},
	{
		name: 'credit: stray spaces, square brackets',
		tier: 'B',
		rules: ['malformed-credit'],
		fix: 'safe',
		pattern: plainCredit,
		change: (match, random) =>
			random.pick([`（${match[1]}  摄）`, `（ ${match[1]} 摄）`, `（${match[1]} 摄 ）`, `[${match[1]} 摄]`]),
		story: (_, random) => picture(random),
	},
	{
		name: 'credit: slash, label',
		tier: 'B',
		rules: ['malformed-credit'],
		fix: 'offer',
		pattern: plainCredit,
		change: (match, random) =>
			random.pick([`（${match[1]}/摄）`, `（${match[1]}、摄）`, `（摄影：${match[1]}）`, `摄影：${match[1]}`]),
		story: (_, random) => [0, 1, 2, 3].flatMap((i) => picture(random, i)),
	},
];

export const usageOperators: readonly Operator[] = swaps.map(
	({ name, tier, rules, fix, pattern, change, copy, story }) => ({
		name,
		tier,
		rules,
		fix,
		places: function* (sheet, line, random): Generator<Mutation> {
			const { kind, text } = sheet.lines[line];
			if (!isCopy(kind)) return;
			// The finding lies on the word or the date around the edit.
			for (const { edits } of replacing(text, pattern, (match) =>
				typeof change === 'function' ? change(match, random) : random.pick(change),
			))
				yield { edits, spots: edits.map(({ start, end }) => ({ start: Math.max(0, start - 8), end: end + 8 })) };
		},
		...(story
			? { carrier: story }
			: copy
				? { carrier: (_, random) => [{ kind: 'text' as const, text: random.pick(copy) }] }
				: {}),
	}),
);

/** An agency's report with its dateline whole; of several on a page each tells of something else. */
function report(sheet: Sheet, random: Random, turn = random.below(reports.length)): Carrier {
	const [headline, opening, ending] = reports[turn];
	const day = Math.max(1, sheet.issue.day - 1);
	return [
		{ kind: 'headline', text: headline },
		{ kind: 'text', text: `新华社北京${sheet.issue.month}月${day}日电（记者 陆知秋）${opening}` },
		{ kind: 'text', text: ending },
	];
}

const reports = [
	[
		'新修订的农田水利规范发布',
		'记者从有关部门获悉，新修订的农田水利规范已经发布，各地结合实际制定了方案。',
		'有关负责人介绍，下一步将加强督促检查，确保措施落到实处。',
	],
	[
		'全国秋粮播种进度过半',
		'最新农情调度显示，秋粮播种进度过半，墒情总体适宜，农资供应充足。',
		'专家提醒，南方要防范连阴雨，北方要抓紧抢墒播种。',
	],
	[
		'多地出台措施方便老人就医',
		'挂号留窗口、取药有人陪，多地出台措施方便老人就医，受到欢迎。',
		'一些医院还把门诊时间提前了半个小时，让远道来的老人少等一会。',
	],
	[
		'乡村书屋迎来暑期读者潮',
		'暑假以来，乡村书屋迎来一批小读者，借阅量比平时多了一倍。',
		'不少书屋延长了开放时间，还请来志愿者给孩子们讲故事。',
	],
] as const;

/** A picture with its caption and credit. */
function picture(random: Random, turn = random.below(pictures.length)): Carrier {
	const [headline, caption] = pictures[turn];
	return [
		{ kind: 'headline', text: headline },
		{ kind: 'text', text: caption },
		{ kind: 'other', text: `（${random.pick(['陆知秋', '祝晓棠', '邹明轩'])} 摄）` },
	];
}

const pictures = [
	['晚稻开镰', '7月20日，石桥镇的村民在田间劳作。当地抢抓晴好天气，组织农机手昼夜作业，确保颗粒归仓。'],
	['水渠清淤', '7月21日，青岭村的党员干部在清理水渠。入汛以来，村里已经清淤三次，保证了灌溉。'],
	['老街新貌', '7月22日，游客在临河老街游览。老街改造后，石板路铺到了家门口，店铺重新开张。'],
	['夏夜读书', '7月23日晚，孩子们在县图书馆看书。暑假期间，图书馆每天开放到晚上九点。'],
] as const;
