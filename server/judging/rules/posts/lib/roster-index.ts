import type { Roster, RosterRow } from '../../../../ground/model/roster';
import { memoize } from '../../../../ground/text/memoize';
import { type SignSet, signSet } from '../../../../ground/text/signs';
import { buildTrie, type Trie } from '../../../../ground/text/trie';
import { patternOf } from '../../lib/near-names';

/** A post as it is written before a name: 国务院总理, and 总理 for what is written behind one. */
export interface Post {
	readonly rows: readonly RosterRow[];
	/** One person at a time holds it: no 副, no two holders on one day. */
	readonly isSole: boolean;
}

/** A roster prepared for looking things up. */
export interface RosterIndex {
	readonly asOf: string;
	readonly names: ReadonlyMap<string, readonly RosterRow[]>;
	/** `习？平` by the names of three characters that it may stand for. */
	readonly byPattern: ReadonlyMap<string, readonly string[]>;
	/** 国务院总理, and titles that no other organ has (总书记, 委员长). */
	readonly before: Trie<Post>;
	/** 总理: the title alone, for 甲某某总理. Where an organ of any county has such a title, it says nothing there. */
	readonly behind: Trie<Post>;
	/** Titles, and names of three characters: without any of them there is nothing to judge. */
	readonly words: readonly string[];
	/** The first characters of the names. */
	readonly initials: SignSet;
}

/** The index of a roster, made once. */
export const rosterIndexOf = memoize((roster: Roster): RosterIndex => {
	const names = groupBy(roster.rows, ({ name }) => name);
	const patterns = new Map<string, string[]>();
	for (const name of names.keys())
		if (name.length === 3)
			for (let at = 0; at < name.length; at++) {
				const pattern = patternOf(name, at);
				patterns.set(pattern, [...(patterns.get(pattern) ?? []), name]);
			}
	const before = new Map<string, Post>();
	const behind = new Map<string, Post>();
	for (const [office, rows] of groupBy(roster.rows, ({ organization, title }) => organization + title)) {
		const post = { rows, isSole: isSole(rows) };
		before.set(office, post);
		const { title } = rows[0];
		if (lone.has(title)) before.set(title, post);
		if (lone.has(title) || spoken.has(office)) behind.set(title, post);
	}
	return {
		asOf: roster.asOf,
		names,
		byPattern: patterns,
		before: buildTrie(before),
		behind: buildTrie(behind),
		initials: signSet([...names.keys()].map((name) => name[0]).join('')),
		words: [
			...new Set([...before.keys(), ...behind.keys(), ...[...names.keys()].filter(({ length }) => length === 3)]),
		],
	};
});

/** Titles that say their organ. */
const lone: ReadonlySet<string> = new Set(['总书记', '委员长', '副委员长']);

/** Posts whose title alone is said behind the name (甲某某主席) of none but heads of state and government. */
const spoken: ReadonlySet<string> = new Set(['国家主席', '国务院总理', '国务院副总理']);

function isSole(rows: readonly RosterRow[]): boolean {
	if (rows[0].title.startsWith('副')) return false;
	const sorted = [...rows].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
	// Two terms may overlap while a post of two organs changes hands.
	return sorted.every((row, i) => i + 2 >= sorted.length || (row.to ?? '9') <= (sorted[i + 2].from ?? ''));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const item of items) {
		const group = groups.get(keyOf(item));
		if (group) group.push(item);
		else groups.set(keyOf(item), [item]);
	}
	return groups;
}
