import type { BylineGroup, NameSpan, Phrase } from '../model/byline';
import { isHan, isLineEnd, isSpace, trimEnd } from '../text/characters';
import { signSet } from '../text/signs';
import { surnameAt } from '../words/surnames';
import { noun, wordModel } from '../words/words';
import {
	bareName,
	type Closing,
	characterOffsets,
	hasSurname,
	isInterpunct,
	isNameUnit,
	paddedName,
	splitNames,
} from './names';
import { officeBeforeNames } from './offices';
import { bylineUnits, skipSeparators, unit, wordEnd } from './units';
import {
	afterName,
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

export interface PeopleScan {
	readonly groups: readonly BylineGroup[];
	/** The offset after the last name or role read. */
	readonly end: number;
}

/**
 * `closed`: the stretch is a bracket or a line and holds nothing but people; names need no surname there.
 * `open`: names run into a sentence; what follows a name has to tell its end.
 */
export type PeopleStyle = 'closed' | 'open';

/** An employer before a role is at most so long (中央人民广播电台, 中国国际广播电台驻约翰内斯堡). */
const longestEmployer = 24;
/** A byline has at most so many people; a longer row is a list of another kind. */
const mostPeople = 40;

/** Reads employers, roles and names from `at` on, as far as they go, at most to `end`. */
export function scanPeople(text: string, at: number, end: number, style: PeopleStyle): PeopleScan {
	const groups: OpenGroup[] = [];
	let people = 0;
	let read = at;
	let i = skipSeparators(text, at, end);
	// 文　艺: a name as wide as three characters, whatever role it begins with.
	const alone = style === 'closed' ? paddedName(text, i, end) : undefined;
	if (alone?.end === end && surnameAt(text, i, end))
		return { groups: [{ employer: undefined, role: undefined, suffix: undefined, people: [alone] }], end };
	while (i < end && people < mostPeople) {
		const group = groups[groups.length - 1];
		const waiting = group !== undefined && group.role !== undefined && group.people.length === 0;
		const head =
			group !== undefined && group.people.length > 0 && isNameBeforeCounty(text, i, end)
				? undefined
				: prefixAt(text, i, end, style, waiting);
		if (head) {
			// `记者记者 甲某`, `记者 记者 甲某`: the second one says nothing new.
			if (waiting && !head.employer && group.role?.text === head.role.text) {
				i = read = head.role.end;
			} else {
				groups.push({ employer: head.employer, role: head.role, suffix: undefined, people: [] });
				i = read = head.role.end;
			}
			i = skipSeparators(text, i, end);
			continue;
		}
		// 报道 and a colon end a byline that runs into its sentence.
		if (
			style === 'open' &&
			group &&
			group.people.length > 0 &&
			(/[：:]/.test(text.slice(read, i)) || text.startsWith('报道', i) || text.startsWith('报导', i))
		)
			break;
		const place = style === 'closed' && group && group.people.length > 0 ? reportedFrom(text, i, end) : undefined;
		if (place && group) {
			group.suffix = place;
			i = read = place.end;
			continue;
		}
		const either = eitherAt(text, i, end, style, group);
		if (either) {
			if (either.suffix && group) {
				// `甲某 摄影 乙某 制图`: each role closes the names since the last one.
				group.suffix = either.phrase;
			} else groups.push({ employer: undefined, role: either.phrase, suffix: undefined, people: [] });
			read = either.phrase.end;
			i = skipSeparators(text, read, end);
			continue;
		}
		const lent = style === 'closed' ? lender(text, i, end) : undefined;
		if (lent) {
			groups.push(lent);
			i = read = (lent.suffix as Phrase).end;
			continue;
		}
		const office = style === 'closed' && !waiting ? officeBeforeNames(text, i, end) : -1;
		if (office > 0) {
			groups.push({ employer: phrase(text, i, office), role: undefined, suffix: undefined, people: [] });
			i = read = office;
			i = skipSeparators(text, i, end);
			continue;
		}
		const names = namesAt(text, i, end, style, groups);
		if (!names) {
			// `图/受访企业`
			const source = waiting ? unnamedSource(text, i, end) : undefined;
			if (!source) break;
			groups.push({ employer: source, role: undefined, suffix: undefined, people: [] });
			i = read = source.end;
			i = skipSeparators(text, i, end);
			continue;
		}
		const target =
			group && !group.suffix ? group : { employer: undefined, role: undefined, suffix: undefined, people: [] };
		if (target !== group) groups.push(target);
		for (const name of names) target.people.push(name);
		people += names.length;
		read = names[names.length - 1].end;
		if (style === 'closed') read = afterRemark(text, read, end);
		i = skipSeparators(text, read, end);
	}
	// `（记者 程禾记者从县里获悉`: the sentence begins with a role, too.
	const last = groups[groups.length - 1];
	const before = groups[groups.length - 2];
	if (
		style === 'open' &&
		read < end &&
		last?.people.length === 0 &&
		!last.suffix &&
		before &&
		before.people.length > 0
	) {
		groups.pop();
		read = before.suffix?.end ?? before.people[before.people.length - 1].end;
	}
	return { groups, end: read };
}

/** True where what is read from `at` on begins with a role, its employer before it: without one no byline runs into its sentence. */
export function opensWithRole(text: string, at: number, end: number): boolean {
	const first = skipSeparators(text, at, end);
	return (
		first < end &&
		(prefixAt(text, first, end, 'open', false) !== undefined ||
			eitherAt(text, first, end, 'open', undefined) !== undefined)
	);
}

interface OpenGroup {
	readonly employer: Phrase | undefined;
	readonly role: Phrase | undefined;
	suffix: Phrase | undefined;
	readonly people: NameSpan[];
}

/** An employer and a role that open at `at`: `江州报业集团记者`, `本报 记者`, `通讯员`. */
function prefixAt(
	text: string,
	at: number,
	end: number,
	style: PeopleStyle,
	waiting: boolean,
): { readonly employer: Phrase | undefined; readonly role: Phrase } | undefined {
	if (isInterpunct(text.charCodeAt(at))) return undefined;
	const limit = wordEnd(text, at, Math.min(end, at + longestEmployer + 12));
	for (let i = at; i < limit && i - at <= longestEmployer; i++) {
		if (!(bylineUnits[text.charCodeAt(i)] & unit.prefixRole)) continue;
		const found = prefixRoles.longest(text, i, limit);
		if (!found || desk.longest(text, i, limit)) continue;
		// 记者节, 记者手记: the word goes on.
		if (i === at)
			return isRoleInUse(text, found.end, limit, end)
				? { employer: undefined, role: phrase(text, i, found.end) }
				: undefined;
		// 云岭融媒记者: the role is 记者, what stands before it belongs to the employer.
		if (mediaRoles.has(found.value) && !agencies.longest(text, at, i)) continue;
		const split = employerBefore(text, at, i, style, waiting);
		return split && isRoleInUse(text, found.end, limit, end)
			? { employer: phrase(text, at, split), role: phrase(text, split, found.end) }
			: undefined;
	}
	// `浙江日报 记者 甲某`: the employer is a word of its own.
	if (waiting || limit >= end || !isSpace(text.charCodeAt(limit)) || !endsAsEmployer(text, at, limit)) return undefined;
	let next = limit;
	while (next < end && isSpace(text.charCodeAt(next))) next++;
	const role = prefixRoles.longest(text, next, end);
	return role ? { employer: phrase(text, at, limit), role: phrase(text, next, role.end) } : undefined;
}

/** Where the role of `本报驻美国记者` begins, behind its employer; `undefined` where what stands before the role is no employer. */
function employerBefore(
	text: string,
	start: number,
	role: number,
	style: PeopleStyle,
	waiting: boolean,
): number | undefined {
	const known = agencies.longest(text, start, role);
	if (known && (known.end === role || text[known.end] === '驻')) return known.end;
	// 祝某某本报记者: a role that waits for its names takes them first.
	if (waiting && surnameAt(text, start, role)) return undefined;
	if (endsAsEmployer(text, start, role)) return role;
	// 绿色家园行记者: any name of an undertaking, where the place is certain.
	return style === 'closed' && !waiting && !looksLikeNames(text, start, role) ? role : undefined;
}

/** Behind other names, `钟家栋县融媒体中心记者` is a name written on to 县融媒体中心: hardly a county has a name of three characters that begins with a surname. */
function isNameBeforeCounty(text: string, at: number, end: number): boolean {
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
	return end - start <= 8 && splitNames(text, start, end)?.every((name) => hasSurname(text, name)) === true;
}

/** False in 记者手记, 记者节, 记者从…: what is written on to the role is no name. `limit` is the end of the word. */
function isRoleInUse(text: string, at: number, limit: number, end: number): boolean {
	if (at >= limit) return at >= end || text[at] !== '”';
	// （作者为县作协会员）, （作者单位：某局）
	if (text.startsWith('作者', at - 2) && '为系均是单简'.includes(text[at])) return false;
	for (let to = at + 1; to <= Math.min(limit, at + 4); to++)
		if (to === limit && notNames.has(text.slice(at, to))) return false;
	return true;
}

/** 文, 图, 摄 and the like at `at`, as the role of the names before (`suffix`) or after it. */
function eitherAt(
	text: string,
	at: number,
	end: number,
	style: PeopleStyle,
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
function reportedFrom(text: string, at: number, end: number): Phrase | undefined {
	const stop = wordEnd(text, at, Math.min(end, at + 8));
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
function lender(text: string, at: number, end: number): OpenGroup | undefined {
	const stop = wordEnd(text, at, Math.min(end, at + longestEmployer));
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
		return { employer: phrase(text, at, from), role: undefined, suffix: phrase(text, from, stop), people: [] };
	}
	return undefined;
}

/** Who lends a picture and is not named. */
function unnamedSource(text: string, at: number, end: number): Phrase | undefined {
	const stop = wordEnd(text, at, Math.min(end, at + 6));
	return unnamedSources.has(text.slice(at, stop)) ? phrase(text, at, stop) : undefined;
}

/** The offset after what a bracket says of the person named before it: `甲某（教师）`, `乙某（急救医生，26岁）`. */
function afterRemark(text: string, at: number, end: number): number {
	if (text[at] !== '（' && text[at] !== '(') return at;
	for (let i = at + 1; i < end && i - at <= longestRemark; i++) {
		if (text[i] === '）' || text[i] === ')') return i + 1;
		if (isLineEnd(text.charCodeAt(i))) break;
	}
	return at;
}

const longestRemark = 20;

/** The names that stand at `at`, up to a separator, a role or the words behind them. */
function namesAt(
	text: string,
	at: number,
	end: number,
	style: PeopleStyle,
	groups: readonly OpenGroup[],
): NameSpan[] | undefined {
	if (!isNameUnit(text.charCodeAt(at))) return undefined;
	if (style === 'open') {
		const group = groups[groups.length - 1];
		const first = !group || group.people.length === 0;
		// Written on to the name before it, a second one has to end beyond doubt (记者李小满成功采访).
		const touches = group?.people.at(-1)?.end === at;
		const name = bareName(text, at, end, (offset) => {
			const found = closing(text, offset, end, first);
			return touches && found === 2 ? 0 : found;
		});
		return name && [name];
	}
	const padded = paddedName(text, at, end);
	if (padded) return [padded];
	let stop = at;
	while (stop < end && isNameUnit(text.charCodeAt(stop)) && stop - at < 64) stop++;
	return splitNames(text, at, roleInside(text, at, stop, end) ?? stop);
}

/** Where in a run of Han that begins with a name a role (or its employer) begins: 摄 in `李明摄`, 本报 in `徐小颖本报记者楼一馨`. */
function roleInside(text: string, start: number, stop: number, end: number): number | undefined {
	const offsets = characterOffsets(text, start, stop);
	const surname = surnameAt(text, start, stop);
	const shortest = surname && surname.end > offsets[1] ? 3 : 2;
	for (let k = 2; k < offsets.length - 1; k++) {
		const at = offsets[k];
		const prefix = prefixRoles.opens(text.charCodeAt(at)) ? prefixRoles.longest(text, at, stop) : undefined;
		if (prefix) {
			const known = agencies.longestBefore(text, at, offsets[2]);
			if (known) return known.start;
			return splitNames(text, start, at) && !endsAsEmployer(text, start, at) ? at : employerInside(text, offsets, k);
		}
		const either = eitherRoles.opens(text.charCodeAt(at)) ? eitherRoles.longest(text, at, end) : undefined;
		// 罗一文 and 令狐小文 are names, 摄 in 李明摄 and 文 in 王小强文 are roles.
		if (either && either.end >= stop && (k > shortest || either.end - at > 1 || text[at] === '摄')) return at;
	}
	return undefined;
}

/** `徐小颖浙江日报记者…`: three characters of name where the rest is long enough and does not begin with 县融媒体中心, else two. */
function employerInside(text: string, offsets: readonly number[], role: number): number {
	const three = surnameAt(text, offsets[0]) !== undefined && role >= 5 && !'省市县区州'.includes(text[offsets[2]]);
	return offsets[three ? 3 : 2];
}

/**
 * How well a bare name may end at `at`, 0 to 3 (see `bareName`). Behind a blank alone, a further name (`first` false) must not be
 * what the sentence begins with (`记者王强 初夏，…`).
 */
function closing(text: string, at: number, end: number, first: boolean): Closing {
	if (at >= end) return 3;
	const code = text.charCodeAt(at);
	if (isInterpunct(code)) return 0;
	if (!isNameUnit(code)) {
		if (!'，。！？：,:'.includes(text[at])) return 3;
		return first || text[at] === '：' || text[at] === ':' ? 2 : 0;
	}
	if (prefixRoles.longest(text, at, end) || eitherRoles.longest(text, at, end) || agencies.longest(text, at, end))
		return 3;
	if (afterName.longest(text, at, end)) return 2;
	const surname = surnameAt(text, at, end);
	return surname && surname.value !== 'rare' ? 1 : 0;
}

function phrase(text: string, start: number, end: number): Phrase {
	return { start, end, text: text.slice(start, end) };
}
