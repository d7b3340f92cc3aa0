import type { DateFields } from '../../../ground/model/date';
import { buildTrie, words } from '../../../ground/text/trie';

/**
 * A named day. `bare`: its name means the day wherever it stands (教师节); the others are said of the day
 * only with a year before them or 节气, 时节, 期间 and the like behind (大雪, 清明).
 */
export interface Festival {
	readonly fields: DateFields;
	readonly bare: boolean;
}

/**
 * Public holidays and days that news copy names.
 * Sources: 《全国年节及纪念日放假办法》 (国务院令第795号, 2024), the observances set by the Standing Committee of the National People's
 * Congress (教师节 1985, 全民国防教育日, 国家宪法日 2014, 烈士纪念日 2014, 人民警察节 2021 …), and the international days of the United
 * Nations.
 */
const solar: readonly (readonly [month: number, day: number, names: string])[] = [
	[1, 1, '元旦 元旦节 元旦佳节'],
	[1, 10, '中国人民警察节 人民警察节 “110”宣传日'],
	[1, 24, '国际教育日'],
	[2, 2, '世界湿地日'],
	[2, 4, '世界癌症日'],
	[2, 14, '情人节'],
	[2, 21, '国际母语日'],
	[3, 1, '国际海豹日'],
	[3, 3, '世界野生动植物日 全国爱耳日 爱耳日'],
	[3, 5, '学雷锋纪念日 学雷锋日 中国青年志愿者服务日'],
	[
		3,
		8,
		'国际妇女节 国际劳动妇女节 三八妇女节 三八节 妇女节 “三八”国际妇女节 “三八”国际劳动妇女节 “三八”妇女节 “三八”节 “三八”',
	],
	[3, 12, '植树节'],
	[3, 14, '国际数学日 白色情人节'],
	[3, 15, '国际消费者权益日 消费者权益日 3·15国际消费者权益日 “3·15”国际消费者权益日 “3·15”'],
	[3, 20, '国际幸福日'],
	[3, 21, '世界森林日'],
	[3, 22, '世界水日'],
	[3, 23, '世界气象日'],
	[3, 24, '世界防治结核病日'],
	[3, 27, '世界戏剧日'],
	[3, 28, '西藏百万农奴解放纪念日'],
	[4, 1, '愚人节'],
	[4, 2, '世界自闭症关注日 世界孤独症日 世界孤独症关注日 世界提高孤独症意识日'],
	[4, 7, '世界卫生日'],
	[4, 15, '全民国家安全教育日 国家安全教育日'],
	[4, 20, '联合国中文日'],
	[4, 22, '世界地球日'],
	[4, 23, '世界读书日 全民阅读日'],
	[4, 24, '中国航天日'],
	[4, 26, '世界知识产权日'],
	[4, 30, '国际爵士日'],
	[5, 1, '国际劳动节 五一国际劳动节 五一劳动节 五一节 劳动节 “五一”国际劳动节 “五一”劳动节 “五一”节 “五一”'],
	[5, 4, '五四青年节 青年节 “五四”青年节 中国青年节 “五四”'],
	[5, 8, '世界红十字日'],
	[5, 10, '中国品牌日'],
	[5, 12, '国际护士节 护士节 全国防灾减灾日 “5·12”国际护士节 “5·12”全国防灾减灾日'],
	[5, 15, '国际家庭日 全国投资者保护宣传日'],
	[5, 17, '世界电信日 世界电信和信息社会日 世界高血压日'],
	[5, 18, '国际博物馆日'],
	[5, 19, '中国旅游日'],
	[5, 20, '世界计量日 全国学生营养日 中国学生营养日'],
	[5, 21, '国际茶日'],
	[5, 22, '国际生物多样性日'],
	[5, 25, '全国大中学生心理健康日'],
	[5, 30, '全国科技工作者日'],
	[5, 31, '世界无烟日'],
	[6, 1, '国际儿童节 六一国际儿童节 六一儿童节 儿童节 六一节 “六一”国际儿童节 “六一”儿童节 “六一”节 “六一”'],
	[6, 5, '世界环境日 六五环境日 “六五”环境日 “六·五”世界环境日 六五世界环境日'],
	[6, 6, '全国爱眼日 爱眼日'],
	[6, 8, '世界海洋日'],
	[6, 9, '国际档案日'],
	[6, 14, '世界献血者日 世界献血日'],
	[6, 17, '世界防治荒漠化与干旱日'],
	[6, 20, '世界难民日'],
	[6, 23, '国际奥林匹克日'],
	[6, 25, '全国土地日'],
	[6, 26, '国际禁毒日 “6·26”国际禁毒日 6·26国际禁毒日'],
	[7, 1, '建党节 香港回归纪念日 “七一”建党节 “七一”'],
	[7, 7, '全民族抗战爆发纪念日'],
	[7, 11, '世界人口日 中国航海日'],
	[7, 15, '世界青年技能日'],
	[7, 28, '世界肝炎日'],
	[7, 29, '全球老虎日'],
	[7, 30, '国际友谊日'],
	[8, 1, '建军节 八一建军节 “八一”建军节 “八一”'],
	[8, 8, '全民健身日'],
	[8, 12, '国际青年日'],
	[8, 15, '全国生态日'],
	[8, 19, '中国医师节'],
	[8, 20, '全国律师咨询日'],
	[9, 3, '中国人民抗日战争胜利纪念日 抗日战争胜利纪念日 抗战胜利纪念日'],
	[9, 5, '中华慈善日'],
	[9, 8, '国际扫盲日'],
	[9, 10, '教师节'],
	[9, 16, '国际保护臭氧层日'],
	[9, 18, '“九一八” “九一八”纪念日'],
	[9, 20, '全国爱牙日 爱牙日'],
	[9, 21, '国际和平日'],
	[9, 27, '世界旅游日'],
	[9, 28, '世界狂犬病日'],
	[9, 29, '世界心脏日'],
	[9, 30, '烈士纪念日 中国烈士纪念日'],
	[10, 1, '国庆节 “十一” 国际老年人日 国际老人节 国际音乐日'],
	[10, 4, '世界动物日'],
	[10, 5, '世界教师日'],
	[10, 8, '全国高血压日'],
	[10, 9, '世界邮政日'],
	[10, 10, '世界精神卫生日'],
	[10, 13, '中国少年先锋队建队日 少先队建队日 国际减灾日 国际减轻自然灾害日'],
	[10, 14, '世界标准日'],
	[10, 15, '国际盲人节'],
	[10, 16, '世界粮食日'],
	[10, 17, '国家扶贫日 国际消除贫困日'],
	[10, 22, '世界传统医药日'],
	[10, 24, '联合国日'],
	[10, 29, '世界卒中日'],
	[10, 31, '世界城市日 万圣夜'],
	[11, 1, '万圣节'],
	[11, 8, '中国记者节 记者节'],
	[
		11,
		9,
		'全国消防日 全国消防安全宣传教育日 消防日 消防宣传日 “119”消防日 119消防日 “119”全国消防日 “119”消防宣传日 “11·9”消防日',
	],
	[11, 11, '双十一 双11 “双十一” “双11” 光棍节'],
	[11, 14, '世界糖尿病日 联合国糖尿病日'],
	[11, 17, '国际大学生节 世界早产日'],
	[11, 19, '世界厕所日'],
	[11, 20, '世界儿童日'],
	[11, 25, '国际消除对妇女的暴力日'],
	[12, 1, '世界艾滋病日'],
	[12, 2, '全国交通安全日 “122”全国交通安全日'],
	[12, 3, '国际残疾人日'],
	[12, 4, '国家宪法日 “12·4”国家宪法日 全国法制宣传日'],
	[12, 5, '国际志愿者日 世界土壤日'],
	[12, 7, '国际民航日'],
	[12, 9, '国际反腐败日'],
	[12, 10, '世界人权日'],
	[12, 12, '双十二 双12 “双十二” “双12”'],
	[12, 13, '南京大屠杀死难者国家公祭日 国家公祭日'],
	[12, 18, '国际移民日'],
	[12, 20, '澳门回归纪念日'],
	[12, 24, '平安夜'],
	[12, 25, '圣诞节'],
	[12, 31, '跨年夜'],
];

/** Days of the lunar calendar (GB/T 33661-2017). 除夕 is the last day of the twelfth month, whether that has 29 days or 30. */
const lunar: readonly (readonly [month: number, day: number, names: string])[] = [
	[1, 1, '春节 农历春节 农历新年 新春佳节 大年初一'],
	...[...'二三四五六七八九十'].map((sign, i) => [1, i + 2, `大年初${sign}`] as const),
	[1, 15, '元宵节 元宵佳节 上元节'],
	[2, 2, '龙抬头 二月二'],
	[3, 3, '上巳节 “三月三”'],
	[5, 5, '端午节 端阳节 端午佳节'],
	[7, 7, '七夕节 七夕'],
	[7, 15, '中元节'],
	[8, 15, '中秋节 中秋佳节'],
	[9, 9, '重阳节 重阳佳节 重阳'],
	[10, 1, '寒衣节'],
	[10, 15, '下元节'],
	[12, 8, '腊八节 腊八'],
	[12, 23, '北方小年 小年夜'],
	[12, 24, '南方小年'],
	[12, -1, '除夕 除夕夜 大年夜 大年三十 年三十'],
];

/** Days that the calendar moves: the nth weekday of a month, days counted from Easter. 中国农民丰收节 is the autumn equinox. */
const moving: readonly (readonly [names: string, fields: DateFields])[] = [
	['母亲节', { month: 5, nth: 2, weekday: 7 }],
	['父亲节', { month: 6, nth: 3, weekday: 7 }],
	['全国助残日 助残日', { month: 5, nth: 3, weekday: 7 }],
	['全民国防教育日', { month: 9, nth: 3, weekday: 6 }],
	['感恩节', { month: 11, nth: 4, weekday: 4 }],
	['世界防治哮喘日', { month: 5, nth: 1, weekday: 2 }],
	['文化和自然遗产日', { month: 6, nth: 2, weekday: 6 }],
	['国际合作社日', { month: 7, nth: 1, weekday: 6 }],
	['世界急救日', { month: 9, nth: 2, weekday: 6 }],
	['国际聋人日', { month: 9, nth: 4, weekday: 7 }],
	['世界人居日 世界住房日', { month: 10, nth: 1, weekday: 1 }],
	['复活节 复活节星期日', { easter: 0 }],
	['复活节星期一', { easter: 1 }],
	['耶稣受难日', { easter: -2 }],
	['棕枝主日', { easter: -7 }],
	['圣灰星期三', { easter: -46 }],
	['耶稣升天节', { easter: 39 }],
	['五旬节', { easter: 49 }],
	['中国农民丰收节 农民丰收节 丰收节', { term: 17 }],
	['清明节', { term: 6 }],
	['冬至节', { term: 23 }],
];

/** Names that mean the day only beside a year or a word of time: 国庆 is a given name, 清明 an adjective, 十一 a number. */
const soft: readonly (readonly [names: string, fields: DateFields])[] = [
	['国庆', { month: 10, day: 1 }],
	['五一', { month: 5, day: 1 }],
	['六一', { month: 6, day: 1 }],
	['七一', { month: 7, day: 1 }],
	['八一', { month: 8, day: 1 }],
	['十一', { month: 10, day: 1 }],
	['圣诞', { month: 12, day: 25 }],
	['新年', { month: 1, day: 1 }],
	['中秋', { lunar: { month: 8, day: 15 } }],
	['端午', { lunar: { month: 5, day: 5 } }],
	['元宵', { lunar: { month: 1, day: 15 } }],
	['小年', { lunar: { month: 12, day: 23 } }],
];

/** The 24 solar terms from 小寒 on (GB/T 33661-2017). */
export const solarTerms: readonly string[] = words(
	'小寒 大寒 立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至',
);

/** Terms that are no other words: weather, colors, names and virtues left out. */
const plainTerms = new Set(words('立春 惊蛰 春分 立夏 芒种 夏至 立秋 处暑 秋分 立冬 冬至'));

export const festivals = buildTrie<Festival>([
	...solarTerms.map((word, term) => [word, { fields: { term }, bare: plainTerms.has(word) }] as const),
	...list(soft, { bare: false }),
	...solar.flatMap(([month, day, names]) =>
		words(names).map((name) => [name, { fields: { month, day }, bare: true }] as const),
	),
	...lunar.flatMap(([month, day, names]) =>
		words(names).map((name) => [name, { fields: { lunar: { month, day } }, bare: true }] as const),
	),
	...list(moving, { bare: true }),
]);

function list(entries: readonly (readonly [string, DateFields])[], { bare }: { readonly bare: boolean }) {
	return entries.flatMap(([names, fields]) => words(names).map((name) => [name, { fields, bare }] as const));
}
