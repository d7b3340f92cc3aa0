import type { ArticleRule, Fault } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { numeralAt } from '../../../ground/text/numerals';
import { anniversaries, firstOfDays, namesOfDays } from './lib/anniversaries';

/** How far N周年 may stand behind the event's name: 香港回归祖国|二十五周年. */
const reach = 2;
/** A number further off than this belongs to another year (建国10周年大庆). */
const near = 2;
/** Where the sentence speaks of another year, or of the future, the year of the paper proves nothing. */
const elsewhere = /[0-9０-９〇一二三四五六七八九]{4}年|[去前明后]年|即将|将迎|迎来|将是|筹备/;
/** The same holds for words of the past, unless the sentence says that the day is now. */
const past = /当年|那年|当时|曾/;
const now = /今年是|庆祝|纪念|周年之际/;
/** An event for the anniversary is held on the day; `在庆祝…100周年大会上的讲话` is quoted for years. */
const held = /为(?:庆祝|纪念)|之际|周年[^，。；、]{0,14}(?:举行|举办|召开|开幕|启动)/;
const remembered = /大会|讲话|精神|勋章|纪念章|献礼|以来/;

/**
 * `建军⟦94周年⟧` in the paper of 2022, `1949年…距今⟦70年⟧`, `⟦第41个教师节⟧` in 2026: the count does not reach from the event to the year
 * of the paper.
 */
export const wrongAnniversary: ArticleRule = {
	name: 'wrong-anniversary',
	category: 'date',
	tier: 'B',
	severity: 'warning',
	weight: 1,
	title: { zh: '周年数不对', en: 'Wrong anniversary' },
	needs: ['周年', '距今', '至今', ...namesOfDays],
	*check(article, { issueDate }) {
		if (!issueDate) return;
		const { text } = article.draft.logical;
		const { year } = issueDate.day;
		yield* commemorated(text, year);
		yield* ago(text, year);
		yield* numbered(text, year);
	},
};

function* commemorated(text: string, year: number): Generator<Fault> {
	for (let at = text.indexOf('周年'); at >= 0; at = text.indexOf('周年', at + 2)) {
		const count = numberBefore(text, at);
		if (!count) continue;
		const founded = eventBefore(text, count.start);
		if (founded === undefined) {
			const own = foundedIn(sentenceAround(text, at), year);
			if (own !== undefined && own + count.value !== year && Math.abs(own + count.value - year) <= near)
				yield faultOf({ start: count.start, end: at + 2 }, own, year);
			continue;
		}
		const right = year - founded;
		if (count.value === right || Math.abs(count.value - right) > near) continue;
		const sentence = sentenceAround(text, at);
		// 建党100周年 is mentioned for years: a round number that has passed looks back, unless the sentence says 今年.
		if (
			count.value < right &&
			count.value % 5 === 0 &&
			!sentence.includes('今年是') &&
			(!held.test(sentence) || remembered.test(sentence))
		)
			continue;
		if (elsewhere.test(sentence) || (past.test(sentence) && !now.test(sentence))) continue;
		yield faultOf({ start: count.start, end: at + 2 }, founded, year);
	}
}

function faultOf(span: Span, founded: number, year: number): Fault {
	const right = year - founded;
	return {
		span,
		message: {
			zh: `从${founded}年到出版的${year}年是${right}周年。`,
			en: `From ${founded} to the year of issue, ${year}, it is ${right} years.`,
		},
	};
}

/** `县图书馆成立于1956年，今年是建馆69周年`: the sentence itself says when it began, and names no other year. */
function foundedIn(sentence: string, year: number): number | undefined {
	const years = sentence.match(/[12][0-9]{3}(?=年)/g);
	const match =
		/(?:成立|创建|创办|始建|建成|建馆|建校|建厂|建院|组建|诞生|开馆|开业)于([12][0-9]{3})年|([12][0-9]{3})年(?:[0-9]{1,2}月)?(?:建馆|建校|建厂|建院|成立|创建|创办|建成|开馆|开业|诞生)/.exec(
			sentence,
		);
	if (!match || years?.length !== 1 || !/今年(?:是|迎来|正值|适逢)|迎来/.test(sentence)) return undefined;
	const founded = Number(match[1] ?? match[2]);
	return founded < year ? founded : undefined;
}

/** `1949年建成，距今70年`, `至今已有70年`: wrong by more than the one year that depends on the day. */
function* ago(text: string, year: number): Generator<Fault> {
	for (const { index: at } of text.matchAll(/[距至]今/g)) {
		const from = text.startsWith('已有', at + 2)
			? at + 4
			: text[at + 2] === '已' || text[at + 2] === '有'
				? at + 3
				: at + 2;
		const numeral = numeralAt(text, from);
		if (!numeral || !Number.isFinite(numeral.value) || text[numeral.end] !== '年' || text[numeral.end + 1] === '多')
			continue;
		const founded = /([12][0-9]{3})年[^0-9。！？；\n]{0,12}$/.exec(text.slice(Math.max(0, at - 18), at));
		if (!founded) continue;
		const right = year - Number(founded[1]);
		if (Math.abs(right - numeral.value) <= 1) continue;
		yield {
			span: { start: from, end: numeral.end + 1 },
			message: {
				zh: `从${founded[1]}年到出版的${year}年是${right}年。`,
				en: `From ${founded[1]} to the year of issue, ${year}, it is ${right} years.`,
			},
		};
	}
}

/** `⟦第41个教师节⟧`: the day has been kept since a year that is known. Of a day ahead, it may be that of the next year. */
function* numbered(text: string, year: number): Generator<Fault> {
	for (const match of text.matchAll(/第([0-9]{1,3}|[一二三四五六七八九十百]{1,5})[个次](?:我国|全国)?/g)) {
		const count = numeralAt(match[1], 0)?.value;
		const day = firstOfDays.longest(text, match.index + match[0].length);
		if (!day || count === undefined) continue;
		const right = year - day.value + 1;
		if (count === right || Math.abs(count - right) > near) continue;
		const sentence = sentenceAround(text, match.index);
		// 2026年9月10日　第41个教师节特刊: the year of the issue is no other year.
		if (elsewhere.test(sentence.replaceAll(`${year}年`, '').replace(/即将|将迎|迎来|将是|筹备/g, ''))) continue;
		if ((count === right + 1 && /将|迎/.test(sentence)) || (past.test(sentence) && !now.test(sentence))) continue;
		yield {
			span: { start: match.index, end: day.end },
			message: {
				zh: `第一个是${day.value}年，出版的${year}年是第${right}个。`,
				en: `The first was in ${day.value}, so that of ${year} is number ${right}.`,
			},
		};
	}
}

function eventBefore(text: string, at: number): number | undefined {
	for (let end = at; end >= at - reach && end > 0; end--) {
		const found = anniversaries.longestBefore(text, end);
		if (found) return found.value;
	}
	return undefined;
}

/** The number that ends at an offset: 94, ９４, 九十四. */
function numberBefore(text: string, at: number): (Span & { readonly value: number }) | undefined {
	let start = at;
	while (start > 0 && at - start < 6 && /[0-9０-９〇零一二三四五六七八九十百]/.test(text[start - 1])) start--;
	const numeral = start < at ? numeralAt(text, start) : undefined;
	return numeral && numeral.end === at && Number.isFinite(numeral.value)
		? { start, end: at, value: numeral.value }
		: undefined;
}

/** The sentence around an offset, at most 60 characters to each side. */
function sentenceAround(text: string, at: number): string {
	let start = at;
	while (start > 0 && at - start < 60 && !'。！？；\n'.includes(text[start - 1])) start--;
	let end = at;
	while (end < text.length && end - at < 60 && !'。！？；\n'.includes(text[end])) end++;
	return text.slice(start, end);
}
