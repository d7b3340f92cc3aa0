import { buildTrie, words } from '../../../../ground/text/trie';

/**
 * Events that papers count the years of, under the names that stand before 周年.
 * Sources: the observances named in 《全国年节及纪念日放假办法》, the Constitution's preamble, and the joint declarations and decisions
 * that date the events themselves.
 */
const events: readonly (readonly [year: number, names: string])[] = [
	[1911, '辛亥革命'],
	[1919, '五四运动 “五四”运动'],
	[1921, '中国共产党成立 中国共产党建党 建党 中国共产党诞生'],
	[1922, '中国共产主义青年团成立 共青团成立 建团'],
	[1927, '中国人民解放军建军 建军 南昌起义 “八一”南昌起义'],
	[1931, '九一八事变 “九一八”事变'],
	[1934, '红军长征出发 中央红军长征出发'],
	[1935, '遵义会议召开'],
	[1936, '红军长征胜利 长征胜利'],
	[1937, '七七事变 “七七”事变 全民族抗战爆发 全面抗战爆发'],
	[1945, '抗日战争胜利 抗战胜利 中国人民抗日战争暨世界反法西斯战争胜利 世界反法西斯战争胜利'],
	[1949, '中华人民共和国成立 新中国成立 建国 人民政协成立 中国人民政治协商会议成立 少先队建队 中国少年先锋队建队'],
	[1947, '内蒙古自治区成立'],
	[1950, '抗美援朝出国作战 中国人民志愿军抗美援朝出国作战 中国人民志愿军出国作战'],
	[1951, '西藏和平解放'],
	[1953, '抗美援朝战争胜利'],
	[1954, '人民代表大会成立 全国人民代表大会成立 人民代表大会制度建立'],
	[1955, '新疆维吾尔自治区成立'],
	[1958, '广西壮族自治区成立 宁夏回族自治区成立'],
	[1964, '第一颗原子弹爆炸成功'],
	[1965, '西藏自治区成立'],
	[1970, '第一颗人造地球卫星发射成功 “东方红一号”发射成功'],
	[1972, '中日邦交正常化'],
	[1976, '唐山大地震 唐山地震'],
	[1977, '恢复高考'],
	[1978, '改革开放'],
	[1979, '中美建交'],
	[1980, '深圳经济特区建立 深圳经济特区成立'],
	[1988, '海南建省'],
	[1997, '香港回归 香港回归祖国'],
	[1999, '澳门回归 澳门回归祖国'],
	[2001, '加入世界贸易组织 加入世贸组织'],
	[2008, '汶川特大地震 汶川地震'],
];

/** The year of the event that a phrase names. */
export const anniversaries = buildTrie<number>(
	events.flatMap(([year, names]) => words(names).map((name) => [name, year] as const)),
);

/**
 * Days that papers number, with the year of the first: 1985 for 第1个教师节. Only those whose numbering begins with the decision that set
 * the day, or is given alike by its organizers each year.
 */
const numberedDays: readonly (readonly [first: number, names: string])[] = [
	[1977, '国际博物馆日'],
	[1985, '教师节'],
	[1988, '世界无烟日 国际禁毒日'],
	[1991, '全国土地日 全国助残日'],
	[1996, '世界读书日'],
	[2000, '记者节 中国记者节 全国爱耳日'],
	[2009, '全民健身日'],
	[2012, '全国交通安全日'],
	[2014, '国家宪法日 烈士纪念日 国家公祭日 南京大屠杀死难者国家公祭日 国家扶贫日 全国扶贫日'],
	[2016, '全民国家安全教育日 中国航天日'],
	[2018, '中国农民丰收节 农民丰收节 中国医师节'],
	[2021, '中国人民警察节 人民警察节'],
];

/** The year of the first of the day that a phrase names. */
export const firstOfDays = buildTrie<number>(
	numberedDays.flatMap(([year, names]) => words(names).map((name) => [name, year] as const)),
);

/** The names themselves. */
export const namesOfDays: readonly string[] = numberedDays.flatMap(([, names]) => words(names));
