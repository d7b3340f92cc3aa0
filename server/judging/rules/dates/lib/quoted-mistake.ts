import type { Span } from '../../../../ground/model/span';

/**
 * True where a stretch is quoted as a mistake, `把“28日”误写成⟦“2月30日”⟧`, `并没有⟦2月30日⟧这一天`: copy that speaks of a fault has
 * none.
 */
export function isQuotedAsMistake(text: string, { start, end }: Span): boolean {
	return before.test(text.slice(Math.max(0, start - reach), start)) || behind.test(text.slice(end, end + reach));
}

const reach = 12;
const before =
	/(?:[误错](?:写|印|登|排|标|填|记|录|报|读|打|作|成|为|注)|(?:写|印|登|排|标|填|记|录|打)(?:成|作|为)“|笔误|(?:没有|并无|不存在|不会有|哪有|何来|出现)(?:了)?)[^，。；！？\n]{0,3}$/;
const behind =
	/^[”’）]?(?:[^，。；！？\n]{0,4}(?:有误|之误|的错误|的笔误|是错的|不存在|应为|应是|系笔误|属笔误)|(?:这|那)?(?:一天|个日期)(?:并)?(?:不存在|是没有的))/;
