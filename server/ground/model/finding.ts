import type { Span } from './span';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Expected precision on edited news copy: A ≥ 98 %, B 90–98 %, C 70–90 %, D contested. */
export type Tier = 'A' | 'B' | 'C' | 'D';

/** A sentence for the editor, in both languages of the interface. */
export interface Message {
	readonly zh: string;
	readonly en: string;
}

/**
 * A replacement in logical text: the stretch becomes `text`. Where the stretch crosses a column break, the break stays in the file.
 * `join` instead takes out the column break at that logical offset (see `Article.joins`), or the break between the block that begins there
 * and the one before.
 */
export type Edit = { readonly span: Span; readonly text: string } | { readonly join: number };

/** The same for edits that do the same, and for no others. */
export function editKey(edit: Edit): string {
	return 'join' in edit ? `${edit.join}` : `${edit.span.start} ${edit.span.end} ${edit.text}`;
}

/** A way to mend a finding. `safe`: it cannot change what is meant, and may be part of fix-all. */
export interface Fix {
	readonly title: Message;
	readonly safe: boolean;
	readonly edits: readonly Edit[];
}

/** A fault that a rule found. Spans are counted in the logical text of the section it belongs to. */
export interface Finding {
	readonly rule: string;
	readonly span: Span;
	readonly severity: Severity;
	readonly tier: Tier;
	readonly weight: number;
	readonly message: Message;
	readonly fixes: readonly Fix[];
	readonly related: readonly Related[];
}

/** A second place that the finding speaks of: the twin of a repeated clause, the partner of a bracket. */
export interface Related {
	readonly span: Span;
	readonly message: Message;
	/** Index of the section among the page's sections, where it is another than the finding's own. */
	readonly section?: number;
	/** It stands on another page of the issue; then `span` is the finding's own. */
	readonly elsewhere?: Elsewhere;
}

/** A line of another page of the issue: the name of its file, in the same folder, and the line from 0. */
export interface Elsewhere {
	readonly file: string;
	readonly line: number;
}
