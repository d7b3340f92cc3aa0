import { isHan, isSpace } from '../../ground/text/characters';
import { isNoName, paddedName, splitNames } from '../bylines/names';
import { endsAsOffice } from '../bylines/offices';
import { authorNouns, notNames } from '../bylines/words/byline-words';
import { surnameAt, surnameSize } from '../words/surnames';
import type { LatticeInput } from './lattice-input';
import type { LatticeName } from './name-lattice';
import type { PostMention } from './title-posts';
import { deskWords, houseWords, weakDeskWords } from './words/desk-words';
import { signs } from './words/name-cues';
import { mark } from './words/name-marks';
import { placeWords } from './words/organs';

const lineEnd = 0x0a;
const colon = 0xff1a;
const bracket = 0xff08;
const comma = 0xff0c;

/**
 * What the form of a line says of people, in one pass: those who made the page (`责任编辑 甲某`, `版式／乙某`) are names as they stand;
 * in rows of people with
 * their offices (`甲某（某镇）　乙某（某林场）`, `甲某 县供电公司工人`) and in lists of appointments (任命： over `甲某为…`) a name is
 * said to come.
 */
export function readForms(input: LatticeInput): LatticeName[] {
	const { text, units, marks } = input;
	const names: LatticeName[] = [];
	let appoints = false;
	let read = 0;
	for (let at = -1; at < text.length; at++) {
		// Most units are Han: what tells of a form stands between them.
		if (at >= 0 && marks[at] & mark.han) continue;
		const code = at < 0 ? lineEnd : units[at];
		if (code === lineEnd) {
			const first = skipBlanks(text, at + 1);
			if (appoints && units[first] !== lineEnd) appoints = noteAppointed(input, first);
			if (at > 2 && text[at - 1] === '：' && (text.startsWith('任命', at - 3) || text.startsWith('免去', at - 3)))
				appoints = true;
			noteRow(input, first);
		} else if (code === bracket) noteOffice(input, at);
		else if (code === comma) noteSex(input, at);
		else if (at >= read && isParting(code)) read = deskNames(input, at, names);
	}
	return names;
}

/**
 * 县长李　明表示, 副县长李　明、王　军: names set as wide as three characters behind a title, and wherever else the text has them. They
 * are few, so that looking for each is cheap.
 */
export function paddedNames(input: LatticeInput, posts: readonly PostMention[], names: LatticeName[]): void {
	const { text, units } = input;
	let known: Set<string> | undefined;
	for (const { end } of posts) {
		for (let at = end; isPadded(input, at); at += 4) {
			let stop = at + 2;
			while (units[stop] === 0x3000 || units[stop] === 0x20) stop++;
			known ??= new Set();
			known.add(text.slice(at, stop + 1));
			if (units[stop + 1] !== 0x3001) break;
			at = stop - 2;
		}
	}
	if (!known) return;
	for (const padded of known) {
		for (let at = text.indexOf(padded); at >= 0; at = text.indexOf(padded, at + padded.length)) {
			if (input.closed[at]) continue;
			const end = at + padded.length;
			for (let i = at; i < end; i++) input.closed[i] = 1;
			names.push({
				start: at,
				end,
				name: padded[0] + padded[padded.length - 1],
				margin: 0,
				introduced: true,
				dotted: false,
				listed: false,
			});
		}
	}
}

/** A surname, a blank as wide as a character, and a character that does not go on with the next. */
function isPadded({ text, units, marks, closed }: LatticeInput, at: number): boolean {
	if (closed[at] || !(marks[at] & mark.surname) || surnameSize(text, at) !== 1) return false;
	const wide = units[at + 1] === 0x3000 || (units[at + 1] === 0x20 && units[at + 2] === 0x20);
	if (!wide) return false;
	let given = at + 1;
	while (units[given] === 0x3000 || units[given] === 0x20) given++;
	return given - at <= 3 && (marks[given] & mark.han) !== 0;
}

/** What stands between a desk and its people: ：, ／, a blank. */
function isParting(code: number): boolean {
	return code === 0x20 || code === 0x3000 || code === colon || code === 0x3a || code === 0xff0f || code === 0x2f;
}

/** The people of the desk whose name ends at `at`; the offset up to which they were read. */
function deskNames(input: LatticeInput, at: number, names: LatticeName[]): number {
	const { text } = input;
	const parted = !isSpace(text.charCodeAt(at));
	const sure = deskWords.startOf(text, at);
	const desk =
		sure >= 0
			? sure
			: parted && houseWords.startOf(text, at) >= 0
				? houseWords.startOf(text, at)
				: weakDeskWords.startOf(text, at);
	if (desk < 0 || (desk > 0 && isHan(text.charCodeAt(desk - 1)))) return at;
	const weak = sure < 0 && !parted;
	let next = skipBlanks(text, at + (parted ? 1 : 0));
	for (let count = 0; ; count++) {
		// Those of bylines are read.
		const found = input.closed[next] ? undefined : nameWord(text, next, count > 0 || weak ? 'surname' : 'word');
		if (!found) return next;
		for (const { start, end, name } of found) {
			for (let i = start; i < end; i++) input.closed[i] = 1;
			names.push({ start, end, name, margin: 0, introduced: true, dotted: false, listed: false });
		}
		const end = found[found.length - 1].end;
		next = skipBlanks(text, text[end] === '、' ? end + 1 : end);
	}
}

/** The names of the word at `at`, where it is nothing else; `needs`: whether any word will do, or only one with a surname. */
function nameWord(
	text: string,
	at: number,
	needs: 'word' | 'surname',
): readonly { readonly start: number; readonly end: number; readonly name: string }[] | undefined {
	const padded = paddedName(text, at, Math.min(text.length, at + 8));
	if (padded && surnameAt(text, at)) return [padded];
	let end = at;
	while (end < text.length && end - at < longestWord && (isHan(text.charCodeAt(end)) || text[end] === '·')) end++;
	const size = end - at;
	if (size < 2 || (end < text.length && !endsName(text.charCodeAt(end)))) return undefined;
	const word = text.slice(at, end);
	if (
		isNoName(word) ||
		notNames.has(word) ||
		isDesk(text, end) ||
		(size > 3 && endsAsOffice(text, at, end)) ||
		authorNouns.has(word)
	)
		return undefined;
	const surname = surnameAt(text, at);
	if (needs === 'surname' && (!surname || size > 4)) return undefined;
	const found = splitNames(text, at, end);
	if (found || size > 7) return found;
	return needs === 'surname' ? undefined : [{ start: at, end, name: word }];
}

/** True where a desk ends at `end`: the word is the next desk of the line. */
function isDesk(text: string, end: number): boolean {
	return (
		deskWords.startOf(text, end) >= 0 || weakDeskWords.startOf(text, end) >= 0 || houseWords.startOf(text, end) >= 0
	);
}

function endsName(code: number): boolean {
	return isSpace(code) || code === lineEnd || code === 0x0d || code === 0x3001 || code === 0xff09;
}

function skipBlanks(text: string, at: number): number {
	while (at < text.length && isSpace(text.charCodeAt(at))) at++;
	return at;
}

/** No word of names is longer. */
const longestWord = 12;
/** A name in a row has at most so many units, its dot included. */
const longestName = 12;
/** What a bracket says of a person in an appointment (女，维吾尔族). */
const longestRemark = 12;
/** An office in a row. */
const longestOffice = 30;

/** 甲某（某林场）, 乙某（女，回族）: the bracket at `open` says who the person before it is. */
function noteOffice(input: LatticeInput, open: number): void {
	const { text } = input;
	let start = open;
	while (start > 0 && open - start <= longestName && (isHan(text.charCodeAt(start - 1)) || text[start - 1] === '·'))
		start--;
	if (open - start < 2 || open - start > longestName || (start > 0 && !beginsRow(text.charCodeAt(start - 1)))) return;
	const close = closeWithin(text, open, longestOffice);
	if (close < 0) return;
	if (
		text[open + 1] === '女' ||
		text[close - 1] === '族' ||
		placeWords.startOf(text, close) > open + 1 ||
		endsAsOffice(text, open + 1, close)
	) {
		// In 甲某、乙某（女） the list says that a name comes.
		if (text[start - 1] === '、') input.closes[open] = signs.appointed;
		else say(input, start, open);
	}
}

/** The offset of the bracket that closes the one at `open`, no farther than `most`; -1 where there is none. */
function closeWithin(text: string, open: number, most: number): number {
	for (let at = open + 1; at <= open + most && at < text.length; at++) if (text[at] === '）') return at;
	return -1;
}

function beginsRow(code: number): boolean {
	return isSpace(code) || code === lineEnd || code === colon || code === 0x3001;
}

/** `甲某，女，1980年3月生`: lists of candidates begin so. */
function noteSex(input: LatticeInput, at: number): void {
	const { text, units } = input;
	const sex = text[at + 1];
	if ((sex !== '女' && sex !== '男') || units[at + 2] !== comma) return;
	let start = at;
	while (start > 0 && at - start <= longestName && (isHan(text.charCodeAt(start - 1)) || text[start - 1] === '·'))
		start--;
	if (at - start >= 2 && at - start <= longestName && (start === 0 || beginsRow(text.charCodeAt(start - 1))))
		say(input, start, at);
}

/** `甲某 县供电公司工人`, alone on a line. */
function noteRow(input: LatticeInput, start: number): void {
	const { text } = input;
	let end = start;
	while (end - start <= longestName && (isHan(text.charCodeAt(end)) || text[end] === '·')) end++;
	if (end - start < 2 || end - start > 7 || !isSpace(text.charCodeAt(end))) return;
	const office = skipBlanks(text, end);
	let stop = office;
	while (stop < text.length && stop - office <= longestOffice && isHan(text.charCodeAt(stop))) stop++;
	if (stop - office < 4 || (stop < text.length && text.charCodeAt(stop) !== lineEnd && text.charCodeAt(stop) !== 0x0d))
		return;
	// A masthead has the paper and what it belongs to: 青石日报 青石新闻.
	if (endsAsOffice(text, office, stop) && !endsAsOffice(text, start, end)) say(input, start, end);
}

/** A line of a list of appointments: `甲某（女）为某局局长；`, `乙某的某局局长职务。`; false where the list is over. */
function noteAppointed(input: LatticeInput, start: number): boolean {
	const { text } = input;
	let opened = start;
	for (let at = start + 2; at < text.length && at - start <= longestList; at++) {
		const code = text.charCodeAt(at);
		if (code === 0x4e3a || code === 0x7684) {
			say(input, opened, at);
			input.closed[at] = 1;
			return true;
		}
		if (code === 0x3001) {
			say(input, opened, at);
			opened = at + 1;
		} else if (code === bracket) {
			const close = closeWithin(text, at, longestRemark);
			if (close < 0) return false;
			say(input, opened, at);
			if (text[close + 1] === '为' || text[close + 1] === '的') return true;
			at = close;
		} else if (!isHan(code) && code !== 0xb7) return false;
	}
	return false;
}

/** No longer are the names before 为. */
const longestList = 48;

/** A name is said to stand from `start` to `end`. */
function say({ opens, closes, marks }: LatticeInput, start: number, end: number): void {
	opens[start] = Math.max(opens[start], signs.said);
	marks[start] = marks[start] | mark.opened;
	closes[end] = signs.appointed;
}
