import type { IssueDate, IssueDateSource } from '../../ground/model/date';
import type { Message } from '../../ground/model/finding';
import type { Page } from '../../ground/model/page';
import { isoDay } from '../../ground/text/days';
import { contraryDates, issueDatesOf } from '../../reading/page/issue-date';

/** Where an issue date is from, in a few words. */
export const dateSources: Readonly<Record<IssueDateSource, Message>> = {
	option: { zh: '命令行', en: 'the command line' },
	page: { zh: '本版批注', en: 'a note on this page' },
	masthead: { zh: '报头或报眉', en: 'masthead' },
	filename: { zh: '文件名或文件夹名', en: 'file or folder name' },
	config: { zh: 'zhubi.json', en: 'zhubi.json' },
};

/** What tells another issue date than the one that holds. */
export function contraryDatesOf(page: Page): IssueDate[] {
	return contraryDates(issueDatesOf(page.articles, page.settings, page));
}

/**
 * `出版日期不一致：按本版批注 2026-08-01；报头或报眉是 2026-08-03。` Undefined where all agree, and where masthead and file name alone
 * disagree: of that the rule `masthead-mismatch` speaks, at the place.
 */
export function contraryDatesMessage(page: Page): Message | undefined {
	const { issueDate } = page;
	const contrary = contraryDatesOf(page);
	if (!issueDate || contrary.length === 0) return undefined;
	if (issueDate.source === 'masthead' && contrary.every(({ source }) => source === 'filename')) return undefined;
	const said = (language: 'zh' | 'en', between: string) =>
		contrary.map(({ day, source }) => `${dateSources[source][language]}${between}${isoDay(day)}`);
	const day = isoDay(issueDate.day);
	const source = dateSources[issueDate.source];
	return {
		zh: `出版日期不一致：现按${source.zh}的 ${day}；${said('zh', '是 ').join('，')}。`,
		en: `The issue date is told in two ways: ${day} (${source.en}) holds; ${said('en', ': ').join(', ')}.`,
	};
}
