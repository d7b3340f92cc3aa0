import type { BylineGroup, BylineMatch } from '../../ground/model/byline';
import { span } from '../../ground/model/span';
import { isHan, isSpace, skipSpaces, trimEnd } from '../../ground/text/characters';
import { indexWithin } from '../../ground/text/find';
import { bylineOf, formOf, haveRole, haveSurnames, namesDesk, namesIn } from './form';
import { paddedName } from './names';
import { scanPeople } from './people';
import { openGroup, phrase } from './people-scope';
import { employerEndings, officeEndings } from './words/byline-words';

/** A longer line is no author line, whatever the page looks like. */
const longestLine = 60;
/** A pen name without a surname has at most so many characters. */
const longestPen = 6;

/**
 * The author of a block that the page shows to be a byline, although neither a role nor an office says so: `司徒某`, `木华`,
 * `甲某（某市第九中学）`, `城西新村　乙某`, `某县统计局`. This is asked only about lines that the page shows to be bylines.
 */
export function authorLine(text: string, start: number, end: number): BylineMatch | undefined {
	let at = skipSpaces(text, start, end);
	let to = trimEnd(text, at, end);
	if (to - at < 2 || to - at > longestLine || '。！？!?…：:'.includes(text[to - 1])) return undefined;
	const [from, stop] = [at, to];
	const bracketed = '（('.includes(text[at]) && '）)'.includes(text[to - 1]);
	if (bracketed) {
		at = skipSpaces(text, at + 1, to);
		to = trimEnd(text, at, to - 1);
	}
	// 本版责编：甲某 is a note on the page.
	const groups = namesDesk(text, at, to) ? undefined : groupsOf(text, at, to);
	if (!groups) return undefined;
	return bylineOf({
		start: from,
		end: stop,
		role: bracketed ? 'tail' : 'line',
		groups,
		form: formOf(bracketed ? { open: from, close: stop - 1 } : {}),
		evidence: haveRole(groups) ? 'role' : 'pen',
	});
}

function groupsOf(text: string, at: number, to: number): readonly BylineGroup[] | undefined {
	const scan = scanPeople({ text, end: to, style: 'closed' }, at);
	// 城西新村 in `城西新村　甲某` is no second author: several names have surnames, one may be a pen name.
	const people = namesIn(scan.groups);
	const areNames = people.length === 1 || (people.length > 1 && haveSurnames(text, people));
	if (scan.end === to && areNames) return scan.groups;
	if (isOrgan(text, at, to)) return [];
	// `城西新村　甲某`, `某镇　甲某等十七户村民`: the last word is the name, whatever stands before it.
	let word = to;
	while (word > at && isHan(text.charCodeAt(word - 1))) word--;
	const padded = word > at && word - at <= 3 ? paddedName(text, at, to) : undefined;
	if (padded?.end === to) return [openGroup({ people: [padded] })];
	if (word > at && !isSpace(text.charCodeAt(word - 1))) return undefined;
	const others = indexWithin(text, '等', span(word + 2, to));
	const last = others > 0 ? others : to;
	if (last - word < 2 || last - word > longestPen) return undefined;
	const name = { start: word, end: last, name: text.slice(word, last) };
	const before = trimEnd(text, at, word);
	return [openGroup({ employer: before > at ? phrase(text, at, before) : undefined, people: [name] })];
}

/** 某县统计局, 中共某县纪委、某县监委: an organ signs. */
function isOrgan(text: string, at: number, to: number): boolean {
	if (to - at < 4) return false;
	for (let i = at; i < to; i++)
		if (!isHan(text.charCodeAt(i)) && text[i] !== '、' && !isSpace(text.charCodeAt(i))) return false;
	return officeEndings.startOf(text, to) >= at || employerEndings.startOf(text, to) >= at;
}
