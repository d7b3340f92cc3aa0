import type { Article } from '../model/article';
import type { IssueDate } from '../model/date';
import type { Page } from '../model/page';
import type { PageFault, TwinFault, TwinRule } from '../model/rule';
import type { Settings } from '../model/settings';
import { isSameIssue } from './issue-date';
import { type Moves, movesOf } from './moves';

/** A key that more sections hold is a stock phrase of the page (a column's standing words, a form filled in), not the twin of anything. */
const mostHolders = 4;

/**
 * The faults of a twin rule on a page. Which sections share a key is kept between a page and those that edits make of it: an edit touches the keys of the
 * sections that went and came, and compares again what shares one with them. The answer is the same as from nothing.
 */
export function* twinFaults(rule: TwinRule, page: Page): Generator<PageFault> {
	const ledger = ledgerOf(rule, page);
	for (const [later, earlierOnes] of ledger.pairs) {
		// In the order of the page: that in which they became neighbors is the order of the edits.
		for (const earlier of [...earlierOnes.keys()].sort(byPlace(ledger))) {
			for (const fault of compared(ledger, rule, earlier, later, page)) {
				const section = ledger.places().get(later) as number;
				const twin = ledger.places().get(earlier) as number;
				yield { ...fault, section, related: [...(fault.related ?? []), ...fault.twins.map((related) => ({ ...related, section: twin }))] };
			}
		}
	}
}

function byPlace({ places }: Ledger): (a: Article, b: Article) => number {
	return (a, b) => (places().get(a) as number) - (places().get(b) as number);
}

interface Ledger {
	settings: Settings;
	issueDate: IssueDate | undefined;
	/** The turn of the lineage that the ledger is brought up to. */
	turn: number;
	/** Where the sections stand on the page. */
	places: Moves['places'];
	readonly entries: Map<Article, { readonly summary: unknown; readonly keys: readonly string[] }>;
	/** Who holds a key: mostly one section alone. */
	readonly holders: Map<string, Article | Set<Article>>;
	/** Later section → earlier section → the number of keys that make them neighbors. */
	readonly pairs: Map<Article, Map<Article, number>>;
	readonly results: Map<Article, Map<Article, readonly TwinFault[]>>;
}

const ledgers = new WeakMap<object, Map<TwinRule, Ledger>>();

function ledgerOf(rule: TwinRule, page: Page): Ledger {
	let own = ledgers.get(page.lineage);
	if (!own) ledgers.set(page.lineage, (own = new Map()));
	const { turn, places, gone, come } = movesOf(page);
	let ledger = own.get(rule);
	if (!ledger || ledger.turn < turn - 1 || (ledger.turn < turn && !gone)) {
		own.set(rule, (ledger = { settings: page.settings, issueDate: page.issueDate, turn, places, entries: new Map(), holders: new Map(), pairs: new Map(), results: new Map() }));
		bringUpToDate(ledger, rule, { places, gone: [], come: page.articles });
	} else if (ledger.turn < turn && gone) bringUpToDate(ledger, rule, { places, gone, come });
	ledger.turn = turn;
	if (ledger.settings !== page.settings || !isSameIssue(ledger.issueDate, page.issueDate)) ledger.results.clear();
	ledger.settings = page.settings;
	ledger.issueDate = page.issueDate;
	return ledger;
}

/** Takes out what the sections that went said, and puts in what those say that came. */
function bringUpToDate(ledger: Ledger, rule: TwinRule, { places, gone, come }: Pick<Moves, 'places' | 'come'> & { readonly gone: readonly Article[] }): void {
	const touched = new Set<string>();
	// Pairs are told by the places before and after: first all of the touched keys are taken out, then put in again.
	const entering = come.map((article) => {
		const summary = rule.summarize(article);
		return { article, summary, keys: summary === undefined ? [] : [...new Set(rule.keys(summary))] };
	});
	for (const article of gone) for (const key of ledger.entries.get(article)?.keys ?? []) touched.add(key);
	for (const { keys } of entering) for (const key of keys) touched.add(key);
	for (const key of touched) count(ledger, key, -1);
	for (const article of gone) {
		for (const key of ledger.entries.get(article)?.keys ?? []) {
			const holders = ledger.holders.get(key);
			if (holders === article) ledger.holders.delete(key);
			else if (holders instanceof Set) holders.delete(article);
		}
		ledger.entries.delete(article);
		ledger.results.delete(article);
	}
	for (const { article, summary, keys } of entering) {
		ledger.entries.set(article, { summary, keys });
		for (const key of keys) {
			const holders = ledger.holders.get(key);
			if (holders === undefined) ledger.holders.set(key, article);
			else if (holders instanceof Set) holders.add(article);
			else ledger.holders.set(key, new Set([holders, article]));
		}
	}
	ledger.places = places;
	for (const key of touched) {
		const holders = ledger.holders.get(key);
		if (holders instanceof Set && holders.size === 0) ledger.holders.delete(key);
		else count(ledger, key, 1);
	}
}

/** Adds or takes away the pairs of neighbors among the sections that hold a key. */
function count(ledger: Ledger, key: string, by: 1 | -1): void {
	const holders = ledger.holders.get(key);
	if (!(holders instanceof Set) || holders.size < 2 || holders.size > mostHolders) return;
	const ordered = [...holders].sort(byPlace(ledger));
	for (let i = 1; i < ordered.length; i++) {
		const earlier = ordered[i - 1] as Article;
		const later = ordered[i] as Article;
		let earlierOnes = ledger.pairs.get(later);
		if (!earlierOnes) ledger.pairs.set(later, (earlierOnes = new Map()));
		const now = (earlierOnes.get(earlier) ?? 0) + by;
		if (now > 0) earlierOnes.set(earlier, now);
		else {
			earlierOnes.delete(earlier);
			ledger.results.get(later)?.delete(earlier);
			if (earlierOnes.size === 0) ledger.pairs.delete(later);
		}
	}
}

function compared(ledger: Ledger, rule: TwinRule, earlier: Article, later: Article, page: Page): readonly TwinFault[] {
	let results = ledger.results.get(later);
	if (!results) ledger.results.set(later, (results = new Map()));
	let faults = results.get(earlier);
	if (!faults) results.set(earlier, (faults = [...rule.compare(ledger.entries.get(earlier)?.summary, ledger.entries.get(later)?.summary, page)]));
	return faults;
}
