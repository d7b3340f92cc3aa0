import type { Node } from 'jsonc-parser/lib/esm/main.js';
import type { Message, Severity } from '../../ground/model/finding';
import type { Settings } from '../../ground/model/settings';
import { type Span, span } from '../../ground/model/span';
import { dayOfText } from '../../ground/text/days';
import { longestPassing } from '../../judging/check/wordings';
import { rules as allRules } from '../../judging/rules/index';
import { wordLevels } from '../../judging/wrong-words/ranker';
import { isIssuePattern } from '../../reading/issue/issue-name';
import { isFileDate } from '../../reading/page/file-date';

/** A fault of a `zhubi.json`: `span` is counted in UTF-16 units of its text. */
export interface SettingsProblem {
	readonly span: Span;
	readonly message: Message;
	readonly severity: Severity;
}

/** What a `zhubi.json` says by itself; a key that is absent or faulty is absent here. */
export interface SettingsText {
	settings: Partial<Settings>;
	pages: readonly string[] | undefined;
	/** Which pages belong to one issue (reading/issue/issue-name.ts). */
	issue: string | undefined;
	/** The file that this one builds on, as written, and where it is written. */
	extends: { readonly path: string; readonly span: Span } | undefined;
	/** The file that lists people and posts, as written, and where it is written. */
	roster: { readonly path: string; readonly span: Span } | undefined;
	/** The term lists of the desk, as written, and where they are written. */
	packs: readonly { readonly path: string; readonly span: Span }[];
}

/** Tells a fault of a node: how severe it is, and what is wrong. */
export type ReportFault = (node: Node, severity: Severity, message: Message) => void;

/**
 * The keys of `zhubi.json`, each with its reader, which fills in `into` or reports why not. docs/zhubi.schema.json describes the same
 * keys.
 */
export const settingsKeys: ReadonlyMap<string, (value: Node, into: SettingsText, report: ReportFault) => void> =
	new Map([
		// The address of a schema is the editor's business.
		['$schema', () => {}],
		[
			'extends',
			(value, into, report) => {
				const path = stringOf(value, report);
				if (path !== undefined) into.extends = { path, span: spanOf(value) };
			},
		],
		[
			'bylineForm',
			(value, into, report) => {
				const bylineForm = stringOf(value, report);
				if (bylineForm === undefined) return;
				if (isBylineForm(bylineForm)) into.settings = { ...into.settings, bylineForm };
				else
					report(value, 'error', {
						zh: '要用“记者”“甲某某”“乙某”写一个例子，如“本报讯（记者 甲某某 乙某）”。',
						en: 'Write an example with 记者, 甲某某 and 乙某, such as 本报讯（记者 甲某某 乙某）.',
					});
			},
		],
		[
			'profile',
			(value, into, report) => {
				const profile = stringOf(value, report);
				if (profile === 'print' || profile === 'web') into.settings = { ...into.settings, profile };
				else if (profile !== undefined)
					report(value, 'error', {
						zh: '只能是“print”（报纸）或“web”（网页）。',
						en: 'It is either "print" or "web".',
					});
			},
		],
		[
			'wordLevel',
			(value, into, report) => {
				const word = stringOf(value, report);
				const wordLevel = wordLevels.find((level) => level === word);
				if (wordLevel) into.settings = { ...into.settings, wordLevel };
				else if (word !== undefined)
					report(value, 'error', {
						zh: '只能是“careful”（细查）、“normal”（一般）或“quiet”（少报）。',
						en: 'It is "careful", "normal" or "quiet".',
					});
			},
		],
		['rules', readRules],
		['allow', readAllow],
		[
			'packs',
			(value, into, report) => {
				if (value.type !== 'array')
					return report(value, 'error', {
						zh: '要写成一个列表，如 ["本报用语.json"]。',
						en: 'A list is wanted: ["terms.json"].',
					});
				into.packs = (value.children ?? []).flatMap((item) => {
					const path = stringOf(item, report);
					return path === undefined ? [] : [{ path, span: spanOf(item) }];
				});
			},
		],
		[
			'roster',
			(value, into, report) => {
				const path = stringOf(value, report);
				if (path !== undefined) into.roster = { path, span: spanOf(value) };
			},
		],
		[
			'issueDate',
			(value, into, report) => {
				const date = stringOf(value, report);
				if (date === undefined) return;
				const day = dayOfText(date);
				if (day) into.settings = { ...into.settings, issueDate: { day, source: 'config' } };
				else
					report(value, 'error', {
						zh: '要写成 2026-07-28 这样的日期，而且日历上有这一天。',
						en: 'A date of the calendar is wanted, written like 2026-07-28.',
					});
			},
		],
		[
			'fileDate',
			(value, into, report) => {
				const fileDate = stringOf(value, report);
				if (fileDate === undefined) return;
				if (isFileDate(fileDate)) into.settings = { ...into.settings, fileDate };
				else
					report(value, 'error', {
						zh: '年（YYYY）、月（MM 或 M）、日（DD 或 D）要各有一个，如“YYYYMMDD”。',
						en: 'Year (YYYY), month (MM or M) and day (DD or D) are wanted, once each: "YYYYMMDD".',
					});
			},
		],
		[
			'issue',
			(value, into, report) => {
				const pattern = stringOf(value, report);
				if (pattern === undefined) return;
				if (isIssuePattern(pattern)) into.issue = pattern;
				else
					report(value, 'error', {
						zh: '要写“folder”（同一个文件夹就是一期），或者文件名的样子，如“{date}-{page}版*.txt”。',
						en: 'Write "folder" (a folder is an issue) or how files are named: "{date}-{page}*.txt".',
					});
			},
		],
		[
			'pages',
			(value, into, report) => {
				if (value.type !== 'array')
					return report(value, 'error', { zh: '要写成一个列表，如 ["*.txt"]。', en: 'A list is wanted: ["*.txt"].' });
				const pages: string[] = [];
				for (const item of value.children ?? []) {
					const glob = stringOf(item, report);
					if (glob === '')
						report(item, 'warning', { zh: '空的通配符写法不匹配任何文件。', en: 'An empty pattern matches no file.' });
					else if (glob !== undefined) pages.push(glob);
				}
				into.pages = pages;
			},
		],
	]);

/** The stretch of a node in the text. */
export function spanOf(node: Node): Span {
	return span(node.offset, node.offset + node.length);
}

const severities = ['error', 'warning', 'information', 'hint', 'off'] as const;

function readRules(value: Node, into: SettingsText, report: ReportFault): void {
	if (value.type !== 'object')
		report(value, 'error', { zh: '要写成 {"规则名": "级别"}。', en: 'An object is wanted: {"rule": "severity"}.' });
	if (value.type !== 'object') return;
	const known = new Set(allRules.map((rule) => rule.name));
	const chosen: [string, (typeof severities)[number]][] = [];
	for (const property of value.children ?? []) {
		const [key, severity] = property.children ?? [];
		if (!key) continue;
		const name = String(key.value);
		// `""` that somebody is about to fill: that its colon is missing is told already.
		if (name === '' && !severity) continue;
		const level = severities.find((one) => one === severity?.value);
		if (!known.has(name))
			report(key, 'warning', { zh: `没有叫“${name}”的规则。`, en: `There is no rule named "${name}".` });
		else if (level) chosen.push([name, level]);
		else if (severity)
			report(severity, 'error', {
				zh: `只能是 ${severities.join('、')}。`,
				en: `It is one of ${severities.join(', ')}.`,
			});
	}
	// Own properties only, whatever the names are.
	into.settings = { ...into.settings, rules: Object.fromEntries(chosen) };
}

function readAllow(value: Node, into: SettingsText, report: ReportFault): void {
	if (value.type !== 'object')
		report(value, 'error', {
			zh: '要写成 {"规则名": ["放行的写法"]}。',
			en: 'An object is wanted: {"rule": ["wording"]}.',
		});
	if (value.type !== 'object') return;
	const known = new Set(allRules.map((rule) => rule.name));
	const allowed: [string, string[]][] = [];
	for (const property of value.children ?? []) {
		const [key, list] = property.children ?? [];
		if (!key) continue;
		const name = String(key.value);
		if (!known.has(name))
			report(key, 'warning', { zh: `没有叫“${name}”的规则。`, en: `There is no rule named "${name}".` });
		else if (list?.type === 'array')
			allowed.push([name, (list.children ?? []).flatMap((item) => wordingOf(item, report) ?? [])]);
		else if (list)
			report(list, 'error', { zh: '要写成一个列表，如 ["放行的写法"]。', en: 'A list is wanted: ["wording"].' });
	}
	into.settings = { ...into.settings, allow: Object.fromEntries(allowed) };
}

function wordingOf(item: Node, report: ReportFault): string | undefined {
	const wording = stringOf(item, report);
	if (wording === undefined || wording.length <= longestPassing) return wording;
	report(item, 'error', {
		zh: `放行的写法最多 ${longestPassing} 个字，这一条不算。`,
		en: `A wording has at most ${longestPassing} characters: this one passes nothing.`,
	});
	return undefined;
}

/** The text of a string; what is none is reported. */
export function stringOf(value: Node, report: ReportFault): string | undefined {
	if (value.type === 'string') return String(value.value);
	report(value, 'error', { zh: '这里要写带引号的文字。', en: 'A string is wanted here.' });
	return undefined;
}

/** `本报讯（记者 甲某某 乙某）`: one line with 记者, then the two sample names, so that the marks between them can be read off. */
function isBylineForm(form: string): boolean {
	const role = form.indexOf('记者');
	const first = form.indexOf('甲某某', role + 2);
	return role >= 0 && first >= 0 && form.indexOf('乙某', first + 3) >= 0 && form.length <= 60 && !/[\r\n]/.test(form);
}
