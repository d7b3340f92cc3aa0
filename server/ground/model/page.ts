import type { Article, NameStatus } from './article';
import type { IssueDate } from './date';
import type { EvidenceCounts } from './entity';
import type { Elsewhere, Fix, Message, Severity, Tier } from './finding';
import type { HouseStyle, StyleCounts } from './house-style';
import type { IssueContext } from './issue';
import type { Remarks } from './note';
import type { Segmentation } from './section';
import type { Settings } from './settings';
import type { Span } from './span';

/** What the page knows of one name: the sum of the evidence in its sections, and the status that follows from it. */
export interface CastMember {
	readonly evidenceCounts: EvidenceCounts;
	readonly status: NameStatus | undefined;
}

/**
 * The names of a page. They lie in 256 shards by the low byte of a name's first unit, so that an edit copies the few shards that its names
 * are in and leaves the others to both pages (reading/page/cast.ts).
 */
export interface Cast {
	readonly shards: readonly ReadonlyMap<string, CastMember>[];
}

/** One open file understood. `articles[i]` is `segmentation.sections[i]` understood and stands at `segmentation.starts[i]`. */
export interface Page extends Remarks {
	readonly text: string;
	readonly segmentation: Segmentation;
	readonly articles: readonly Article[];
	readonly cast: Cast;
	/** What the page does in its own way (of bylines and credits: what the issue does), and its own counts. */
	readonly style: HouseStyle;
	readonly styleCounts: StyleCounts;
	readonly issueDate: IssueDate | undefined;
	/** What the other pages of the issue add. */
	readonly issue: IssueContext | undefined;
	readonly fileName: string | undefined;
	/** The name of the folder that it lies in. */
	readonly folderName: string | undefined;
	readonly settings: Settings;
	/** Shared by a page and the pages that edits make of it: the key under which findings are kept between them. It is empty itself. */
	readonly lineage: object;
}

/** An edit of the page text, page offsets. */
export interface PageEdit {
	readonly span: Span;
	readonly text: string;
}

/** A finding as the outside sees it: all spans are page offsets, and column breaks are accounted for. */
export interface PageFinding {
	readonly rule: string;
	readonly span: Span;
	readonly severity: Severity;
	readonly tier: Tier;
	readonly weight: number;
	readonly message: Message;
	readonly fixes: readonly PageFix[];
	readonly related: readonly { readonly span: Span; readonly message: Message; readonly elsewhere?: Elsewhere }[];
}

export interface PageFix extends Omit<Fix, 'edits'> {
	/** In order, not overlapping. */
	readonly edits: readonly PageEdit[];
}
