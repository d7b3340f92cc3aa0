import type { PageFinding } from '../../ground/model/page';
import type { Span } from '../../ground/model/span';

/** A finding as docs/CONTRACT.md has it. */
export function annotatedFinding(finding: PageFinding) {
	return {
		rule: finding.rule,
		span: pair(finding.span),
		severity: finding.severity,
		message: finding.message.zh,
		fixes: finding.fixes.map((fix) => ({
			title: fix.title.zh,
			safe: fix.safe,
			edits: fix.edits.map((edit) => ({ span: pair(edit.span), text: edit.text })),
		})),
		related: finding.related.map((related) => ({ span: pair(related.span), message: related.message.zh })),
		weight: finding.weight,
		tier: finding.tier,
	};
}

/** A span as the contract writes it: `[start, end]`. */
export function pair(stretch: Span): [number, number] {
	return [stretch.start, stretch.end];
}
