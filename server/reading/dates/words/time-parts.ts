import type { DateFields } from '../../../ground/model/date';
import { buildTrie, words } from '../../../ground/text/trie';

/** The words for a week: 上|周, 下|星期. */
export const weekWords = words('周 星期 礼拜');

/** Weekdays by themselves, `周三`, `星期日`; ISO numbers. */
export const weekdays = buildTrie<number>(
	weekWords.flatMap((unit) =>
		[...'一二三四五六日天'].map((sign, i) => [`${unit}${sign}`, Math.min(i + 1, 7)] as const),
	),
);

/** The sign behind 周 or 星期, ISO number. */
export const weekdaySigns: ReadonlyMap<string, number> = new Map(
	[...'一二三四五六日天'].map((sign, i) => [sign, Math.min(i + 1, 7)] as const),
);

/**
 * Parts of the day; TIMEX3 (ISO 24617-1) knows TMO TMI TAF TEV TNI TDT.
 * 凌晨 and 清晨 differ: the one belongs to the night, the other to the morning.
 */
export const dayParts = buildTrie<NonNullable<DateFields['dayPart']>>([
	...words('上午 早上 早晨 清晨 清早 早间 一早 大早 一大早 大清早 一清早 拂晓 黎明 晨间 晨').map(
		(word) => [word, 'TMO'] as const,
	),
	...words('中午 正午 午间 晌午').map((word) => [word, 'TMI'] as const),
	...words('下午 午后').map((word) => [word, 'TAF'] as const),
	...words('傍晚 晚上 晚间 晚 当晚 黄昏 入夜').map((word) => [word, 'TEV'] as const),
	...words('凌晨 深夜 午夜 夜间 夜里 半夜 前半夜 后半夜 上半夜 下半夜 子夜 夜晚 夜').map(
		(word) => [word, 'TNI'] as const,
	),
	...words('白天').map((word) => [word, 'TDT'] as const),
]);

/** Seasons behind a year or 今年. */
export const seasons = buildTrie<'SP' | 'SU' | 'FA' | 'WI'>(
	(
		[
			['春', 'SP'],
			['夏', 'SU'],
			['秋', 'FA'],
			['冬', 'WI'],
		] as const
	).flatMap(([sign, part]) => ['天', '季', '日'].map((end) => [`${sign}${end}`, part] as const)),
);
