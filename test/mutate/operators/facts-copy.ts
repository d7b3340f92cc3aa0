import type { Carrier } from '../operator';
import type { Random } from '../random';
import type { Sheet } from '../sheet';

const number = (random: Random, most: number) => 3 + random.below(most);

/** Sentences whose parts add up to what they say. */
export const addsUp = {
	some(random: Random): string {
		const [a, b, c] = [number(random, 60), number(random, 60), number(random, 60)];
		return random.pick([
			`全镇${a + b}个村，其中山区村${a}个、平原村${b}个，都通了公交车。`,
			`学校今年招收新生${a + b}人，其中男生${a}人、女生${b}人。`,
			`救援队${a + b + c}人分成三组，第一组${a}人、第二组${b}人、第三组${c}人。`,
			`全县${a + b}个乡镇（${a}个镇、${b}个乡）都设立了服务站。`,
			`全村${a + b}户，已搬迁${a}户，还有${b}户等待分房。`,
			`代表团共有${a + b}人，其中男代表${a}人，女代表${b}人。`,
			addsUp.withThree(random),
			addsUp.withThree(random),
		]);
	},
	withThree(random: Random): string {
		const [a, b, c] = [number(random, 60), number(random, 60), number(random, 60)];
		return random.pick([
			`工程一期投入${a}万元，二期投入${b}万元，三期投入${c}万元，合计${a + b + c}万元。`,
			`评选结果揭晓：一等奖${a}名、二等奖${b}名、三等奖${c}名，共${a + b + c}名。`,
			`仓库里存着大米${a}吨、面粉${b}吨、食用油${c}吨，总计${a + b + c}吨。`,
			`参加演练的有消防员${a}人、医护人员${b}人、志愿者${c}人，一共${a + b + c}人。`,
			`这次采购课桌${a}套、办公桌${b}套、会议桌${c}套，共计${a + b + c}套。`,
		]);
	},
	isOne(text: string): boolean {
		return /合计|，共|总计|一共|其中|分成|（[0-9]|还有/.test(text) && (text.match(/[0-9]+/g) ?? []).length >= 3;
	},
};

export function grows(random: Random): string {
	const less = 10 + random.below(60);
	const more = less + 3 + random.below(60);
	return random.pick([
		`两年里，镇上的民宿从${less}家增加到${more}家，床位紧张的状况得到缓解。`,
		`窗口前移以后，办理时间由${more}天缩短到${less}天，群众少跑了许多路。`,
		`村集体收入从${less}万元增长到${more}万元，学校也翻修了。`,
		`合作社的机器由${less}个增至${more}个，年底还要再添。`,
		`节水改造以后，每亩用水从${more}吨降至${less}吨，渠里的水也清了。`,
		`参加夜校的人数从${less}人上升到${more}人，教室已经坐不下了。`,
	]);
}

export function shares(random: Random): string {
	const first = 40 + random.below(20);
	const second = 20 + random.below(15);
	const rest = 100 - first - second;
	return random.pick([
		`受访者中，非常满意的占${first}%，基本满意的占${second}%，不满意的占${rest}%。`,
		`资金来源中，财政占${first}%、银行贷款占${second}%、自筹占${rest}%。`,
		`学员里，男性占${first}%，女性占${100 - first}%。`,
	]);
}

export function measured(random: Random): Carrier {
	const [a, b] = [10 + random.below(80), 1 + random.below(9)];
	return [
		{
			kind: 'text',
			text: random.pick([
				`这条绿道全长${a}.${b}公里，五月动工。绿道全长${a}.${b}公里，沿途有六处驿站。`,
				`新校区总投资${b}.${a}亿元，分两期建设。据介绍，新校区总投资${b}.${a}亿元，可容纳学生两千人。`,
				`博物馆建筑面积${a}${b}00平方米，展厅八个。博物馆建筑面积${a}${b}00平方米，是全市最大的。`,
				`大桥主跨${a}${b}米，是同类桥梁里最长的。建设者说，大桥主跨${a}${b}米，吊索要反复校准。`,
			]),
		},
	];
}

const people = ['罗世安', '丁玉梅', '费长林', '裴大江', '鲁一鸣', '田秋实', '褚卫东', '顾春华'];

/** A story with a picture of the person in it. */
export function someStory(_: Sheet, random: Random): Carrier {
	const name = random.pick(people);
	const before = random.pick(['图为', '图为村民', '右图：']);
	const caption = `${before}${name}${random.pick(['在查看水位。', '（左二）给学员讲课。', '在果园里忙碌。'])}`;
	const first = `记者来到石桥村的时候，管理员${name}正在渠边查看水位。`;
	return [
		{ kind: 'headline', text: random.pick(['大坝上的守夜人', '果园里的夜校', '石桥村有了新水渠']) },
		{
			kind: 'text',
			text: `本报讯（记者 程禾）${first}`,
			names: [{ start: 10 + first.indexOf(name), end: 10 + first.indexOf(name) + 3 }],
		},
		{ kind: 'text', text: '渠水流进稻田，五个村的三千多亩地用上了自流水。村里人说，往年这个时候，正是最愁水的日子。' },
		{ kind: 'other', text: caption, names: [{ start: before.length, end: before.length + 3 }] },
	];
}
