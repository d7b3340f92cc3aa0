import type { Draft } from '../../../../ground/model/article';
import type { Message } from '../../../../ground/model/finding';
import type { Fault } from '../../../../ground/model/rule';
import { pairMarks, surveyMarks } from '../../../../ground/text/pairs';
import { fix } from '../../lib/change';

/** A finding for each inner mark of a pair that stands directly in a pair of its own shape; both halves carry the one fix. */
export function nestedPairs(draft: Draft, nesting: Nesting): Iterable<Fault> {
	const { isRegular, nested } = surveyMarks(draft);
	return isRegular && !nested.includes(nesting.outer) ? [] : faults(draft, nesting);
}

interface Nesting {
	readonly outer: string;
	readonly inner: string;
	readonly message: Message;
}

function* faults(draft: Draft, { outer, inner, message }: Nesting): Generator<Fault> {
	const { text } = draft.logical;
	let first = -1;
	let second = -1;
	for (const block of draft.logicalBlocks) {
		// Looked for from where the last one stood: a mark far behind would be found again from each block.
		if (first < block.span.start) {
			first = second >= block.span.start ? second : text.indexOf(outer, block.span.start);
			second = first < 0 ? -1 : text.indexOf(outer, first + 1);
		}
		if (second < 0) return;
		if (second >= block.span.end) continue;
		const { pairs, lone } = pairMarks(text, [block.span]);
		// Where a partner is missing the nesting is only apparent.
		if (lone.some((mark) => mark.shape === outer)) continue;
		for (const { shape, inside, open, close } of pairs) {
			if (shape !== outer || inside !== outer || text[open] !== outer) continue;
			const halves = [
				{ span: { start: open, end: open + 1 }, text: inner[0] },
				{ span: { start: close, end: close + 1 }, text: inner[1] },
			];
			const fixes = [fix({ zh: `改为${inner}`, en: `Change to ${inner}` }, halves, 'offer')];
			yield {
				span: halves[0].span,
				message,
				fixes,
				related: [{ span: halves[1].span, message: { zh: '与之配对的标点', en: 'The mark it is paired with' } }],
			};
			yield {
				span: halves[1].span,
				message,
				fixes,
				related: [{ span: halves[0].span, message: { zh: '与之配对的标点', en: 'The mark it is paired with' } }],
			};
		}
	}
}
