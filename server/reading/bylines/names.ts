import type { NameSpan } from '../../ground/model/byline';
import type { Span } from '../../ground/model/span';
import { isHan, isLatin, isSpace, skipSpaces } from '../../ground/text/characters';
import { type SurnameRank, surnameAt } from '../words/surnames';
import { afterName, eitherRoles, notNames, prefixRoles, spelling } from './words/byline-words';

/** How the cutting of a run into names is weighed: the smaller sum wins; over `most` a name on average, the run is no row of names. */
const costs: Readonly<Record<SurnameRank | 'two' | 'most', number>> = {
	common: 0,
	regular: 1,
	// 于时和从: in a run without separators these are rather the middle of a name.
	rare: 4,
	// Names of three characters are by far the more frequent.
	two: 1,
	most: 2,
};

/** The longest run read as names with nothing between them; a longer one is no list of names. */
const longestRun = 32;
/** A spelled name has at most so many characters (阿卜杜热合曼). */
const longestName = 7;

/**
 * The names of a run of Han with nothing between them: `徐小颖楼一馨` is two, `欧阳小满` and `古丽米热` one each.
 * A run of four characters that cannot be cut is one name; a longer one only where its characters are those of spelled names
 * (买买提艾力); else `undefined`.
 */
export function splitNames(text: string, start: number, end: number): NameSpan[] | undefined {
	const at = characterOffsets(text, start, end);
	const length = at.length - 1;
	if (length < 2 || length > longestRun) return undefined;
	const name = text.slice(start, end);
	if (isNoName(name)) return undefined;
	const whole = [{ start, end, name }];
	if (length <= 3 || name.includes('·')) return whole;
	if (length === 4) return pairOfTwo(text, at) ?? whole;
	return cut(text, at) ?? (length <= longestName && [...name].every((sign) => spelling.has(sign)) ? whole : undefined);
}

/** How well a name may end at a place: 3 it must end there, 2 surely, 1 perhaps (a surname follows), 0 not. */
export type Closing = 0 | 1 | 2 | 3;

/**
 * One name at the start of a stretch of running text, where nothing but what follows tells its end: `陈立军` in `陈立军从县住建局获悉`.
 */
export function bareName(
	text: string,
	{ start: at, end }: Span,
	closes: (offset: number) => Closing,
): NameSpan | undefined {
	const padded = paddedName(text, at, end);
	if (padded) return padded;
	let stop = at;
	while (stop < end && isNameUnit(text.charCodeAt(stop)) && stop - at < 24) stop++;
	const dotted = text.slice(at, stop).includes('·');
	if (dotted) return closes(stop) > 0 ? { start: at, end: stop, name: text.slice(at, stop) } : undefined;
	const offsets = characterOffsets(text, at, Math.min(stop, at + 10));
	const surname = surnameAt(text, at, stop);
	const least = surname && surname.end - at > 1 ? 3 : 2;
	let best: NameSpan | undefined;
	let sure = 0;
	for (let length = least; length <= least + 1 && length < offsets.length; length++) {
		const to = offsets[length];
		const closing = closes(to);
		if (closing === 0 || closing < sure || isNoName(text.slice(at, to))) continue;
		// 记者了解到，记者从县…: without a usual surname, only the end can tell that it is a name.
		if ((!surname || surname.value === 'rare') && closing < 3) continue;
		sure = closing;
		best = { start: at, end: to, name: text.slice(at, to) };
	}
	return best;
}

/**
 * A name with spaces in it: one of two characters, set as wide as three (`王　军`, `丁  宁` in `丁  宁摄`), or a stray blank behind the
 * surname (`王 小明`).
 */
export function paddedName(text: string, at: number, end: number): NameSpan | undefined {
	const first = at + (isHighSurrogate(text.charCodeAt(at)) ? 2 : 1);
	if (!isHan(text.charCodeAt(at)) || first >= end || !isSpace(text.charCodeAt(first))) return undefined;
	const second = skipSpaces(text, first, end);
	if (second >= end || second - first > 4 || !isHan(text.charCodeAt(second))) return undefined;
	let stop = second;
	while (stop < end && isHan(text.charCodeAt(stop)) && stop - second < 10) stop++;
	const offsets = characterOffsets(text, second, stop);
	const one = offsets[1];
	const single = one === stop || [eitherRoles, prefixRoles, afterName].some((words) => words.longest(text, one, end));
	if (single && isHan(text.charCodeAt(second)))
		return { start: at, end: one, name: text.slice(at, first) + text.slice(second, one) };
	const rank = surnameAt(text, at, first)?.value;
	if (offsets.length !== 3 || !rank || rank === 'rare' || notNames.has(text.slice(second, stop))) return undefined;
	return { start: at, end: stop, name: text.slice(at, first) + text.slice(second, stop) };
}

/** True where a name begins with a surname, or is spelled (阿依古丽·买买提): it needs no other evidence. */
export function hasSurname(text: string, person: NameSpan): boolean {
	if (isNoName(person.name)) return false;
	const characters = characterOffsets(text, person.start, person.end).length - 1;
	if (person.name.includes('·')) return characters > 3;
	const surname = surnameAt(text, person.start, person.end);
	if (!surname) return false;
	// 水库完工 begins with a surname, too; names of four characters have one of two, or are spelled.
	return (
		characters <= 3 ||
		person.name.length < characters ||
		surname.end - person.start > 1 ||
		[...person.name].every((sign) => spelling.has(sign))
	);
}

/** Words that are no name wherever they stand, roles among them, and what begins or ends with a dot (`·记者在现场·`). */
export function isNoName(word: string): boolean {
	return (
		notNames.has(word) ||
		prefixRoles.has(word) ||
		isInterpunct(word.charCodeAt(0)) ||
		isInterpunct(word.charCodeAt(word.length - 1))
	);
}

/** Four characters that are two names: both surnames usual, one of them among the hundred most frequent (古丽米热 is one name). */
function pairOfTwo(text: string, at: readonly number[]): NameSpan[] | undefined {
	const [start, , middle, , end] = at;
	const first = surnameAt(text, start, end);
	const second = surnameAt(text, middle, end);
	if (!first || !second || first.end > start + 1 || second.end > middle + 1) return undefined;
	if (first.value === 'rare' || second.value === 'rare' || (first.value !== 'common' && second.value !== 'common'))
		return undefined;
	return [nameOf(text, start, middle), nameOf(text, middle, end)];
}

/** The cost of a run that cannot be cut. */
const uncut = 1 << 20;

/** The cheapest cutting of a run into names that each begin with a surname: dynamic programming over its characters. */
function cut(text: string, at: readonly number[]): NameSpan[] | undefined {
	const length = at.length - 1;
	// The cost of the cheapest names up to each character, and where the last of them begins.
	const sums = new Array<number>(length + 1).fill(uncut);
	const begins = new Array<number>(length + 1).fill(0);
	sums[0] = 0;
	for (let i = 0; i < length; i++) {
		const sum = sums[i];
		const surname = sum === uncut ? undefined : surnameAt(text, at[i], at[length]);
		if (!surname) continue;
		// Names of two and three characters, with a surname of two of three and four.
		const shortest = surname.end - at[i] > 1 ? 3 : 2;
		for (let size = shortest; size <= shortest + 1 && i + size <= length; size++) {
			const next = sum + costs[surname.value] + (size === 2 ? costs.two : 0);
			if (next >= sums[i + size]) continue;
			sums[i + size] = next;
			begins[i + size] = i;
		}
	}
	if (sums[length] === uncut) return undefined;
	const names: NameSpan[] = [];
	for (let i = length; i > 0; i = begins[i]) names.unshift(nameOf(text, at[begins[i]], at[i]));
	return sums[length] <= costs.most * names.length ? names : undefined;
}

function nameOf(text: string, start: number, end: number): NameSpan {
	return { start, end, name: text.slice(start, end) };
}

/** True for the units of a name: Han, the dot between the parts of a foreign name (· and the dots typed for it), and Latin initials. */
export function isNameUnit(code: number): boolean {
	return isHan(code) || isInterpunct(code) || isLatin(code);
}

export function isInterpunct(code: number): boolean {
	return code === 0xb7 || code === 0x2022 || code === 0x30fb || code === 0x2027;
}

function isHighSurrogate(code: number): boolean {
	return code >= 0xd800 && code <= 0xdbff;
}

/** The offsets of the characters of a stretch, its end included: a pair of surrogates is one character. */
export function characterOffsets(text: string, start: number, end: number): number[] {
	const offsets: number[] = [];
	for (let i = start; i < end; i++) {
		const code = text.charCodeAt(i);
		if (code < 0xdc00 || code > 0xdfff || i === start) offsets.push(i);
	}
	offsets.push(end);
	return offsets;
}
