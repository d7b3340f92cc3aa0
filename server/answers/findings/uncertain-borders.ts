import type { Page } from '../../ground/model/page';
import { type Span, span } from '../../ground/model/span';

/** A place where an article may or may not begin; the span is its first line, page offsets. */
export interface UncertainBorder {
	readonly span: Span;
	readonly confidence: number;
}

/**
 * Below this confidence the decoder asks. On labeled pages that is one border in ten (some three on five pages),
 * and half of them are wrong; of those above it, one in fourteen is.
 */
export const leastConfidence = 0.8;

/** The borders that the decoder is not sure of, and that nobody has pinned. */
export function uncertainBorders(page: Page): UncertainBorder[] {
	const pinned = new Set(page.pins.map((pin) => pin.at));
	const { sections, starts } = page.segmentation;
	const borders: UncertainBorder[] = [];
	for (let i = 0; i < sections.length; i++) {
		const { kind, confidence, length } = sections[i];
		if (kind !== 'article' || confidence >= leastConfidence || pinned.has(starts[i])) continue;
		const end = page.text.indexOf('\n', starts[i]);
		borders.push({
			span: span(starts[i], Math.min(end < 0 ? page.text.length : end, starts[i] + length)),
			confidence,
		});
	}
	return borders;
}
