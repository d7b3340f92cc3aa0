import type { Article } from './article';
import type { DateReading, IssueDate } from './date';
import type { DateEntity, Entity } from './entity';
import type { Fix, Message, Related, Severity, Tier } from './finding';
import type { HouseStyle } from './house-style';
import type { IssueContext } from './issue';
import type { Settings } from './settings';
import type { Span } from './span';

export type Category = 'structure' | 'punctuation' | 'number' | 'date' | 'title' | 'term' | 'text';

/** What every rule says of itself; `name` is the file, the page, the code of the diagnostic and the key in `zhubi.json`. */
export interface RuleMeta {
	readonly name: string;
	readonly category: Category;
	readonly tier: Tier;
	/** The severity where the desk sets none. */
	readonly severity: Severity | 'off';
	/** Share in the error rate of 《报纸期刊质量管理规定》(2020), an estimate. */
	readonly weight: number;
	/**
	 * The fault lies in how the copy is built, or in what it is compared with, and in no wording that could be let pass elsewhere. So it is
	 * for all rules of the category `structure`.
	 */
	readonly structural?: true;
	/** It goes by counts and knows no fault by name: where another rule knows the fault, that one tells of it. */
	readonly guesses?: true;
	/** A few words that name the fault. */
	readonly title: Message;
	/**
	 * Of an `ArticleRule`: signs and words without any of which it can find nothing.
	 * An article that has none of them is not shown to it: 截止 for the words around a term.
	 * Left out, the rule sees every article. Where they depend on the settings, the same list is given for the same settings.
	 */
	readonly needs?: readonly string[] | ((settings: Settings) => readonly string[]);
	/** Of an `ArticleRule` that goes by the entities of one kind: an article without any is not shown to it. */
	readonly about?: Extract<Entity['kind'], 'byline' | 'date' | 'official' | 'person'>;
	/** Of an `ArticleRule`: a first look, much cheaper than the whole check; false where it would find nothing. */
	readonly suspects?: (article: Article) => boolean;
}

/** What a rule reports. What it leaves out is taken from its meta. Spans are counted in the logical text of the section. */
export interface Fault {
	readonly span: Span;
	readonly message: Message;
	readonly fixes?: readonly Fix[];
	readonly related?: readonly Related[];
	readonly severity?: Severity;
	readonly tier?: Tier;
	readonly weight?: number;
}

/** What a rule may know beside the article. There is nothing else: no clock, no disk. */
export interface RuleContext {
	readonly settings: Settings;
	/** What the page does in its own way. */
	readonly style: HouseStyle;
	/** Absent: no date is judged against an issue date. */
	readonly issueDate: IssueDate | undefined;
	/** The value of each date of the article as of the issue date; without one, unknown parts are X. */
	readonly readings: ReadonlyMap<DateEntity, DateReading>;
}

/** A rule that needs one section alone; it also sees furniture (`article.draft.kind`). */
export interface ArticleRule extends RuleMeta {
	readonly check: (article: Article, context: RuleContext) => Iterable<Fault>;
}

/** What one section told a page rule; `section` is its index on the page. */
export interface Summarized<S> {
	readonly section: number;
	readonly summary: S;
}

/**
 * A rule that compares sections. It sees only a summary of each, of a type of its own, which is kept as long as the section stays the same.
 * (These are methods, so that the list of rules can hold rules of different summaries.)
 */
export interface PageRule<S = unknown> extends RuleMeta {
	summarize(article: Article, settings: Settings): S | undefined;
	judge(summaries: readonly Summarized<S>[], context: PageRuleContext): Iterable<PageFault>;
	/**
	 * Of a rule that compares sections with those of other pages of the issue, too: what a section must share with one of another page for
	 * the rule to be shown that one's summary (`context.issue.told`). Then a summary is plain data, since it is kept on the disk, and
	 * does not depend on settings. `number` is the page's own, `A1`.
	 */
	shares?(summary: S, number: string): readonly string[];
	/** It finds nothing in a page by itself. */
	readonly needsIssue?: true;
}

export interface PageRuleContext {
	readonly settings: Settings;
	readonly style: HouseStyle;
	readonly issueDate: IssueDate | undefined;
	/** What other pages of the issue add; absent where it is not known which there are. */
	readonly issue?: IssueContext | undefined;
	/** The page's file name without folders, where it has one. */
	readonly fileName: string | undefined;
}

export interface PageFault extends Fault {
	/** The index of the section that the fault stands in. */
	readonly section: number;
}

/**
 * A rule that looks at a section and the one that follows it: the last line of the one may belong to the other.
 * The finding stands in the first of the two.
 */
export interface BorderRule extends RuleMeta {
	readonly border: (article: Article, next: Article) => Fault | undefined;
}

/**
 * A rule that compares each section with the one before it that has something in common with it.
 * Only sections that share a key are compared, so that an edit in a long file costs no more than in a short one.
 * A rule may be an `ArticleRule` as well.
 */
export interface SectionPairRule extends RuleMeta {
	/**
	 * What two sections have to share: a clause, a name, a headline, each as a number (ground/text/hash.ts).
	 * Two things with the same number cost a needless comparison, no more.
	 * A key that many sections hold is a stock phrase and is left out (judging/check/section-pairs.ts).
	 */
	readonly keys: (article: Article) => ArrayLike<number>;
	/** The faults of the later of two sections that share a key. */
	readonly compare: (earlier: Article, later: Article, context: PageRuleContext) => Iterable<SectionPairFault>;
}

export interface SectionPairFault extends Fault {
	/** The places in the earlier section, in its logical text. */
	readonly earlierPlaces: readonly Related[];
}

export type Rule =
	| ArticleRule
	| PageRule
	| BorderRule
	| SectionPairRule
	| (ArticleRule & SectionPairRule)
	| (ArticleRule & PageRule)
	| (ArticleRule & BorderRule);
