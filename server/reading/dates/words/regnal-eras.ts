import { buildTrie } from '../../../ground/text/trie';

/** A 年号: the Gregorian year of its first year, and how many years it had. */
export interface RegnalEra {
	readonly first: number;
	readonly years: number;
	/** True where the months behind it are lunar (光绪三十四年十月). Those of the Republic are not. */
	readonly lunar: boolean;
}

/**
 * The eras of Ming and Qing, the best known of Tang and Song, and the Republic, as history dictionaries give them (《中国历史纪年表》).
 * Eras that are names of places today are left out: 绍兴三年 may be three years in 绍兴, so may 嘉定, 宝庆 and 庆元.
 */
const list: readonly (readonly [name: string, first: number, years: number])[] = [
	['贞观', 627, 23],
	['开元', 713, 29],
	['天宝', 742, 15],
	['庆历', 1041, 8],
	['嘉祐', 1056, 8],
	['熙宁', 1068, 10],
	['元丰', 1078, 8],
	['元祐', 1086, 9],
	['宣和', 1119, 7],
	['靖康', 1126, 2],
	['淳熙', 1174, 16],
	['洪武', 1368, 31],
	['建文', 1399, 4],
	['永乐', 1403, 22],
	['宣德', 1426, 10],
	['正统', 1436, 14],
	['景泰', 1450, 8],
	['天顺', 1457, 8],
	['成化', 1465, 23],
	['弘治', 1488, 18],
	['正德', 1506, 16],
	['嘉靖', 1522, 45],
	['隆庆', 1567, 6],
	['万历', 1573, 48],
	['天启', 1621, 7],
	['崇祯', 1628, 17],
	['顺治', 1644, 18],
	['康熙', 1662, 61],
	['雍正', 1723, 13],
	['乾隆', 1736, 60],
	['嘉庆', 1796, 25],
	['道光', 1821, 30],
	['咸丰', 1851, 11],
	['同治', 1862, 13],
	['光绪', 1875, 34],
	['宣统', 1909, 3],
];

export const regnalEras = buildTrie<RegnalEra>([
	...list.map(([name, first, years]) => [name, { first, years, lunar: true }] as const),
	['民国', { first: 1912, years: 38, lunar: false }] as const,
]);
