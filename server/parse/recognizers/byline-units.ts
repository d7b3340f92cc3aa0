import { eitherRoles, prefixRoles } from '../../lexicon/byline-words';
import { isSpace } from '../../text/characters';
import { noteUnits } from '../../text/unit-table';

/** The brackets of bylines; a shape of its own each, so that mixed pairs are seen as such. */
export const openers = '（([［【〔｛{〈<';
export const closers = '）)]］】〕｝}〉>';
/** The marks typed between people, ■ before a second group. */
const separators = '、，,；;：:|｜丨/／&＆■□●○◆◇▲△★☆';
/** What no word of a byline goes on behind. */
const stops = '（）()【】[]［］〔〕<>〈〉。！？!?…\n\r◎▪◦';

/** What a unit can be in a byline: its row of the table is the sum of those that it is. */
export const unit = { space: 1, separator: 2, stop: 4, opener: 8, closer: 16, prefixRole: 32, eitherRole: 64 } as const;

export const bylineUnits = noteUnits(new Uint8Array(0x10000), [
	[unit.separator, separators],
	[unit.stop, stops],
	[unit.opener, openers],
	[unit.closer, closers],
	[unit.prefixRole, prefixRoles.openers],
	[unit.eitherRole, eitherRoles.openers],
]);
for (let code = 0; code <= 0x3000; code++) if (isSpace(code)) bylineUnits[code] = (bylineUnits[code] as number) | unit.space;

/** Spaces and the marks typed between people: 、 ， , ； ; / ： : | and their kin. */
export function skipSeparators(text: string, at: number, end: number): number {
	while (at < end && (bylineUnits[text.charCodeAt(at)] as number) & (unit.space | unit.separator)) at++;
	return at;
}

/** The end of the word at `at`: Han, letters, digits, and the quotation and title marks of an employer (`《江西日报》记者`). */
export function wordEnd(text: string, at: number, end: number): number {
	while (at < end && !((bylineUnits[text.charCodeAt(at)] as number) & (unit.space | unit.separator | unit.stop))) at++;
	return at;
}
