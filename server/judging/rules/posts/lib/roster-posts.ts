import type { DeskRoster, DeskRow } from '../../../../ground/model/roster';
import { memoize } from '../../../../ground/text/memoize';
import { type DeskIndex, deskIndexOf, holdsAround, postsOn } from '../../../roster/desk-index';
import {
	isSamePost,
	isSoleTitle,
	localForm,
	officeOf,
	type PostRank,
	sameOffice,
	splitOffice,
} from '../../../roster/offices';
import { slipAt } from '../../lib/one-off';

/** A title of the copy and the name beside it, with what is needed to judge them. */
export interface TitledName {
	/** As written, column breaks and padding taken out: 石桥县县长, 县长. */
	readonly title: string;
	/** The title says its organ (县水利局局长), and not only a post that any may have (局长). */
	readonly hasOrgan: boolean;
	readonly name: string;
	/** The day of the issue. */
	readonly day: string;
	/** The text around it, for what else it tells of. */
	readonly text: string;
}

/** What a roster holds against a title and a name. */
export type Contradiction =
	/** The person had the post before that day, or will have it after: `row`. `now` is what the person is. */
	| { readonly kind: 'over' | 'not yet'; readonly row: DeskRow; readonly now: readonly DeskRow[] }
	/** 县长 of who is 副县长 (`row`), or the other way round. */
	| { readonly kind: 'rank'; readonly row: DeskRow }
	/** The post is that of somebody else (`row`), and the person has another (`now`). */
	| { readonly kind: 'other holder'; readonly row: DeskRow; readonly now: readonly DeskRow[] }
	/** The name is nearly that of the holder (`row`). */
	| { readonly kind: 'slip'; readonly row: DeskRow }
	/** The roster does not know the person, and has somebody else in the post (`row`). */
	| { readonly kind: 'unknown'; readonly row: DeskRow };

/** What the roster of a desk holds against a title and a name; undefined where both agree, or where it cannot tell. */
export function contradictionOf(roster: DeskRoster, said: TitledName): Contradiction | undefined {
	const index = deskIndexOf(roster);
	const rows = index.byName.get(said.name);
	const office = officeOf('', said.title);
	if (!rows) return nearHolder(index, office, said) ?? stranger(roster, office, said);
	const { stem, rank } = splitOffice(office);
	const own = rows.filter(({ title }) => title !== '');
	const same = own.filter((row) => {
		const held = heldOf(row);
		return held.rank === rank && isSamePost(held.stem, stem);
	});
	if (same.some((row) => holdsAround(row, said.day))) return undefined;
	if (!isTelling(office, said)) return undefined;
	const now = postsOn(own, said.day).present;
	if (same.length > 0) {
		const past = same.findLast(({ to }) => to !== undefined && to < said.day);
		return { kind: past ? 'over' : 'not yet', row: past ?? same[0], now };
	}
	const other = now.find((row) => isFull(row) && heldOf(row).rank !== rank && isSamePost(heldOf(row).stem, stem));
	if (other) return { kind: 'rank', row: other };
	const holder = soleHolder(roster, office, said);
	return holder && holder.name !== said.name && now.length > 0 ? { kind: 'other holder', row: holder, now } : undefined;
}

const heldOf = memoize((row: DeskRow): { readonly stem: string; readonly rank: PostRank } =>
	splitOffice(sameOffice(row)),
);

/** 县长 says its organ by itself; 局长 and 书记 do not, and everybody may have been one. */
function isTelling(office: string, { hasOrgan }: TitledName): boolean {
	return hasOrgan || saysOrgan.test(office);
}

const saysOrgan = /^(?:(?:代理?|常务副|第一副|副)?[省市县区州盟旗乡镇]长|总书记|副?委员长)$/;

/** A row of 主任 without an organ is that of any. */
function isFull({ organization, title }: DeskRow): boolean {
	return organization !== '' || title.length > longestBare || saysOrgan.test(title);
}

/** 副总经理 is still a bare title. */
const longestBare = 4;

/** `县长⟦骆长庆⟧` where 骆长青 is 县长. */
function nearHolder(index: DeskIndex, office: string, said: TitledName): Contradiction | undefined {
	const { name, day, text } = said;
	const { stem, rank } = splitOffice(office);
	const { bySurname, byGiven } = nearNamesOf(index.roster);
	const candidates = new Set([...(bySurname.get(name[0]) ?? []), ...(byGiven.get(name.slice(1)) ?? [])]);
	for (const right of candidates) {
		const slipped = slipAt(name, 0, right);
		if (slipped?.end !== name.length) continue;
		const row = index.byName
			.get(right)
			?.find(
				(one) =>
					isFull(one) && heldOf(one).rank === rank && isSamePost(heldOf(one).stem, stem) && holdsAround(one, day),
			);
		if (!row) continue;
		const isLike = slipped.slip === 'like' || slipped.slip === 'turned';
		// Of 局长 there are many. It is that one where the story tells of the organ, too.
		const isHere = isTelling(office, said) || text.includes(organOf(row));
		if (isHere && (isLike || (right.length > 2 && isSoleTitle(row.title)))) return { kind: 'slip', row };
	}
	return undefined;
}

/** 水利局 of 石桥县水利局: what a story calls the organ that it has named. */
function organOf({ organization, title }: DeskRow): string {
	const office = organization === '' ? title : officeOf(organization, '');
	return (localForm(office) ?? office).replace(/^[省市县区州盟旗乡镇]/, '') || office;
}

/** The names that begin with a character, and those with the same given name; a slip leaves one of them. */
const nearNamesOf = memoize((roster: DeskRoster) => {
	const bySurname = new Map<string, string[]>();
	const byGiven = new Map<string, string[]>();
	const add = (map: Map<string, string[]>, key: string, name: string) => {
		const names = map.get(key);
		if (names) names.push(name);
		else map.set(key, [name]);
	};
	for (const name of deskIndexOf(roster).byName.keys()) {
		add(bySurname, name[0], name);
		add(byGiven, name.slice(1), name);
	}
	return { bySurname, byGiven };
});

/** `石桥县县长⟦汤某⟧` where somebody else is 县长 of that place. */
function stranger(roster: DeskRoster, office: string, said: TitledName): Contradiction | undefined {
	const row = said.hasOrgan && isTelling(office, said) ? soleHolder(roster, office, said) : undefined;
	return row && office.endsWith(sameOffice(row)) ? { kind: 'unknown', row } : undefined;
}

/** Who alone has a post on the day; undefined where several do, or where the words may mean several posts. */
function soleHolder(roster: DeskRoster, office: string, { day }: TitledName): DeskRow | undefined {
	const offices = officesOf(roster);
	let rows = offices.get(office);
	// 浙江省石桥县县长: a place before it that the roster leaves out.
	for (let at = 1; !rows && at < office.length; at++)
		if ('省市州盟'.includes(office[at - 1])) rows = offices.get(office.slice(at));
	if (!rows || rows === 'several') return undefined;
	const holders = rows.filter((row) => holdsAround(row, day));
	const [first] = holders;
	return first && isSoleTitle(first.title) && holders.every(({ name }) => name === first.name) ? first : undefined;
}

/** The rows of a post, by its full form and by what the local paper writes; `several` for words that mean more than one post. */
const officesOf = memoize((roster: DeskRoster): ReadonlyMap<string, readonly DeskRow[] | 'several'> => {
	const full = new Map<string, DeskRow[]>();
	for (const row of roster.rows) {
		if (!isFull(row)) continue;
		const office = sameOffice(row);
		const rows = full.get(office);
		if (rows) rows.push(row);
		else full.set(office, [row]);
	}
	const offices = new Map<string, readonly DeskRow[] | 'several'>(full);
	for (const [office, rows] of full) {
		const local = localForm(office);
		if (local !== undefined && !full.has(local)) offices.set(local, offices.has(local) ? 'several' : rows);
	}
	return offices;
});
