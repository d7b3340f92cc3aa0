import { isCopy, type Mutation, type Operator, replacingIn } from '../operator';
import type { Line, Sheet } from '../sheet';

/** Whoever sees a mark of the wrong width: the byline, the dateline and the credit have rules of their own. */
const width = ['halfwidth-punctuation', 'malformed-byline', 'malformed-credit', 'malformed-dateline'];

/** A mark too many, of the wrong width, without its partner, or in a form of the keyboard. */
export const punctuationOperators: readonly Operator[] = [
	{
		name: 'doubled mark',
		tier: 'A',
		rules: ['doubled-punctuation', 'malformed-ellipsis'],
		fix: 'safe',
		places: (sheet, line) =>
			replacingIn(
				sheet.lines[line],
				/(?<![，。、；：？！”…])([，。、；：])(?![，。、；：？！”…])/g,
				([mark]) => mark + mark,
			),
	},
	{
		name: 'stop on both sides of a quotation mark',
		tier: 'A',
		rules: ['doubled-punctuation'],
		fix: 'safe',
		places: (sheet, line) =>
			replacingIn(
				sheet.lines[line],
				/(?<![，。、；：？！”…])([。？！]”)(?![，。、；：？！”…）])/g,
				([marks]) => `${marks}。`,
			),
		carrier: (_, random) => [{ kind: 'text', text: random.pick(speech) }],
	},
	{
		name: 'half-width stop',
		tier: 'A',
		rules: width,
		fix: 'safe',
		places: (sheet, line) =>
			replacingIn(
				sheet.lines[line],
				/(?<=[\u4e00-\u9fff”》）%])[，；：？！](?=[\u4e00-\u9fff“《（]|$)/g,
				([mark]) => halfWidth[mark],
			),
	},
	{
		name: 'half-width stop beside a figure',
		tier: 'A',
		rules: width,
		fix: 'safe',
		places: (sheet, line) =>
			replacingIn(
				sheet.lines[line],
				/(?<=[0-9%])[，；](?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])[，；：](?=[0-9])/g,
				([mark]) => halfWidth[mark],
			),
	},
	{
		name: 'half-width full stop',
		tier: 'A',
		rules: width,
		fix: 'safe',
		places: (sheet, line) => replacingIn(sheet.lines[line], /(?<=[\u4e00-\u9fff])。(?=”|$)/g, () => '.'),
	},
	{
		name: 'half-width brackets',
		tier: 'A',
		rules: width,
		fix: 'safe',
		places: (sheet, line) =>
			pairs(sheet.lines[line], '（', (content) => (/[\u4e00-\u9fff]/.test(content) ? ['(', ')'] : undefined)),
	},
	{
		name: 'one half-width bracket',
		tier: 'A',
		rules: width,
		fix: 'safe',
		places: (sheet, line, random) =>
			pairs(sheet.lines[line], '（', () => random.pick([['(', '）'] as const, ['（', ')'] as const])),
	},
	{
		name: 'full-width figures or letters',
		tier: 'A',
		rules: ['fullwidth-alphanumeric', 'malformed-dateline'],
		fix: 'safe',
		places: (sheet, line) =>
			sheet.issue.year < 2000
				? []
				: replacingIn(
						sheet.lines[line],
						/(?<![0-9０-９.,:A-Za-z—~～-])(?:[0-9]+(?:\.[0-9]+)?%?|[A-Z]{2,})(?![0-9０-９,:A-Za-z—~～-])/g,
						([run]) =>
							/[０-９]/.test(sheet.raw)
								? undefined
								: [...run].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join(''),
					),
	},
	...lost('quotation mark', '“', ['unpaired-mark']),
	...lost('bracket', '（', ['unpaired-mark', 'malformed-byline', 'malformed-credit', 'malformed-dateline']),
	...lost('title mark', '《', ['unpaired-mark']),
	{
		name: 'straight quotation marks',
		tier: 'A',
		rules: ['straight-quote'],
		fix: 'safe',
		places: (sheet, line) => pairs(sheet.lines[line], '“', () => ['"', '"']),
	},
	{
		name: 'one straight quotation mark',
		tier: 'B',
		rules: ['straight-quote', 'unpaired-mark'],
		fix: 'offer',
		places: (sheet, line, random) =>
			pairs(sheet.lines[line], '“', () => random.pick([['"', '”'] as const, ['“', '"'] as const])),
	},
	{
		name: 'dots for an ellipsis',
		tier: 'A',
		rules: ['malformed-ellipsis'],
		fix: 'safe',
		places: (sheet, line, random) =>
			replacingIn(sheet.lines[line], /……/g, () => random.pick(['...', '......', '。。。', '。。。。。。', '······'])),
		carrier: (_, random) => [{ kind: 'text', text: random.pick(silences) }],
	},
	{
		name: 'half an ellipsis',
		tier: 'B',
		rules: ['malformed-ellipsis'],
		fix: 'safe',
		places: (sheet, line) => replacingIn(sheet.lines[line], /(?<!…)……(?!…)/g, () => '…'),
		carrier: (_, random) => [{ kind: 'text', text: random.pick(silences) }],
	},
	{
		name: 'hyphens for a dash',
		tier: 'A',
		rules: ['malformed-dash'],
		fix: 'safe',
		places: (sheet, line, random) =>
			replacingIn(sheet.lines[line], /(?<![—-])——(?![—-])/g, () => random.pick(['--', '－－', '──', '---', '––'])),
		carrier: (_, random) => [{ kind: 'text', text: random.pick(dashes) }],
	},
	{
		name: 'full stop behind a headline',
		tier: 'A',
		rules: ['headline-stop'],
		fix: 'safe',
		places: function* (sheet, line) {
			const { kind, text, story } = sheet.lines[line];
			// What is a headline on the samples, only zhubi says: a crosshead or a signature may be among them. Of a carrier it is known.
			if (
				(!sheet.name.endsWith('.copy') && !headlines.includes(text)) ||
				kind !== 'headline' ||
				story === undefined ||
				/[，。、；：？！…”]/.test(text) ||
				text.length < 6
			)
				return;
			yield { edits: [{ start: text.length, end: text.length, text: '。' }] };
		},
		carrier: (_, random) => [
			{ kind: 'headline', text: random.pick(headlines) },
			{ kind: 'text', text: random.pick(openings) },
			{ kind: 'text', text: random.pick(speech) },
		],
	},
];

const headlines = [
	'石桥镇新修的水渠通水了',
	'全县秋播面积稳中有增',
	'老厂房变成村民活动中心',
	'县图书馆夜间开放受欢迎',
	'小河治理见成效 白鹭成群来安家',
	'石桥小学添了一座科技馆',
	'三百盏路灯照亮回家路',
	'我县新增两家省级龙头企业',
];
const openings = [
	'本报讯（记者 陆知秋）7月20日上午，石桥镇的几位村民来到渠边，看着清水流进自家的稻田，脸上乐开了花。',
	'本报讯（通讯员 祝晓棠）记者从县里获悉，这项工程从立项到完工只用了半年时间，比计划提前了一个月。',
	'本报讯（记者 邹明轩）夜幕降临，宽敞明亮的阅览室里坐满了读者，不少家长带着孩子一起来看书，管理员忙着给大家续水。',
	'本报讯（县融媒体中心记者 商陆）这几天，农技员走村入户，为种粮大户讲解田间管理要点，送去了两百多份资料，村民们都说讲得明白。',
];

const halfWidth: Readonly<Record<string, string>> = { '，': ',', '；': ';', '：': ':', '？': '?', '！': '!' };

const closers = { '“': '”', '（': '）', '《': '》' } as const;
type Opener = keyof typeof closers;

/** The pairs of a mark in a line that hold no other pair of it. */
function innermost({ text }: Line, open: Opener): { readonly start: number; readonly end: number }[] {
	const close = closers[open];
	const found: { start: number; end: number }[] = [];
	for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, at + 1)) {
		const end = text.indexOf(close, at);
		const next = text.indexOf(open, at + 1);
		if (end > 0 && (next < 0 || next > end)) found.push({ start: at, end });
	}
	return found;
}

function* pairs(
	own: Line,
	open: Opener,
	change: (content: string) => readonly [string, string] | undefined,
): Generator<Mutation> {
	if (!isCopy(own.kind)) return;
	for (const { start, end } of innermost(own, open)) {
		const changed = change(own.text.slice(start + 1, end));
		if (!changed) continue;
		const edits = [
			{ start, end: start + 1, text: changed[0] },
			{ start: end, end: end + 1, text: changed[1] },
		].filter((edit) => edit.text !== own.text.slice(edit.start, edit.end));
		yield { edits, spots: edits };
	}
}

/** A half of a pair is gone; the other is the fault, or the place where it was. */
function lost(name: string, open: Opener, rules: readonly string[]): readonly Operator[] {
	const places = function* (sheet: Sheet, line: number, half: 'open' | 'close'): Generator<Mutation> {
		const own = sheet.lines[line];
		if (!isCopy(own.kind)) return;
		for (const { start, end } of innermost(own, open)) {
			const gone = half === 'open' ? start : end;
			const spots = [start, end].map((at) => ({ start: at, end: at + 1 }));
			yield { edits: [{ start: gone, end: gone + 1, text: '' }], spots };
		}
	};
	// Pages have few titles of works.
	const carrier: Pick<Operator, 'carrier'> =
		open === '《' ? { carrier: (_, random) => [{ kind: 'text', text: random.pick(titled) }] } : {};
	return [
		{
			name: `lost opening ${name}`,
			tier: 'B',
			rules,
			fix: 'offer',
			places: (sheet, line) => places(sheet, line, 'open'),
			...carrier,
		},
		{
			name: `lost closing ${name}`,
			tier: 'B',
			rules,
			fix: 'offer',
			places: (sheet, line) => places(sheet, line, 'close'),
			...carrier,
		},
	];
}

const titled = [
	'会议表决通过了《石桥镇水源保护办法》，自今年9月1日起施行。',
	'读书会上，大家共读《乡土中国》，一直谈到闭馆。',
	'书法家为村里题写了《爱莲说》全文，挂在文化礼堂。',
	'他写的《老街旧事》一书，近日由县文化馆印行。',
	'放映队带来了《山那边的灯》《渡口》两部电影。',
];

const speech = [
	'“这条渠修了三年，今年总算通了水。”石桥村的老支书一边走一边说。',
	'“孩子们都爱来这里看书，周末要早点来占位置！”管理员笑着说。',
	'“明天的菜够不够？”食堂师傅问。采购员点了点头。',
];

const silences = [
	'他望着窗外，想了很久……屋里没有人说话。',
	'摘果、分拣、装箱、过秤……一个上午，大家没有停过手。',
	'“我当时就想……”说到这里，她的眼圈红了。',
	'水田里，插秧的、送秧的、放水的……到处是忙碌的身影。',
];

const dashes = [
	'这座桥有一个好听的名字——同心桥。',
	'走过老街，就到了村里最热闹的地方——百姓戏台。',
	'“我的心愿只有一个——把路修到家门口。”他说。',
	'从一间瓦房到一座校园——三代人的努力没有白费。',
];
