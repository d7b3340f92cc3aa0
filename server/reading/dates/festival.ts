import type { DateFields } from '../../ground/model/date';
import { isHan } from '../../ground/text/characters';
import { dateNumeralAt } from './date-numerals';
import type { Scope } from './found';
import { festivals, solarTerms } from './words/festivals';

/** What makes a day of a name that can mean something else: 国庆|期间. */
const festivalTail =
	/^(?:节气|时节|节|期间|假期|假日|小?长假|黄金周|前夕|前后|当[天日晚]|到来|来临|将至|临近|佳节|首日|伊始|之夜|夜里)/;
/** Things that are named after a day: “八一”勋章, “五四”运动. */
const namesake =
	/^(?:勋章|奖|劳动奖|红旗|运动|精神|事变|起义|电影|[路队厂桥班村]|大道|广场|[小中大]学|学校|口号|国际歌|新村|大街)/;

/**
 * A named day that starts at `at`: 教师节 wherever it stands, 国庆 and 大雪 only with a year before them or 期间, 时节 and the like behind.
 */
export function festivalAt(
	scope: Scope,
	at: number,
	{ afterYear }: { readonly afterYear: boolean },
): { readonly end: number; readonly fields: DateFields } | undefined {
	const { text, end } = scope;
	const found = festivals.longest(text, at, end);
	// 二月二 is a feast, 二月二十 a day.
	if (
		!found ||
		(text[found.end] === '十' && text[found.end - 1] === '二') ||
		namesake.test(text.slice(found.end, found.end + 3))
	)
		return undefined;
	if (found.value.bare) return { end: found.end, fields: found.value.fields };
	if (
		afterYear &&
		!isNumber(text, at, found.end) &&
		(found.value.fields.term === undefined || found.end >= end || !isHan(text.charCodeAt(found.end)))
	)
		return { end: found.end, fields: found.value.fields };
	if (!festivalTail.test(text.slice(found.end, found.end + 3)) && !festivalGoesOn(scope, at, found.end))
		return undefined;
	// 李国庆|节约: a given name before 节; 国庆期间 is safe after a mark only.
	if (at > 0 && isHan(text.charCodeAt(at - 1)) && !'在于到至是和与及为迎过逢庆、'.includes(text[at - 1]))
		return undefined;
	return {
		end: text.startsWith('节气', found.end)
			? found.end
			: text[found.end] === '节' && text[found.end + 1] !== '约'
				? found.end + 1
				: found.end,
		fields: found.value.fields,
	};
}

/** 中秋|国庆假期, 国庆、|中秋, and a name between marks (`国庆，`): none of them the number 十一 or a term. */
function festivalGoesOn({ text, end }: Scope, at: number, stop: number): boolean {
	if (isNumber(text, at, stop) || solarTerms.includes(text.slice(at, stop))) return false;
	const next = text[stop] ?? '';
	const other = festivals.longest(text, '、和与及'.includes(next) && next !== '' ? stop + 1 : stop, end);
	if (other && !isNumber(text, other.end - 2, other.end)) return true;
	return stop >= end || '，。、；）\n'.includes(next);
}

/** 十一, 五一: after a year, too, they count only with 期间 and the like behind (2022年十一月 is a month). 去年大雪|纷飞 is weather. */
function isNumber(text: string, at: number, end: number): boolean {
	return dateNumeralAt(text, at, end)?.end === end;
}
