import { isCopy, type Mutation, type Operator, replacing, words } from '../operator';
import type { Random } from '../random';
import type { Sheet } from '../sheet';

/** Stories that lost something, or whose headline says something else. */
export const structureOperators: readonly Operator[] = [
	{
		name: 'lost tail',
		tier: 'B',
		rules: ['truncated-article'],
		fix: 'none',
		places: (sheet, line, random) => (isTail(sheet, line) ? cut(sheet, line, random) : []),
	},
	{
		name: 'paragraph without its end',
		tier: 'B',
		rules: ['truncated-article', 'column-break'],
		fix: 'none',
		places: (sheet, line, random) => (isInner(sheet, line) ? cut(sheet, line, random) : []),
		layouts: ['as is', 'blank lines', 'tight', 'indents', 'column breaks'],
	},
	{
		name: 'paragraph cut in mid-word',
		tier: 'A',
		rules: ['column-break'],
		fix: 'offer',
		places: function* (sheet, line, random) {
			const { kind, text } = sheet.lines[line];
			if (kind !== 'text' || sheet.isWrapped) return;
			for (const { start, end, text: word } of words(text)) {
				if (start < 12 || end > text.length - 12 || !/^[\u4e00-\u9fff]{2,4}$/.test(word)) continue;
				const at = start + 1 + random.below(end - start - 1);
				yield { edits: [{ start: at, end: at, text: '\n\n' }], spots: [{ start: at - 1, end: at + 1 }] };
			}
		},
		layouts: ['as is', 'blank lines', 'tight', 'column breaks'],
	},
	{
		name: 'figure of the headline changed in the body',
		tier: 'B',
		rules: ['headline-body-mismatch'],
		fix: 'none',
		places: function* (sheet, line, random) {
			const { kind, text, story } = sheet.lines[line];
			if (kind !== 'headline') return;
			for (const match of text.matchAll(/(?<![0-9.·-])([0-9]+(?:\.[0-9]+)?)((?:%|[\u4e00-\u9fff]{1,2}))/g)) {
				if (match[1].length < 2 || '月日时分点年'.includes(match[2][0])) continue;
				const found = occurrences(sheet, story, match[1]);
				if (found.length !== 1) continue;
				const [{ line: body, start }] = found;
				const changed = otherFigure(match[1], random);
				yield {
					edits: [{ start, end: start + match[1].length, text: changed }],
					line: body,
					spots: [spot(line, match), { line: body, start, end: start + match[0].length }],
				};
			}
		},
		carrier: (_, random) => {
			const [unit, head, opening] = random.pick(counted);
			const figure = random.pick([
				`${12 + random.below(80)}.${1 + random.below(9)}`,
				String(12 + random.below(87)),
				String(110 + random.below(880)),
				String(1200 + random.below(8000)),
			]);
			return story({ headline: head(figure + unit), opening: opening(figure + unit) }, random);
		},
	},
	{
		name: 'name of the headline changed in the body',
		tier: 'B',
		rules: ['headline-body-mismatch', 'near-miss-name'],
		fix: 'none',
		places: function* (sheet, line, random) {
			const { kind, text, story, names } = sheet.lines[line];
			if (kind !== 'headline' && kind !== 'head') return;
			for (const { start, end } of names) {
				const name = text.slice(start, end);
				if (!/^[\u4e00-\u9fff]{3}$/.test(name)) continue;
				const found = occurrences(sheet, story, name);
				if (found.length !== 1) continue;
				const [{ line: body, start: at }] = found;
				yield {
					edits: [
						{
							start: at + 2,
							end: at + 3,
							text: random.pick([...'明华建国文军志强春秋'].filter((sign) => sign !== name[2])),
						},
					],
					line: body,
					spots: [
						{ line, start, end },
						{ line: body, start: at, end: at + 3 },
					],
				};
			}
		},
		carrier: (_, random) => {
			const name = random.pick(['鲁一鸣', '田秋实', '褚卫东', '韩小雨', '葛立新', '顾春华', '范永年', '崔月明']);
			const [head, opening] = random.pick(named);
			return story({ headline: head(name), opening: opening(name), name }, random);
		},
	},
	{
		name: 'placeholder',
		tier: 'A',
		rules: ['placeholder'],
		fix: 'none',
		places: function* (sheet, line, random) {
			const { kind, text } = sheet.lines[line];
			if (kind !== 'text') return;
			yield* replacing(text, /(?<=[\u4e00-\u9fff])(?=[，。])/g, () =>
				random.pick([
					'（待补）',
					'（待核）',
					'（待核实）',
					'（待定）',
					'（此处待补充）',
					'【此处补数据】',
					'【待补】',
					'（数据待核实）',
					'TK',
					'？？？',
					'（待查）',
				]),
			);
			yield* replacing(text, /(?<![0-9年])[0-9]{1,2}月[0-9]{1,2}日/g, () =>
				random.pick(['×月×日', 'X月X日', 'XX月XX日', '××月××日']),
			);
		},
	},
];

/** The last paragraph of a story, where nothing follows but perhaps a signature or a credit. */
function isTail(sheet: Sheet, line: number): boolean {
	const { kind, story } = sheet.lines[line];
	if (kind !== 'text' || story === undefined) return false;
	const own = sheet.lines.filter((one) => one.story === story);
	const last = own.findLastIndex((one) => one.kind === 'text');
	return (
		own[last] === sheet.lines[line] &&
		own.filter((one) => one.kind === 'text').length >= 2 &&
		own.slice(last + 1).every((one) => /^[（(].*[）)]$/.test(one.text)) &&
		!/下转|上接/.test(own.map((one) => one.text).join())
	);
}

/** A paragraph with another one of the story behind it. */
function isInner(sheet: Sheet, line: number): boolean {
	const own = sheet.lines[line];
	const next = sheet.lines[line + 1];
	return (
		own.kind === 'text' &&
		own.story !== undefined &&
		next?.kind === 'text' &&
		next.story === own.story &&
		!/^(?:本报讯|[（(■▲●◆])/.test(next.text)
	);
}

/** The text ends within a word of its last third. */
function* cut(sheet: Sheet, line: number, random: Random): Generator<Mutation> {
	const { text } = sheet.lines[line];
	if (text.length < 40 || !/[。！？”]$/.test(text)) return;
	for (const { start, end, text: word } of words(text)) {
		if (start < 30 || start < text.length / 2 || !/^[\u4e00-\u9fff]{2,4}$/.test(word)) continue;
		const at = start + 1 + random.below(end - start - 1);
		if (/[。！？”][\u4e00-\u9fff]{0,5}$/.test(text.slice(0, at))) continue;
		yield { edits: [{ start: at, end: text.length, text: '' }], spots: [{ start: at - 2, end: text.length }] };
	}
}

/** The other places of a figure or a name in the body of a story. */
function occurrences(
	sheet: Sheet,
	story: number | undefined,
	word: string,
): { readonly line: number; readonly start: number }[] {
	const found: { line: number; start: number }[] = [];
	sheet.lines.forEach(({ kind, text, story: own }, line) => {
		if (own !== story || kind === 'headline' || kind === 'head' || !isCopy(kind)) return;
		for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1))
			if (
				!/[0-9.]/.test(word[0]) ||
				(!/[0-9.]/.test(text[start - 1] ?? '') && !/[0-9.]/.test(text[start + word.length] ?? ''))
			)
				found.push({ line, start });
	});
	return found;
}

function spot(line: number, match: RegExpMatchArray) {
	const start = match.index ?? 0;
	return { line, start, end: start + match[0].length };
}

/** One digit else, or two the other way round. */
function otherFigure(figure: string, random: Random): string {
	const digits = [...figure];
	const places = digits.flatMap((sign, i) => (sign === '.' ? [] : [i]));
	const swap = places.find(
		(i) => /[0-9]/.test(digits[i + 1] ?? '') && digits[i] !== digits[i + 1] && digits[i + 1] !== '0',
	);
	if (swap !== undefined && random.below(2) === 0) [digits[swap], digits[swap + 1]] = [digits[swap + 1], digits[swap]];
	else {
		const at = random.pick(places);
		digits[at] = String(((Number(digits[at]) + random.below(8)) % 9) + 1);
		if (digits.join('') === figure) digits[at] = String((Number(digits[at]) % 9) + 1);
	}
	return digits.join('');
}

/** A story of a headline, a lead and a closing paragraph; `name` is marked wherever it stands. */
function story(
	{ headline, opening, name }: { readonly headline: string; readonly opening: string; readonly name?: string },
	random: Random,
) {
	const names = (text: string) =>
		name === undefined
			? []
			: [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({ start: index, end: index + name.length }));
	const lead = `本报讯（记者 ${random.pick(['陆知秋', '祝晓棠', '邹明轩', '穆青禾'])}）${opening}`;
	return [
		{ kind: 'headline' as const, text: headline, names: names(headline) },
		{ kind: 'text' as const, text: lead, names: names(lead) },
		{
			kind: 'text' as const,
			text: random.pick([
				'下一步，当地将继续听取群众意见，把这件实事办好办实。',
				'据介绍，这项工作已经连续开展多年，受到群众的普遍欢迎。',
			]),
		},
	];
}

const counted: readonly (readonly [
	unit: string,
	headline: (figure: string) => string,
	opening: (figure: string) => string,
])[] = [
	[
		'亿元',
		(figure) => `全县上半年工业投资达${figure}`,
		(figure) => `记者从县统计局获悉，上半年全县完成工业投资${figure}，增速居全市前列。`,
	],
	[
		'公里',
		(figure) => `石桥镇新修农村公路${figure}`,
		(figure) => `今年以来，石桥镇多方筹措资金，新修农村公路${figure}，方便了沿线群众出行。`,
	],
	[
		'名',
		(figure) => `${figure}新党员集体宣誓`,
		(figure) => `清晨的广场上，${figure}新党员面向党旗，举起右拳，庄严宣誓。`,
	],
	[
		'万亩',
		(figure) => `秋粮丰收在望 ${figure}晚稻开镰`,
		(figure) => `眼下，全市${figure}晚稻陆续成熟，各地抢抓晴好天气，组织机械抢收。`,
	],
	[
		'%',
		(figure) => `县域旅游收入增长${figure}`,
		(figure) => `来自县文旅部门的消息说，今年以来，全县旅游收入同比增长${figure}，创下新高。`,
	],
	[
		'户',
		(figure) => `${figure}居民搬进新楼房`,
		(figure) => `经过两年建设，安置小区近日交付，首批${figure}居民领到了新房钥匙。`,
	],
];

const named: readonly (readonly [headline: (name: string) => string, opening: (name: string) => string])[] = [
	[
		(name) => `${name}到石桥镇调研水利工作`,
		(name) => `日前，县委书记${name}深入石桥镇，实地察看水利工程建设情况。他强调，要抢抓工期，确保质量。`,
	],
	[
		(name) => `${name}：守着大山教书的人`,
		(name) => `天还没亮，石桥小学教师${name}就起床了。生火、烧水、备课，这样的日子，她过了三十年。`,
	],
	[
		(name) => `${name}当选县工商联主席`,
		(name) => `县工商联日前举行换届大会，企业家${name}当选新一届主席。会议还通过了有关决议。`,
	],
];
