import type { PageEdit, PageFinding, PageFix } from '../../ground/model/page';
import type { Span } from '../../ground/model/span';

/**
 * The edits of many fixes together, and the findings they mend. A fix any of whose edits touches another's is left out, since the two were
 * made for the same text; but two findings may share one mending (both brackets of a pair), and an edit that they share is made once.
 */
export function mend(
	findings: readonly PageFinding[],
	fixes: readonly (PageFix | undefined)[],
): { readonly findings: PageFinding[]; readonly edits: PageEdit[] } {
	const edits: PageEdit[] = [];
	const mended: PageFinding[] = [];
	const made = new Set<string>();
	const taken = { units: new Set<number>(), insertions: new Set<number>() };
	findings.forEach((finding, i) => {
		const fix = fixes[i];
		if (!fix) return;
		const fresh = fix.edits.filter((edit) => !made.has(keyOf(edit)));
		if (fresh.some((edit) => collides(edit.span, taken))) return;
		for (const edit of fresh) {
			made.add(keyOf(edit));
			if (edit.span.start === edit.span.end) taken.insertions.add(edit.span.start);
			for (let unit = edit.span.start; unit < edit.span.end; unit++) taken.units.add(unit);
		}
		for (const edit of fresh) edits.push(edit);
		mended.push(finding);
	});
	return { findings: mended, edits: edits.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end) };
}

/** The same for edits that are the same. */
export function keyOf(edit: PageEdit): string {
	return `${edit.span.start} ${edit.span.end} ${edit.text}`;
}

/** True where the order of two edits would matter: shared units, or an insertion within or at the edge of the other. */
function collides(
	{ start, end }: Span,
	taken: { readonly units: ReadonlySet<number>; readonly insertions: ReadonlySet<number> },
): boolean {
	if (start === end) return taken.insertions.has(start) || taken.units.has(start - 1) || taken.units.has(start);
	for (let unit = start; unit < end; unit++) if (taken.units.has(unit) || taken.insertions.has(unit)) return true;
	return taken.insertions.has(end);
}
