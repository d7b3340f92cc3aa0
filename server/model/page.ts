import type { Article, Standing } from './article';
import type { IssueDate } from './date';
import type { Testimony } from './entity';
import type { Fix, Message, Severity, Tier } from './finding';
import type { Remarks } from './note';
import type { Segmentation } from './section';
import type { Settings } from './settings';
import type { Span } from './span';

/** The sum of all testimonies of a page, with the standing that follows from each sum. */
export interface Cast {
	readonly testimony: ReadonlyMap<string, Testimony>;
	readonly standing: ReadonlyMap<string, Standing>;
}

/** One open file understood. `articles[i]` is `segmentation.sections[i]` understood and stands at `segmentation.starts[i]`. */
export interface Page extends Remarks {
	readonly text: string;
	readonly segmentation: Segmentation;
	readonly articles: readonly Article[];
	readonly cast: Cast;
	readonly issueDate: IssueDate | undefined;
	readonly fileName: string | undefined;
	readonly settings: Settings;
	/** Shared by a page and those that edits make of it: the key of what is kept between them. It holds nothing itself. */
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
	readonly related: readonly { readonly span: Span; readonly message: Message }[];
}

export interface PageFix extends Omit<Fix, 'edits'> {
	/** In order, not overlapping. */
	readonly edits: readonly PageEdit[];
}
