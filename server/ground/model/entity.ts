import type { BylineMatch, BylineRole } from './byline';
import type { DateExpression } from './date';
import type { Span } from './span';

/** A person of a byline: in `（衢报传媒集团记者 徐颖之）` the name `徐颖之`, role `记者`, employer `衢报传媒集团`. */
export interface BylinePerson {
	/** The name without padding: `王　军` is `王军`. */
	readonly name: string;
	/** The name's own span in the logical text of the section. */
	readonly span: Span;
	/** As written: `记者`, `通讯员`, `摄` …; `作者` where none is written (`（乐山）`). */
	readonly role: string;
	readonly employer: string | undefined;
}

/** All spans are counted in the logical text of the section. */
export interface BylineEntity {
	readonly kind: 'byline';
	readonly span: Span;
	readonly role: BylineRole;
	/** `本报`, `新华社`, `中新社` … */
	readonly agency: string | undefined;
	/** The place of a dateline: 北京 in `新华社北京7月28日电`. */
	readonly place: string | undefined;
	/** The date of a dateline, also listed among the dates. */
	readonly date: DateEntity | undefined;
	readonly people: readonly BylinePerson[];
	/** How it is written. Its offsets are counted in the text that it was scanned in: `shift` more in the logical text (`scannedMatch`). */
	readonly match: BylineMatch;
	readonly shift: number;
}

/** A date kept as written; `readDates` gives its value for an issue date. */
export interface DateEntity {
	readonly kind: 'date';
	readonly span: Span;
	readonly expression: DateExpression;
}

/** How title and name stand to each other: `县长李文`, `李文县长`, `任命李文为县长`, `免去李文的县长职务`. */
export type OfficialRelation = 'title-name' | 'name-title' | 'appointment' | 'removal';

/** A title attached to a name. */
export interface Title {
	/** The longest contiguous place + organ + modifiers + post: `柯城区人民政府副区长`. */
	readonly span: Span;
	/** What this title itself says (`柯城区人民政府`); undefined in a bare `副主任` and in collective titles (市领导). */
	readonly organization: string | undefined;
	/** With 副/代 (`副区长`), without the organ; undefined in collective titles. */
	readonly post: string | undefined;
}

/** One (title, person) pair; in `主任徐某，副主任毛某、何某` the title 副主任 serves two. `span` covers title and name. */
export interface OfficialEntity {
	readonly kind: 'official';
	readonly span: Span;
	readonly title: Title;
	readonly person: { readonly span: Span; readonly name: string };
	/** Farther titles joined to this one, the farthest first: 市委副书记 in `市委副书记、市长李文`, whose `title` is the nearest, 市长. */
	readonly also: readonly Title[];
	readonly relation: OfficialRelation;
}

/** A mention of a person, titled or not. `name` has no column break and no padding in it. */
export interface PersonEntity {
	readonly kind: 'person';
	readonly span: Span;
	readonly name: string;
}

export type Entity = BylineEntity | DateEntity | OfficialEntity | PersonEntity;

/**
 * The kinds of evidence for a name, by the place where it stood: in a byline; beside a title of office (`县长李文`);
 * beside another description of a person (`村民李文`); in an appointment; before a verb of speech (`李文说`, weak by itself).
 */
export type Evidence = 'byline' | 'title' | 'description' | 'appointment' | 'speech';

/** How often a name stood in which kind of evidence: whole numbers, so that sums do not depend on order. */
export type EvidenceCounts = Readonly<Partial<Record<Evidence, number>>>;
