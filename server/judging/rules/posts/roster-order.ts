import type { Article } from '../../../ground/model/article';
import type { PersonEntity } from '../../../ground/model/entity';
import type { Fix } from '../../../ground/model/finding';
import type { DeskRoster } from '../../../ground/model/roster';
import type { ArticleRule } from '../../../ground/model/rule';
import { span } from '../../../ground/model/span';
import { isoDay } from '../../../ground/text/days';
import { memoize } from '../../../ground/text/memoize';
import { entitiesOf } from '../../../reading/article/entities';
import { deskIndexOf, postsOn, rosterDate } from '../../roster/desk-index';
import { change } from '../lib/change';

/**
 * `⟦程望舒、温静之⟧出席`: in a list of leaders somebody stands before those whom the desk's roster ranks higher. Lists that go by strokes
 * or sounds, and those that say that their order means nothing, are left alone.
 */
export const rosterOrder: ArticleRule = {
	name: 'roster-order',
	category: 'title',
	structural: true,
	tier: 'C',
	severity: 'information',
	weight: 1,
	title: { zh: '领导排序', en: 'Order of leaders' },
	about: 'person',
	*check(article, { settings: { roster }, issueDate }) {
		if (!roster || !issueDate || article.draft.kind !== 'article' || !ranksOf(roster).isRanked) return;
		const day = isoDay(issueDate.day);
		const { text } = article.draft.logical;
		for (const list of listsOf(article)) {
			const ranked = list.flatMap((person) => {
				const rank = rankOf(roster, person.name, day);
				return rank ? { ...person, ...rank } : [];
			});
			const at = ranked.findIndex((one, i) => i > 0 && isBefore(one, ranked[i - 1], roster));
			if (at < 0 || goesOtherwise(text, list)) continue;
			const [before, own] = [ranked[at - 1], ranked[at]];
			const asOf = rosterDate(deskIndexOf(roster), day);
			yield {
				span: span(before.span.start, own.span.end),
				message: {
					zh: `按名录（${asOf === undefined ? '没有写日期' : `记到 ${asOf}`}），“${own.name}”排在“${before.name}”前面。`,
					en: `By the roster (${asOf === undefined ? 'without dates' : `up to ${asOf}`}) ${own.name} goes before ${before.name}.`,
				},
				fixes: reordered(text, list, ranked),
			};
		}
	},
};

interface Ranked extends PersonEntity {
	readonly rank: number;
	readonly organization: string;
}

/** Lists of two persons and more parted by 、, with or without titles between them: 县长甲某某、副县长乙某. */
function* listsOf(article: Article): Generator<PersonEntity[]> {
	const { text } = article.draft.logical;
	const { persons } = entitiesOf(article);
	let list: PersonEntity[] = [];
	for (const person of persons) {
		const last = list.at(-1);
		if (last && person.span.start < last.span.end) continue;
		const between = last ? text.slice(last.span.end, person.span.start) : '';
		if (last && between.startsWith('、') && between.length <= longestTitle && !/[，。；：！？“”《》\n]/.test(between))
			list.push(person);
		else {
			if (list.length > 1) yield list;
			list = [person];
		}
	}
	if (list.length > 1) yield list;
}

/** What stands between two names of a list is a title. */
const longestTitle = 40;

/** The highest rank of the posts of that day. */
function rankOf(
	roster: DeskRoster,
	name: string,
	day: string,
): { readonly rank: number; readonly organization: string } | undefined {
	let best: { readonly rank: number; readonly organization: string } | undefined;
	for (const { rank, organization } of postsOn(deskIndexOf(roster).byName.get(name) ?? [], day).present)
		if (rank !== undefined && (!best || rank < best.rank)) best = { rank, organization };
	return best;
}

/** Ranks that begin anew in each organ say nothing about two people of different ones. */
function isBefore(one: Ranked, other: Ranked, roster: DeskRoster): boolean {
	return one.rank < other.rank && (ranksOf(roster).isOneList || one.organization === other.organization);
}

const ranksOf = memoize(({ rows }: DeskRoster) => {
	const holders = new Map<number, { readonly name: string; readonly organization: string }>();
	let isOneList = true;
	for (const { rank, to, name, organization } of rows) {
		if (rank === undefined || to !== undefined) continue;
		const other = holders.get(rank);
		if (other && other.name !== name && other.organization !== organization) isOneList = false;
		holders.set(rank, { name, organization });
	}
	return { isRanked: rows.some(({ rank }) => rank !== undefined), isOneList };
});

/** `（按姓氏笔画为序）`, `排名不分先后`: beside the list. */
function goesOtherwise(text: string, list: readonly PersonEntity[]): boolean {
	const start = Math.max(0, list[0].span.start - reach);
	return /笔[画划]|音序|拼音|不分先后|排名|为序|顺序/.test(text.slice(start, (list.at(-1)?.span.end ?? start) + reach));
}

const reach = 40;

/** Plain names change places; where titles stand between them, somebody has to write the list anew. */
function reordered(text: string, list: readonly PersonEntity[], ranked: readonly Ranked[]): Fix[] {
	const isPlain = list.every((person, i) => i === 0 || text.slice(list[i - 1].span.end, person.span.start) === '、');
	if (!isPlain) return [];
	const sorted = [...ranked].sort((a, b) => a.rank - b.rank);
	const whole = span(ranked[0].span.start, ranked[ranked.length - 1].span.end);
	let out = '';
	let at = whole.start;
	ranked.forEach(({ span: place }, i) => {
		out += text.slice(at, place.start) + sorted[i].name;
		at = place.end;
	});
	return [change(whole, out, 'offer')];
}
