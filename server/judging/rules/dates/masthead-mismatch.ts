import type { CalendarDay } from '../../../ground/model/date';
import type { PageRule } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { standsAlone } from '../../../reading/article/lone-date';
import { change } from '../lib/change';

interface Dateline {
	readonly span: Span;
	readonly day: CalendarDay;
	/** Nothing else stands in its line. */
	readonly isAlone: boolean;
}

/** What is kept of a story: that it stands there. */
const story: readonly Dateline[] = [];

/**
 * `⟦2024年5月13日⟧ 星期二` over a page whose file is that of the 14th, or under a masthead of the 14th:
 * the date a reader sees first is wrong.
 */
export const mastheadMismatch: PageRule<readonly Dateline[]> = {
	name: 'masthead-mismatch',
	category: 'structure',
	tier: 'A',
	severity: 'error',
	weight: 0,
	title: { zh: '报头日期不符', en: 'Dates of masthead and page differ' },
	summarize({ draft }) {
		if (draft.kind === 'article') return story;
		if (!draft.logicalBlocks.some(({ kind }) => kind === 'masthead' || kind === 'folio')) return undefined;
		const days = [...daysOf(draft.logical.text)];
		return days.length > 0 ? days : undefined;
	},
	*judge(summaries, { fileName }) {
		const file = fileName === undefined ? undefined : fileDay(fileName);
		let first: CalendarDay | undefined;
		let isBehindStory = false;
		for (const { section, summary } of summaries) {
			if (summary.length === 0) isBehindStory = true;
			for (const { span, day, isAlone } of summary) {
				// A letter is signed with the day on which it was written.
				if (isAlone && isBehindStory) continue;
				first ??= day;
				const other = file ?? first;
				if (same(day, other)) continue;
				const right = `${other.year}年${other.month}月${other.day}日`;
				yield {
					section,
					span,
					message: file
						? { zh: `文件名里的日期是${right}，与此处不符。`, en: `The file name says ${iso(other)}.` }
						: { zh: `本版另一处的日期是${right}，与此处不符。`, en: `Another line of the page says ${iso(other)}.` },
					fixes: [change(span, right, 'offer')],
				};
			}
		}
	},
};

/** Full dates in Arabic figures: `2024年5月14日`. */
function* daysOf(text: string): Generator<Dateline> {
	// The end of a stretch is no date of the page: 8月15日至2018年3月29日.
	for (const match of text.matchAll(/(?<![至到—-])([12][0-9]{3})年([01]?[0-9])月([0-3]?[0-9])日/g)) {
		const span = { start: match.index, end: match.index + match[0].length };
		yield {
			span,
			isAlone: standsAlone(text, span),
			day: { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) },
		};
	}
}

/** `20240514A01.txt`, `2024-05-14-01.txt`, `2024年5月14日.txt`; undefined where the name has no day or more than one. */
function fileDay(name: string): CalendarDay | undefined {
	const found = [
		...name.matchAll(/(?<![0-9])((?:19|20)[0-9]{2})[-_.年]?([01]?[0-9])[-_.月]?([0-3][0-9]|[1-9](?=日))/g),
	];
	const match = found[0];
	if (found.length !== 1 || !match) return undefined;
	const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
	return day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= 31 ? day : undefined;
}

function same(a: CalendarDay, b: CalendarDay): boolean {
	return a.year === b.year && a.month === b.month && a.day === b.day;
}

function iso(day: CalendarDay): string {
	return `${day.year}-${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`;
}
