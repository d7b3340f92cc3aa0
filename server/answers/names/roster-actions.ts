import type { OfficialEntity } from '../../ground/model/entity';
import type { Message } from '../../ground/model/finding';
import type { Page } from '../../ground/model/page';
import type { DeskRow } from '../../ground/model/roster';
import type { Span } from '../../ground/model/span';
import { isoDay } from '../../ground/text/days';
import type { RosterChange } from '../../judging/roster/change-roster';
import { deskIndexOf, postsOn } from '../../judging/roster/desk-index';
import { isSamePost, officeOf, sameOffice, splitOffice } from '../../judging/roster/offices';
import { entitiesOf } from '../../reading/article/entities';
import type { PageAction } from '../findings/page-action';
import { placedFindings } from '../findings/placed-findings';
import { placeAt } from '../navigation/place-at';
import { type Language, say } from '../reports/language';
import { peopleOf } from './mentions';
import { personAt } from './person-at';

export interface RosterActionOptions {
	readonly language: Language;
	/** `place`: the editor asks by itself. */
	readonly from?: 'place' | 'anywhere';
}

/**
 * What can be noted in the desk's roster from a place of the copy: who is appointed or removed there (`任命甲某某为…`), and who is named
 * there and not listed, or not with this post. Where the editor asks by itself, a name is offered only if it is doubted.
 */
export function rosterActions(
	page: Page,
	place: Span,
	{ language, from = 'place' }: RosterActionOptions,
): PageAction[] {
	const found = placedFindings(page).filter(
		({ rule, span }) => nameRules.has(rule) && span.start <= place.end && place.start <= span.end,
	);
	return changesAt(page, place.start).flatMap(({ change, isNews }) => {
		if (!isNews && found.length === 0 && from === 'place') return [];
		const title = say(titleOf(change, isNews ? 'news' : found.length > 0 ? 'doubted' : 'asked'), language);
		return { title, kind: 'roster', preferred: false, findings: isNews ? [] : found, edits: [], roster: change };
	});
}

/** The rules that doubt a name or a post. */
const nameRules: ReadonlySet<string> = new Set([
	'caption-name',
	'leader-name',
	'near-miss-name',
	'roster-mismatch',
	'variant-name',
	'real-word-slip',
	'headline-body-mismatch',
]);

interface OfferedChange {
	readonly change: RosterChange;
	/** The copy tells that it has come about. */
	readonly isNews: boolean;
}

function changesAt(page: Page, offset: number): OfferedChange[] {
	const place = placeAt(page, offset);
	if (!place) return [];
	const { article, at } = place;
	const day = page.issueDate && isoDay(page.issueDate.day);
	const official = entitiesOf(article).officials.find(({ span }) => span.start <= at && at <= span.end);
	const person = official?.person.name ?? personAt(page, offset)?.person.name;
	if (person === undefined) return [];
	const { roster } = page.settings;
	const rows = (roster && deskIndexOf(roster).byName.get(person)) ?? [];
	if (official?.relation === 'removal') {
		const change = changeOf(official, 'end');
		return change && postsOf(rows, change, 'open').length > 0
			? [{ change: { ...change, ...(day === undefined ? {} : { day }) }, isNews: true }]
			: [];
	}
	const change = official && changeOf(official, 'add');
	if (change) {
		const isNews = official.relation === 'appointment';
		const isListed = postsOf(rows, change, day ?? 'open').length > 0;
		return isListed ? [] : [{ change: { ...change, ...(isNews && day !== undefined ? { day } : {}) }, isNews }];
	}
	return rows.length > 0 ? [] : [{ change: rosterAddition(page, person), isNews: false }];
}

/** What puts a person of a page on the roster: the name, with the first title that stands before it. */
export function rosterAddition(page: Page, name: string): RosterChange {
	const title = peopleOf(page)
		.get(name)
		?.titles.find(({ relation, post }) => relation === 'title-name' && post !== undefined);
	return { kind: 'add', name, organization: organOf(title?.organization), title: title?.post ?? '' };
}

/** 县 of 石桥县长 counts as place and as post; behind 人民政府 it is of the post alone. */
function organOf(organization = ''): string {
	return organization.replace(/(政府)[省市县区州盟旗乡镇]$/, '$1');
}

/** The change that a title and a name of the copy come to; undefined for collective titles (县领导). */
function changeOf({ title, person }: OfficialEntity, kind: RosterChange['kind']): RosterChange | undefined {
	if (title.post === undefined) return undefined;
	return { kind, name: person.name, organization: organOf(title.organization), title: title.post };
}

/** The rows of the post that hold on a day, or that are not over. */
function postsOf(rows: readonly DeskRow[], { organization, title }: RosterChange, day: string | 'open'): DeskRow[] {
	const meant = splitOffice(officeOf(organization, title));
	const open = day === 'open' ? rows.filter(({ to }) => to === undefined) : postsOn(rows, day).present;
	return open.filter((row) => {
		const held = splitOffice(sameOffice(row));
		return row.title !== '' && held.rank === meant.rank && isSamePost(held.stem, meant.stem);
	});
}

function titleOf({ kind, name, organization, title, day }: RosterChange, why: 'news' | 'doubted' | 'asked'): Message {
	const post = `${organization}${title}`;
	const on = day === undefined ? '' : day;
	if (kind === 'end')
		return {
			zh: `更新名录：${name}不再任${post}${on === '' ? '' : `（${on}）`}`,
			en: `Update the roster: ${name} is no longer ${post}${on === '' ? '' : ` (${on})`}`,
		};
	if (why === 'news')
		return {
			zh: `更新名录：${name}任${post}${on === '' ? '' : `（${on} 起）`}`,
			en: `Update the roster: ${name} is ${post}${on === '' ? '' : ` (since ${on})`}`,
		};
	const as = post === '' ? '' : `（${post}）`;
	if (why === 'doubted')
		return { zh: `“${name}”写得对，加入名录${as}`, en: `“${name}” is right: add to the roster${as}` };
	return { zh: `把“${name}”加入名录${as}`, en: `Add “${name}” to the roster${as}` };
}
