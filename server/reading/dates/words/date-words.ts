import type { DateFields, Relative } from '../../../ground/model/date';
import { buildTrie, words } from '../../../ground/text/trie';
import { weekWords } from './time-parts';

/** A word of time and what it means. Beside a character of `left` or a word of `right` it is part of something else. */
export interface DateWord {
	readonly fields: DateFields;
	/** What may go on behind it: the month after 去年, the day after 下月, the clock after 今天. */
	readonly level: 'year' | 'month' | 'day' | 'week' | 'stretch';
	readonly left: string;
	readonly right: readonly string[];
	/** How many of the last characters belong to the word but not to the date: 起 in 今起. */
	readonly aside?: number;
	/** A part of the day or a clock time has to follow: 头天|晚上, 第二天|清晨; by itself the word counts days of something. */
	readonly needsClock?: true;
}

const here = (relative: number): Relative => ({ relative });
const there = (relative: number): Relative => ({ relative, from: 'text' });

/** Words whose first character often ends another word, or whose last one begins one: 说|明年, 如今|年轻, 会上|周永康. */
const left: Readonly<Record<string, string>> = {
	今: '古当现迄如',
	去: '过失逝离死免除撤',
	明: '声说透证文发昆表注聪黎鲜光查阐申标简',
	前: '目之以此提先从眼空当跟面史生战饭餐赛会产婚年月日天周',
	后: '以今此之然战先背最幕随往落前赛会产婚事0０〇零年月日天周',
	上: '以加晚早会席台场街桌网路线车船身手岸世史墙马基总赶遇碰顶穿登送走踏迎搬爬放写贴带锁坐追跟报纸山海河江湖楼地天面头事理实际',
	下: '旗陪同领导况持助量地天乡之以如当组织推动发响号召引拉倒落放坐留带剩蹲躺楼县辖属麾门',
	来: '以近从原本未年历向后将素到回前往带起出过上下进',
	当: '担承应相正适',
	同: '共相合如协会不',
	次: '多这首每一二三四五六七八九十两几每首本此再层依档名0123456789０１２３４５６７８９',
	本: '日资成基根',
	这: '',
};

/** What a word must not be followed by. */
const right: Readonly<Record<string, readonly string[]>> = {
	今年: words('轻 纪 龄 迈 味'),
	去年: words('轻 纪 龄 代 迈'),
	前年: words('轻 纪 龄 代'),
	后年: words('轻 纪 龄 代'),
	明年: words('轻 纪 龄 代'),
	上年: words('纪 岁 画 夜 货'),
	来年: words('轻 纪 龄 均'),
	次年: words('会 度'),
	当天: words('然 津 安 文 下为 下第 主教 空 性'),
	前天: words('然 津 文 空 线'),
	后天: words('然 津 文 空 性 努 习 培 教 的努'),
	同日: words('本 语 军 寇 方'),
	当日: words('本 语 军 寇'),
	次日: words('本 语 军 寇'),
	同年: words('级 龄 代 纪'),
	当年: words('轻'),
	上月: words('球 亮 饼 台'),
	下月: words('球 亮 饼 台'),
	前日: words('本 语 军 寇'),
	今日: words('头条 说法'),
	本月: words('季'),
	上周: words('围 边 转 密 折 旋 身 全 期 年 岁 游 长'),
	下周: words('围 边 转 密 折 旋 身 全 期 年 岁 游 长'),
	本周: words('围 边 转 密 折 旋 身 全 期 年 岁 长 刊'),
	这周: words('围 边 转 密 折 旋 身 全 期 年 岁 长'),
};

const years: readonly (readonly [string, Relative])[] = [
	['今年', here(0)],
	['本年', here(0)],
	['去年', here(-1)],
	['上年', here(-1)],
	['上一年', here(-1)],
	['前年', here(-2)],
	['大前年', here(-3)],
	['明年', here(1)],
	['来年', here(1)],
	['下年度', here(1)],
	['下一年度', here(1)],
	['后年', here(2)],
	['大后年', here(3)],
	['当年', there(0)],
	['同年', there(0)],
	['次年', there(1)],
	['翌年', there(1)],
];

const months: readonly (readonly [string, Relative])[] = [
	['本月', here(0)],
	['这个月', here(0)],
	['上月', here(-1)],
	['上个月', here(-1)],
	['上一个月', here(-1)],
	['上上个月', here(-2)],
	['下月', here(1)],
	['下个月', here(1)],
	['下一个月', here(1)],
	['下下个月', here(2)],
	['当月', there(0)],
	['同月', there(0)],
	['次月', there(1)],
];

const days: readonly (readonly [string, Relative, DateFields['dayPart']?])[] = [
	['今天', here(0)],
	['今日', here(0)],
	['今晨', here(0), 'TMO'],
	['今早', here(0), 'TMO'],
	['今晚', here(0), 'TEV'],
	['今夜', here(0), 'TNI'],
	['昨天', here(-1)],
	['昨日', here(-1)],
	['昨晨', here(-1), 'TMO'],
	['昨晚', here(-1), 'TEV'],
	['昨夜', here(-1), 'TNI'],
	['明天', here(1)],
	['明日', here(1)],
	['明晨', here(1), 'TMO'],
	['明早', here(1), 'TMO'],
	['明晚', here(1), 'TEV'],
	['前天', here(-2)],
	['前日', here(-2)],
	['前晚', here(-2), 'TEV'],
	['大前天', here(-3)],
	['后天', here(2)],
	['大后天', here(3)],
	['大大后天', here(4)],
	['本日', here(0)],
	['当天', there(0)],
	['当日', there(0)],
	['当晚', there(0), 'TEV'],
	['当夜', there(0), 'TNI'],
	['同日', there(0)],
	['次日', there(1)],
	['翌日', there(1)],
	['次晨', there(1), 'TMO'],
	['翌晨', there(1), 'TMO'],
	['次晚', there(1), 'TEV'],
	['昨早', here(-1), 'TMO'],
	['昨日夜', here(-1), 'TNI'],
	// 昨下午, 今凌晨: the short forms of headlines.
	...(['昨', '今'] as const).flatMap((sign, i) =>
		(
			[
				['上午', 'TMO'],
				['中午', 'TMI'],
				['下午', 'TAF'],
				['傍晚', 'TEV'],
				['凌晨', 'TNI'],
				['深夜', 'TNI'],
			] as const
		).map(([word, part]) => [`${sign}${word}`, here(i - 1), part] as const),
	),
];

/** Days of headlines, told by the verb behind them: 今|起, 昨|发布. The verbs are those of openings, endings and announcements. */
const headlineDays: readonly (readonly [string, Relative, number])[] = [
	['今起', here(0), 1],
	['明起', here(1), 1],
	['即日起', here(0), 1],
	...(['昨', '今'] as const).flatMap((sign, i) =>
		words(
			'发布 公布 揭晓 出炉 开幕 闭幕 开赛 开战 开馆 开园 开业 开市 开工 开通 开建 开播 启动 启用 启幕 启程 举行 召开 揭牌 挂牌 签约 通车 竣工 投用 抵达 上线 亮相 收官 落幕 打响 首演',
		).map((verb) => [`${sign}${verb}`, here(i - 1), verb.length] as const),
	),
];

/** Days that are counted from one in the text, where a part of the day says that a day is meant: 头天|傍晚, 第二天|清晨. */
const countedDays: readonly (readonly [string, Relative])[] = [
	['头天', there(-1)],
	['头一天', there(-1)],
	['前一天', there(-1)],
	['第二天', there(1)],
	['后一天', there(1)],
];

const weeks: readonly (readonly [string, Relative])[] = [
	...['本', '这', '这个'].map((word) => [word, here(0)] as const),
	...['上', '上个', '上一', '上一个'].map((word) => [word, here(-1)] as const),
	...['下', '下个', '下一', '下一个'].map((word) => [word, here(1)] as const),
	['上上', here(-2)],
	['下下', here(2)],
];

const quarters = [
	['一', 'Q1'],
	['二', 'Q2'],
	['三', 'Q3'],
	['四', 'Q4'],
] as const;

/** Stretches that stand without a year, too. The first half of the year is 上半年; 前半年 is said of the months gone by and is left out. */
const stretches: readonly (readonly [string, DateFields])[] = [
	['上半年', { part: 'H1' }],
	['下半年', { part: 'H2' }],
	['首季度', { part: 'Q1' }],
	['首季', { part: 'Q1' }],
	...quarters.flatMap(([sign, part], i) => {
		return [
			`${sign}季度`,
			`第${sign}季度`,
			`${i + 1}季度`,
			`第${i + 1}季度`,
			`${'１２３４'[i]}季度`,
			`第${'１２３４'[i]}季度`,
			`Q${i + 1}季度`,
		].map((word) => [word, { part }] as const);
	}),
	...['', '个', '一', '一个'].flatMap((sign) => [
		[`上${sign}季度`, { quarter: here(-1) }] as const,
		[`下${sign}季度`, { quarter: here(1) }] as const,
	]),
	['本季度', { quarter: here(0) }],
	['这个季度', { quarter: here(0) }],
	...['年底', '年末', '年终', '岁末'].map((word) => [word, { year: here(0), part: 'end' }] as const),
	['年初', { year: here(0), part: 'begin' }],
	['月底', { month: here(0), part: 'end' }],
	['月末', { month: here(0), part: 'end' }],
	['月初', { month: here(0), part: 'begin' }],
	['本世纪', { century: here(0) }],
	['上世纪', { century: here(-1) }],
	['上个世纪', { century: here(-1) }],
	['今春', { year: here(0), part: 'SP' }],
	['今夏', { year: here(0), part: 'SU' }],
	['今秋', { year: here(0), part: 'FA' }],
	['今冬', { year: here(0), part: 'WI' }],
	['去冬', { year: here(-1), part: 'WI' }],
	['去秋', { year: here(-1), part: 'FA' }],
	['去夏', { year: here(-1), part: 'SU' }],
	['去春', { year: here(-1), part: 'SP' }],
	['明春', { year: here(1), part: 'SP' }],
	['明夏', { year: here(1), part: 'SU' }],
	['来春', { year: here(1), part: 'SP' }],
];

/** What stands before and behind stretches that can be part of another word: 百年|末, 青|年初, 每月|底. */
const stretchLeft: Readonly<Record<string, string>> = {
	年: '青少中老成童近多百千每常几数壮全半跨幼周少丰荒',
	岁: '',
	月: '每个满本上下',
	明: `${left.明}李小王张黎晓建志文永家学国德昌英春光`,
};
const stretchRight: Readonly<Record<string, readonly string[]>> = {
	年初: words('一 二 三 四 五 六 七 八 九 十 步 级 中 心'),
	年终: words('奖 绩'),
	今春: words('节 意'),
	明春: words('节 意'),
	来春: words('节 意'),
	去春: words('节 意'),
	今夏: words('威 娃 侯'),
	明夏: words('威 娃 侯'),
	去夏: words('威 娃 侯'),
	月初: words('一 二 三 四 五 六 七 八 九 十 级'),
};

/** Every word of time that says where it lies from today or in the year. */
export const dateWords = buildTrie<DateWord>([
	...years.map(([word, year]) => entry(word, 'year', { year })),
	...months.map(([word, month]) => entry(word, 'month', { month })),
	...days.map(([word, day, dayPart]) => entry(word, 'day', dayPart ? { day, dayPart } : { day })),
	...headlineDays.map(([word, day, aside]): readonly [string, DateWord] => [
		word,
		{ ...entry(word, 'day', { day })[1], right: [], aside },
	]),
	...countedDays.map(([word, day]): readonly [string, DateWord] => [
		word,
		{ ...entry(word, 'day', { day })[1], left: '三两几多十每百', right: [], needsClock: true },
	]),
	...weeks.flatMap(([word, week]) => weekWords.map((unit) => entry(`${word}${unit}`, 'week', { week }))),
	...stretches.map(([word, fields]): readonly [string, DateWord] => [
		word,
		{
			fields,
			level: 'stretch',
			left: stretchLeft[word[0]] ?? left[word[0]] ?? '',
			right: stretchRight[word] ?? [],
		},
	]),
]);

function entry(word: string, level: DateWord['level'], fields: DateFields): readonly [string, DateWord] {
	// 更加美好的|明天 is no day.
	return [
		word,
		{
			fields,
			level,
			left: `${left[word[0]] ?? ''}${word === '明天' ? '的' : ''}`,
			right: right[word] ?? right[`${word[0]}${word[word.length - 1]}`] ?? [],
		},
	];
}
