import type { BylineForm, BylineGroup, BylineMatch, Opening } from '../../ground/model/byline';
import { type Span, span } from '../../ground/model/span';
import { isLineEnd, isSpace, skipSpaces } from '../../ground/text/characters';
import {
	agencyOf,
	bracketed,
	bylineOf,
	closeOf,
	formOf,
	haveRole,
	haveSurnames,
	isPictureCredit,
	longestBracket,
	messageRubric,
	namesReporter,
	reportAt,
} from './form';
import { openingAt } from './opening';
import { opensWithRole, type PeopleScan, scanPeople } from './people';
import { isUnit, unit } from './units';

/**
 * A 消息头 or 电头 that begins exactly at `at`: `本报讯（记者 甲某）`, `新华社北京7月28日电`, `(记者 甲某)7月28日…`; also malformed, also
 * cut off at `end`.
 */
export function bylineAt(text: string, at: number, end = text.length): BylineMatch | undefined {
	const opening = openingAt(text, at, end);
	return opening ? openedByline(text, opening, end) : headlessLead(text, at, end);
}

/** The byline that an opening begins. */
function openedByline(text: string, opening: Opening, end: number): BylineMatch | undefined {
	if (isSource(opening)) return undefined;
	const { start, agency } = opening;
	const reporters = reportersOf(text, opening, end);
	const { end: stop, groups, form } = reporters ?? { end: endOfOpening(text, opening), groups: [], form: formOf({}) };
	const role = isDateline(opening) ? 'dateline' : 'lead';
	return bylineOf({ start, end: stop, role, opening, agency: agency.text, groups, form, evidence: 'opening' });
}

/** （据新华社电） in brackets of its own says where a text is from, and is a tail; 【本报讯】 opens a report. */
function isSource({ start, words, word, place, date }: Opening): boolean {
	return start < words.start && (word.text !== '讯' || place !== undefined || date !== undefined);
}

/** True where an opening says from where or when the story was sent: `新华社北京7月28日电`; 本报电 alone does not. */
function isDateline({ agency, place, date, word }: Opening): boolean {
	return place !== undefined || date !== undefined || (word.text.endsWith('电') && !agency.text.startsWith('本'));
}

/** A colon behind 电 and 消息 belongs to the lead. */
function endOfOpening(text: string, { end, word }: Opening): number {
	return text[end] === '：' && word.text !== '讯' ? end + 1 : end;
}

/** What stands between an opening and its text: the offset after it, who is named in it, and how it is written. */
interface Reporters {
	readonly end: number;
	readonly groups: readonly BylineGroup[];
	readonly form: BylineForm;
}

function reportersOf(text: string, opening: Opening, end: number): Reporters | undefined {
	const next = skipSpaces(text, opening.end, end);
	return isUnit(text, next, unit.opener)
		? reportersInBracket(text, opening, span(next, end))
		: reportersInOpen(text, span(next, end));
}

/** `本报讯（记者 甲某）`; also a rubric without people, `央视网消息（新闻联播）：`. */
function reportersInBracket(text: string, { word }: Opening, { start: open, end }: Span): Reporters | undefined {
	const inside = bracketed(text, open, end);
	// `某卫视消息（晚间播报）：` names a program, though it may read as a name.
	const mayBeRubric = !inside || (word.text.endsWith('消息') && !haveRole(inside.groups));
	const rubric = mayBeRubric ? messageRubric(text, open, end) : undefined;
	if (rubric !== undefined) return { end: rubric, groups: [], form: formOf({}) };
	if (!inside) return undefined;
	const { groups, close, cut } = inside;
	const report = cut ? undefined : reportAt(text, inside.end, end);
	return { end: report?.end ?? inside.end, groups, form: formOf({ open, close, report, cut }) };
}

/** `本报讯 记者甲某报道：`, `本报讯：记者 甲某`, and a bracket that is closed and was never opened. */
function reportersInOpen(text: string, { start, end }: Span): Reporters | undefined {
	const from = text[start] === '：' || text[start] === ':' ? skipSpaces(text, start + 1, end) : start;
	const scan = scanPeople({ text, end, style: 'open' }, from);
	if (!namesReporter(scan.groups) && !reportsByName(text, scan, end)) return undefined;
	const after = skipSpaces(text, scan.end, end);
	const close = isUnit(text, after, unit.closer) ? after : undefined;
	const stop = close === undefined ? scan.end : close + 1;
	const report = reportAt(text, stop, end);
	return { end: report?.end ?? stop, groups: scan.groups, form: formOf({ close, report }) };
}

/** `本报某地5月16日电　甲某、记者乙某报道：`: the first one has no role, and 报道 tells that they are people. */
function reportsByName(text: string, { groups, end: at }: PeopleScan, end: number): boolean {
	if (groups.length === 0 || groups.some(({ people }) => people.length === 0 || !haveSurnames(text, people)))
		return false;
	const report = reportAt(text, at, end);
	// 报道 alone may go on in the sentence: 报道了; 报道： and 综合报道 end the byline.
	return report !== undefined && report.end - report.start > '报道'.length;
}

/**
 * Whether a lead opens a stretch, and whether text follows it: what `bylineAt` would say. Behind `本报讯（记者 甲某 乙某）` and a
 * sentence it does, whoever the people are; most leads are written so, and are not read for their people here.
 */
export function leadAt(text: string, at: number, end: number): 'none' | 'before text' | 'alone' {
	const opening = openingAt(text, at, end);
	if (opening && opening.start === opening.words.start) {
		const next = skipSpaces(text, opening.end, end);
		const close = text[next] === '（' || text[next] === '(' ? closeOf(text, next, end) : undefined;
		if (close !== undefined && isRound(text[close]) && isTextAt(text, close + 1, end)) return 'before text';
	}
	const lead = opening ? openedByline(text, opening, end) : headlessLead(text, at, end);
	return !lead ? 'none' : lead.end < end ? 'before text' : 'alone';
}

function isRound(closer: string): boolean {
	return closer === '）' || closer === ')';
}

/** True where at least two signs follow a bracket, and the first begins neither 综合报道, 摄影报道, 报道 nor a colon. */
function isTextAt(text: string, at: number, end: number): boolean {
	return at + 1 < end && !isSpace(text.charCodeAt(at)) && !'综摄报：:'.includes(text[at]);
}

/** A lead without `本报讯`: `（记者 甲某）7月28日…`, `[本报记者 甲某] …`, `本报记者甲某报道：…`. Text has to follow. */
function headlessLead(text: string, at: number, end: number): BylineMatch | undefined {
	const reporters = isUnit(text, at, unit.opener) ? namedInBracket(text, at, end) : namedInOpen(text, at, end);
	if (!reporters) return undefined;
	const { end: stop, groups, form } = reporters;
	return bylineOf({ start: at, end: stop, role: 'lead', agency: agencyOf(groups), groups, form, evidence: 'role' });
}

function namedInBracket(text: string, open: number, end: number): Reporters | undefined {
	const inside = bracketed(text, open, end);
	if (!inside || inside.close === undefined) return undefined;
	const { groups, close } = inside;
	if (!groups[0]?.role || isPictureCredit(groups)) return undefined;
	const report = reportAt(text, inside.end, end);
	const stop = report?.end ?? inside.end;
	const next = skipSpaces(text, stop, end);
	return next < end && !isLineEnd(text.charCodeAt(next))
		? { end: stop, groups, form: formOf({ open, close, report }) }
		: undefined;
}

function namedInOpen(text: string, at: number, end: number): Reporters | undefined {
	const limit = Math.min(end, at + longestBracket);
	if (!opensWithRole(text, at, limit)) return undefined;
	const { groups, end: stop } = scanPeople({ text, end: limit, style: 'open' }, at);
	if (!groups[0]?.role || groups.some(({ people }) => people.length === 0)) return undefined;
	const report = reportAt(text, stop, end);
	return report && report.end < end && isClosedByColon(text, report)
		? { end: report.end, groups, form: formOf({ report }) }
		: undefined;
}

/** 报道： — a colon alone is no report. */
function isClosedByColon(text: string, { start, end }: Span): boolean {
	return end - start > 1 && (text[end - 1] === '：' || text[end - 1] === ':');
}
