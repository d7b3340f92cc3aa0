import { type Mutation, type Operator, replacingIn } from '../operator';
import type { Random } from '../random';
import type { Line } from '../sheet';

/** What is told twice in one sentence or story: days and their dates, a share and its figures, a count and its list, a name. */
export const toldTwiceOperators: readonly Operator[] = [
	{
		name: 'days that their dates deny',
		tier: 'B',
		rules: ['duration-mismatch'],
		fix: 'none',
		carriersOnly: true,
		carrier: (_, random) => [{ kind: 'text', text: lasts(random) }],
		places: ({ lines }, line, random) =>
			/日[至—]/.test(lines[line].text)
				? whole(lines[line], /(?<=为期)[0-9]+(?=天)/, (days) => String(Number(days) + 2 + random.below(5)))
				: [],
	},
	{
		name: 'share a digit short',
		tier: 'B',
		rules: ['share-mismatch'],
		fix: 'none',
		carriersOnly: true,
		carrier: (_, random) => [{ kind: 'text', text: hasShare(random) }],
		places: ({ lines }, line, random) =>
			whole(lines[line], /(?<=占(?:总人数的)?)[0-9]{2}(?=%)/, (share) =>
				random.below(2) === 0 || share[0] === share[1] ? share[0] : `${share[1] === '0' ? '' : share[1]}${share[0]}.5`,
			),
	},
	{
		name: 'list one short of the count before it',
		tier: 'B',
		rules: ['list-count-mismatch'],
		fix: 'none',
		carriersOnly: true,
		carrier: (_, random) => [{ kind: 'text', text: countsBefore(random) }],
		places: ({ lines }, line) =>
			whole(lines[line], /(?<=名(?:志愿者|嫌疑人|学员|队员)：?[\u4e00-\u9fff]{3})、[\u4e00-\u9fff]{3}/, () => ''),
	},
	{
		name: 'name with a variant of its character',
		tier: 'A',
		rules: ['variant-name'],
		fix: 'offer',
		carrier: (_, random) => [{ kind: 'text', text: namesTwice(random) }],
		places: function* ({ lines }, line) {
			const { text, names } = lines[line];
			for (const { start, end } of names.length > 0 ? names : namesIn(text)) {
				const name = text.slice(start, end);
				const at = [...name].findIndex((sign) => variants.has(sign));
				// A name that the line has once more.
				if (at <= 0 || name.length < 3 || text.indexOf(name) === text.lastIndexOf(name)) continue;
				const place = text.lastIndexOf(name);
				yield {
					edits: [{ start: place + at, end: place + at + 1, text: variants.get(name[at]) ?? '' }],
					spots: [{ start: place, end: place + name.length }],
				};
			}
		},
	},
	{
		name: 'term that is ruled out',
		tier: 'B',
		rules: ['discouraged-term'],
		fix: 'offer',
		places: (sheet, line) =>
			replacingIn(sheet.lines[line], ruledOutFor, ([word]) =>
				isQuotedIn(sheet.lines[line], word) ? undefined : ruledOut.get(word),
			),
		carrier: (_, random) => [
			{
				kind: 'text',
				text: random.pick([
					'中心为二十名残疾人安排了岗位，每月还有交通补贴。',
					'维吾尔族青年和村里人一起把果园的篱笆修好了。',
					'申请要由企业法定代表人签字，窗口当天办结。',
					'办公室收到了从朝鲜寄来的明信片，邮戳已经模糊。',
				]),
			},
		],
	},
];

/** One mutation of a line that is a fault as a whole. */
function* whole({ text }: Line, pattern: RegExp, change: (found: string) => string): Generator<Mutation> {
	const found = pattern.exec(text);
	if (!found) return;
	const start = found.index;
	yield {
		edits: [{ start, end: start + found[0].length, text: change(found[0]) }],
		spots: [{ start: 0, end: text.length }],
	};
}

function lasts(random: Random): string {
	const month = 3 + random.below(8);
	const first = 1 + random.below(18);
	const days = 3 + random.below(7);
	const dates = `${month}月${first}日至${first + days - 1}日`;
	return random.pick([
		`书画展${dates}在文化馆举行，为期${days}天，市民可以免费参观。`,
		`培训班于${dates}举办，为期${days}天，来了六十多名学员。`,
		`为期${days}天的农博会${dates}在县体育馆举行，参展的有九个乡镇。`,
		`${dates}，为期${days}天的少儿戏曲周在大剧院举行，票价二十元。`,
	]);
}

function hasShare(random: Random): string {
	const share = 11 + random.below(80);
	const all = 100 * (1 + random.below(8));
	const part = (all * share) / 100;
	return random.pick([
		`全村${all}户中有${part}户愿意搬迁，占${share}%。`,
		`受访的${all}人，其中女性${part}人，占总人数的${share}%。`,
		`全镇${all}名教师中有${part}名是本地人，占${share}%。`,
		`合作社${all}亩果园里有${part}亩已经挂果，占${share}%。`,
	]);
}

function countsBefore(random: Random): string {
	const first = random.below(people.length - 2);
	const list = people.slice(first, first + 3).join('、');
	return random.pick([
		`当天值班的是3名志愿者${list}，一直忙到天黑。`,
		`民警连夜抓获3名嫌疑人${list}，追回了全部货款。`,
		`获奖的是三名学员：${list}。`,
		`站上只留下三名队员：${list}。`,
	]);
}

function namesTwice(random: Random): string {
	const name = random.pick(['王建国', '罗高平', '丁清远', '费德安', '裴国英', '鲁青山', '田玉珍', '顾峰林']);
	return random.pick([
		`村民${name}养了三十只羊，开春又添了十只。${name}说，草料够吃到秋天。`,
		`教师${name}在山里教了三十年书。去年秋天，${name}把第九届学生送出了山。`,
	]);
}

/** The names of a carrier, by its first words. */
function namesIn(text: string): readonly { readonly start: number; readonly end: number }[] {
	return /^(?:村民|教师)/.test(text) ? [{ start: 2, end: 5 }] : [];
}

const people = ['罗世安', '丁玉梅', '费长林', '裴大江', '鲁一鸣', '田秋实', '褚卫东', '顾春华'];

const variants: ReadonlyMap<string, string> = new Map([
	['国', '囯'],
	['高', '髙'],
	['清', '淸'],
	['德', '徳'],
	['青', '靑'],
	['珍', '珎'],
	['峰', '峯'],
]);

const ruledOut: ReadonlyMap<string, string> = new Map([
	['残疾人', '残废人'],
	['维吾尔族', '维族'],
	['企业法定代表人', '企业法人代表'],
	['朝鲜', '北韩'],
]);
const ruledOutFor = /残疾人(?!联合|证)|维吾尔族(?!自治)|企业法定代表人|朝鲜(?!族|半岛|战争)/g;

/** What is quoted, or the title of a work, is left alone. */
function isQuotedIn({ text }: Line, word: string): boolean {
	return /[“《「][^”》」]*$/.test(text.slice(0, text.indexOf(word)));
}
