import type { Article } from '../../ground/model/article';
import { headlineOf, jumpsOf } from '../../reading/issue/jumps';

/** A story that stands on several pages, put together. */
export interface JoinedStory {
	readonly headline: string;
	/** One block a line, without jumps and without the headlines of the continuations. */
	readonly text: string;
	/** Where each part begins in `text`. */
	readonly starts: readonly number[];
}

/** Joins the parts of a story in order. Where a part is cut in mid-sentence, or within a word, the next goes on right behind it. */
export function joinedStory(parts: readonly Article[]): JoinedStory {
	let text = '';
	const starts: number[] = [];
	for (const [i, part] of parts.entries()) {
		const own = linesOf(part, i === 0 ? 'first' : 'continuation');
		if (i > 0) text = isOpen(text) ? text : `${text}\n`;
		starts.push(text.length);
		text += own.join('\n');
	}
	return { headline: parts[0] ? headlineOf(parts[0]) : '', text: `${text}\n`, starts };
}

function linesOf({ draft }: Article, which: 'first' | 'continuation'): string[] {
	const { logical, logicalBlocks } = draft;
	const back =
		which === 'continuation'
			? jumpsOf({ draft, entities: [] }).find(({ direction }) => direction === 'back')
			: undefined;
	const lines: string[] = [];
	let lastEnd = -1;
	for (const { kind, span } of logicalBlocks) {
		if (kind === 'jump' || (back && span.end <= back.span.start)) continue;
		const words = logical.text.slice(span.start, span.end);
		// A byline and the paragraph behind it share a line.
		const isSameLine = lastEnd >= 0 && !logical.text.slice(lastEnd, span.start).includes('\n');
		if (isSameLine) lines[lines.length - 1] += logical.text.slice(lastEnd, span.start) + words;
		else lines.push(words);
		lastEnd = span.end;
	}
	return lines;
}

/** True for a text whose last sentence is not at its end. */
function isOpen(text: string): boolean {
	const last = text.trimEnd().at(-1);
	return last !== undefined && !'。！？…”’）》'.includes(last);
}
