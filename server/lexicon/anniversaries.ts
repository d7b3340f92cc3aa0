import { buildTrie, words } from '../text/trie';

/**
 * Events that papers count the years of, under the names that stand before 周年. Sources: the observances named in 《全国年节及纪念日放假办法》,
 * the Constitution's preamble, and the joint declarations and decisions that date the events themselves.
 */
const events: readonly (readonly [year: number, names: string])[] = [
	[1911, '辛亥革命'],
	[1919, '五四运动 “五四”运动'],
	[1921, '中国共产党成立 中国共产党建党 建党 中国共产党诞生'],
	[1922, '中国共产主义青年团成立 共青团成立 建团'],
	[1927, '中国人民解放军建军 建军 南昌起义 “八一”南昌起义'],
	[1936, '红军长征胜利 长征胜利'],
	[1945, '抗日战争胜利 抗战胜利 中国人民抗日战争暨世界反法西斯战争胜利 世界反法西斯战争胜利'],
	[1949, '中华人民共和国成立 新中国成立 建国 人民政协成立 中国人民政治协商会议成立 少先队建队 中国少年先锋队建队'],
	[1951, '西藏和平解放'],
	[1953, '抗美援朝战争胜利'],
	[1954, '人民代表大会成立 全国人民代表大会成立 人民代表大会制度建立'],
	[1976, '唐山大地震 唐山地震'],
	[1978, '改革开放'],
	[1997, '香港回归 香港回归祖国'],
	[1999, '澳门回归 澳门回归祖国'],
	[2008, '汶川特大地震 汶川地震'],
];

/** The year of the event that a phrase names. */
export const anniversaries = buildTrie<number>(events.flatMap(([year, names]) => words(names).map((name) => [name, year] as const)));
