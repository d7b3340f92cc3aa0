import { isCopy, type Operator } from '../operator';
import type { Random } from '../random';
import type { Sheet } from '../sheet';

/** Names, offices and places that are not what they should be. */
export const peopleOperators: readonly Operator[] = [
	{
		name: 'doubled level',
		tier: 'A',
		rules: ['doubled-level'],
		fix: 'offer',
		places: function* (sheet, line) {
			const { text, kind, titles } = sheet.lines[line];
			if (!isCopy(kind)) return;
			for (const { start, end } of titles) {
				const found = /^[\u4e00-\u9fff]{2,4}?([省市县区])(?=委(?!员|派|托)|政府|政协|人大常委会|纪委)/.exec(
					text.slice(start, end),
				);
				if (found && !/^(?:全|本|我|各|时任|原)/.test(found[0]))
					yield {
						edits: [{ start: start + found[0].length, end: start + found[0].length, text: found[1] }],
						spots: [{ start, end }],
					};
			}
		},
		carrier: (_, random) => {
			const place = random.pick(['临溪县', '双塔区', '青禾市', '白石县', '江东区', '柳河县', '永安市']);
			const title = `${place}${random.pick(['委书记', '委副书记', '委常委', '政府办公室主任', '政协副主席', '委宣传部部长'])}`;
			const name = random.pick(names);
			const [before, behind] = random.pick([
				['', '出席会议并讲话，要求把各项任务落到实处。'],
				['日前，', '带队到企业调研，现场解决了三个难题。'],
				['参加活动的还有', '和部分群众代表。'],
			]);
			const start = before.length + title.length;
			return [
				{
					kind: 'text',
					text: before + title + name + behind,
					names: [{ start, end: start + name.length }],
					titles: [{ start: before.length, end: start }],
				},
			];
		},
	},
	{
		name: 'one character of a repeated name',
		tier: 'B',
		rules: ['near-miss-name', 'headline-body-mismatch', 'inconsistent-name'],
		fix: 'offer',
		places: function* (sheet, line, random) {
			const { text, kind, names: own, story } = sheet.lines[line];
			if (!isCopy(kind)) return;
			for (const { start, end } of own) {
				const name = text.slice(start, end);
				if (!/^[\u4e00-\u9fff]{3}$/.test(name) || mentions(sheet, name, story) < 3) continue;
				const at = random.pick([1, 2]);
				yield {
					edits: [{ start: start + at, end: start + at + 1, text: alike(name[at], random) }],
					spots: [{ start, end }],
				};
			}
		},
		carrier: (_, random) => {
			const name = random.pick(names);
			const office = random.pick(['县水利局局长', '石桥村党支部书记', '县农业农村局副局长', '社区主任']);
			const parts = [
				`${office}`,
				`介绍，工程已经完成了大半。`,
				`说，按照计划，年底以前可以全部完工。记者看到，工地上一片繁忙。`,
				`表示，一定保证质量，让群众满意。`,
			];
			const text = `${parts[0]}${name}${parts[1]}${name}${parts[2]}${name}${parts[3]}`;
			const stretches = [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
				start: index,
				end: index + name.length,
			}));
			return [{ kind: 'text', text, names: stretches }];
		},
	},
	{
		name: 'stroke order swapped',
		tier: 'A',
		rules: ['stroke-order'],
		fix: 'offer',
		carriersOnly: true,
		carrier: (_, random) => {
			const count = 5 + random.below(4);
			const places = random
				.shuffle(bySurname.map((_, i) => i))
				.slice(0, count)
				.sort((a, b) => a - b);
			const list = places.map((i) => bySurname[i] + random.pick(given));
			return [
				{
					kind: 'text',
					text: random.pick([
						`当选的委员是（按姓氏笔画为序）：${list.join('、')}。`,
						`获奖者名单（按姓氏笔画排序）：${list.join('　')}`,
						`${list.join('、')}（以姓氏笔画为序）当选为理事。`,
					]),
				},
			];
		},
		places: function* (sheet, line) {
			const { text } = sheet.lines[line];
			const list = /[\u4e00-\u9fff]{2,3}(?:[、　][\u4e00-\u9fff]{2,3}){4,}/.exec(text);
			if (!list) return;
			const members = list[0].split(/[、　]/);
			let at = list.index;
			for (let i = 0; i + 1 < members.length; i++) {
				const end = at + members[i].length + 1 + members[i + 1].length;
				const gap = text[at + members[i].length];
				yield {
					edits: [{ start: at, end, text: members[i + 1] + gap + members[i] }],
					spots: [{ start: list.index, end: list.index + list[0].length }],
				};
				at += members[i].length + 1;
			}
		},
	},
	{
		name: 'stroke order swapped, as many strokes',
		tier: 'B',
		rules: ['stroke-order'],
		fix: 'offer',
		carriersOnly: true,
		carrier: (_, random) => {
			const [, ...groups] = random.shuffle(byFirstStroke);
			const tied = [...groups[0]].map((surname) => surname + random.pick(given));
			const list = [`丁${random.pick(given)}`, ...tied, `戴${random.pick(given)}`];
			return [
				{
					kind: 'text',
					text: random.pick([
						`当选的委员是（按姓氏笔画为序）：${list.join('、')}。`,
						`获奖者名单（按姓氏笔画排序）：${list.join('　')}`,
					]),
				},
			];
		},
		places: function* (sheet, line) {
			const { text } = sheet.lines[line];
			const list = /[\u4e00-\u9fff]{2,3}(?:[、　][\u4e00-\u9fff]{2,3}){4,}/.exec(text);
			if (!list) return;
			const members = list[0].split(/[、　]/);
			let at = list.index + members[0].length + 1;
			for (let i = 1; i + 2 < members.length; i++) {
				const end = at + members[i].length + 1 + members[i + 1].length;
				yield {
					edits: [{ start: at, end, text: members[i + 1] + text[at + members[i].length] + members[i] }],
					spots: [{ start: list.index, end: list.index + list[0].length }],
				};
				at += members[i].length + 1;
			}
		},
	},
	{
		name: 'city under another province',
		tier: 'A',
		rules: ['place-containment'],
		fix: 'offer',
		carriersOnly: true,
		carrier: (_, random) => {
			const [province, city] = random.pick(cities);
			return [
				{
					kind: 'text',
					text: random.pick([
						`考察团一行来到${province}${city}，学习乡村治理经验。`,
						`今年34岁的他老家在${province}${city}，大学毕业以后来到这里。`,
						`这批物资将发往${province}${city}和周边地区。`,
						`来自${province}${city}的客商说，这里的茶叶不愁卖。`,
					]),
				},
			];
		},
		places: function* (sheet, line, random) {
			const { text } = sheet.lines[line];
			// The table is that of the provinces since 1998.
			if (sheet.issue.year < 1998) return;
			for (const [province, city] of cities) {
				const at = text.indexOf(province + city);
				if (at < 0) continue;
				const other = random.pick(provinces.filter((one) => one !== province));
				yield {
					edits: [{ start: at, end: at + province.length, text: other }],
					spots: [{ start: at, end: at + province.length + city.length }],
				};
				return;
			}
		},
	},
];

/** How often a name stands on the page, apart from other names that begin with it; `story` decides whether all of it is one story. */
function mentions(sheet: Sheet, name: string, story: number | undefined): number {
	let found = 0;
	for (const line of sheet.lines)
		if (line.story === story)
			found += line.names.filter(({ start, end }) => line.text.slice(start, end) === name).length;
	return found;
}

/** A character that sounds or looks like another of given names; another of them where it has no such neighbor. */
function alike(sign: string, random: Random): string {
	const group = neighbors.find((one) => one.includes(sign));
	const others = [...(group ?? '明华建国文军志强春秋')].filter((one) => one !== sign);
	return random.pick(others);
}

/** Characters of given names that are written for one another: same sound or near shape. */
const neighbors = [
	'明鸣铭',
	'伟炜玮',
	'华骅桦',
	'丽莉俐',
	'军君钧',
	'志智致',
	'文雯闻',
	'建健剑',
	'林琳霖',
	'晓小筱',
	'海每',
	'国囯帼',
	'永咏泳',
	'春椿',
	'秋湫',
	'平萍苹',
	'红虹宏',
	'洪宏弘',
	'辉晖徽',
	'清青卿',
	'新欣鑫',
	'立力丽',
	'玉钰育',
	'燕雁艳',
	'云芸耘',
	'佳嘉家',
	'俊骏峻',
	'东冬栋',
	'一逸亦',
	'雨语宇',
	'月悦岳',
	'成诚城',
	'德得',
	'卫为维',
	'长常昌',
	'河荷和',
	'实石',
	'年廉',
	'兰岚蓝',
	'敏闽',
	'启起',
	'远元源',
	'凤风',
];

const names = ['鲁一鸣', '田秋实', '褚卫东', '韩小雨', '葛立新', '顾春华', '范永年', '崔月明', '白玉兰', '孟长河'];
const given = ['一鸣', '秋实', '卫东', '小雨', '立新', '春华', '永年', '月明', '敏', '平', '建国', '文英'];
/** Surnames in the order of their strokes, each with another count: 丁2 王4 石5 朱6 李7 林8 赵9 高10 黄11 彭12 赖13 蔡14 潘15 薛16 戴17. */
const bySurname = [...'丁王石朱李林赵高黄彭赖蔡潘薛戴'];

/** Surnames of as many strokes, in the order of their first ones, 横竖撇点折. */
const byFirstStroke = ['王毛方孔', '石田白冯', '李吴何宋张', '林罗周郑孟', '赵段洪姚', '袁徐高陶'];

const cities: readonly (readonly [string, string])[] = [
	['浙江省', '杭州市'],
	['江苏省', '苏州市'],
	['湖南省', '张家界市'],
	['湖北省', '宜昌市'],
	['四川省', '绵阳市'],
	['广东省', '佛山市'],
	['山东省', '烟台市'],
	['河南省', '洛阳市'],
	['河北省', '唐山市'],
	['安徽省', '芜湖市'],
	['福建省', '泉州市'],
	['江西省', '赣州市'],
	['辽宁省', '大连市'],
	['陕西省', '延安市'],
	['云南省', '大理市'],
	['贵州省', '遵义市'],
	['山西省', '大同市'],
	['吉林省', '延边朝鲜族自治州'],
	['黑龙江省', '齐齐哈尔市'],
	['甘肃省', '敦煌市'],
	['浙江省', '义乌市'],
	['江苏省', '昆山市'],
	['福建省', '武夷山市'],
	['湖南省', '凤凰县'],
];
const provinces = [
	'浙江省',
	'江苏省',
	'湖南省',
	'湖北省',
	'四川省',
	'广东省',
	'山东省',
	'河南省',
	'河北省',
	'安徽省',
	'福建省',
	'江西省',
	'辽宁省',
	'陕西省',
	'云南省',
	'贵州省',
	'山西省',
	'吉林省',
	'黑龙江省',
	'甘肃省',
];
