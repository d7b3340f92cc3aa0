import type { Article } from '../../ground/model/article';
import type { Page } from '../../ground/model/page';
import type { PageFault, SectionPairFault, SectionPairRule } from '../../ground/model/rule';
import type { IncrementalRule } from './incremental-rule';
import { createKeyTable } from './key-table';

/** A key that more sections hold is a stock phrase of the page (a column's standing words, a form filled in), and pairs nothing. */
const mostHolders = 4;

/** A section that has keys. */
interface Entry {
	readonly article: Article;
	/** The holder that it is in the table of keys, and the last of its holdings there; each leads to the one before it. */
	readonly holder: number;
	holding: number;
	/** Where the section stands on the page. */
	place: number;
	/** The sections before it that are its neighbors by some key. */
	partners: Map<Entry, Pair> | undefined;
}

interface Pair {
	readonly earlier: Entry;
	readonly later: Entry;
	/** How many keys make the two neighbors. */
	keys: number;
	/** What the rule says of them; undefined until it is asked. */
	faults: readonly SectionPairFault[] | undefined;
}

/**
 * The faults of a rule that compares pairs of sections. Which sections share a key is kept from page to page:
 * an edit touches the keys of the sections that went and came, and compares again what shares one with them.
 */
export function incrementalPairRule(rule: SectionPairRule): IncrementalRule {
	let table = noKeys;
	const entries = new Map<Article, Entry>();
	const entryOf: Entry[] = [];
	const free: number[] = [];
	let articles: readonly Article[] = [];
	let turn = 0;

	return {
		bringUpToDate({ before, page, head, tail }, touch) {
			articles = page.articles;
			turn++;
			const moved = articles.length - before.length;
			const doubtful: Pair[] = [];
			const touched: number[] = [];
			// Neighbors are told by the order of the sections: those of all touched keys are taken back in the old order,
			// then found again in the new one.
			const takeBack = (slot: number): void => {
				if (slot < 0 || !table.mark(slot, turn)) return;
				touched.push(slot);
				count(slot, -1, doubtful);
			};
			const gone: Entry[] = [];
			for (let place = head; place < before.length - tail; place++) {
				const entry = entries.get(before[place]);
				if (entry) gone.push(entry);
			}
			/** The keys of the sections that came, from `head` on. */
			const come: ArrayLike<number>[] = [];
			let keyCount = 0;
			for (let place = head; place < articles.length - tail; place++) {
				const keys = rule.keys(articles[place]);
				come.push(keys);
				keyCount += keys.length;
			}
			if (entries.size === 0) table = keyCount > 0 ? createKeyTable(keyCount) : noKeys;
			else {
				for (const entry of gone)
					for (let { holding } = entry; holding >= 0; holding = table.siblingOf(holding))
						takeBack(table.slotOf(holding));
				for (const keys of come) for (let i = 0; i < keys.length; i++) takeBack(table.find(keys[i]));
				for (const entry of gone) leave(entry);
				if (moved !== 0)
					for (const entry of entries.values()) if (entry.place >= before.length - tail) entry.place += moved;
			}
			come.forEach((keys, i) => {
				if (keys.length > 0) enter(head + i, keys, touched);
			});
			for (const slot of touched) {
				if (table.count(slot) > 0) count(slot, 1, doubtful);
				else table.release(slot);
			}
			for (const pair of doubtful) settle(pair, page, touch);
			// The findings of later sections name the places of earlier ones, which have moved.
			if (moved !== 0) for (const { place, partners } of entries.values()) if (partners && place >= head) touch(place);
		},
		faultsOf(section) {
			const partners = entries.get(articles[section])?.partners;
			if (!partners || partners.size === 0) return none;
			const found: PageFault[] = [];
			// In the order of the page. The map has the order of the edits.
			const pairs =
				partners.size === 1
					? partners.values()
					: [...partners.values()].sort((a, b) => a.earlier.place - b.earlier.place);
			for (const { earlier, faults } of pairs) {
				for (const fault of faults ?? [])
					found.push({
						...fault,
						section,
						related: [
							...(fault.related ?? []),
							...fault.earlierPlaces.map((related) => ({ ...related, section: earlier.place })),
						],
					});
			}
			return found;
		},
	};

	function leave({ article, holder, holding: last }: Entry): void {
		for (let holding = last; holding >= 0; ) {
			const sibling = table.siblingOf(holding);
			table.remove(holding);
			holding = sibling;
		}
		entries.delete(article);
		free.push(holder);
	}

	function enter(place: number, keys: ArrayLike<number>, touched: number[]): void {
		const holder = free.pop() ?? entryOf.length;
		const entry: Entry = { article: articles[place], holder, holding: -1, place, partners: undefined };
		entries.set(entry.article, entry);
		entryOf[holder] = entry;
		for (let i = 0; i < keys.length; i++) {
			const holding = table.add(keys[i], holder, entry.holding);
			if (holding < 0) continue;
			entry.holding = holding;
			const slot = table.slotOf(holding);
			if (table.mark(slot, turn)) touched.push(slot);
		}
	}

	/** Adds or takes away the pairs of neighbors among the sections that hold a key. */
	function count(slot: number, by: 1 | -1, doubtful: Pair[]): void {
		const size = table.count(slot);
		if (size < 2 || size > mostHolders) return;
		const ordered = table
			.holders(slot)
			.map((holder) => entryOf[holder])
			.sort((a, b) => a.place - b.place);
		for (let i = 1; i < ordered.length; i++) {
			const pair = pairOf(ordered[i - 1], ordered[i]);
			pair.keys += by;
			if (pair.keys === 0 || pair.faults === undefined) doubtful.push(pair);
		}
	}

	/** Forgets two sections that are no neighbors any longer, and compares those that have become so. */
	function settle(pair: Pair, page: Page, touch: (section: number) => void): void {
		const { earlier, later, keys } = pair;
		if (keys === 0) later.partners?.delete(earlier);
		else if (pair.faults === undefined) pair.faults = [...rule.compare(earlier.article, later.article, page)];
		else return;
		if (pair.faults && pair.faults.length > 0) touch(later.place);
	}
}

const none: readonly never[] = [];

/** The table of a page that has no keys. Nothing is ever added to it. */
const noKeys = createKeyTable();

function pairOf(earlier: Entry, later: Entry): Pair {
	later.partners ??= new Map();
	let pair = later.partners.get(earlier);
	if (!pair) later.partners.set(earlier, (pair = { earlier, later, keys: 0, faults: undefined }));
	return pair;
}
