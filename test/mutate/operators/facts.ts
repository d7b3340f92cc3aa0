import { isCopy, type Mutation, type Operator, replacingIn } from '../operator';
import type { Random } from '../random';
import type { Line, Sheet } from '../sheet';
import { addsUp, grows, measured, shares, someStory } from './facts-copy';
import { leaderCarrier, slipOfLeader } from './leaders';

/** A fault in each of the sums of a carrier, which has its numbers in the order of the parts and the sum. */
const sums = (change: (line: Line, random: Random) => Mutation | undefined): Operator['places'] =>
	function* (sheet, line, random) {
		const own = sheet.lines[line];
		const mutation = isCopy(own.kind) && addsUp.isOne(own.text) ? change(own, random) : undefined;
		if (mutation) yield mutation;
	};

/** Figures and names that contradict one another. */
export const factOperators: readonly Operator[] = [
	{
		name: 'name of a leader one character off',
		tier: 'A',
		rules: ['leader-name'],
		fix: 'offer',
		carriersOnly: true,
		carrier: leaderCarrier,
		places: (sheet, line, random) => slipOfLeader(sheet, line, random),
	},
	{
		name: 'sum off by one',
		tier: 'C',
		rules: ['sum-mismatch'],
		fix: 'none',
		carriersOnly: true,
		carrier: (_, random) => [{ kind: 'text', text: addsUp.some(random) }],
		places: sums(({ text }, random) => {
			const { start, end } = random.pick(
				[...text.matchAll(/[0-9]+/g)].map(({ index, 0: { length } }) => ({ start: index, end: index + length })),
			);
			const value = Number(text.slice(start, end));
			const changed = value + (value < 2 || random.below(2) === 0 ? 1 : -1);
			return { edits: [{ start, end, text: String(changed) }], spots: [{ start: 0, end: text.length }] };
		}),
	},
	{
		name: 'part left out of a sum',
		tier: 'C',
		rules: ['sum-mismatch'],
		fix: 'none',
		carriersOnly: true,
		carrier: (_, random) => [{ kind: 'text', text: addsUp.withThree(random) }],
		places: sums(({ text }) => {
			const part =
				/(?<=[0-9][\u4e00-\u9fff]{1,3})[、，][^、，]+[0-9]+[\u4e00-\u9fff]{1,3}(?=[、，](?:合计|共|总计|一共))/.exec(
					text,
				);
			if (!part) return undefined;
			const start = part.index;
			return { edits: [{ start, end: start + part[0].length, text: '' }], spots: [{ start: 0, end: text.length }] };
		}),
	},
	{
		name: 'growth reversed',
		tier: 'B',
		rules: ['growth-contradiction'],
		fix: 'offer',
		places: (sheet, line) =>
			replacingIn(
				sheet.lines[line],
				/([从由])([^，。；从由0-9]{0,8})([0-9.]+)([万亿]?(?:个|家|人|元|亩|吨|户|公里|%|天|名|辆|所)?)([^，。；0-9]{0,8}?(?:增|增加|增长|提高|提升|上升|扩大|降|下降|减少|缩短|降低)[到至])([0-9.]+)(?=\4(?![·0-9]))/g,
				([, opening, before, first, unit, verb, second]) =>
					Number(first) === Number(second) || Number.isNaN(Number(first + second))
						? undefined
						: `${opening}${before}${second}${unit}${verb}${first}`,
			),
		carrier: (_, random) => [{ kind: 'text', text: grows(random) }],
	},
	{
		name: 'name of a caption changed',
		tier: 'B',
		rules: ['caption-name', 'near-miss-name'],
		fix: 'offer',
		places: function* (sheet, line, random) {
			const { text, kind, story } = sheet.lines[line];
			if (kind !== 'other' || !/^.{0,3}图|（[左右]/.test(text)) return;
			for (const { start, end } of namesOf(sheet, line)) {
				const name = text.slice(start, end);
				if (
					name.length !== 3 ||
					/[摄图文]$|^（/.test(text.slice(end).trim().slice(0, 2)) ||
					!isNamed(sheet, name, { line, story })
				)
					continue;
				if (text.indexOf(name) !== text.lastIndexOf(name)) continue;
				const at = start + 1 + random.below(2);
				yield { edits: [{ start: at, end: at + 1, text: alike(text[at], random) }], spots: [{ start, end }] };
			}
		},
		carrier: (sheet, random) => someStory(sheet, random),
	},
	{
		name: '百分之 before figures',
		tier: 'A',
		rules: ['mixed-numerals'],
		fix: 'offer',
		places: (sheet, line) =>
			replacingIn(
				sheet.lines[line],
				/(?<![0-9.—～至-])([0-9]+(?:\.[0-9]+)?)%(?![—～至-])/g,
				(match) => `百分之${match[1]}`,
			),
	},
	{
		name: '余 with 左右',
		tier: 'A',
		rules: ['doubled-approximation'],
		fix: 'offer',
		places: (sheet, line) =>
			replacingIn(
				sheet.lines[line],
				/(?<![0-9.约近达])[0-9]+[余多](?:万|亿)?(?:人次|人|名|个|元|亩|户|米|公里|件|吨|家|公斤|平方米)(?=[，。、的])/g,
				([match]) => `${match}左右`,
			),
		carrier: (_, random) => [
			{
				kind: 'text',
				text: `今年以来，合作社已经卖出桃子${10 + random.below(90)}0余万公斤，带动${2 + random.below(8)}00多户农家增收。`,
			},
		],
	},
	{
		name: 'shares that make more than a whole',
		tier: 'C',
		rules: ['percentage-sum'],
		fix: 'none',
		carriersOnly: true,
		carrier: (_, random) => [{ kind: 'text', text: shares(random) }],
		places: function* ({ lines }, line, random) {
			const { text } = lines[line];
			const own = [...text.matchAll(/(?<=占)[0-9]+(?=%)/g)];
			if (own.length < 2) return;
			const { index, 0: digits } = random.pick(own);
			const edit = { start: index, end: index + digits.length, text: String(Number(digits) + 2 + random.below(8)) };
			yield { edits: [edit], spots: [{ start: 0, end: text.length }] };
		},
	},
	{
		name: 'age that the year of birth denies',
		tier: 'B',
		rules: ['age-mismatch'],
		fix: 'none',
		carriersOnly: true,
		carrier: ({ issue }, random) => {
			const age = 28 + random.below(50);
			const born = issue.year - age;
			return [
				{
					kind: 'text',
					text: random.pick([
						`${born}年出生的老支书今年${age}岁，走路还是一阵风。`,
						`她生于${born}年3月，今年${age}岁，是队里最年长的教练。`,
						`新当选的主任${born}年8月生，现年${age}岁，种过田，也当过兵。`,
						`今年${age}岁的他${born}年出生在渔村，十几岁就上了船。`,
					]),
				},
			];
		},
		places: (sheet, line, random) =>
			replacingIn(sheet.lines[line], /(?<=(?:今年|现年))[0-9]{2}(?=岁)/g, ([age]) =>
				/[0-9]{4}年(?:[38]月)?[生，出]|生于/.test(sheet.lines[line].text)
					? String(Number(age) + random.pick([-20, -10, 10, 20]))
					: undefined,
			),
	},
	{
		name: 'one measure with two values',
		tier: 'B',
		rules: ['conflicting-figures'],
		fix: 'none',
		carriersOnly: true,
		carrier: (_, random) => measured(random),
		places: function* ({ lines }, line, random) {
			const own = lines[line];
			const found = [...own.text.matchAll(/(?<=(?:全长|总投资|建筑面积|总库容|主跨|常住人口))[0-9.]{3,}/g)];
			if (found.length !== 2) return;
			const { index, 0: figure } = found[random.below(2)];
			const at = random.pick([...figure].flatMap((sign, i) => (sign === '.' ? [] : [i])));
			const digit = String((Number(figure[at]) + 1 + random.below(8)) % 10);
			yield {
				edits: [{ start: index + at, end: index + at + 1, text: at === 0 && digit === '0' ? '9' : digit }],
				spots: [{ start: 0, end: own.text.length }],
			};
		},
	},
];

function namesOf({ lines }: Sheet, line: number) {
	return lines[line].names;
}

/** The name stands in the story outside of the line. */
function isNamed(
	{ lines }: Sheet,
	name: string,
	{ line, story }: { readonly line: number; readonly story: number | undefined },
): boolean {
	return lines.some((one, i) => i !== line && one.story === story && one.kind === 'text' && one.text.includes(name));
}

function alike(sign: string, random: Random): string {
	return random.pick([...'明华建国文军志强春秋安远平林清'].filter((one) => one !== sign));
}
