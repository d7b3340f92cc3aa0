import type { RateReport, ReportCell, ReportTable } from '../../answers/reports/error-rate-report';
import { type Language, say } from '../../answers/reports/language';
import type { Message } from '../../ground/model/finding';
import { type DismissalScope, dismissalScopes } from '../../ground/model/note';
import { rules } from '../../judging/rules/index';
import type { Statistics } from './statistics';

/**
 * The statistics as a report of plain text and tables, for whoever shows it (answers/reports/report-html.ts, report-markdown.ts). `name`
 * is that of the folder.
 */
export function statisticsReport(
	found: Statistics,
	{ name, language }: { readonly name: string; readonly language: Language },
): RateReport {
	const text = (message: Message) => say(message, language);
	const tables = tablesOf(found, language).map(({ heading, head, rows }) => ({
		heading: text(heading),
		head: head.map(text),
		rows,
	}));
	const [pages, ...others] = tables;
	return {
		title: `${text(words.title)} ${name}`.trim(),
		sentence: text(sentence(found)),
		caution: text(words.caution),
		tables: others.filter(({ rows }) => rows.length > 0),
		method: { ...pages, heading: text(words.method), text: text(words.counting) },
	};
}

type Table = Omit<ReportTable, 'heading' | 'head'> & { readonly heading: Message; readonly head: readonly Message[] };

/** All tables, the one of the whole first. */
export function tablesOf(found: Statistics, language: Language): Table[] {
	const { columns } = words;
	const month = (written: string) => written || say(words.undated, language);
	const person = (written: string, none: Message) => written || say(none, language);
	return [
		{
			heading: words.whole,
			head: [columns.pages, columns.errors, columns.warnings, columns.dismissed],
			rows: [[found.pages, found.errors, found.warnings, found.dismissed.length].map(String)],
		},
		{
			heading: words.rules,
			head: [columns.rule, columns.errors, columns.warnings, columns.dismissed, columns.marked],
			rows: found.rules.map(({ rule, errors, warnings, dismissed, marked }) => [
				titleOf(rule, language),
				...[errors, warnings, dismissed, marked].map(String),
			]),
		},
		{
			heading: words.reporters,
			head: [columns.reporter, columns.errors, columns.warnings, columns.pages],
			rows: found.reporters.map(({ reporter, errors, warnings, pages }) => [
				person(reporter, words.unsigned),
				...[errors, warnings, pages].map(String),
			]),
		},
		{
			heading: words.months,
			head: [columns.month, columns.pages, columns.errors, columns.warnings, columns.dismissed, columns.marks],
			rows: found.months.map((one) => [
				month(one.month),
				...[one.pages, one.errors, one.warnings, one.dismissed, one.marks].map(String),
			]),
		},
		{
			heading: words.dismissed,
			head: [columns.rule, columns.wording, columns.scope, columns.reason, columns.editor, columns.page],
			rows: found.dismissed.map(({ rule, wording, scope, reason, by, page }) => [
				titleOf(rule, language),
				wording,
				say(scopeName(scope), language),
				reason,
				by,
				page,
			]),
		},
		{
			heading: words.editors,
			head: [
				...[columns.editor, columns.marks, columns.queries, columns.suggestions],
				...[columns.accepted, columns.rejected, columns.open],
			],
			rows: found.editors.map((one) => [
				person(one.editor, words.unnamed),
				...[one.marks, one.queries, one.suggestions, one.accepted, one.rejected, one.open].map(String),
			]),
		},
		{
			heading: words.rounds,
			head: [columns.round, columns.opened, columns.signed, columns.marks, columns.left, columns.reason],
			rows: found.rounds.map(({ name, opened, signed, marks, errors, reasons }) => [
				name,
				...[opened, signed, marks, errors].map(String),
				reasons.join(language === 'zh' ? '；' : '; '),
			]),
		},
	];
}

function sentence({ pages, errors, warnings, dismissed }: Statistics): Message {
	return {
		zh: `${pages} 个版，${errors} 处错误，${warnings} 处警告，忽略了 ${dismissed.length} 处。`,
		en: `${pages} page${pages === 1 ? '' : 's'}: ${errors} error${errors === 1 ? '' : 's'}, ${warnings} warning${warnings === 1 ? '' : 's'}, ${dismissed.length} dismissed.`,
	};
}

function titleOf(name: string, language: Language): ReportCell {
	const rule = rules.find((one) => one.name === name);
	return { title: rule ? say(rule.title, language) : '', rule: name };
}

function scopeName(written: string): Message {
	const scope = dismissalScopes.find((one) => one === written);
	return scope ? scopes[scope] : { zh: written, en: written };
}

const scopes: Readonly<Record<DismissalScope, Message>> = {
	here: { zh: '此处', en: 'here' },
	file: { zh: '本文件', en: 'this file' },
	desk: { zh: '本报', en: 'the desk' },
	rule: { zh: '整条规则', en: 'the whole rule' },
};

const words = {
	title: { zh: '差错统计', en: 'Statistics of the desk:' },
	caution: {
		zh: '统计的是朱笔看出来的和编辑记下来的，不是差错认定；用来看哪类差错多、该讲什么，不宜据此给人打分。',
		en: 'This counts what zhubi saw and what editors noted, and is no verdict: it shows which errors are frequent and what to teach, and is no way to grade people.',
	},
	whole: { zh: '合计', en: 'In all' },
	rules: { zh: '按规则', en: 'By rule' },
	reporters: { zh: '按记者', en: 'By reporter' },
	months: { zh: '按月份', en: 'By month' },
	dismissed: { zh: '忽略了的', en: 'What was dismissed' },
	editors: { zh: '编辑的批注', en: 'Marks of the editors' },
	rounds: { zh: '校次', en: 'Rounds of proof' },
	method: { zh: '统计方法', en: 'How it is counted' },
	counting: {
		zh: '有校次的版，按第一校开始时的底稿计（那是来稿的样子）；没有的，按文件现在的文字计。只计“错误”和“警告”，忽略了的另计。一篇稿件有几位作者的，每人都计。月份是出版日期的月份；没有出版日期的，按批注最早的时间。',
		en: 'Of a page with rounds of proof the text that the first began with is judged, which is how the copy came in; of any other the file as it is. Errors and warnings count, and what was dismissed is counted apart. Who wrote a story together with others is charged with all of it, as they are. The month is that of the issue date; where none is known, of the first thing that was noted.',
	},
	undated: { zh: '（日期不明）', en: '(no date)' },
	unsigned: { zh: '（未署名）', en: '(no byline)' },
	unnamed: { zh: '（未具名）', en: '(no name)' },
	columns: {
		pages: { zh: '版', en: 'Pages' },
		page: { zh: '版面', en: 'Page' },
		errors: { zh: '错误', en: 'Errors' },
		warnings: { zh: '警告', en: 'Warnings' },
		dismissed: { zh: '忽略', en: 'Dismissed' },
		marked: { zh: '转为批注', en: 'Turned into marks' },
		rule: { zh: '规则', en: 'Rule' },
		reporter: { zh: '记者', en: 'Reporter' },
		month: { zh: '月份', en: 'Month' },
		marks: { zh: '批注', en: 'Marks' },
		wording: { zh: '文字', en: 'Copy' },
		scope: { zh: '范围', en: 'Reach' },
		reason: { zh: '理由', en: 'Reason' },
		editor: { zh: '编辑', en: 'Editor' },
		queries: { zh: '存疑', en: 'Queries' },
		suggestions: { zh: '修改建议', en: 'Suggestions' },
		accepted: { zh: '采纳', en: 'Accepted' },
		rejected: { zh: '不采纳', en: 'Rejected' },
		open: { zh: '未处理', en: 'Open' },
		round: { zh: '校次', en: 'Round' },
		opened: { zh: '开始', en: 'Opened' },
		signed: { zh: '签发', en: 'Signed' },
		left: { zh: '签发时遗留', en: 'Errors left' },
	},
} as const;
