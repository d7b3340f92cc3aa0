import type { Article } from '../../../ground/model/article';
import type { OfficialEntity, Title } from '../../../ground/model/entity';
import type { Fix, Message } from '../../../ground/model/finding';
import type { DeskRow } from '../../../ground/model/roster';
import type { ArticleRule, Fault } from '../../../ground/model/rule';
import { type Span, span } from '../../../ground/model/span';
import { isoDay } from '../../../ground/text/days';
import { isQuoted } from '../../../ground/text/quotations';
import { entitiesOf } from '../../../reading/article/entities';
import { deskIndexOf, rosterDate } from '../../roster/desk-index';
import { localForm, sameOffice } from '../../roster/offices';
import { otherTimes } from '../lib/another-time';
import { change, fix } from '../lib/change';
import { type DayStretch, paragraphDays } from './lib/paragraph-days';
import { type Contradiction, contradictionOf } from './lib/roster-posts';

/**
 * `⟦县长贺云川⟧`, who by the desk's own roster has been 县人大常委会主任 since July; `县长⟦骆长庆⟧` where 骆长青 is 县长. Judged on the day
 * of the issue; every finding tells how far the roster goes, since it may be the roster that is behind.
 */
export const rosterMismatch: ArticleRule = {
	name: 'roster-mismatch',
	category: 'title',
	structural: true,
	tier: 'B',
	severity: 'warning',
	weight: 1,
	title: { zh: '与名录不符', en: 'Contradicts the roster' },
	about: 'official',
	*check(article, context) {
		const { settings, issueDate } = context;
		const { roster } = settings;
		if (!roster || !issueDate || article.draft.kind !== 'article') return;
		const day = isoDay(issueDate.day);
		const { logical } = article.draft;
		const { text } = logical;
		const asOf = rosterDate(deskIndexOf(roster), day);
		const isMoved = movedIn(article);
		let isOld: ((stretch: Span) => boolean) | undefined;
		let daysAround: ((stretch: Span) => readonly DayStretch[]) | undefined;
		for (const { official, title } of titlesOf(article)) {
			const { name, span: place } = official.person;
			const written = text.slice(title.span.start, title.span.end);
			// What the names of an article beside an appointment were or will be is told there.
			if (isMoved(name) || isQuoted(logical, place) || isPast(text, title.span)) continue;
			const found = contradictionOf(roster, {
				title: written,
				hasOrgan: title.organization !== undefined,
				name,
				day,
				text,
			});
			if (!found) continue;
			const isOfPerson = found.kind !== 'slip' && found.kind !== 'unknown';
			if (
				isOfPerson &&
				((isOld ??= otherTimes(article, context))(title.span) ||
					wasSoThen((daysAround ??= paragraphDays(article, context))(title.span), found))
			)
				continue;
			yield {
				...faultOf(found, { text, title: title.span, name: place }),
				message: messageOf(found, { written, name, asOf }),
			};
		}
	},
};

/** Each title with the person that it is said of. */
function* titlesOf(article: Article): Generator<{ readonly official: OfficialEntity; readonly title: Title }> {
	for (const official of entitiesOf(article).officials) {
		if (official.relation !== 'title-name' && official.relation !== 'name-title') continue;
		for (const title of [...official.also, official.title]) if (title.post !== undefined) yield { official, title };
	}
}

/** The names of whom the article tells that they are appointed or removed. */
function movedIn(article: Article): (name: string) => boolean {
	const moved = new Set<string>();
	for (const { relation, person } of entitiesOf(article).officials)
		if (relation === 'appointment' || relation === 'removal') moved.add(person.name);
	return (name) => moved.has(name);
}

/** 时任县长, 原县长: who held the post, or is about to. */
function isPast(text: string, { start, end }: Span): boolean {
	return past.test(text.slice(Math.max(0, start - reach), end)) || text.startsWith('时', end);
}

const reach = 10;
const past =
	/原|时任|前任|^.{0,9}前$|曾|已故|历任|当选|当时|老(?=[县市书局])|后来|任命|推举|接替|逝世|拟任|提名|卸任|退休|离任/;

/** The paragraph tells of a day on which it was so: `2019年，县长贺云川来村里…`. */
function wasSoThen(days: readonly DayStretch[], { kind, row: { from = '', to = '9' } }: Contradiction): boolean {
	return days.some(({ first, last }) =>
		kind === 'over' || kind === 'not yet' ? first <= to && from <= last : first < from,
	);
}

interface Places {
	readonly text: string;
	readonly title: Span;
	readonly name: Span;
}

function faultOf(
	found: Contradiction,
	{ text, title, name }: Places,
): Pick<Fault, 'span' | 'fixes' | 'severity' | 'tier'> {
	const whole = span(Math.min(title.start, name.start), Math.max(title.end, name.end));
	const stretch = /[，。；\n]/.test(text.slice(whole.start, whole.end)) ? title : whole;
	const named = (row: DeskRow): Fix => change(name, row.name, 'offer');
	const titled = (row: DeskRow): Fix => change(title, formLike(text.slice(title.start, title.end), row), 'offer');
	switch (found.kind) {
		case 'slip':
			return { span: name, fixes: [named(found.row)] };
		case 'unknown':
			return { span: name, severity: 'information', tier: 'C', fixes: [named(found.row)] };
		case 'rank':
			return { span: stretch, fixes: [titled(found.row)] };
		case 'other holder':
			return { span: stretch, fixes: [...found.now.slice(0, 2).map(titled), named(found.row)] };
		case 'over':
			return {
				span: stretch,
				fixes: [
					...found.now.slice(0, 2).map(titled),
					fix(
						{ zh: '职务前加“原”', en: 'Put 原 (former) before the title' },
						[{ span: span(title.start, title.start), text: '原' }],
						'offer',
					),
				],
			};
		case 'not yet':
			return { span: stretch, fixes: found.now.slice(0, 2).map(titled) };
	}
}

/** The post of a row with the name of its place where the copy has one: 县长 for 县委书记, 石桥县县长 for 石桥县委书记. */
function formLike(written: string, row: DeskRow): string {
	const office = sameOffice(row);
	const local = localForm(office);
	return local === undefined || written.length > local.length + 1 ? office : local;
}

function messageOf(
	found: Contradiction,
	{ written, name, asOf }: { readonly written: string; readonly name: string; readonly asOf: string | undefined },
): Message {
	const { zh, en } = reasonOf(found, name);
	return {
		zh: `“${written}${name}”：按名录（${asOf === undefined ? '没有写日期' : `记到${spoken(asOf)}`}），${zh}。`,
		en: `“${written}${name}”: by the roster (${asOf === undefined ? 'without dates' : `up to ${asOf}`}) ${en}.`,
	};
}

function reasonOf(found: Contradiction, name: string): Message {
	const { row } = found;
	const post = sameOffice(row);
	switch (found.kind) {
		case 'slip':
			return { zh: `${post}是${row.name}，姓名只差一点`, en: `${post} is ${row.name}, one slip away` };
		case 'unknown':
			return { zh: `${post}是${row.name}，没有“${name}”`, en: `${post} is ${row.name}, and ${name} is not on it` };
		case 'rank':
			return { zh: `${name}是${post}`, en: `${name} is ${post}` };
		case 'other holder':
			return {
				zh: `${post}是${row.name}，${name}是${postsIn(found.now)}`,
				en: `${post} is ${row.name}, and ${name} is ${postsIn(found.now)}`,
			};
		case 'over':
			return {
				zh: `${name}任${post}到${spoken(row.to ?? '')}${found.now.length > 0 ? `，现任${postsIn(found.now)}` : ''}`,
				en: `${name} was ${post} until ${row.to}${found.now.length > 0 ? `, and is ${postsIn(found.now)}` : ''}`,
			};
		case 'not yet':
			return {
				zh: `${name}${spoken(row.from ?? '')}才任${post}`,
				en: `${name} is ${post} only from ${row.from} on`,
			};
	}
}

function postsIn(rows: readonly DeskRow[]): string {
	return rows.slice(0, 3).map(sameOffice).join('、');
}

/** `2026年3月1日`. */
function spoken(day: string): string {
	const [year, month, date] = day.split('-').map(Number);
	return `${year}年${month}月${date}日`;
}
