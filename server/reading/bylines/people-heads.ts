import type { Phrase } from '../../ground/model/byline';
import { type Span, span } from '../../ground/model/span';
import { isHan, isLineEnd, isSpace, trimEnd } from '../../ground/text/characters';
import { signSet } from '../../ground/text/signs';
import { surnameAt } from '../words/surnames';
import { noun, wordModel } from '../words/words';
import { hasSurname, isInterpunct, isNameUnit, splitNames } from './names';
import { isWaiting, limits, type OpenGroup, type PeopleScope, phrase } from './people-scope';
import { bylineUnits, endsWord, skipSeparators, unit, wordEnd } from './units';
import {
	agencies,
	desk,
	eitherRoles,
	employerEndings,
	mediaRoles,
	notNames,
	prefixRoles,
	suffixRoles,
	unnamedSources,
} from './words/byline-words';

/** An employer and a role that open at `at`: `江州报业集团记者`, `本报 记者`, `通讯员`. */
export function prefixAt(
	scope: PeopleScope,
	at: number,
	group: OpenGroup | undefined,
): { readonly employer: Phrase | undefined; readonly role: Phrase } | undefined {
	const { text, end } = scope;
	if (isInterpunct(text.charCodeAt(at))) return undefined;
	const most = Math.min(end, at + limits.employer + limits.role);
	let i = at;
	for (; i < most && i - at <= limits.employer; i++) {
		const kind = bylineUnits[text.charCodeAt(i)];
		if (kind & endsWord) break;
		if (!(kind & unit.prefixRole)) continue;
		const limit = wordEnd(text, i, most);
		const found = prefixRoles.longest(text, i, limit);
		if (!found || desk.longest(text, i, limit)) continue;
		// 记者节, 记者手记: the word goes on.
		if (i === at)
			return isRoleInUse(scope, found.end, limit)
				? { employer: undefined, role: phrase(text, i, found.end) }
				: undefined;
		// 云岭融媒记者: the role is 记者, what stands before it belongs to the employer.
		if (mediaRoles.has(found.value) && !agencies.longest(text, at, i)) continue;
		const split = employerBefore(scope, span(at, i), group);
		return split && isRoleInUse(scope, found.end, limit)
			? { employer: phrase(text, at, split), role: phrase(text, split, found.end) }
			: undefined;
	}
	// `浙江日报 记者 甲某`: the employer is a word of its own.
	const limit = wordEnd(text, i, most);
	if (isWaiting(group) || limit >= end || !isSpace(text.charCodeAt(limit)) || !endsAsEmployer(text, at, limit))
		return undefined;
	let next = limit;
	while (next < end && isSpace(text.charCodeAt(next))) next++;
	const role = prefixRoles.longest(text, next, end);
	return role ? { employer: phrase(text, at, limit), role: phrase(text, next, role.end) } : undefined;
}

/**
 * Where, in the words before 记者, the role of `本报驻美国记者` begins, behind its employer; `undefined` where what stands before the
 * role is no employer.
 */
function employerBefore(
	{ text, style }: PeopleScope,
	{ start, end: role }: Span,
	group: OpenGroup | undefined,
): number | undefined {
	const known = agencies.longest(text, start, role);
	if (known && (known.end === role || text[known.end] === '驻')) return known.end;
	// 祝某某本报记者: a role that waits for its names takes them first.
	const waiting = isWaiting(group);
	if (waiting && surnameAt(text, start, role)) return undefined;
	if (endsAsEmployer(text, start, role)) return role;
	// 绿色家园行记者: any name of an undertaking, where the place is certain.
	return style === 'closed' && !waiting && !looksLikeNames(text, start, role) ? role : undefined;
}

/**
 * Behind other names, `钟家栋县融媒体中心记者` is a name written on to 县融媒体中心: hardly a county has a name of three characters that
 * begins with a surname.
 */
export function isNameBeforeCounty(text: string, at: number, end: number): boolean {
	const surname = text[at + 3] === '县' ? surnameAt(text, at, end) : undefined;
	return (
		surname !== undefined &&
		surname.value !== 'rare' &&
		surname.end === at + 1 &&
		isHan(text.charCodeAt(at + 1)) &&
		isHan(text.charCodeAt(at + 2))
	);
}

export function endsAsEmployer(text: string, start: number, end: number): boolean {
	return (
		end - start >= 2 &&
		(employerEndings.longestBefore(text, end, start) !== undefined ||
			agencies.longestBefore(text, end, start)?.start === start)
	);
}

function looksLikeNames(text: string, start: number, end: number): boolean {
	return end - start <= limits.row && splitNames(text, start, end)?.every((name) => hasSurname(text, name)) === true;
}

/** False in 记者手记, 记者节, 记者从…: what is written on to the role is no name. `limit` is the end of the word. */
function isRoleInUse({ text, end }: PeopleScope, at: number, limit: number): boolean {
	if (at >= limit) return at >= end || text[at] !== '”';
	// （作者为县作协会员）, （作者单位：某局）
	if (text.startsWith('作者', at - 2) && '为系均是单简'.includes(text[at])) return false;
	for (let to = at + 1; to <= Math.min(limit, at + limits.goesOn); to++)
		if (to === limit && notNames.has(text.slice(at, to))) return false;
	return true;
}

/** 文, 图, 摄 and the like at `at`, as the role of the names before (`suffix`) or after it. */
export function eitherAt(
	{ text, end, style }: PeopleScope,
	at: number,
	group: OpenGroup | undefined,
): { readonly phrase: Phrase; readonly suffix: boolean } | undefined {
	if (!(bylineUnits[text.charCodeAt(at)] & unit.eitherRole)) return undefined;
	const found = eitherRoles.longest(text, at, end);
	if (!found) return undefined;
	const role = phrase(text, at, found.end);
	const open = group !== undefined && group.people.length > 0 && group.suffix === undefined;
	const next = skipSeparators(text, found.end, end);
	const touches = next === found.end && next < end && isNameUnit(text.charCodeAt(next));
	const mark = next > found.end && /[/／:：|｜丨]/.test(text.slice(found.end, next));
	if (touches && style === 'closed') return undefined;
	if (open && (suffixRoles.has(role.text) || /[/／]/.test(text[at - 1] ?? ''))) return { phrase: role, suffix: true };
	// `口述：甲某 整理：乙某`: with a mark behind it any of them stands before its names.
	if (touches || (suffixRoles.has(role.text) && !(mark && style === 'closed' && isTold(role.text)))) return undefined;
	if (!open)
		return next < end && isHan(text.charCodeAt(next)) && (mark || style === 'closed')
			? { phrase: role, suffix: false }
			: undefined;
	if (mark) return { phrase: role, suffix: false };
	if (group.role === undefined || next >= end || !isHan(text.charCodeAt(next)) || prefixRoles.longest(text, next, end))
		return { phrase: role, suffix: true };
	// In `记者 王强 文 李明 摄` the roles stand behind the names, in `记者 王强 摄影 李明` before them.
	const final = eitherRoles.longestBefore(text, trimEnd(text, found.end, end), found.end);
	return { phrase: role, suffix: final !== undefined };
}

function isTold(role: string): boolean {
	return role === '口述' || role === '讲述';
}

/** `北京报道` behind the names of a line: the place that they report from is no name. */
export function reportedFrom(text: string, at: number, end: number): Phrase | undefined {
	const stop = wordEnd(text, at, Math.min(end, at + limits.reportedFrom));
	const place = stop - 2;
	if (place - at < 2 || text[place] !== '报' || !['报道', '报导'].includes(text.slice(place, stop))) return undefined;
	// 竹青摄影报道
	if (eitherRoles.startOf(text, place) > at) return undefined;
	// 王强报道 is a name, 杭州报道 and 北京报道 are places: nouns of the dictionary, or without a usual surname.
	const surname = surnameAt(text, at, stop)?.value;
	if (
		(surname === 'common' || surname === 'regular') &&
		!(place - at === 2 && wordModel().pair(text.charCodeAt(at), text.charCodeAt(at + 1)) & noun)
	)
		return undefined;
	return phrase(text, at, stop);
}

const lenderEnds = signSet('图供摄稿');

/** `县文旅局供图`, `江州重机供图`: an office or a firm that lends a picture; what reads as names is people. */
export function lender(
	text: string,
	at: number,
	end: number,
): { readonly employer: Phrase; readonly suffix: Phrase } | undefined {
	const stop = wordEnd(text, at, Math.min(end, at + limits.employer));
	// The words below end so.
	if (!lenderEnds.has(text.charCodeAt(stop - 1))) return undefined;
	for (const word of ['供图', '供稿', '提供', '摄', '制图']) {
		const from = stop - word.length;
		if (from <= at || !text.startsWith(word, from)) continue;
		const names = splitNames(text, at, from);
		const people =
			names?.every((name) => hasSurname(text, name)) === true &&
			!(names.length === 1 && from - at > 2 && endsAsEmployer(text, at, from));
		if (
			people ||
			!(
				endsAsEmployer(text, at, from) ||
				notNames.has(text.slice(at, from)) ||
				((word === '供图' || word === '供稿') && from - at > 3)
			)
		)
			continue;
		return { employer: phrase(text, at, from), suffix: phrase(text, from, stop) };
	}
	return undefined;
}

/** Who lends a picture and is not named. */
export function unnamedSource(text: string, at: number, end: number): Phrase | undefined {
	const stop = wordEnd(text, at, Math.min(end, at + limits.unnamedSource));
	return unnamedSources.has(text.slice(at, stop)) ? phrase(text, at, stop) : undefined;
}

/** The offset after what a bracket says of the person named before it: `甲某（教师）`, `乙某（急救医生，26岁）`. */
export function afterRemark(text: string, at: number, end: number): number {
	if (text[at] !== '（' && text[at] !== '(') return at;
	for (let i = at + 1; i < end && i - at <= limits.remark; i++) {
		if (text[i] === '）' || text[i] === ')') return i + 1;
		if (isLineEnd(text.charCodeAt(i))) break;
	}
	return at;
}
