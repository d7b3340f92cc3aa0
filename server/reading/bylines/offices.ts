import { isDigit, isHan, isLatin, isSpace, skipSpaces } from '../../ground/text/characters';
import { signSet } from '../../ground/text/signs';
import { surnameAt, surnameRank } from '../words/surnames';
import { hasSurname, isNameUnit, paddedName, splitNames } from './names';
import { authorNouns, employerEndings, officeEndings } from './words/byline-words';

/** No office, school or description of an author is longer (某某省某某市人民医院心血管内科副主任医师). */
const longestOffice = 30;
/** What a bracket within it may hold: the class of a school, 五（2）班, or the seat of a firm. */
const longestInBracket = 4;
/** A longer run is no row of names. */
const longestRun = 24;

const quotes = signSet('《》“”');
/** Before an office of three characters (县残联) stands its level, and no surname. */
const levelsBefore = signSet('省市州盟县区旗镇乡村我本校院');

/**
 * The offset after the office that opens at `at`, where names with surnames stand behind it and a blank: `某镇政府 甲某`,
 * `某小学五（2）班　甲某`, `读者　甲某`. Many a paper signs so, without a role; -1 where nothing of the kind stands there.
 */
export function officeBeforeNames(text: string, at: number, end: number): number {
	// `（作者系某村第一书记 甲某）` is a note on the author.
	if (text.startsWith('作者', at) || text.startsWith('本文', at)) return -1;
	const stop = officeRun(text, at, end);
	// Most are the second name of a list.
	if (stop - at <= 3 && surnameRank(text.charCodeAt(at)) === 'common') return -1;
	if (stop >= end || stop - at < 2 || !isSpace(text.charCodeAt(stop)) || !endsAsOffice(text, at, stop)) return -1;
	const next = skipSpaces(text, stop, end);
	return namesFrom(text, next, end) ? stop : -1;
}

/** The end of the run of Han, digits and letters at `at`, a short bracket within it included. */
function officeRun(text: string, at: number, end: number): number {
	const limit = Math.min(end, at + longestOffice);
	let i = at;
	while (i < limit) {
		const code = text.charCodeAt(i);
		if (isHan(code) || isDigit(code) || isLatin(code) || quotes.has(code)) i++;
		else if (code === 0xff08 || code === 0x28) {
			const close = closeOfClass(text, i, limit);
			if (close < 0) return i;
			i = close + 1;
		} else return i;
	}
	return i;
}

/** The offset of the mark that closes a short bracket with more of the office behind it; -1 where there is none. */
function closeOfClass(text: string, open: number, limit: number): number {
	for (let i = open + 1; i < limit && i - open <= longestInBracket + 1; i++) {
		const code = text.charCodeAt(i);
		if (code === 0xff09 || code === 0x29)
			return i > open + 1 && i + 1 < limit && isHan(text.charCodeAt(i + 1)) ? i : -1;
		if (!isHan(code) && !isDigit(code)) return -1;
	}
	return -1;
}

/**
 * True where a stretch ends as offices, schools and descriptions of authors do: 某镇政府, 县残联, 山阳县读者, 骨科主任医师. 张建社 is a
 * name.
 */
export function endsAsOffice(text: string, start: number, end: number): boolean {
	const size = end - start;
	if (authorNouns.startOf(text, end) >= start) return true;
	if (size < 3 || (size === 3 && !levelsBefore.has(text.charCodeAt(start)))) return false;
	const ending = officeEndings.startOf(text, end);
	if (ending >= start) return end - ending > 1 || !readsAsName(text, start, end);
	return employerEndings.startOf(text, end) >= start && !readsAsName(text, start, end);
}

function readsAsName(text: string, start: number, end: number): boolean {
	if (end - start > 4) return false;
	const names = splitNames(text, start, end);
	return names?.every((name) => hasSurname(text, name)) === true;
}

/** True where the run at `at` is names with surnames, no matter what follows. */
function namesFrom(text: string, at: number, end: number): boolean {
	if (at >= end || !isHan(text.charCodeAt(at))) return false;
	const padded = paddedName(text, at, end);
	if (padded) return surnameAt(text, at, padded.end) !== undefined;
	let stop = at;
	while (stop < end && stop - at < longestRun && isNameUnit(text.charCodeAt(stop))) stop++;
	return stop - at <= longestRun && splitNames(text, at, stop)?.every((name) => hasSurname(text, name)) === true;
}
