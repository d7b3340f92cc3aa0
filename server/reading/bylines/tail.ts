import type { BylineForm, BylineGroup, BylineMatch, NameSpan, Opening } from '../../ground/model/byline';
import { type Span, span } from '../../ground/model/span';
import { isLineEnd, isSpace, skipSpaces, trimEnd } from '../../ground/text/characters';
import { indexWithin } from '../../ground/text/find';
import { type SignSet, signSet } from '../../ground/text/signs';
import {
	agencyOf,
	bylineOf,
	formOf,
	haveRole,
	haveSurnames,
	isByline,
	isPictureCredit,
	longestBracket,
	namesDesk,
	namesIn,
	needsSurnames,
} from './form';
import { openingAt } from './opening';
import { scanPeople } from './people';
import { bylineAt } from './scan';
import { bylineUnits, isUnit, namesRole, unit, wordEnd } from './units';
import { agencies, anonymous, creditSources, mediaEndings, suffixRoles } from './words/byline-words';

/** What ends a sentence before a credit, and before a dateline. */
const sentenceEnds = signSet('。！？；”』…\n');
const sentenceOrBracketEnds = signSet('。！？；”』…）\n');

/** What a signature at the end of a text may be, in UTF-16 units where nothing else is said. */
const evidence = {
	/** Shorter than this a stretch signs nothing. */
	leastTail: 3,
	/** Agency, places and date behind the last sentence. */
	longestDateline: 50,
	/** A class within a bracket, from one end to the other: （3） in （高二（3）班　甲某）. */
	longestClass: 4,
	/** From 据 to the name of the source: 据某市人民政府网站. */
	longestSource: 16,
	/** Names in one bracket without a role. */
	mostNames: 6,
	/** Words of the last sentence, from the end, that a credit may begin with. */
	mostWords: 8,
} as const;

/** A credit or signature that closes a stretch, or the whole stretch where it is nothing else. */
export function trailingByline(text: string, start: number, end: number): BylineMatch | undefined {
	const to = trimEnd(text, start, end);
	if (to - start < evidence.leastTail) return undefined;
	const tail = tailOf(text, start, to);
	return tail && bylineAt(text, skipSpaces(text, start, to), to)?.end !== to ? tail : undefined;
}

function tailOf(text: string, start: number, to: number): BylineMatch | undefined {
	if (isUnit(text, to - 1, unit.closer)) return closedTail(text, start, to);
	return '电讯'.includes(text[to - 1]) ? sentTail(text, start, to) : openTail(text, start, to);
}

/** `…到了秋天。　　新华社某地4月6日电`: a dateline that closes a story, behind its last sentence. */
function sentTail(text: string, start: number, to: number): BylineMatch | undefined {
	const from = behindLast(sentenceOrBracketEnds, text, span(Math.max(start, to - evidence.longestDateline), to));
	const at = skipSpaces(text, from, to);
	const opening = from > start && at < to ? openingAt(text, at, to) : undefined;
	if (!opening || opening.end !== to || !(opening.place || opening.date)) return undefined;
	return bylineOf({ start: at, end: to, role: 'tail', opening, agency: opening.agency.text, evidence: 'opening' });
}

/** A bracket that closes a stretch; offsets are those of the text. */
interface Bracket {
	/** Where the stretch begins. */
	readonly before: number;
	readonly open: number;
	/** The offset after the bracket. */
	readonly end: number;
	/** What stands in it, without the blanks around. */
	readonly inside: Span;
	readonly form: BylineForm;
}

/** `…。（记者 甲某 摄）`, `甲某摄（影像中国）`, `（南山）`, `（据新华社电）`. */
function closedTail(text: string, start: number, to: number): BylineMatch | undefined {
	const bracket = bracketBefore(text, start, to);
	if (!bracket) return undefined;
	const { open, inside, form } = bracket;
	const { start: from, end: stop } = inside;
	if (creditSources.longest(text, from, stop)?.end === stop) return sourcedCredit(text, bracket);
	const opening = openingAt(text, from, stop);
	if (opening) return sentInBracket(text, bracket, opening);
	const taken = takenFrom(text, from, stop);
	if (taken === stop) return bylineOf({ start: open, end: to, role: 'tail', form, evidence: 'opening' });
	// `（打一水果）` is a riddle, `（一）` a crosshead.
	if (namesDesk(text, from, stop) || text.startsWith('打一', from) || numeral.test(text.slice(from, stop)))
		return undefined;
	const feature = featureEnd(text, from, stop);
	if (feature === from) {
		const agency = agencies.longest(text, from, stop)?.value;
		return bylineOf({ start: open, end: to, role: 'tail', agency, form, evidence: 'opening' });
	}
	return signedInBracket(text, bracket, span(taken, feature === undefined ? stop : trimEnd(text, taken, feature)));
}

function bracketBefore(text: string, start: number, to: number): Bracket | undefined {
	const least = Math.max(start, to - longestBracket);
	let open = lastBracket(text, span(least, to - 1));
	// `（某中学高二（3）班　甲某）`
	if (isUnit(text, open, unit.closer) && text[open + 1] === '班') {
		const inner = lastBracket(text, span(Math.max(start, open - evidence.longestClass), open));
		if (isUnit(text, inner, unit.opener)) open = lastBracket(text, span(least, inner));
	}
	if (!isUnit(text, open, unit.opener)) return undefined;
	const from = skipSpaces(text, open + 1, to - 1);
	const inside = span(from, trimEnd(text, from, to - 1));
	return { before: start, open, end: to, inside, form: formOf({ open, close: to - 1 }) };
}

/** The last bracket of a stretch, opening or closing; -1 where none stands on its last line. */
function lastBracket(text: string, { start, end }: Span): number {
	for (let at = end - 1; at >= start && !isLineEnd(text.charCodeAt(at)); at--)
		if (bylineUnits[text.charCodeAt(at)] & (unit.opener | unit.closer)) return at;
	return -1;
}

/** `甲某摄（影像中国）`: the bracket says where a picture is from, and the credit stands before it. */
function sourcedCredit(text: string, { before, open, end }: Bracket): BylineMatch | undefined {
	const credit = openTail(text, before, trimEnd(text, before, open));
	return credit?.role === 'credit' ? { ...credit, end } : undefined;
}

/** `（本报北京2月27日电 记者甲某）`, `（据新华社电）`. */
function sentInBracket(text: string, bracket: Bracket, opening: Opening): BylineMatch | undefined {
	const { open, end, inside, form } = bracket;
	const { groups, end: read } = scanPeople({ text, end: inside.end, style: 'closed' }, opening.end);
	if (read < inside.end && skipSpaces(text, opening.end, inside.end) < inside.end) return undefined;
	const agency = opening.agency.text;
	return bylineOf({ start: open, end, role: 'tail', opening, agency, groups, form, evidence: 'opening' });
}

/** `（记者 甲某 摄）`, `（甲某）`: the people of a bracket, `names` being where they stand in it. */
function signedInBracket(text: string, bracket: Bracket, names: Span): BylineMatch | undefined {
	const scan = scanPeople({ text, end: names.end, style: 'closed' }, names.start);
	if (scan.end < names.end || !isByline(scan)) return undefined;
	const { groups } = scan;
	const people = namesIn(groups);
	const hasRole = haveRole(groups);
	if (hasRole ? isRubric(text, groups, people) : !signsByName(text, bracket, people)) return undefined;
	const { before, open, end, form } = bracket;
	const isCredit = hasRole && isPictureCredit(groups);
	return bylineOf({
		start: isCredit ? sentBefore(text, before, open) : open,
		end,
		role: isCredit ? 'credit' : 'tail',
		agency: agencyOf(groups),
		groups,
		form,
		evidence: hasRole ? 'role' : haveSurnames(text, people) ? 'surname' : 'pen',
	});
}

/** （新春走基层·特别报道）: 报道 alone is no role that a name may lean on. */
function isRubric(text: string, groups: readonly BylineGroup[], people: readonly NameSpan[]): boolean {
	const areNames = haveSurnames(text, people) && people.every(({ name }) => !name.includes('·'));
	return !areNames && groups.every(({ role, suffix }) => !role && suffixRoles.has(suffix?.text ?? ''));
}

/** True where names without a role sign in a bracket: `…。（南山）`. */
function signsByName(text: string, { before, open }: Bracket, people: readonly NameSpan[]): boolean {
	// 【案情】 and 〈你问我答〉 are rubrics: people sign in round brackets.
	if (!'（('.includes(text[open])) return false;
	const last = trimEnd(text, before, open) - 1;
	if (last >= before && !'。！？”』…）'.includes(text[last])) return false;
	// 南山: a pen name stands alone and has two to four characters.
	const isPenName = people.length <= 1 && !anonymous.has(people[0]?.name ?? '');
	if (!isPenName && !haveSurnames(text, people)) return false;
	return people.length <= evidence.mostNames && people.every(({ name }) => !respects.has(name.slice(-2)));
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

const takingWords = ['摘自', '选自', '转自', '原载'];

/** The offset after the source of a text: `（据市政府网站）`, `（摘自《某某》，甲某/文）`; `from` where none is named. */
function takenFrom(text: string, from: number, stop: number): number {
	if (text[from] === '据') return isSourceName(text, span(from + 1, stop)) ? stop : from;
	if (!takingWords.some((word) => text.startsWith(word, from))) return from;
	const close =
		text[from + 2] === '《' ? indexWithin(text, '》', span(from + 3, stop)) + 1 : wordEnd(text, from + 2, stop);
	return close > from + 2 && close <= stop ? close : from;
}

/** 某某日报报道, 市政府网站, 某某晚报: what follows 据. */
function isSourceName(text: string, { start, end }: Span): boolean {
	if (end - start >= evidence.longestSource) return false;
	if (text.startsWith('报道', end - 2) || text.startsWith('网站', end - 2)) return true;
	return end - start >= 2 && (mediaEndings.startOf(text, end) >= start || agencies.endOf(text, start, end) === end);
}

/** `…。新华社记者 李 明摄`, `图为…　甲某　摄`, `摄影：甲某`, `…。本报记者 甲某`. */
function openTail(text: string, start: number, to: number): BylineMatch | undefined {
	const from = behindLast(sentenceEnds, text, span(Math.max(start, to - longestBracket), to));
	if (from === to || !namesRole(text, from, to)) return undefined;
	// A closing bracket before the credit ends what stands before, too: `（右）甲某摄`.
	for (const at of [from, ...wordStarts(text, from, to)]) {
		const { groups, end } = scanPeople({ text, end: to, style: 'closed' }, at);
		if (end < to || !isSigned(groups) || namesDesk(text, at, to)) continue;
		const isCredit = isPictureCredit(groups);
		const isInSentence = at > from;
		// In running text (no sentence ended before) only a credit with proper names counts.
		if (isInSentence && !isCredit) continue;
		if ((isInSentence || needsSurnames(text, groups)) && !haveSurnames(text, namesIn(groups))) continue;
		const first = skipSpaces(text, at, to);
		const isWhole = first === skipSpaces(text, start, to);
		return bylineOf({
			start: first,
			end: to,
			role: isCredit ? 'credit' : isWhole ? 'line' : 'tail',
			agency: agencyOf(groups),
			groups,
			evidence: 'role',
		});
	}
	return undefined;
}

/** True where somebody did something: a role stands there, and each group names people or a lender. */
function isSigned(groups: readonly BylineGroup[]): boolean {
	return haveRole(groups) && groups.every(({ people, employer, suffix }) => people.length > 0 || (employer && suffix));
}

/** The offset behind the last of some signs in a stretch; its start where none of them stands there. */
function behindLast(signs: SignSet, text: string, { start, end }: Span): number {
	let at = end;
	while (at > start && !signs.has(text.charCodeAt(at - 1))) at--;
	return at;
}

/** Where words begin behind a blank or a closing bracket, from the left; the last few of them. */
function wordStarts(text: string, from: number, to: number): number[] {
	const starts: number[] = [];
	for (let i = from + 1; i < to; i++) {
		const before = text.charCodeAt(i - 1);
		if ((isSpace(before) || '）)】'.includes(text[i - 1])) && !isSpace(text.charCodeAt(i))) starts.push(i);
	}
	return starts.slice(-evidence.mostWords);
}
