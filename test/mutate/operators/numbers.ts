import { isCopy, type Operator, replacingIn } from '../operator';
import type { Random } from '../random';

/** Figures said twice, mixed, miswritten or miscounted. */
export const numberOperators: readonly Operator[] = [
	{
		name: '约 with 左右',
		tier: 'A',
		rules: ['doubled-approximation'],
		fix: 'offer',
		places: (sheet, line) =>
			replacingIn(
				sheet.lines[line],
				/(?<=[^合条契预节制公]|^)(?:大约|约|近)[0-9]+(?:\.[0-9]+)?[万亿]?(?:公里|公斤|平方米|个|名|人|家|元|吨|亩|户|斤|米|%)/g,
				([match]) => `${match}左右`,
			),
		carrier: (_, random) => [
			{
				kind: 'text',
				text: random.pick([
					`这片林子面积约${some(random)}亩，是村里最早的一片。`,
					`当天到场的群众约${some(random)}人，队伍排到了街口。`,
					`新修的水渠全长大约${some(random)}米，连着三个村。`,
				]),
			},
		],
	},
	{
		name: '约 with 余',
		tier: 'A',
		rules: ['doubled-approximation'],
		fix: 'offer',
		places: (sheet, line, random) =>
			replacingIn(
				sheet.lines[line],
				/(?<=[\u4e00-\u9fff，](?<![约近达过超逾到至第]))[0-9]+(?=[余多](?:个|名|人|家|元|吨|亩|户|公里|公斤))/g,
				([match]) => `${random.pick(['约', '大约', '超过'])}${match}`,
			),
		carrier: (_, random) => [
			{
				kind: 'text',
				text: random.pick([
					`活动吸引了${some(random)}余人参加，比上一届更热闹。`,
					`合作社今年又流转土地${some(random)}多亩，全部种上油菜。`,
				]),
			},
		],
	},
	{
		name: 'Han numerals in an Arabic number',
		tier: 'A',
		rules: ['mixed-numerals'],
		fix: 'offer',
		places: (sheet, line) =>
			replacingIn(
				sheet.lines[line],
				/(?<![0-9.,:年—])([1-9])([1-9])00(?=(?:人|名|元|亩|户|吨|公斤|多|余|个))/g,
				(match) => `${match[1]}千${match[2]}百`,
			),
		carrier: (_, random) => [
			{
				kind: 'text',
				text: random.pick([
					`镇里共有${1 + random.below(9)}${1 + random.below(9)}00户人家，一半住进了新房。`,
					`项目建成以后，可以带动${1 + random.below(9)}${1 + random.below(9)}00人就业。`,
				]),
			},
		],
	},
	{
		name: 'Han numerals in an Arabic date',
		tier: 'A',
		rules: ['mixed-numerals'],
		fix: 'offer',
		places: (sheet, line, random) =>
			replacingIn(
				sheet.lines[line],
				/(?<![0-9])((?:19|20)[0-9]{2})年([0-9]{1,2})月(?![一二三四五六七八九十初])/g,
				(match) =>
					random.below(2) === 0
						? `${match[1]}年${han(Number(match[2]))}月`
						: /日/.test(match[0])
							? undefined
							: `${[...match[1]].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('')}年${match[2]}月`,
			),
		carrier: (sheet, random) => [
			{
				kind: 'text',
				text: `这所学校建于${sheet.issue.year - 3 - random.below(20)}年${1 + random.below(12)}月，现有学生三百多人。`,
			},
		],
	},
	{
		name: 'wrong sign for 〇',
		tier: 'A',
		rules: ['wrong-zero'],
		fix: 'safe',
		places: (sheet, line, random) =>
			replacingIn(sheet.lines[line], /(?<=[一二三四五六七八九])〇(?=[〇一二三四五六七八九年])/g, () =>
				random.pick(['O', '0', '○', 'o', 'Ｏ', '◯']),
			),
		carrier: (sheet, random) => [
			{
				kind: 'text',
				text: random.pick([
					`碑上刻着“二〇${hanDigits(sheet.issue.year % 100)}年立”几个字，笔画清楚。`,
					`这座桥修于一九${1 + random.below(2) === 1 ? '五' : '六'}〇年，至今还在使用。`,
					'村志从一九〇三年写起，到二〇〇五年为止，一共三卷。',
				]),
			},
		],
	},
	{
		name: 'list one short of its count',
		tier: 'B',
		rules: ['list-count-mismatch'],
		fix: 'none',
		places: function* (sheet, line) {
			const { text, kind } = sheet.lines[line];
			if (!isCopy(kind)) return;
			for (const match of text.matchAll(
				/([\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4})+?)(?:等)?([2-9]|[两二三四五六七八])(?:人|名|位|县|镇|乡|村|省|市|区)/g,
			)) {
				const names = match[1].split('、');
				if (names.length < 3 || count(match[2]) !== names.length || match[0].includes('等')) continue;
				const gone = match.index + names[0].length + 1;
				yield {
					edits: [{ start: gone, end: gone + names[1].length + 1, text: '' }],
					spots: [{ start: match.index, end: match.index + match[0].length }],
				};
			}
		},
		carrier: (_, random) => [{ kind: 'text', text: someList(random) }],
	},
];

function some(random: Random): number {
	return random.pick([20, 30, 60, 120, 200, 350, 500, 800, 1200]) + 0;
}

function han(month: number): string {
	return month > 10 ? `十${'一二'[month - 11]}` : '一二三四五六七八九十'[month - 1];
}

function hanDigits(two: number): string {
	return String(two)
		.padStart(2, '0')
		.replace(/[0-9]/g, (digit) => '〇一二三四五六七八九'[Number(digit)]);
}

function count(numeral: string): number {
	return Number(numeral) || { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8 }[numeral] || 0;
}

const people = ['鲁一鸣', '田秋实', '褚卫东', '韩小雨', '葛立新', '顾春华', '范永年', '崔月明', '白玉兰', '孟长河'];
const towns = ['东溪', '河湾', '石桥', '白塔', '双龙', '青山', '柳林', '枫树'];

function someList(random: Random): string {
	const length = 3 + random.below(3);
	const numeral = random.pick([String(length), '三四五'[length - 3]]);
	if (random.below(2) === 0) {
		const list = random.shuffle(people).slice(0, length).join('、');
		return random.pick([
			`会上，${list}${numeral}人作了交流发言，介绍了各自的做法。`,
			`评选结果揭晓，${list}${numeral}名同志受到表彰。`,
			`经过层层选拔，${list}${numeral}位选手进入决赛。`,
		]);
	}
	const list = random.shuffle(towns).slice(0, length).join('、');
	return random.pick([
		`${list}${numeral}镇的代表参加了现场会。`,
		`当天的大雨集中在${list}${numeral}乡镇，没有造成人员伤亡。`,
		`线路经过${list}${numeral}个村，全长12公里。`,
	]);
}
