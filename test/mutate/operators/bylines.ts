import type { HouseForm, MarkPlace } from '../../../server/ground/model/house-style';
import { defaults } from '../../../server/ground/model/settings';
import { memoize } from '../../../server/ground/text/memoize';
import { keysOf } from '../../../server/ground/text/present';
import { plainMarks } from '../../../server/reading/bylines/house-form';
import { usualMarks } from '../../../server/reading/bylines/house-mending';
import { analyze } from '../../../server/reading/page/update';
import type { Carrier, Operator } from '../operator';
import type { Random } from '../random';
import type { Line, Sheet } from '../sheet';

interface Group {
	readonly role: string;
	readonly names: readonly string[];
}

/**
 * Each form in which a 消息头 goes wrong; the right one is `本报讯（记者 甲某某 乙某）`. `way`: other papers write it so, and it is told
 * only where most of the page does not.
 */
const forms: readonly {
	readonly name: string;
	readonly fix: 'safe' | 'offer';
	readonly way?: true;
	readonly names?: 2;
	readonly groups?: 1 | 2;
	readonly write: (groups: readonly Group[], random: Random) => string;
}[] = [
	{ name: 'half-width brackets', fix: 'safe', write: (groups) => `本报讯(${people(groups)})` },
	{
		name: 'mixed brackets',
		fix: 'safe',
		write: (groups, random) => random.pick([`本报讯(${people(groups)}）`, `本报讯（${people(groups)})`]),
	},
	{
		name: 'half-width square brackets',
		fix: 'safe',
		write: (groups) => `本报讯[${people(groups)}]`,
	},
	{
		name: 'square brackets',
		way: true,
		fix: 'offer',
		write: (groups, random) => random.pick([`本报讯【${people(groups)}】`, `本报讯〔${people(groups)}〕`]),
	},
	{
		name: 'no opening bracket',
		fix: 'safe',
		write: (groups, random) => `本报讯${random.pick(['', ' '])}${people(groups)}）`,
	},
	{ name: 'no closing bracket', fix: 'offer', write: (groups) => `本报讯（${people(groups)}` },
	{
		name: '、 between names',
		way: true,
		fix: 'offer',
		names: 2,
		write: (groups) => `本报讯（${people(groups, { between: '、' })}）`,
	},
	{
		name: '， between names',
		way: true,
		fix: 'offer',
		names: 2,
		write: (groups) => `本报讯（${people(groups, { between: '，' })}）`,
	},
	{
		name: 'no space between names',
		way: true,
		fix: 'offer',
		names: 2,
		write: (groups) => `本报讯（${people(groups, { between: '' })}）`,
	},
	{
		name: 'spaces too many between names',
		fix: 'safe',
		names: 2,
		write: (groups, random) => `本报讯（${people(groups, { between: random.pick(['  ', '   ', '　　']) })}）`,
	},
	{
		name: 'mark between groups',
		way: true,
		fix: 'offer',
		groups: 2,
		write: (groups, random) => `本报讯（${people(groups, { group: random.pick(['、', '，', '；', '']) })}）`,
	},
	{
		name: 'colon behind 记者',
		fix: 'safe',
		write: (groups, random) => `本报讯（${people(groups, { after: random.pick(['：', ':', ': ']) })}）`,
	},
	{
		name: 'no space behind 记者',
		way: true,
		fix: 'offer',
		write: (groups) => `本报讯（${people(groups, { after: '' })}）`,
	},
	{
		name: 'doubled 记者',
		fix: 'safe',
		write: (groups) =>
			`本报讯（${people(groups.map((group, i) => (i === 0 ? { ...group, role: `${group.role}记者` } : group)))}）`,
	},
	{ name: 'no 记者', fix: 'offer', groups: 1, write: ([first]) => `本报讯（${first.names.join(' ')}）` },
	{
		name: '报道 without brackets',
		way: true,
		fix: 'offer',
		write: (groups, random) =>
			`本报讯${random.pick(['', ' ', '　'])}${people(groups, random.pick([{}, { after: '' }]))}报道${random.pick(['', '：'])}`,
	},
	{ name: '报道 in brackets', way: true, fix: 'offer', write: (groups) => `本报讯（${people(groups)}报道）` },
	{
		name: 'spaces in 本报讯',
		fix: 'safe',
		write: (groups, random) => `${random.pick(['本报 讯', '本 报 讯', '本报　讯'])}（${people(groups)}）`,
	},
	{
		name: 'spaces at the brackets',
		fix: 'safe',
		write: (groups, random) => random.pick([`本报讯（ ${people(groups)}）`, `本报讯（${people(groups)} ）`]),
	},
	{
		name: 'space before the bracket',
		way: true,
		fix: 'offer',
		write: (groups) => `本报讯 （${people(groups)}）`,
	},
];

/**
 * The paper's own lead of a story is written anew, with invented people, and then wrongly: whose form is house form is known. What is a way
 * of other papers is put where four leads and more have the plain form, and shown as the page's by them.
 */
export const bylineOperators: readonly Operator[] = forms.map(({ name, fix, way, names, groups: wanted, write }) => ({
	name: `byline: ${name}`,
	tier: way ? ('B' as const) : ('A' as const),
	rules: [way ? 'inconsistent-byline' : 'malformed-byline'],
	fix,
	carriersOnly: true as const,
	carrier: (_, random) => {
		const words = [random.shuffle(headlines), random.shuffle(openings), random.shuffle(endings)];
		return (way ? [0, 1, 2, 3] : [0]).flatMap((i) =>
			story(
				someGroups(random, { names: names ?? 1, groups: wanted }),
				words.map((list) => list[i]),
			),
		);
	},
	places: function* (sheet, line, random) {
		const own = sheet.lines[line];
		const lead = plainLead.exec(own.text)?.[0];
		const needed: MarkPlace[] = way
			? [
					'open',
					'close',
					'after-role',
					...(names ? ['between' as const] : []),
					...(wanted === 2 ? ['group' as const] : []),
				]
			: [];
		if (!lead || !hasPlainForm(formOf(sheet), [])) return;
		const wrong = write(groupsOf(lead, own), random);
		// With the fault in, the others are still the majority.
		if (way && !hasPlainForm(formOfText(sheet.raw.replace(lead, () => wrong)), needed)) return;
		yield { edits: [{ start: 0, end: lead.length, text: wrong }] };
	},
}));

const plainLead = /^本报讯（[^（）]*）/;

/**
 * True where what the page shows of its form is the plain one, and, for a way of other papers, all of it that a lead may differ in is
 * shown.
 */
function hasPlainForm(marks: HouseForm['marks'], needed: readonly MarkPlace[]): boolean {
	return (
		needed.every((place) => marks[place] !== undefined) &&
		keysOf(marks).every((place) => plainMarks[place] === marks[place])
	);
}

const formOf = memoize(({ raw }: Sheet) => formOfText(raw));

function formOfText(text: string): HouseForm['marks'] {
	return usualMarks(analyze({ text, settings: defaults }).style.usual);
}

function story(groups: readonly Group[], [headline, opening, ending]: readonly string[]): Carrier {
	const lead = `本报讯（${people(groups)}）`;
	const all = groups.flatMap((group) => group.names);
	return [
		{ kind: 'headline', text: headline },
		{
			kind: 'text',
			text: lead + opening,
			names: all.map((one) => ({ start: lead.indexOf(one), end: lead.indexOf(one) + one.length })),
		},
		{ kind: 'text', text: ending },
	];
}

function people(
	groups: readonly Group[],
	marks: { readonly between?: string; readonly after?: string; readonly group?: string } = {},
): string {
	const { between = ' ', after = ' ', group = ' ' } = marks;
	return groups.map(({ role, names }) => `${role}${after}${names.join(between)}`).join(group);
}

function groupsOf(lead: string, line: Line): Group[] {
	const groups: { role: string; names: string[] }[] = [];
	let at = '本报讯（'.length;
	for (const { start, end } of line.names) {
		if (end > lead.length) break;
		const role = line.text.slice(at, start).trim();
		if (role !== '' || groups.length === 0) groups.push({ role, names: [] });
		groups[groups.length - 1].names.push(line.text.slice(start, end));
		at = end;
	}
	return groups;
}

function someGroups(
	random: Random,
	{ names, groups }: { readonly names: number; readonly groups: 1 | 2 | undefined },
): Group[] {
	const left = random.shuffle(reporters);
	const first = { role: groups === 1 ? '记者' : random.pick(roles), names: left.slice(0, names + random.below(2)) };
	return groups === 1 || (groups === undefined && random.below(2) === 0)
		? [first]
		: [first, { role: random.pick(seconds), names: left.slice(4, 5 + random.below(2)) }];
}

const roles = ['记者', '记者', '记者', '本报记者', '浦江晨报记者', '县融媒体中心记者'];
const seconds = ['通讯员', '通讯员', '实习生', '县融媒体中心记者'];
const reporters = [
	'陆知秋',
	'祝晓棠',
	'邹明轩',
	'穆青禾',
	'卢燕',
	'商陆',
	'欧阳倩',
	'江一帆',
	'周敏',
	'钟家栋',
	'苗春雨',
	'程禾',
];
const headlines = [
	'石桥镇新修的水渠通水了',
	'县里为老街装上新路灯',
	'农技员下田支招保丰收',
	'图书馆夜间开放受欢迎',
	'老厂房变成村民活动中心',
	'小河治理见成效 白鹭成群来安家',
];
const openings = [
	'7月20日上午，石桥镇的几位村民来到渠边，看着清水流进自家的稻田，脸上乐开了花。',
	'近日，记者走进县图书馆的阅览室，看到不少家长带着孩子一起来看书。',
	'昨天，农技员又一次走村入户，为种粮大户讲解田间管理要点，送去了两百多份资料。',
	'一大早，石桥镇的几位村民就来到渠边，看着清水流进自家的稻田。',
	'记者从县里获悉，这项工程从立项到完工只用了半年时间，比计划提前了一个月。',
	'这几天，农技员走村入户，为种粮大户讲解田间管理要点，送去了两百多份资料。',
	'夜幕降临，宽敞明亮的阅览室里坐满了读者，不少家长带着孩子一起来看书。',
];
const endings = [
	'下一步，当地将继续听取群众意见，把这件实事办好办实。',
	'“这样的好事，我们盼了很多年。”一位老人高兴地说。',
	'往后，每个月都会有专人上门查看，听听大家还有什么难处。',
	'眼下，剩下的几处也在抓紧施工，入冬前全部完成。',
];
