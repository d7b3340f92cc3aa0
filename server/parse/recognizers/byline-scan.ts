import { agencies, anonymous, mediaEndings, pictureSources, suffixRoles } from '../../lexicon/byline-words';
import { surnameAt } from '../../lexicon/surnames';
import type { BylineRole } from '../../model/entity';
import { isLineEnd, isSpace, skipSpaces, trimEnd } from '../../text/characters';
import { indexWithin, lastIndexWithin } from '../../text/find';
import { agencyOf, type BylineForm, bracketed, closeOf, isByline, isPictureCredit, isReportAt, longestBracket, messageRubric, namesDesk, needsSurnames, plain, reportAt, rolesOf } from './byline-form';
import { hasSurname } from './byline-names';
import { officeBeforeNames } from './byline-offices';
import { type Opening, openingAt } from './byline-opening';
import { type BylineGroup, opensWithRole, type PeopleScan, scanPeople } from './byline-people';
import { bylineUnits, isUnit, namesRole, skipSeparators, unit, wordEnd } from './byline-units';

/** A byline as written, with what rules need to know of its form. All offsets are UTF-16 units of the text scanned. */
export interface BylineMatch {
	readonly start: number;
	readonly end: number;
	readonly role: BylineRole;
	/** `本报讯`, `新华社北京7月28日电`; a byline of another kind has none. */
	readonly opening: Opening | undefined;
	/** 本报 in `本报讯` and in `本报记者 甲某`, 新华社 in `（据新华社电）`. */
	readonly agency: string | undefined;
	readonly groups: readonly BylineGroup[];
	readonly form: BylineForm;
	/** What makes it a byline: an opening, a role that is written, an office before each name, or names alone (`surname`: each begins with one; `pen`: not even that). */
	readonly evidence: 'opening' | 'role' | 'office' | 'surname' | 'pen';
}

/** A 消息头 or 电头 that begins exactly at `at`: `本报讯（记者 甲某）`, `新华社北京7月28日电`, `(记者 甲某)7月28日…`; also malformed, also cut off at `end`. */
export function bylineAt(text: string, at: number, end = text.length): BylineMatch | undefined {
	const opening = openingAt(text, at, end);
	if (!opening) return headlessLead(text, at, end);
	// （据新华社电） in brackets of its own is a tail; 【本报讯】 opens a report.
	if (opening.start < opening.words.start && (opening.word.text !== '讯' || opening.place || opening.date)) return undefined;
	const role = opening.agency.text.startsWith('本') && !opening.place && !opening.date ? 'lead' : opening.word.text.endsWith('电') || opening.place || opening.date ? 'dateline' : 'lead';
	const match = (stop: number, groups: readonly BylineGroup[], form: Partial<BylineForm>): BylineMatch => ({
		start: opening.start,
		end: stop,
		role,
		opening,
		agency: opening.agency.text,
		groups,
		form: formOf(form),
		evidence: 'opening',
	});
	const next = skipSpaces(text, opening.end, end);
	if (isUnit(text, next, unit.opener)) {
		const inside = bracketed(text, next, end);
		// `某卫视消息（晚间播报）：` names a program.
		const program = opening.word.text.endsWith('消息') && inside && rolesOf(inside.groups).length === 0 ? messageRubric(text, next, end) : undefined;
		if (inside && program === undefined) {
			const report = inside.cut ? undefined : reportAt(text, inside.end, end);
			return match(report?.end ?? inside.end, inside.groups, { open: next, close: inside.close, report, cut: inside.cut });
		}
		const rubric = program ?? messageRubric(text, next, end);
		if (rubric !== undefined) return match(rubric, [], {});
	} else {
		// `本报讯 记者甲某报道：`, `本报讯：记者 甲某`.
		const from = text[next] === '：' || text[next] === ':' ? skipSpaces(text, next + 1, end) : next;
		const scan = scanPeople(text, from, end, 'open');
		if ((scan.groups[0]?.role && scan.groups.some((group) => group.people.length > 0)) || reportsByName(text, scan, end)) {
			const after = skipSpaces(text, scan.end, end);
			const close = isUnit(text, after, unit.closer) ? after : undefined;
			const stop = close === undefined ? scan.end : close + 1;
			const report = reportAt(text, stop, end);
			return match(report?.end ?? stop, scan.groups, { close, report });
		}
	}
	const colon = text[opening.end] === '：' && opening.word.text !== '讯' ? 1 : 0;
	return match(opening.end + colon, [], {});
}

/** `本报某地5月16日电　甲某、记者乙某报道：`: the first one has no role, and 报道 tells that they are people. */
function reportsByName(text: string, { groups, end: at }: PeopleScan, end: number): boolean {
	if (groups.length === 0 || !groups.every(({ people }) => people.length > 0 && people.every((person) => hasSurname(text, person)))) return false;
	const report = reportAt(text, at, end);
	return report !== undefined && report.end - report.start >= 3;
}

/**
 * Whether a lead opens a stretch, and whether text follows it: what `bylineAt` would say. Behind `本报讯（记者 甲某 乙某）` and a sentence it does, whoever the people are;
 * most leads are written so, and are not read for their people here.
 */
export function leadAt(text: string, at: number, end: number): 'none' | 'before text' | 'alone' {
	const opening = openingAt(text, at, end);
	if (opening && opening.start === opening.words.start) {
		const next = skipSpaces(text, opening.end, end);
		const close = text[next] === '（' || text[next] === '(' ? closeOf(text, next, end) : undefined;
		if (close !== undefined && close + 2 < end && (text[close] === '）' || text[close] === ')') && !isSpace(text.charCodeAt(close + 1)) && !'综摄报：:'.includes(text[close + 1] as string)) return 'before text';
	}
	const lead = bylineAt(text, at, end);
	return !lead ? 'none' : lead.end < end ? 'before text' : 'alone';
}

/** Every part of a form by name: leads are read so often that copying objects together would show. */
function formOf({ open, close, report, cut }: Partial<BylineForm>): BylineForm {
	return { open, close, report, cut: cut ?? false };
}

/** A stretch that is a 署名行 as a whole: `本报记者 甲某某`, `□记者 甲某某 通讯员 乙某`, `本报记者　王　军　文/图`. */
export function bylineLine(text: string, start: number, end: number): BylineMatch | undefined {
	const from = skipSpaces(text, start, end);
	let to = trimEnd(text, from, end);
	let at = from;
	const marked = marks.includes(text[at] ?? ' ');
	while (at < to && (marks.includes(text[at] as string) || isSpace(text.charCodeAt(at)))) at++;
	// A line that ends as sentences do is none.
	if (to - at < 2 || to - at > longestBracket || '。！？!?…'.includes(text[to - 1] as string)) return undefined;
	const source = pictureSources.endOf(text, at, to) === to;
	if ((!marked && !source && !namesRole(text, at, to) && !(endsInWord(text, at, to) && officeBeforeNames(text, at, to) > 0)) || openingAt(text, at, to)) return undefined;
	if (source) return { start: from, end: to, role: 'credit', opening: undefined, agency: undefined, groups: [], form: plain, evidence: 'role' };
	// `本报记者 甲某（本报北京今日电）`
	const sent = sentFrom(text, at, to);
	if (sent !== undefined) to = trimEnd(text, at, sent);
	const open = '（('.includes(text[at] as string) && '）)'.includes(text[to - 1] as string) ? at : undefined;
	const close = open === undefined ? undefined : to - 1;
	if (open !== undefined) {
		at = skipSpaces(text, open + 1, to);
		to = trimEnd(text, at, to - 1);
	}
	const scan = scanPeople(text, at, to, 'closed');
	if (scan.end < to && !isReportAt(text, scan.end, to)) return columnist(text, from, at, to, close);
	const people = scan.groups.flatMap((group) => group.people);
	if (namesDesk(text, at, to)) return undefined;
	if (people.length === 0 && !scan.groups.some((group) => group.employer && group.suffix)) return columnist(text, from, at, to, close);
	const roles = rolesOf(scan.groups);
	const offices = roles.length === 0 && scan.groups.every((group) => group.employer);
	if (roles.length === 0 && !((marked || offices) && people.every((person) => hasSurname(text, person)))) return undefined;
	// 记者：谢谢 — behind a role alone and a colon, the names have to be names.
	if (/[：:]/.test(text.slice(at, to)) && !people.every((person) => hasSurname(text, person) && person.name.length <= 4)) return undefined;
	if (open === undefined && needsSurnames(text, scan.groups) && !people.every((person) => hasSurname(text, person))) return undefined;
	const picture = isPictureCredit(scan.groups);
	// A signature in brackets on a line of its own is the tail of the story above.
	const role = picture ? 'credit' : open === undefined ? 'line' : 'tail';
	return { start: from, end: trimEnd(text, from, end), role, opening: undefined, agency: agencyOf(scan.groups), groups: scan.groups, form: formOf({ open, close }), evidence: roles.length > 0 ? 'role' : offices ? 'office' : 'surname' };
}

/** True where a blank stands close before the end: a line of an office and names ends with a name. */
function endsInWord(text: string, start: number, end: number): boolean {
	for (let at = end - 2; at > start + 1 && at > end - 12; at--) if (isSpace(text.charCodeAt(at))) return true;
	return false;
}

const marks = '□■○●◎▲△◇◆★☆▪◦▶►✎';

/** Where the bracket opens in which a line says whence it was sent: `（本报北京今日电）`. */
function sentFrom(text: string, start: number, end: number): number | undefined {
	if (!'）)'.includes(text[end - 1] as string)) return undefined;
	const open = Math.max(lastIndexWithin(text, '（', start, end), lastIndexWithin(text, '(', start, end));
	return open > start && openingAt(text, skipSpaces(text, open + 1, end), end - 1)?.end === end - 1 ? open : undefined;
}

/** How many names a line holds that is nothing but names, each with a surname (`罗小珊`, `王　军　李小满`); 0 for any other line. */
export function nameLine(text: string, start: number, end: number): number {
	const from = skipSpaces(text, start, end);
	const to = trimEnd(text, from, end);
	if (to - from > 60) return 0;
	// A spelled name needs no surname: 阿依古丽·买买提.
	const surname = surnameAt(text, skipSeparators(text, from, to));
	if (surname?.value === 'rare' || (!surname && !text.slice(from, to).includes('·'))) return 0;
	const scan = scanPeople(text, from, to, 'closed');
	const people = scan.groups.flatMap((group) => group.people);
	return scan.end === to && rolesOf(scan.groups).length === 0 && people.every((person) => hasSurname(text, person) && surnameAt(text, person.start)?.value !== 'rare') ? people.length : 0;
}

/** A lead without `本报讯`: `（记者 甲某）7月28日…`, `[本报记者 甲某] …`, `本报记者甲某报道：…`. Text has to follow. */
function headlessLead(text: string, at: number, end: number): BylineMatch | undefined {
	if (isUnit(text, at, unit.opener)) {
		const inside = bracketed(text, at, end);
		if (!inside || inside.close === undefined || !inside.groups[0]?.role || isPictureCredit(inside.groups)) return undefined;
		const report = reportAt(text, inside.end, end);
		const stop = report?.end ?? inside.end;
		const next = skipSpaces(text, stop, end);
		if (next >= end || isLineEnd(text.charCodeAt(next))) return undefined;
		return lead(stop, inside.groups, { open: at, close: inside.close, report });
	}
	const limit = Math.min(end, at + longestBracket);
	if (!opensWithRole(text, at, limit)) return undefined;
	const scan = scanPeople(text, at, limit, 'open');
	if (!scan.groups[0]?.role || !scan.groups.every((group) => group.people.length > 0)) return undefined;
	const report = reportAt(text, scan.end, end);
	if (!report || !/[：:]$/.test(text.slice(report.start, report.end)) || report.end - report.start < 2 || report.end >= end) return undefined;
	return lead(report.end, scan.groups, { report });

	function lead(stop: number, groups: readonly BylineGroup[], form: Partial<BylineForm>): BylineMatch {
		return { start: at, end: stop, role: 'lead', opening: undefined, agency: agencyOf(groups), groups, form: formOf(form), evidence: 'role' };
	}
}

/** `本报评论员`, `新华社评论员`: a line without a name. */
function columnist(text: string, from: number, at: number, to: number, close: number | undefined): BylineMatch | undefined {
	const agency = agencies.longest(text, at, to);
	if (!agency || !['评论员', '特约评论员', '编辑部'].includes(text.slice(agency.end, to))) return undefined;
	return { start: from, end: close === undefined ? to : close + 1, role: 'line', opening: undefined, agency: agency.value, groups: [], form: plain, evidence: 'role' };
}

/** A credit or signature that closes a stretch, or the whole stretch where it is nothing else: see byline-tail.ts. */
export function trailingByline(text: string, start: number, end: number): BylineMatch | undefined {
	const to = trimEnd(text, start, end);
	if (to - start < 3) return undefined;
	const tail = isUnit(text, to - 1, unit.closer) ? closedTail(text, start, to) : openTail(text, start, to);
	return tail && bylineAt(text, skipSpaces(text, start, to), to)?.end !== to ? tail : undefined;
}

/** `…。（记者 甲某 摄）`, `甲某摄（影像中国）`, `（南山）`, `（据新华社电）`. */
function closedTail(text: string, start: number, to: number): BylineMatch | undefined {
	let open = openerBefore(text, start, to - 1, to - longestBracket);
	// `（某中学高二（3）班　甲某）`
	if (isUnit(text, open, unit.closer)) {
		const inner = openerBefore(text, start, open, open - 4);
		if (isUnit(text, inner, unit.opener) && text[open + 1] === '班') open = openerBefore(text, start, inner, to - longestBracket);
	}
	if (open < start || !isUnit(text, open, unit.opener)) return undefined;
	const from = skipSpaces(text, open + 1, to - 1);
	const stop = trimEnd(text, from, to - 1);
	const source = pictureSources.longest(text, from, stop);
	if (source?.end === stop) {
		const credit = openTail(text, start, trimEnd(text, start, open));
		return credit?.role === 'credit' ? { ...credit, end: to } : undefined;
	}
	const form = formOf({ open, close: to - 1 });
	const opening = openingAt(text, from, stop);
	if (opening) {
		// `（本报北京2月27日电 记者甲某）`, `（据新华社电）`.
		const scan = scanPeople(text, opening.end, stop, 'closed');
		if (scan.end < stop && skipSpaces(text, opening.end, stop) < stop) return undefined;
		return { start: open, end: to, role: 'tail', opening, agency: opening.agency.text, groups: scan.groups, form, evidence: 'opening' };
	}
	const taken = takenFrom(text, from, stop);
	if (taken === stop) return { start: open, end: to, role: 'tail', opening: undefined, agency: undefined, groups: [], form, evidence: 'opening' };
	// `（打一水果）` is a riddle.
	if (namesDesk(text, from, stop) || text.startsWith('打一', from)) return undefined;
	const scan = scanPeople(text, taken, stop, 'closed');
	if (scan.end < stop || !isByline(scan)) return undefined;
	const people = scan.groups.flatMap((group) => group.people);
	const surnames = people.every((person) => hasSurname(text, person));
	const written = rolesOf(scan.groups).length > 0;
	// （新春走基层·特别报道）: 报道 alone is no role that a name may lean on.
	if (written && !people.every((person) => hasSurname(text, person) && !person.name.includes('·')) && scan.groups.every((group) => !group.role && suffixRoles.has(group.suffix?.text ?? ''))) return undefined;
	if (!written) {
		// 【案情】 and 〈你问我答〉 are rubrics: people sign in round brackets.
		if (!'（('.includes(text[open] as string)) return undefined;
		const before = trimEnd(text, start, open);
		if (before > start && !'。！？”』…）'.includes(text[before - 1] as string)) return undefined;
		// 南山: a pen name stands alone and has two to four characters.
		if (!surnames && (people.length > 1 || anonymous.has(people[0]?.name ?? ''))) return undefined;
		if (people.length > 6 || people.some((person) => respects.has(person.name.slice(-2)))) return undefined;
	}
	const credit = written && isPictureCredit(scan.groups);
	return {
		start: credit ? sentBefore(text, start, open) : open,
		end: to,
		role: credit ? 'credit' : 'tail',
		opening: undefined,
		agency: agencyOf(scan.groups),
		groups: scan.groups,
		form,
		evidence: written ? 'role' : surnames ? 'surname' : 'pen',
	};
}

/** Callers and readers are quoted so, and sign otherwise: （天津 孟先生）. */
const respects = new Set(['先生', '女士', '小姐', '同学', '师傅', '阿姨', '大爷', '大妈']);

/** Where a credit begins whose agency stands before the bracket: `新华社发（甲某摄）`; `open` where none does. */
function sentBefore(text: string, start: number, open: number): number {
	if (text[open - 1] !== '发') return open;
	return agencies.longestBefore(text, open - 1, start)?.start ?? open;
}

/** The last bracket before `end`, opening or closing; an offset of no bracket where none stands on the line after `least`. */
function openerBefore(text: string, start: number, end: number, least: number): number {
	let open = end - 1;
	while (open >= start && open > least && !((bylineUnits[text.charCodeAt(open)] as number) & (unit.opener | unit.closer)) && !isLineEnd(text.charCodeAt(open))) open--;
	return open;
}

/** The offset after the source of a text: `（据市政府网站）`, `（摘自《某某》，甲某/文）`; `from` where none is named. */
function takenFrom(text: string, from: number, stop: number): number {
	if (text[from] === '据') return stop - from <= 16 && (text.startsWith('报道', stop - 2) || text.startsWith('网站', stop - 2) || endsAsMedium(text, from + 1, stop)) ? stop : from;
	if (!['摘自', '选自', '转自', '原载'].some((word) => text.startsWith(word, from))) return from;
	const close = text[from + 2] === '《' ? indexWithin(text, '》', from + 3, stop) + 1 : wordEnd(text, from + 2, stop);
	return close > from + 2 && close <= stop ? close : from;
}

function endsAsMedium(text: string, start: number, end: number): boolean {
	return end - start >= 2 && (mediaEndings.startOf(text, end) >= start || agencies.endOf(text, start, end) === end);
}

/** `…。新华社记者 李 明摄`, `图为…　甲某　摄`, `摄影：甲某`, `…。本报记者 甲某`. */
function openTail(text: string, start: number, to: number): BylineMatch | undefined {
	let from = to;
	while (from > start && to - from < longestBracket && !'。！？；”』…\n'.includes(text[from - 1] as string)) from--;
	if (from === to || !namesRole(text, from, to)) return undefined;
	// A closing bracket before the credit ends what stands before, too: `（右）甲某摄`.
	for (const at of [from, ...wordStarts(text, from, to)]) {
		const scan = scanPeople(text, at, to, 'closed');
		if (scan.end < to || scan.groups.length === 0 || !scan.groups.every((group) => group.people.length > 0 || (group.employer && group.suffix))) continue;
		const people = scan.groups.flatMap((group) => group.people);
		if (rolesOf(scan.groups).length === 0 || namesDesk(text, at, to)) continue;
		const picture = isPictureCredit(scan.groups);
		// In running text (no sentence ended before) only a credit with proper names counts.
		if (at > from && !picture) continue;
		if (at > from && !picture && !scan.groups[0]?.role) continue;
		if ((at > from || needsSurnames(text, scan.groups)) && !people.every((person) => hasSurname(text, person))) continue;
		const first = skipSpaces(text, at, to);
		const whole = first === skipSpaces(text, start, to);
		return { start: first, end: to, role: picture ? 'credit' : whole ? 'line' : 'tail', opening: undefined, agency: agencyOf(scan.groups), groups: scan.groups, form: plain, evidence: 'role' };
	}
	return undefined;
}

/** Where words begin behind a blank or a closing bracket, from the left. */
function wordStarts(text: string, from: number, to: number): number[] {
	const starts: number[] = [];
	for (let i = from + 1; i < to; i++) {
		const before = text.charCodeAt(i - 1);
		if ((isSpace(before) || '）)】'.includes(text[i - 1] as string)) && !isSpace(text.charCodeAt(i))) starts.push(i);
	}
	return starts.slice(-8);
}
