import type { BylineMatch } from '../model/byline';
import { span } from '../model/span';
import { isLineEnd, isSpace, skipSpaces, trimEnd } from '../text/characters';
import { indexWithin } from '../text/find';
import { agencyOf, isByline, isPictureCredit, longestBracket, namesDesk, needsSurnames, plain, rolesOf } from './form';
import { hasSurname } from './names';
import { openingAt } from './opening';
import { scanPeople } from './people';
import { bylineAt, formOf } from './scan';
import { bylineUnits, isUnit, namesRole, unit, wordEnd } from './units';
import { agencies, anonymous, mediaEndings, pictureSources, suffixRoles } from './words/byline-words';

/** A credit or signature that closes a stretch, or the whole stretch where it is nothing else. */
export function trailingByline(text: string, start: number, end: number): BylineMatch | undefined {
	const to = trimEnd(text, start, end);
	if (to - start < 3) return undefined;
	const tail = isUnit(text, to - 1, unit.closer)
		? closedTail(text, start, to)
		: '电讯'.includes(text[to - 1])
			? sentTail(text, start, to)
			: openTail(text, start, to);
	return tail && bylineAt(text, skipSpaces(text, start, to), to)?.end !== to ? tail : undefined;
}

/** `…到了秋天。　　新华社某地4月6日电`: a dateline that closes a story, behind its last sentence. */
function sentTail(text: string, start: number, to: number): BylineMatch | undefined {
	let from = to;
	while (from > start && to - from < longestDateline && !'。！？；”』…）\n'.includes(text[from - 1])) from--;
	const at = skipSpaces(text, from, to);
	const opening = from > start && from < to && at < to ? openingAt(text, at, to) : undefined;
	if (!opening || opening.end !== to || !(opening.place || opening.date)) return undefined;
	return {
		...{ start: at, end: to, role: 'tail', opening, agency: opening.agency.text, groups: [] },
		...{ form: plain, evidence: 'opening' },
	};
}

/** Agency, places and date together are at most so long. */
const longestDateline = 50;

/** `…。（记者 甲某 摄）`, `甲某摄（影像中国）`, `（南山）`, `（据新华社电）`. */
function closedTail(text: string, start: number, to: number): BylineMatch | undefined {
	let open = openerBefore(text, start, to - 1, to - longestBracket);
	// `（某中学高二（3）班　甲某）`
	if (isUnit(text, open, unit.closer)) {
		const inner = openerBefore(text, start, open, open - 4);
		if (isUnit(text, inner, unit.opener) && text[open + 1] === '班')
			open = openerBefore(text, start, inner, to - longestBracket);
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
		return {
			start: open,
			end: to,
			role: 'tail',
			opening,
			agency: opening.agency.text,
			groups: scan.groups,
			form,
			evidence: 'opening',
		};
	}
	const taken = takenFrom(text, from, stop);
	if (taken === stop)
		return {
			start: open,
			end: to,
			role: 'tail',
			opening: undefined,
			agency: undefined,
			groups: [],
			form,
			evidence: 'opening',
		};
	// `（打一水果）` is a riddle, `（一）` a crosshead.
	if (namesDesk(text, from, stop) || text.startsWith('打一', from) || numeral.test(text.slice(from, stop)))
		return undefined;
	const feature = featureEnd(text, from, stop);
	if (feature === from)
		return {
			...{ start: open, end: to, role: 'tail', opening: undefined, agency: agencies.longest(text, from, stop)?.value },
			...{ groups: [], form, evidence: 'opening' },
		};
	const scan = scanPeople(text, taken, feature === undefined ? stop : trimEnd(text, taken, feature), 'closed');
	if (scan.end < (feature === undefined ? stop : trimEnd(text, taken, feature)) || !isByline(scan)) return undefined;
	const people = scan.groups.flatMap((group) => group.people);
	const surnames = people.every((person) => hasSurname(text, person));
	const written = rolesOf(scan.groups).length > 0;
	// （新春走基层·特别报道）: 报道 alone is no role that a name may lean on.
	if (
		written &&
		!people.every((person) => hasSurname(text, person) && !person.name.includes('·')) &&
		scan.groups.every((group) => !group.role && suffixRoles.has(group.suffix?.text ?? ''))
	)
		return undefined;
	if (!written) {
		// 【案情】 and 〈你问我答〉 are rubrics: people sign in round brackets.
		if (!'（('.includes(text[open])) return undefined;
		const before = trimEnd(text, start, open);
		if (before > start && !'。！？”』…）'.includes(text[before - 1])) return undefined;
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

/** 一, 十二, 3: what stands in brackets is a number. */
const numeral = /^[一二三四五六七八九十\d０-９]{1,3}$/;

/** Where an agency says, at the end of a stretch, of what kind its story is: `甲某 新华社专特稿`; `undefined` where none does. */
function featureEnd(text: string, from: number, stop: number): number | undefined {
	const word = /(?:专特稿|微特稿|特稿|专稿|供本报专稿|供稿)$/.exec(text.slice(from, stop))?.[0];
	return word ? agencies.longestBefore(text, stop - word.length, from)?.start : undefined;
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
	while (
		open >= start &&
		open > least &&
		!(bylineUnits[text.charCodeAt(open)] & (unit.opener | unit.closer)) &&
		!isLineEnd(text.charCodeAt(open))
	)
		open--;
	return open;
}

/** The offset after the source of a text: `（据市政府网站）`, `（摘自《某某》，甲某/文）`; `from` where none is named. */
function takenFrom(text: string, from: number, stop: number): number {
	if (text[from] === '据')
		return stop - from <= 16 &&
			(text.startsWith('报道', stop - 2) || text.startsWith('网站', stop - 2) || endsAsMedium(text, from + 1, stop))
			? stop
			: from;
	if (!['摘自', '选自', '转自', '原载'].some((word) => text.startsWith(word, from))) return from;
	const close =
		text[from + 2] === '《' ? indexWithin(text, '》', span(from + 3, stop)) + 1 : wordEnd(text, from + 2, stop);
	return close > from + 2 && close <= stop ? close : from;
}

function endsAsMedium(text: string, start: number, end: number): boolean {
	return end - start >= 2 && (mediaEndings.startOf(text, end) >= start || agencies.endOf(text, start, end) === end);
}

/** `…。新华社记者 李 明摄`, `图为…　甲某　摄`, `摄影：甲某`, `…。本报记者 甲某`. */
function openTail(text: string, start: number, to: number): BylineMatch | undefined {
	let from = to;
	while (from > start && to - from < longestBracket && !'。！？；”』…\n'.includes(text[from - 1])) from--;
	if (from === to || !namesRole(text, from, to)) return undefined;
	// A closing bracket before the credit ends what stands before, too: `（右）甲某摄`.
	for (const at of [from, ...wordStarts(text, from, to)]) {
		const scan = scanPeople(text, at, to, 'closed');
		if (
			scan.end < to ||
			scan.groups.length === 0 ||
			!scan.groups.every((group) => group.people.length > 0 || (group.employer && group.suffix))
		)
			continue;
		const people = scan.groups.flatMap((group) => group.people);
		if (rolesOf(scan.groups).length === 0 || namesDesk(text, at, to)) continue;
		const picture = isPictureCredit(scan.groups);
		// In running text (no sentence ended before) only a credit with proper names counts.
		if (at > from && !picture) continue;
		if (at > from && !picture && !scan.groups[0]?.role) continue;
		if ((at > from || needsSurnames(text, scan.groups)) && !people.every((person) => hasSurname(text, person)))
			continue;
		const first = skipSpaces(text, at, to);
		const whole = first === skipSpaces(text, start, to);
		return {
			start: first,
			end: to,
			role: picture ? 'credit' : whole ? 'line' : 'tail',
			opening: undefined,
			agency: agencyOf(scan.groups),
			groups: scan.groups,
			form: plain,
			evidence: 'role',
		};
	}
	return undefined;
}

/** Where words begin behind a blank or a closing bracket, from the left. */
function wordStarts(text: string, from: number, to: number): number[] {
	const starts: number[] = [];
	for (let i = from + 1; i < to; i++) {
		const before = text.charCodeAt(i - 1);
		if ((isSpace(before) || '）)】'.includes(text[i - 1])) && !isSpace(text.charCodeAt(i))) starts.push(i);
	}
	return starts.slice(-8);
}
