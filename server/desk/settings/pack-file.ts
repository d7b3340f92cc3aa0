import type { Node } from 'jsonc-parser/lib/esm/main.js';
import type { Pack, PackEntry, PackScope } from '../../ground/model/pack';
import { defaults } from '../../ground/model/settings';
import { span } from '../../ground/model/span';
import { dayOfText } from '../../ground/text/days';
import { present } from '../../ground/text/present';
import { findings } from '../../judging/check/findings';
import { discouragedTerm } from '../../judging/rules/words/discouraged-term';
import { analyze } from '../../reading/page/update';
import { forgetOldest } from './forget-oldest';
import { mostProblems, readJson } from './json-text';
import { type ReportFault, type SettingsProblem, spanOf, stringOf } from './keys';

/**
 * Reads a desk's term list (docs/zhubi-pack.schema.json describes it): JSON with comments, `{ "title": …, "entries": [{ "terms": […],
 * "reason": …, … }] }`. An entry with a fault is reported at its place and left out; the others hold. `examples` is how many of its
 * examples are tried at most. Never throws.
 */
export function readPack(text: string, name: string, examples = mostExamples): ReadPack {
	const key = `${name}\n${text}`;
	const before = lastRead.get(key);
	if (before) return before;
	const made = readAnew(text, name, examples);
	if (lastRead.size === mostPacks) forgetOldest(lastRead);
	lastRead.set(key, made);
	return made;
}

export interface ReadPack {
	readonly pack: Pack;
	readonly problems: readonly SettingsProblem[];
	/** The entries that have a fault and are left out, each by its first term or its number. */
	readonly dropped: readonly string[];
	/** How many of its examples were tried. */
	readonly tried: number;
	/** How many wordings its terms stand for. */
	readonly spelled: number;
}

/** How many packs a page may have. */
export const mostPacks = 16;

/**
 * The packs that were read last, as many as one page may have, by name and text; kept as long as the program runs.
 * Every open page asks for the packs of its folder, again whenever some settings change, and trying all examples takes time.
 */
const lastRead = new Map<string, ReadPack>();

function readAnew(text: string, name: string, most: number): ReadPack {
	const { root, problems } = readJson(text);
	const report: ReportFault = (node, severity, message) =>
		void problems.push({ span: spanOf(node), severity, message });
	const entries: PackEntry[] = [];
	const dropped: string[] = [];
	let title = name;
	let tried = 0;
	let spelled = 0;
	if (root?.type !== 'object')
		problems.push({
			span: span(0, Math.min(text.length, 1)),
			severity: 'error',
			message: { zh: '词表要写成 {"entries": […]}，不超过 2 MB。', en: 'A pack is {"entries": […]}, of at most 2 MB.' },
		});
	for (const [key, value] of root?.type === 'object' ? members(root) : []) {
		if (key.value === '$schema') continue;
		if (key.value === 'title') title = stringOf(value, report) ?? name;
		else if (key.value !== 'entries')
			report(key, 'warning', { zh: `没有叫“${key.value}”的项。`, en: `There is nothing named "${key.value}".` });
		else if (value.type !== 'array') report(value, 'error', { zh: '要写成一个列表。', en: 'A list is wanted.' });
		else {
			for (const [number, node] of (value.children ?? []).slice(0, mostEntries).entries()) {
				const entry = readEntry(node, report);
				if (!entry) {
					if (dropped.length < mostProblems) dropped.push(nameOfEntry(node) ?? `#${number + 1}`);
					continue;
				}
				spelled += [...entry.terms, ...(entry.except ?? [])].reduce((count, term) => count + spellingsOf(term), 0);
				if (spelled > mostSpellingsOfAll) {
					report(node, 'error', {
						zh: '词表太大，从这一条起不再读。',
						en: 'The pack is too large: it is read no further than this.',
					});
					break;
				}
				entries.push(entry);
				const examples = (entry.bad?.length ?? 0) + (entry.good?.length ?? 0);
				if (tried + examples > most) continue;
				testEntry(entry, node, report);
				tried += examples;
			}
		}
	}
	return { pack: { name, title, entries }, problems: problems.slice(0, mostProblems), dropped, tried, spelled };
}

/** A pack with more entries or examples is some other data by mistake. With these limits no page has to wait for it. */
const mostEntries = 20_000;
export const mostExamples = 400;
/** `[…]` multiplies: a term stands for at most so many spellings. */
const mostSpellings = 64;
const longestTerm = 60;
export const mostSpellingsOfAll = 200_000;

function* members(node: Node): Generator<[Node, Node]> {
	for (const { children } of node.children ?? []) if (children?.[0] && children[1]) yield [children[0], children[1]];
}

/** `维族` of `{"terms": ["维族"], …}`. */
function nameOfEntry(node: Node): string | undefined {
	const terms = node.type === 'object' ? [...members(node)].find(([key]) => key.value === 'terms')?.[1] : undefined;
	const first = terms?.type === 'array' ? terms.children?.[0] : terms;
	return first?.type === 'string' && first.value !== '' ? String(first.value).slice(0, 20) : undefined;
}

function readEntry(node: Node, report: ReportFault): PackEntry | undefined {
	if (node.type !== 'object') {
		report(node, 'error', { zh: '每一条要写在一对花括号里。', en: 'An entry stands in a pair of braces.' });
		return undefined;
	}
	const entry: { -readonly [key in keyof PackEntry]?: PackEntry[key] } = {};
	let isFaulty = false;
	const fault: ReportFault = (at, severity, message) => {
		if (severity === 'error') isFaulty = true;
		report(at, severity, message);
	};
	for (const [key, value] of members(node)) {
		const field = String(key.value);
		switch (field) {
			case 'terms':
			case 'suggestions':
			case 'except':
			case 'bad':
			case 'good':
				entry[field] = stringsOf(value, fault);
				break;
			case 'reason':
			case 'source':
				entry[field] = stringOf(value, fault) ?? '';
				break;
			case 'from':
			case 'to': {
				const day = stringOf(value, fault);
				if (day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day) && dayOfText(day)) entry[field] = day;
				else fault(value, 'error', { zh: '日期写成 2026-07-28 的样子。', en: 'A date is written like 2026-07-28.' });
				break;
			}
			case 'tier':
				if (value.value === 'A' || value.value === 'B' || value.value === 'C' || value.value === 'D')
					entry.tier = value.value;
				else fault(value, 'error', { zh: '只能是 A、B、C、D。', en: 'It is A, B, C or D.' });
				break;
			case 'scope':
				entry.scope = stringsOf(value, fault).flatMap((place): PackScope[] => {
					if (place === 'headline' || place === 'body' || place === 'quotation') return [place];
					fault(value, 'error', { zh: '只能是 headline、body、quotation。', en: 'It is headline, body or quotation.' });
					return [];
				});
				break;
			default:
				fault(key, 'warning', { zh: `没有叫“${field}”的项。`, en: `There is nothing named "${field}".` });
		}
	}
	const { terms = [], reason = '', suggestions, except = [] } = entry;
	if (terms.length === 0)
		fault(node, 'error', { zh: '缺 terms：要提示的词语。', en: 'terms are missing: the wordings to tell of.' });
	if (!reason) fault(node, 'error', { zh: '缺 reason：为什么不用。', en: 'reason is missing: why not.' });
	for (const term of [...terms, ...except])
		if (term.length === 0 || term.length > longestTerm || spellingsOf(term) > mostSpellings)
			fault(node, 'error', {
				zh: `“${term.slice(0, 20)}”是空的、太长，或方括号展开太多。`,
				en: `"${term.slice(0, 20)}" is empty, too long, or its brackets stand for too much.`,
			});
	if (suggestions && suggestions.length > 1 && suggestions.length !== terms.length)
		fault(node, 'error', {
			zh: 'suggestions 要么一个，要么与 terms 一一对应。',
			en: 'suggestions are one, or one for each term.',
		});
	return isFaulty ? undefined : { source: '', tier: 'B', ...entry, terms, reason };
}

function stringsOf(value: Node, report: ReportFault): string[] {
	if (value.type === 'array') return (value.children ?? []).flatMap((item) => stringOf(item, report) ?? []);
	const one = stringOf(value, report);
	return one === undefined ? [] : [one];
}

/** How many wordings `解放[前后]` stands for. */
function spellingsOf(term: string): number {
	return [...term.matchAll(/\[([^\]]*)\]/g)].reduce((count, match) => count * Math.max(1, [...match[1]].length), 1);
}

/** Every example proves its entry: the bad ones are found, the good ones are not. */
function testEntry(entry: PackEntry, node: Node, report: ReportFault): void {
	const day = entry.from ?? entry.to;
	const settings = {
		...defaults,
		packs: [{ name: '', title: '', entries: [entry] }],
		issueDate: day === undefined ? undefined : { day: present(dayOfText(day), day), source: 'config' as const },
	};
	const isFound = (text: string) =>
		findings(analyze({ text, settings }), [discouragedTerm]).sections.some((list) =>
			list.some((finding) => finding.message.zh.endsWith(entry.reason)),
		);
	for (const text of entry.bad ?? [])
		if (!isFound(text))
			report(node, 'warning', {
				zh: `错例“${text.slice(0, 20)}”没有查出来。`,
				en: `The bad example "${text.slice(0, 20)}" is not found.`,
			});
	for (const text of entry.good ?? [])
		if (isFound(text))
			report(node, 'warning', {
				zh: `正例“${text.slice(0, 20)}”被误报。`,
				en: `The good example "${text.slice(0, 20)}" is found.`,
			});
}
