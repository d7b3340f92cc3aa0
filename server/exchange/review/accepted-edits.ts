import type { PlacedMark } from '../../desk/marks/shelf';
import { hasInsertion, suggestedEdits } from '../../desk/marks/suggestion';
import type { Replacement } from '../../ground/text/edits';

/** What accepted suggestions change, page offsets, in order; and those whose place is gone, or lies in that of another. */
export interface AcceptedEdits {
	readonly edits: readonly Replacement[];
	readonly skipped: number;
}

/** The edits that make accepted suggestions true which the text does not have yet. `ids` are those of the marks. */
export function acceptedEdits(marks: readonly PlacedMark[], ids: readonly string[], copy: string): AcceptedEdits {
	const wanted = new Set(ids);
	const edits: Replacement[] = [];
	let skipped = 0;
	for (const { mark, place, target, state } of marks) {
		if (!wanted.has(mark.event.id) || state === 'accepted') continue;
		if (mark.event.what === 'insert' && mark.decision && hasInsertion(mark, place, copy)) continue;
		const own = place && suggestedEdits(mark, { copy, place, target });
		if (!own?.every((edit) => edits.every((other) => isApart(edit, other)))) skipped++;
		else for (const edit of own) edits.push(edit);
	}
	edits.sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
	return { edits, skipped };
}

function isApart({ span: one }: Replacement, { span: other }: Replacement): boolean {
	return one.end <= other.start || other.end <= one.start;
}
