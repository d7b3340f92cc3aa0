import { isSpace } from '../../ground/text/characters';
import { wordTrie } from '../../ground/text/trie';
import { codesWhere, unitKinds } from '../../ground/text/unit-table';
import { eitherRoles, prefixRoles } from './words/byline-words';

/** The brackets of bylines; a shape of its own each, so that mixed pairs are seen as such. */
export const openers = '（([［【〔｛{〈<';
export const closers = '）)]］】〕｝}〉>';
/** The marks typed between people, ■ before a second group. */
const separators = '、，,；;：:|｜丨/／&＆@＠■□●○◆◇▲△★☆';
/** What no word of a byline goes on behind. */
const stops = '（）()【】[]［］〔〕<>〈〉。！？!?…\n\r◎▪◦';

const likeRoles = wordTrie('提供 报导 编辑部');

/** What a unit can be in a byline: its row of the table is the sum of those that it is. */
export const unit = {
	space: 1,
	separator: 2,
	stop: 4,
	opener: 8,
	closer: 16,
	prefixRole: 32,
	eitherRole: 64,
	likeRole: 128,
} as const;

export const bylineUnits = unitKinds([
	[unit.separator, separators],
	[unit.stop, stops],
	[unit.opener, openers],
	[unit.closer, closers],
	[unit.prefixRole, prefixRoles.openers],
	[unit.eitherRole, eitherRoles.openers],
	[unit.likeRole, likeRoles.openers],
	[unit.space, codesWhere(isSpace, 0x3000)],
]);

/** What ends a word of a byline. */
export const endsWord = unit.space | unit.separator | unit.stop;

/** True where the unit at an offset can be `kind`; a code is looked up, so that no string of one unit has to be made. */
export function isUnit(text: string, at: number, kind: number): boolean {
	return at >= 0 && at < text.length && (bylineUnits[text.charCodeAt(at)] & kind) !== 0;
}

/**
 * True where a word that is a role stands in a stretch, or one that says as much: 提供, 报导, 编辑部. Without such a word there is no
 * byline, and most lines need not be read for people at all.
 */
export function namesRole(text: string, start: number, end: number): boolean {
	for (let i = start; i < end; i++) {
		const kind = bylineUnits[text.charCodeAt(i)];
		if ((kind & unit.prefixRole) !== 0 && prefixRoles.endOf(text, i, end) > 0) return true;
		if ((kind & unit.eitherRole) !== 0 && eitherRoles.endOf(text, i, end) > 0) return true;
		if ((kind & unit.likeRole) !== 0 && likeRoles.endOf(text, i, end) > 0) return true;
	}
	return false;
}

/** Spaces and the marks typed between people: 、 ， , ； ; / ： : | and their kin. */
export function skipSeparators(text: string, at: number, end: number): number {
	while (at < end && bylineUnits[text.charCodeAt(at)] & (unit.space | unit.separator)) at++;
	return at;
}

/** The end of the word at `at`: Han, letters, digits, and the quotation and title marks of an employer (`《江西日报》记者`). */
export function wordEnd(text: string, at: number, end: number): number {
	while (at < end && !(bylineUnits[text.charCodeAt(at)] & endsWord)) at++;
	return at;
}
