import type { Article } from '../../ground/model/article';
import type { CalendarDay, DateExpression } from '../../ground/model/date';
import type { OfficialEntity } from '../../ground/model/entity';
import type { Page } from '../../ground/model/page';
import type { Span } from '../../ground/model/span';
import { dayOfText, weekdayOf } from '../../ground/text/days';
import { overlapOf } from '../../ground/text/overlap';
import { entitiesOf } from '../../reading/article/entities';
import { readDates } from '../../reading/article/readings';
import { placeSpan } from '../../reading/page/place';
import type { Language } from '../reports/language';

/** What is shown beside the copy without being in it; `at` is a page offset. */
export interface InlayHint {
	readonly at: number;
	readonly label: string;
	/** `title` stands before the name, a day behind the date. */
	readonly kind: HintKind;
}

/**
 * `relativeDates`: the day that 昨日, 上周五 or 28日 means. `calendarDates`: year and weekday behind `7月28日`. `titles`: at a bare
 * name the title that the page gave it before.
 */
export type HintKind = 'relativeDates' | 'calendarDates' | 'titles';

/** Which hints are wanted. */
export type HintSettings = Readonly<Record<HintKind, boolean>>;

/** Nearly every story has a 7月28日, and nearly every name comes twice: hints there are for who asks for them. */
export const defaultHints: HintSettings = { relativeDates: true, calendarDates: false, titles: false };

export interface HintOptions {
	readonly language: Language;
	readonly hints: HintSettings;
}

/** The hints of a stretch of the page (page offsets), in order. A folio line says its own day, so furniture has none. */
export function inlayHints(page: Page, within: Span, { language, hints }: HintOptions): InlayHint[] {
	const { starts } = page.segmentation;
	const found: InlayHint[] = [];
	// What the page says of a name before the stretch counts, too.
	const titles = new Map<string, string>();
	for (const [section, article] of page.articles.entries()) {
		const start = starts[section];
		if (start >= within.end) break;
		if (article.draft.kind === 'furniture') continue;
		const isShown = start + article.draft.text.length > within.start;
		const own = isShown ? dateHints(page, section, { language, hints }) : [];
		if (hints.titles) for (const hint of titleHints(page, section, titles)) own.push(hint);
		for (const hint of own) if (within.start <= hint.at && hint.at <= within.end) found.push(hint);
	}
	return found.sort((a, b) => a.at - b.at);
}

function dateHints(page: Page, section: number, { language, hints }: HintOptions): InlayHint[] {
	const article = page.articles[section];
	const readings = readDates(article, page.issueDate?.day);
	let last = Number.NEGATIVE_INFINITY;
	return entitiesOf(article).dates.flatMap((date) => {
		const { start, end } = date.span;
		// The weekday of `8月3日（周日）` stands beside its day.
		const isBeside = start - last <= 2 && isWeekday(date.expression);
		last = end;
		const kind = isBeside ? undefined : hintKindOf(date.expression);
		const day = kind && hints[kind] ? wholeDay(readings.get(date)?.value) : undefined;
		return kind && day ? [{ at: placeSpan(page, section, date.span).end, label: dayLabel(day, language), kind }] : [];
	});
}

function isWeekday(expression: DateExpression): boolean {
	return (
		expression.form === 'point' && expression.fields.weekday !== undefined && expression.fields.month === undefined
	);
}

/** What a date leaves open; nothing where it says its year, or is no day of the calendar. */
function hintKindOf(expression: DateExpression): 'relativeDates' | 'calendarDates' | undefined {
	if (expression.form !== 'point') return undefined;
	const { year, month, day } = expression.fields;
	if (typeof month === 'number' && typeof day === 'number')
		return year === undefined ? 'calendarDates' : typeof year === 'number' ? undefined : 'relativeDates';
	return 'relativeDates';
}

function wholeDay(value: string | undefined): CalendarDay | undefined {
	const day = /^(\d{4}-\d\d-\d\d)(?:T|$)/.exec(value ?? '');
	return day ? dayOfText(day[1]) : undefined;
}

const weekdays = { zh: '一二三四五六日', en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] } as const;

/** `2026-07-27 周一`. */
function dayLabel(day: CalendarDay, language: Language): string {
	const weekday = weekdayOf(day) - 1;
	const two = (number: number) => String(number).padStart(2, '0');
	const name = language === 'zh' ? `周${weekdays.zh[weekday]}` : weekdays.en[weekday];
	return `${day.year}-${two(day.month)}-${two(day.day)} ${name}`;
}

/** Hints at the bare names of an article; `titles` holds what was said of each name before, and is added to. */
function titleHints(page: Page, section: number, titles: Map<string, string>): InlayHint[] {
	const article = page.articles[section];
	const { officials, persons, bylines } = entitiesOf(article);
	const isInByline = overlapOf(bylines.map((byline) => byline.span));
	const titled = new Map(officials.map((official) => [official.person.span.start, official]));
	const hints: InlayHint[] = [];
	for (const { span, name } of persons) {
		const official = titled.get(span.start);
		if (official) {
			if (official.relation !== 'removal') titles.set(name, titleText(article, official));
			continue;
		}
		const title = titles.get(name);
		if (title === undefined || isInByline(span)) continue;
		hints.push({ at: placeSpan(page, section, span).start, label: title, kind: 'titles' });
	}
	return hints;
}

/** 市委副书记、市长 before one name is one title here. */
function titleText({ draft }: Article, { also, title }: OfficialEntity): string {
	const start = also.reduce((first, { span }) => Math.min(first, span.start), title.span.start);
	const text = draft.logical.text.slice(start, title.span.end);
	return text.length <= longestTitle ? text : draft.logical.text.slice(title.span.start, title.span.end);
}

const longestTitle = 20;
