import type { Article } from '../../ground/model/article';
import type { CalendarDay, IssueDate, IssueDateSource } from '../../ground/model/date';
import type { Settings } from '../../ground/model/settings';
import { dayOfText, isoDay, validDay } from '../../ground/text/days';
import { memoize } from '../../ground/text/memoize';
import { standsAlone } from '../article/lone-date';
import { readDates } from '../article/readings';
import { fileDateOf } from './file-date';

/** What of a page, beside its text and settings, may tell its issue date. */
export interface DateHints {
	readonly fileName?: string | undefined;
	readonly folderName?: string | undefined;
	readonly notedDay?: string | undefined;
}

/** The issue date of a page: the first of `issueDatesOf`, else none — and then no date is judged. */
export function issueDateOf(articles: readonly Article[], settings: Settings, hints: DateHints): IssueDate | undefined {
	return issueDatesOf(articles, settings, hints)[0];
}

/**
 * All that tells the issue date of a page, the first counts: the command line, a note on this page, the date of its masthead or folio
 * line, the date in the file name or in that of its folder (`2022-07-31/A01.txt`), and `zhubi.json`, which is about all pages below it
 * that say nothing themselves.
 */
export function issueDatesOf(articles: readonly Article[], settings: Settings, hints: DateHints): IssueDate[] {
	const { fileName, folderName, notedDay } = hints;
	const set = settings.issueDate;
	const told = (source: IssueDateSource, day: CalendarDay | undefined): IssueDate[] => (day ? [{ day, source }] : []);
	return [
		...(set?.source === 'option' ? [set] : []),
		...told('page', notedDay === undefined ? undefined : dayOfText(notedDay)),
		...told('masthead', mastheadDate(articles)),
		...told('filename', nameDate(fileName, settings) ?? folderDate(folderName, settings)),
		...(set?.source === 'config' ? [set] : []),
	];
}

/** The others that tell a day which is not that of the first, each day once. */
export function contraryDates([first, ...others]: readonly IssueDate[]): IssueDate[] {
	const days = new Set(first ? [isoDay(first.day)] : []);
	return others.filter(({ day }) => days.size < days.add(isoDay(day)).size);
}

function nameDate(name: string | undefined, { fileDate }: Settings): CalendarDay | undefined {
	if (name === undefined) return undefined;
	return fileDate === undefined ? fileNameDate(name) : fileDateOf(name, fileDate);
}

/** A desk that writes the day in a way of its own in file names still writes it plainly in those of folders: `2022-07-31`. */
function folderDate(name: string | undefined, settings: Settings): CalendarDay | undefined {
	return nameDate(name, settings) ?? (name === undefined ? undefined : fileNameDate(name));
}

/**
 * The first full calendar date (`2024年5月14日`) in a masthead or folio line of the page; looked for once in a list of articles. One that
 * stands alone in its line behind a story is what a letter is signed with.
 */
export const mastheadDate: (articles: readonly Article[]) => CalendarDay | undefined = memoize((articles) => {
	let isBehindStory = false;
	for (const article of articles) {
		const { kind, logical, logicalBlocks } = article.draft;
		if (kind !== 'furniture') isBehindStory = true;
		else if (!logicalBlocks.some((block) => block.kind === 'masthead' || block.kind === 'folio')) continue;
		if (kind !== 'furniture') continue;
		for (const [{ span }, reading] of readDates(article, undefined)) {
			if (isBehindStory && standsAlone(logical.text, span)) continue;
			const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(reading.value);
			const found = day && validDay(Number(day[1]), Number(day[2]), Number(day[3]));
			if (found) return found;
		}
	}
	return undefined;
});

/** The date in a file name: `2022-07-31.txt`, `20220731A01.txt`, `2022_7_31`, `2022年7月31日`. Years 1900–2099. */
export function fileNameDate(fileName: string): CalendarDay | undefined {
	const solid = /(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)/.exec(fileName);
	const parted = /(?<!\d)((?:19|20)\d\d)[-_.年]([01]?\d)[-_.月]([0-3]?\d)(?!\d)/.exec(fileName);
	const match = solid ?? parted;
	return match ? validDay(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** True where both are absent, or give the same day from the same source. A page makes the object anew on every edit. */
export function isSameIssue(a: IssueDate | undefined, b: IssueDate | undefined): boolean {
	return (
		a === b ||
		(!!a &&
			!!b &&
			a.day.year === b.day.year &&
			a.day.month === b.day.month &&
			a.day.day === b.day.day &&
			a.source === b.source)
	);
}
