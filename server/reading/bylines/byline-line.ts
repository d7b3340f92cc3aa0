import type { BylineMatch } from '../../ground/model/byline';
import { type Span, span } from '../../ground/model/span';
import { isSpace, skipSpaces, trimEnd } from '../../ground/text/characters';
import { lastIndexWithin } from '../../ground/text/find';
import { surnameAt } from '../words/surnames';
import {
	agencyOf,
	bylineOf,
	formOf,
	haveRole,
	haveSurnames,
	isPictureCredit,
	isReportAt,
	longestBracket,
	namesDesk,
	namesIn,
	needsSurnames,
} from './form';
import { officeBeforeNames } from './offices';
import { openingAt } from './opening';
import { scanPeople } from './people';
import { namesRole, skipSeparators } from './units';
import { agencies, creditSources } from './words/byline-words';

/** How long a line of people and its parts are, in UTF-16 units. */
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

/** What stands before a signature: `□记者 甲某`. */
const bullets = '□■○●◎▲△◇◆★☆▪◦▶►✎';

/** The words of a line of people; offsets are those of the text. */
interface Signature {
	/** Where the line begins, blanks left out. */
	readonly start: number;
	/** What is said, without bullets and brackets around it. */
	readonly words: Span;
	/** The brackets around it. */
	readonly open: number | undefined;
	readonly close: number | undefined;
}

/** A stretch that is a 署名行 as a whole: `本报记者 甲某某`, `□记者 甲某某 通讯员 乙某`, `本报记者　王　军　文/图`. */
export function bylineLine(text: string, start: number, end: number): BylineMatch | undefined {
	const from = skipSpaces(text, start, end);
	const to = trimEnd(text, from, end);
	const at = behindBullets(text, from, to);
	const isMarked = at > from;
	// A line that ends as sentences do is none.
	if (to - at < evidence.leastLine || to - at > longestBracket || '。！？!?…'.includes(text[to - 1])) return undefined;
	const isSource = creditSources.endOf(text, at, to) === to;
	const saysWho = isMarked || isSource || namesRole(text, at, to) || opensWithOffice(text, at, to);
	if (!saysWho || openingAt(text, at, to)) return undefined;
	if (isSource) return bylineOf({ start: from, end: to, role: 'credit', evidence: 'role' });
	const signature = { start: from, ...unwrapped(text, withoutDateline(text, span(at, to))) };
	const { words, open, close } = signature;
	const { groups, end: read } = scanPeople({ text, end: words.end, style: 'closed' }, words.start);
	if (read < words.end && !isReportAt(text, read, words.end)) return columnist(text, signature);
	if (namesDesk(text, words.start, words.end)) return undefined;
	const people = namesIn(groups);
	if (people.length === 0 && !groups.some(({ employer, suffix }) => employer && suffix))
		return columnist(text, signature);
	const hasRole = haveRole(groups);
	const hasOffices = !hasRole && groups.every(({ employer }) => employer);
	const areNames = haveSurnames(text, people);
	if (!hasRole && !((isMarked || hasOffices) && areNames)) return undefined;
	// 记者：谢谢 — behind a role alone and a colon, the names have to be names.
	const hasColon = /[：:]/.test(text.slice(words.start, words.end));
	if (hasColon && !(areNames && people.every(({ name }) => name.length <= evidence.longestPlainName))) return undefined;
	if (open === undefined && !areNames && needsSurnames(text, groups)) return undefined;
	return bylineOf({
		start: from,
		end: to,
		// A signature in brackets on a line of its own is the tail of the story above.
		role: isPictureCredit(groups) ? 'credit' : open === undefined ? 'line' : 'tail',
		agency: agencyOf(groups),
		groups,
		form: formOf({ open, close }),
		evidence: hasRole ? 'role' : hasOffices ? 'office' : 'surname',
	});
}

function behindBullets(text: string, start: number, end: number): number {
	let at = start;
	while (at < end && (bullets.includes(text[at]) || isSpace(text.charCodeAt(at)))) at++;
	return at;
}

/** `某镇政府 甲某`: a line of an office and names ends with a blank and a name. The blank is looked for first, since few lines have one. */
function opensWithOffice(text: string, start: number, end: number): boolean {
	for (let at = end - 2; at > start + 1 && at > end - evidence.lastWord; at--)
		if (isSpace(text.charCodeAt(at))) return officeBeforeNames(text, start, end) > 0;
	return false;
}

/** What stands before the bracket in which a line says from where it was sent: `本报记者 甲某（本报北京今日电）`. */
function withoutDateline(text: string, line: Span): Span {
	const { start, end } = line;
	if (!'）)'.includes(text[end - 1])) return line;
	const open = Math.max(lastIndexWithin(text, '（', line), lastIndexWithin(text, '(', line));
	const isDateline = open > start && openingAt(text, skipSpaces(text, open + 1, end), end - 1)?.end === end - 1;
	return isDateline ? span(start, trimEnd(text, start, open)) : line;
}

/** A line without the brackets around it, and where they stand. */
function unwrapped(text: string, line: Span): Omit<Signature, 'start'> {
	const { start, end } = line;
	if (!'（('.includes(text[start]) || !'）)'.includes(text[end - 1]))
		return { words: line, open: undefined, close: undefined };
	const from = skipSpaces(text, start + 1, end);
	return { words: span(from, trimEnd(text, from, end - 1)), open: start, close: end - 1 };
}

/** What an agency or a paper signs as, without a name. */
const nameless = new Set(['评论员', '特约评论员', '编辑部', '记者', '特派记者', '报道组', '报道员']);

/** `本报评论员`, `新华社记者`: a line without a name. */
function columnist(text: string, { start, words, close }: Signature): BylineMatch | undefined {
	const agency = agencies.longest(text, words.start, words.end);
	if (!agency || !nameless.has(text.slice(agency.end, words.end))) return undefined;
	const end = close === undefined ? words.end : close + 1;
	return bylineOf({ start, end, role: 'line', agency: agency.value, evidence: 'role' });
}

/** How many names a line holds that is nothing but names, each with a surname (`罗小珊`, `王　军　李小满`); 0 for any other line. */
export function nameLine(text: string, start: number, end: number): number {
	const from = skipSpaces(text, start, end);
	const to = trimEnd(text, from, end);
	if (to - from > evidence.longestNames) return 0;
	// A spelled name needs no surname: 阿依古丽·买买提.
	const surname = surnameAt(text, skipSeparators(text, from, to));
	if (surname?.value === 'rare' || (!surname && !text.slice(from, to).includes('·'))) return 0;
	const { groups, end: read } = scanPeople({ text, end: to, style: 'closed' }, from);
	const people = namesIn(groups);
	const areNames =
		read === to &&
		!haveRole(groups) &&
		haveSurnames(text, people) &&
		people.every(({ start: name }) => surnameAt(text, name)?.value !== 'rare');
	return areNames ? people.length : 0;
}
