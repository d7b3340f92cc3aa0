import type { BylineForm, BylineGroup, BylineMatch, NameSpan } from '../../ground/model/byline';
import { isHan, skipSpaces, trimEnd } from '../../ground/text/characters';
import { hasSurname } from './names';
import { type PeopleScan, scanPeople } from './people';
import { endsAsEmployer } from './people-heads';
import { bylineUnits, closers, skipSeparators, unit } from './units';
import { agencies, desk, eitherRoles, pictureRoles } from './words/byline-words';

/** The longest bracket with people in it; forty names of three characters. */
export const longestBracket = 160;

const plain: BylineForm = { open: undefined, close: undefined, report: undefined, cut: false };
const nobody: readonly BylineGroup[] = [];

/** A byline of the parts that are given: without an opening, an agency, people and marks where none are. */
export function bylineOf(
	parts: Pick<BylineMatch, 'start' | 'end' | 'role' | 'evidence'> & Partial<BylineMatch>,
): BylineMatch {
	const { start, end, role, opening, agency, groups = nobody, form = plain, evidence } = parts;
	return { start, end, role, opening, agency, groups, form, evidence };
}

/** How a byline is written, by the parts that are given. */
export function formOf({ open, close, report, cut = false }: Partial<BylineForm>): BylineForm {
	return { open, close, report, cut };
}

export interface Bracketed extends PeopleScan {
	readonly close: number | undefined;
	readonly cut: boolean;
}

/** The people in the bracket that opens at `open`: to the closing one; where that is missing, as far as names go. */
export function bracketed(text: string, open: number, end: number): Bracketed | undefined {
	const limit = Math.min(end, open + longestBracket);
	const from = skipSpaces(text, open + 1, limit);
	const close = endOfBracket(text, from, limit);
	if (close < limit && bylineUnits[text.charCodeAt(close)] & unit.closer) {
		const to = trimEnd(text, from, close);
		const scan = scanPeople({ text, end: to, style: 'closed' }, from);
		const report = scan.end < to && isReportAt(text, scan.end, to);
		// `（记者 甲某、）`: a mark that separates nothing.
		if ((skipSeparators(text, scan.end, to) >= to || report) && isByline(scan))
			return { groups: scan.groups, end: close + 1, close, cut: false };
	}
	const scan = scanPeople({ text, end: limit, style: 'open' }, from);
	const cut =
		limit === end && close >= end && end - scan.end <= 12 && !/[\d０-９，；：]/.test(text.slice(scan.end, end));
	if (cut && end > from && (scan.groups.length > 0 || '记通见实特首'.includes(text[from])))
		return { groups: scan.groups, end, close: undefined, cut: true };
	if (!namesReporter(scan.groups)) return undefined;
	return { groups: scan.groups, end: scan.end, close: undefined, cut: false };
}

/**
 * The offset of the mark that closes the bracket at `open`; `undefined` where another one opens or a sentence ends first, or where it is
 * long.
 */
export function closeOf(text: string, open: number, end: number): number | undefined {
	const limit = Math.min(end, open + longestBracket);
	const close = endOfBracket(text, open + 1, limit);
	return close < limit && bylineUnits[text.charCodeAt(close)] & unit.closer ? close : undefined;
}

/** The first mark from `from` on that closes or opens a bracket or ends a sentence; `limit` where there is none. */
function endOfBracket(text: string, from: number, limit: number): number {
	let at = from;
	while (
		at < limit &&
		!(bylineUnits[text.charCodeAt(at)] & (unit.closer | unit.opener)) &&
		!endsSentence(text.charCodeAt(at))
	)
		at++;
	return at;
}

/** True for 。！？ and a line end. */
function endsSentence(code: number): boolean {
	return code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0x0a;
}

/** True where people are named, and a role opens the row of them. */
export function namesReporter(groups: readonly BylineGroup[]): boolean {
	return groups[0]?.role !== undefined && groups.some(({ people }) => people.length > 0);
}

export function isByline({ groups }: PeopleScan): boolean {
	let somebody = false;
	let working = false;
	let shortNames = true;
	for (const { people, role, suffix } of groups) {
		if (people.length > 0) somebody = true;
		if (role || suffix) working = true;
		for (const { name } of people) if (name.length > 4) shortNames = false;
	}
	return somebody ? working || shortNames : groups.some((group) => group.employer && group.suffix);
}

/** The end of `（新闻联播）：` behind `央视网消息`: a rubric in brackets, closed by a colon. */
export function messageRubric(text: string, open: number, end: number): number | undefined {
	const limit = Math.min(end, open + 20);
	for (let i = open + 1; i < limit; i++) {
		if (closers.includes(text[i])) return text[i + 1] === '：' || text[i + 1] === ':' ? i + 2 : undefined;
		if (!isHan(text.charCodeAt(i)) && !'《》“”'.includes(text[i])) return undefined;
	}
	return undefined;
}

/** 报道, 报道： or ： at `at`, blanks before it allowed. */
export function reportAt(
	text: string,
	at: number,
	end: number,
): { readonly start: number; readonly end: number } | undefined {
	const start = skipSpaces(text, at, end);
	let i = start;
	if (text.startsWith('综合', i)) i += 2;
	if (text.startsWith('摄影', i)) i += 2;
	if (text.startsWith('报道', i) || text.startsWith('报导', i)) i += 2;
	else i = start;
	if (text[i] === '：' || text[i] === ':') i++;
	return i > start && i <= end ? { start, end: i } : undefined;
}

export function isReportAt(text: string, at: number, end: number): boolean {
	const report = reportAt(text, at, end);
	return report !== undefined && report.end === end;
}

export function namesIn(groups: readonly BylineGroup[]): readonly NameSpan[] {
	if (groups.length === 1) return groups[0].people;
	const names: NameSpan[] = [];
	for (const { people } of groups) for (const name of people) names.push(name);
	return names;
}

/** True where every name begins with a surname, or is spelled (阿依古丽·买买提). */
export function haveSurnames(text: string, people: readonly NameSpan[]): boolean {
	return people.every((person) => hasSurname(text, person));
}

/** True where a role is written before or behind some names. */
export function haveRole(groups: readonly BylineGroup[]): boolean {
	for (const { role, suffix } of groups) if (role || suffix) return true;
	return false;
}

/** True where pictures are the only work named: `甲某 摄`, `本报记者 李明摄`, `制图：甲某`; not `甲某 文/图`. */
export function isPictureCredit(groups: readonly BylineGroup[]): boolean {
	let isCredit = false;
	for (let i = 0; i < groups.length; i++) {
		const work = groups[i].suffix ?? groups[i].role;
		// In `图/本报记者 王强` the work stands in a group of its own, before the one with the name.
		if (!work || isWorkAlone(groups[i - 1])) continue;
		if (!pictureRoles.has(work.text)) return false;
		isCredit = true;
	}
	return isCredit;
}

function isWorkAlone(group: BylineGroup | undefined): boolean {
	return group !== undefined && group.people.length === 0 && !group.employer && eitherRoles.has(group.role?.text ?? '');
}

/**
 * True where names have to begin with a surname to be believed: in a line without brackets where no role stands before them, where a role
 * is written on to the name (记者手记), or where what stands before the role is no known kind of employer.
 */
export function needsSurnames(text: string, groups: readonly BylineGroup[]): boolean {
	return (
		groups.some(isWeak) ||
		glued(text, groups) ||
		groups.some(
			(group) => group.employer && group.role && !endsAsEmployer(text, group.employer.start, group.employer.end),
		)
	);
}

function isWeak({ role, suffix, people }: BylineGroup): boolean {
	return !role && !(suffix && suffix.text.length > 1 && suffix.start > (people.at(-1)?.end ?? 0));
}

/** True where a word of the desk (责任编辑, 版式设计) begins a word of the stretch: a line of notes on the page, no byline. */
export function namesDesk(text: string, start: number, end: number): boolean {
	for (let i = start; i < end; ) {
		if (desk.longest(text, i, end)) return true;
		while (i < end && skipSeparators(text, i, end) === i) i++;
		i = skipSeparators(text, i, end);
	}
	return false;
}

/** True where a name is written on to its role, as in 记者手记, which is no byline. */
function glued(text: string, groups: readonly BylineGroup[]): boolean {
	return groups.some(
		(group) =>
			group.role &&
			group.people[0] &&
			group.people[0].start === group.role.end &&
			isHan(text.charCodeAt(group.role.end)),
	);
}

/** The agency that a byline without opening names: 本报 in `本报记者 甲某`. */
export function agencyOf(groups: readonly BylineGroup[]): string | undefined {
	const employer = groups[0]?.employer?.text;
	return employer !== undefined && agencies.has(employer) ? employer : undefined;
}
