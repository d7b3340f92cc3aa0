import type { BylineMatch } from '../../ground/model/byline';
import { isHan } from '../../ground/text/characters';
import { bylineAt } from './scan';
import { agencies } from './words/byline-words';

/** A headline that was glued to its story has at most so many characters. */
const longestHeadline = 48;
/** Shorter than this it is no headline. */
const shortestHeadline = 4;
/** How far behind the agency the role of the first reporter stands: place, date and 讯 or 电 come between. */
const longestOpening = 48;
/** Words before a byline that make it part of a sentence: `据本报记者甲某报道`, `接受本报记者甲某采访`. */
const governors = new Set([
	'据',
	'对',
	'向',
	'由',
	'受',
	'诉',
	'被',
	'给',
	'与',
	'和',
	'为',
	'在',
	'从',
	'，',
	'、',
	'：',
]);

/**
 * The lead in the middle of a line whose headline was glued to it, as copy from a database has it:
 * `某铁路全线通车本报北京6月18日讯记者甲某报道：…`.
 * Agency, 讯 or 电, a role and a name have to stand there, since nothing else tells that a story begins.
 */
export function gluedLead(text: string, start: number, end: number): BylineMatch | undefined {
	const limit = Math.min(end, start + longestHeadline + longestOpening);
	const role = firstRole(text, start + shortestHeadline, limit);
	if (role < 0) return undefined;
	for (let at = Math.max(start + shortestHeadline, role - longestOpening); at < role; at++) {
		if (at - start > longestHeadline) return undefined;
		const before = text[at - 1];
		if (governors.has(before) || !(isHan(before.charCodeAt(0)) || '”』》！？'.includes(before))) continue;
		if (agencies.endOf(text, at, role) < 0) continue;
		const lead = bylineAt(text, at, end);
		if (lead?.opening && lead.end > role && lead.groups.some(({ role: named, people }) => named && people.length > 0))
			return lead;
	}
	return undefined;
}

/** Where 记者 or 通讯员 first stands in a stretch; -1 where neither does. */
function firstRole(text: string, from: number, end: number): number {
	for (let at = from; at < end; at++) {
		const sign = text[at];
		if ((sign === '记' && text[at + 1] === '者') || (sign === '通' && text.startsWith('讯员', at + 1))) return at;
	}
	return -1;
}
