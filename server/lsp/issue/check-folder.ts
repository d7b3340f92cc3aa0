import { type CancellationToken, WorkDoneProgress } from 'vscode-languageserver';
import { type Language, say } from '../../answers/reports/language';
import { escaped } from '../../answers/reports/markdown';
import type { FiledPage } from '../../desk/issue-index/issue-index';
import { canonicalUri, pageFolders } from '../../desk/issue-index/page-files';
import type { Message, Severity } from '../../ground/model/finding';
import type { FolderAsked, FolderReport } from '../messages/issue-messages';
import type { Session } from '../session/session';
import { countsOf } from './told-issue';

/**
 * Checks all page files of a folder and those below it, with progress to the token, and reports. Only folders of the workspace are read.
 * Cancelled, it reports on what was read until then.
 */
export async function checkFolder(
	session: Session,
	{ uri, workDoneToken }: FolderAsked,
	token: CancellationToken,
): Promise<FolderReport> {
	const { connection, issues } = session;
	const root = canonicalUri(uri);
	const tell = (value: object) =>
		workDoneToken === undefined
			? undefined
			: void connection.sendProgress(WorkDoneProgress.type, workDoneToken, value as never).catch(() => {});
	const pages: FiledPage[] = [];
	const unread: string[] = [];
	tell({ kind: 'begin', title: say(words.checking, session.language()), cancellable: true, percentage: 0 });
	const folders = [];
	for await (const folder of pageFolders(session.host(), { ...issues.looking(), start: root })) {
		if (token.isCancellationRequested) break;
		folders.push(folder);
	}
	const total = folders.reduce((sum, { files }) => sum + files.length, 0);
	for (const folder of folders) {
		for await (const [file, filed] of issues.look(folder)) {
			if (filed) pages.push(filed);
			else unread.push(file.name);
			const percentage = Math.floor((100 * (pages.length + unread.length)) / Math.max(1, total));
			tell({ kind: 'report', percentage, message: `${pages.length + unread.length}/${total}` });
			if (token.isCancellationRequested) break;
		}
		if (token.isCancellationRequested) break;
	}
	tell({ kind: 'end' });
	const isPartial = pages.length + unread.length < total || token.isCancellationRequested;
	const counted = pages.map((page) => ({ page, counts: countsOf(page, issues) }));
	return {
		markdown: reportOf({ counted, unread, isPartial, total }, session.language(), root),
		pages: pages.length,
		findings: counted.reduce((sum, { counts }) => sum + counts.error + counts.warning, 0),
		isPartial,
	};
}

const words = {
	checking: { zh: '朱笔：正在检查文件夹', en: 'zhubi: checking the folder' },
	title: { zh: '文件夹检查报告', en: 'Report on the folder' },
	partial: { zh: '检查中途停下，只列出已经检查的。', en: 'It was stopped: what was checked until then is listed.' },
	none: { zh: '没有找到新闻稿。', en: 'There is no news copy here.' },
	unread: { zh: '没有读的文件（不是文本，或者太大）：', en: 'Not read (no text, or too large): ' },
	head: {
		zh: '| 版 | 文件 | 稿件 | 字数 | 错误 | 警告 | 提醒 |',
		en: '| Page | File | Articles | Characters | Errors | Warnings | Information |',
	},
	all: { zh: '合计', en: 'All' },
} as const satisfies Record<string, Message>;

interface Found {
	readonly counted: readonly { readonly page: FiledPage; readonly counts: Readonly<Record<Severity, number>> }[];
	readonly unread: readonly string[];
	readonly isPartial: boolean;
	readonly total: number;
}

function reportOf({ counted, unread, isPartial }: Found, language: Language, root: string): string {
	const lines = [`# ${say(words.title, language)}`, '', `\`${meaning(root)}\``, ''];
	if (isPartial) lines.push(say(words.partial, language), '');
	if (counted.length === 0) lines.push(say(words.none, language), '');
	else {
		const sum = (value: (one: Found['counted'][number]) => number) => counted.reduce((all, one) => all + value(one), 0);
		lines.push(say(words.head, language), '| --- | --- | ---: | ---: | ---: | ---: | ---: |');
		for (const { page, counts } of counted)
			lines.push(
				`| ${page.number ?? ''} | [${escaped(page.file)}](<${page.uri}>) | ${page.summary.articles.length} | ${page.summary.characters} | ${counts.error} | ${counts.warning} | ${counts.information} |`,
			);
		lines.push(
			`| ${say(words.all, language)} | ${counted.length} | ${sum(({ page }) => page.summary.articles.length)} | ${sum(({ page }) => page.summary.characters)} | ${sum(({ counts }) => counts.error)} | ${sum(({ counts }) => counts.warning)} | ${sum(({ counts }) => counts.information)} |`,
			'',
		);
	}
	if (unread.length > 0) lines.push(say(words.unread, language) + unread.map(escaped).join('、'), '');
	return lines.join('\n');
}

function meaning(uri: string): string {
	try {
		return decodeURIComponent(uri.replace(/^file:\/\//, ''));
	} catch {
		return uri;
	}
}
