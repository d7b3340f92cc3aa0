import type { BylineForm, BylineGroup, BylineMatch } from '../model/byline';
import { span } from '../model/span';
import { isLineEnd, isSpace, skipSpaces, trimEnd } from '../text/characters';
import { lastIndexWithin } from '../text/find';
import { surnameAt } from '../words/surnames';
import {
	agencyOf,
	bracketed,
	closeOf,
	isPictureCredit,
	isReportAt,
	longestBracket,
	messageRubric,
	namesDesk,
	needsSurnames,
	plain,
	reportAt,
	rolesOf,
} from './form';
import { hasSurname } from './names';
import { officeBeforeNames } from './offices';
import { openingAt } from './opening';
import { opensWithRole, type PeopleScan, scanPeople } from './people';
import { isUnit, namesRole, skipSeparators, unit } from './units';
import { agencies, pictureSources } from './words/byline-words';

/**
 * A 消息头 or 电头 that begins exactly at `at`: `本报讯（记者 甲某）`, `新华社北京7月28日电`, `(记者 甲某)7月28日…`; also malformed, also
 * cut off at `end`.
 */
export function bylineAt(text: string, at: number, end = text.length): BylineMatch | undefined {
	const opening = openingAt(text, at, end);
	if (!opening) return headlessLead(text, at, end);
	// （据新华社电） in brackets of its own is a tail; 【本报讯】 opens a report.
	if (opening.start < opening.words.start && (opening.word.text !== '讯' || opening.place || opening.date))
		return undefined;
	const role =
		opening.agency.text.startsWith('本') && !opening.place && !opening.date
			? 'lead'
			: opening.word.text.endsWith('电') || opening.place || opening.date
				? 'dateline'
				: 'lead';
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
		const program =
			opening.word.text.endsWith('消息') && inside && rolesOf(inside.groups).length === 0
				? messageRubric(text, next, end)
				: undefined;
		if (inside && program === undefined) {
			const report = inside.cut ? undefined : reportAt(text, inside.end, end);
			return match(report?.end ?? inside.end, inside.groups, {
				open: next,
				close: inside.close,
				report,
				cut: inside.cut,
			});
		}
		const rubric = program ?? messageRubric(text, next, end);
		if (rubric !== undefined) return match(rubric, [], {});
	} else {
		// `本报讯 记者甲某报道：`, `本报讯：记者 甲某`.
		const from = text[next] === '：' || text[next] === ':' ? skipSpaces(text, next + 1, end) : next;
		const scan = scanPeople(text, from, end, 'open');
		if (
			(scan.groups[0]?.role && scan.groups.some((group) => group.people.length > 0)) ||
			reportsByName(text, scan, end)
		) {
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
	if (
		groups.length === 0 ||
		!groups.every(({ people }) => people.length > 0 && people.every((person) => hasSurname(text, person)))
	)
		return false;
	const report = reportAt(text, at, end);
	return report !== undefined && report.end - report.start >= 3;
}

/**
 * Whether a lead opens a stretch, and whether text follows it: what `bylineAt` would say. Behind `本报讯（记者 甲某 乙某）` and a
 * sentence it does, whoever the people are;
 * most leads are written so, and are not read for their people here.
 */
export function leadAt(text: string, at: number, end: number): 'none' | 'before text' | 'alone' {
	const opening = openingAt(text, at, end);
	if (opening && opening.start === opening.words.start) {
		const next = skipSpaces(text, opening.end, end);
		const close = text[next] === '（' || text[next] === '(' ? closeOf(text, next, end) : undefined;
		if (
			close !== undefined &&
			close + 2 < end &&
			(text[close] === '）' || text[close] === ')') &&
			!isSpace(text.charCodeAt(close + 1)) &&
			!'综摄报：:'.includes(text[close + 1])
		)
			return 'before text';
	}
	const lead = bylineAt(text, at, end);
	return !lead ? 'none' : lead.end < end ? 'before text' : 'alone';
}

/** Every part of a form by name: leads are read so often that copying objects together would show. */
export function formOf({ open, close, report, cut }: Partial<BylineForm>): BylineForm {
	return { open, close, report, cut: cut ?? false };
}

/** How long a signature is and its parts are, in UTF-16 units. */
const evidence = {
	/** Shorter than this a line names nobody. */
	leastLine: 2,
	/** Behind a role and a colon stands a name, `记者：王小明`, and no sentence: `记者：谢谢大家来`. */
	longestPlainName: 4,
	/** A line of an office and names ends with a blank and a name; the blank is at most so far from the end. */
	lastWord: 12,
	/** A line that is nothing but names. */
	longestNames: 60,
} as const;

/** A stretch that is a 署名行 as a whole: `本报记者 甲某某`, `□记者 甲某某 通讯员 乙某`, `本报记者　王　军　文/图`. */
export function bylineLine(text: string, start: number, end: number): BylineMatch | undefined {
	const from = skipSpaces(text, start, end);
	let to = trimEnd(text, from, end);
	let at = from;
	const marked = marks.includes(text[at] ?? ' ');
	while (at < to && (marks.includes(text[at]) || isSpace(text.charCodeAt(at)))) at++;
	// A line that ends as sentences do is none.
	if (to - at < evidence.leastLine || to - at > longestBracket || '。！？!?…'.includes(text[to - 1])) return undefined;
	const source = pictureSources.endOf(text, at, to) === to;
	if (
		(!marked &&
			!source &&
			!namesRole(text, at, to) &&
			!(endsInWord(text, at, to) && officeBeforeNames(text, at, to) > 0)) ||
		openingAt(text, at, to)
	)
		return undefined;
	if (source)
		return {
			start: from,
			end: to,
			role: 'credit',
			opening: undefined,
			agency: undefined,
			groups: [],
			form: plain,
			evidence: 'role',
		};
	// `本报记者 甲某（本报北京今日电）`
	const sent = sentFrom(text, at, to);
	if (sent !== undefined) to = trimEnd(text, at, sent);
	const open = '（('.includes(text[at]) && '）)'.includes(text[to - 1]) ? at : undefined;
	const close = open === undefined ? undefined : to - 1;
	if (open !== undefined) {
		at = skipSpaces(text, open + 1, to);
		to = trimEnd(text, at, to - 1);
	}
	const scan = scanPeople(text, at, to, 'closed');
	if (scan.end < to && !isReportAt(text, scan.end, to)) return columnist(text, from, at, to, close);
	const people = scan.groups.flatMap((group) => group.people);
	if (namesDesk(text, at, to)) return undefined;
	if (people.length === 0 && !scan.groups.some((group) => group.employer && group.suffix))
		return columnist(text, from, at, to, close);
	const roles = rolesOf(scan.groups);
	const offices = roles.length === 0 && scan.groups.every((group) => group.employer);
	if (roles.length === 0 && !((marked || offices) && people.every((person) => hasSurname(text, person))))
		return undefined;
	// 记者：谢谢 — behind a role alone and a colon, the names have to be names.
	if (
		/[：:]/.test(text.slice(at, to)) &&
		!people.every((person) => hasSurname(text, person) && person.name.length <= evidence.longestPlainName)
	)
		return undefined;
	if (open === undefined && needsSurnames(text, scan.groups) && !people.every((person) => hasSurname(text, person)))
		return undefined;
	const picture = isPictureCredit(scan.groups);
	// A signature in brackets on a line of its own is the tail of the story above.
	const role = picture ? 'credit' : open === undefined ? 'line' : 'tail';
	return {
		start: from,
		end: trimEnd(text, from, end),
		role,
		opening: undefined,
		agency: agencyOf(scan.groups),
		groups: scan.groups,
		form: formOf({ open, close }),
		evidence: roles.length > 0 ? 'role' : offices ? 'office' : 'surname',
	};
}

/** True where a blank stands close before the end: a line of an office and names ends with a name. */
function endsInWord(text: string, start: number, end: number): boolean {
	for (let at = end - 2; at > start + 1 && at > end - evidence.lastWord; at--)
		if (isSpace(text.charCodeAt(at))) return true;
	return false;
}

const marks = '□■○●◎▲△◇◆★☆▪◦▶►✎';

/** Where the bracket opens in which a line says whence it was sent: `（本报北京今日电）`. */
function sentFrom(text: string, start: number, end: number): number | undefined {
	if (!'）)'.includes(text[end - 1])) return undefined;
	const open = Math.max(lastIndexWithin(text, '（', span(start, end)), lastIndexWithin(text, '(', span(start, end)));
	return open > start && openingAt(text, skipSpaces(text, open + 1, end), end - 1)?.end === end - 1 ? open : undefined;
}

/** How many names a line holds that is nothing but names, each with a surname (`罗小珊`, `王　军　李小满`); 0 for any other line. */
export function nameLine(text: string, start: number, end: number): number {
	const from = skipSpaces(text, start, end);
	const to = trimEnd(text, from, end);
	if (to - from > evidence.longestNames) return 0;
	// A spelled name needs no surname: 阿依古丽·买买提.
	const surname = surnameAt(text, skipSeparators(text, from, to));
	if (surname?.value === 'rare' || (!surname && !text.slice(from, to).includes('·'))) return 0;
	const scan = scanPeople(text, from, to, 'closed');
	const people = scan.groups.flatMap((group) => group.people);
	return scan.end === to &&
		rolesOf(scan.groups).length === 0 &&
		people.every((person) => hasSurname(text, person) && surnameAt(text, person.start)?.value !== 'rare')
		? people.length
		: 0;
}

/** A lead without `本报讯`: `（记者 甲某）7月28日…`, `[本报记者 甲某] …`, `本报记者甲某报道：…`. Text has to follow. */
function headlessLead(text: string, at: number, end: number): BylineMatch | undefined {
	if (isUnit(text, at, unit.opener)) {
		const inside = bracketed(text, at, end);
		if (!inside || inside.close === undefined || !inside.groups[0]?.role || isPictureCredit(inside.groups))
			return undefined;
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
	if (
		!report ||
		!/[：:]$/.test(text.slice(report.start, report.end)) ||
		report.end - report.start < 2 ||
		report.end >= end
	)
		return undefined;
	return lead(report.end, scan.groups, { report });

	function lead(stop: number, groups: readonly BylineGroup[], form: Partial<BylineForm>): BylineMatch {
		return {
			start: at,
			end: stop,
			role: 'lead',
			opening: undefined,
			agency: agencyOf(groups),
			groups,
			form: formOf(form),
			evidence: 'role',
		};
	}
}

/** What an agency or a paper signs as, without a name. */
const nameless = new Set(['评论员', '特约评论员', '编辑部', '记者', '特派记者', '报道组', '报道员']);

/** `本报评论员`, `新华社记者`: a line without a name. */
function columnist(
	text: string,
	from: number,
	at: number,
	to: number,
	close: number | undefined,
): BylineMatch | undefined {
	const agency = agencies.longest(text, at, to);
	if (!agency || !nameless.has(text.slice(agency.end, to))) return undefined;
	return {
		start: from,
		end: close === undefined ? to : close + 1,
		role: 'line',
		opening: undefined,
		agency: agency.value,
		groups: [],
		form: plain,
		evidence: 'role',
	};
}
