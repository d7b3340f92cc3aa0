import type { WordDocument, WordSegment, WordStamp } from '../../server/exchange/word/word-document';
import { wholeText } from '../../server/exchange/word/word-document';
import { type Span, span } from '../../server/ground/model/span';

/** Somebody who works on a document in Word: each function answers the document as it is then. Offsets are those of its sequence. */

/** Accepts or rejects what somebody did at one time. */
export function settle(document: WordDocument, time: string, how: 'accept' | 'reject'): WordDocument {
	return changed(document, (segment) => {
		const { text, inserted, deleted } = segment;
		if ((inserted ?? deleted)?.time !== time) return segment;
		const isGone = how === 'accept' ? deleted !== undefined : inserted !== undefined;
		return { text: isGone ? '' : text, inserted: undefined, deleted: undefined };
	});
}

/** Replaces a stretch of plain text, tracked by an author or, without one, not tracked. */
export function rewrite(document: WordDocument, within: Span, by: { text: string; stamp?: WordStamp }): WordDocument {
	const parts = cutAt(cutAt(document, within.start), within.end);
	const { text, stamp } = by;
	const put: WordSegment = { text, inserted: stamp, deleted: undefined };
	const segments: WordSegment[] = [];
	let at = 0;
	let isPut = false;
	const add = (segment: WordSegment): void => {
		if (segment.text !== '') segments.push(segment);
	};
	for (const segment of parts.segments) {
		const place = span(at, at + segment.text.length);
		at = place.end;
		const isInside = place.start >= within.start && place.end <= within.end && within.end > within.start;
		if (!isPut && place.start >= within.end) {
			add(put);
			isPut = true;
		}
		if (!isInside) add(segment);
		else if (stamp) add({ ...segment, deleted: stamp });
	}
	if (!isPut) add(put);
	const move = (offset: number) =>
		stamp
			? offset > within.end
				? offset + text.length
				: offset
			: offset >= within.end
				? offset + text.length - (within.end - within.start)
				: Math.min(offset, within.start);
	return moved({ ...document, segments }, move);
}

function changed(document: WordDocument, change: (segment: WordSegment) => WordSegment): WordDocument {
	/** By offset of the old sequence. */
	const steps: { readonly at: number; readonly by: number }[] = [];
	let at = 0;
	const segments = document.segments.map((segment) => {
		const place = span(at, at + segment.text.length);
		at = place.end;
		const now = change(segment);
		if (now.text.length !== segment.text.length)
			steps.push({ at: place.end, by: now.text.length - segment.text.length });
		return now;
	});
	const move = (offset: number) => steps.reduce((sum, step) => (step.at <= offset ? sum + step.by : sum), offset);
	return moved({ ...document, segments: segments.filter(({ text }) => text !== '') }, move);
}

function moved(document: WordDocument, move: (offset: number) => number): WordDocument {
	const put = ({ start, end }: Span) => span(move(start), move(end));
	const length = wholeText(document).length;
	const kept = (place: Span) => span(Math.min(place.start, length), Math.min(place.end, length));
	return {
		...document,
		styles: wholeText(document)
			.split('\n')
			.map((_, i) => document.styles[i]),
		comments: document.comments.map((one) => ({ ...one, place: one.place && kept(put(one.place)) })),
		bookmarks: document.bookmarks.map((one) => ({ ...one, place: kept(put(one.place)) })),
	};
}

function cutAt(document: WordDocument, offset: number): WordDocument {
	let at = 0;
	return {
		...document,
		segments: document.segments.flatMap((segment) => {
			const { text } = segment;
			const cut = offset - at;
			at += text.length;
			return cut > 0 && cut < text.length
				? [
						{ ...segment, text: text.slice(0, cut) },
						{ ...segment, text: text.slice(cut) },
					]
				: [segment];
		}),
	};
}
