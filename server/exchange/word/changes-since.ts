import { type Change, changesBetween } from '../../desk/marks/changes';
import { type Span, span } from '../../ground/model/span';
import { countWhile } from '../../ground/text/bisect';
import { exchangeText } from '../exchange-text';
import { type WordDocument, type WordSegment, type WordStamp, wholeText } from './word-document';

/** A text that a page had before, and by whom the changes since then are said to be. */
export interface TextSince {
	readonly text: string;
	readonly stamp: WordStamp;
}

/**
 * The document of a page, with what changed since a text of before tracked in it: what is gone stands there as taken out, what is new as
 * put in. `copy` is the text of the page. What editors suggested stays what it was.
 */
export function withChangesSince(document: WordDocument, { text, stamp }: TextSince, copy: string): WordDocument {
	const changes = changesBetween(exchangeText(text), exchangeText(copy));
	const segments: WordSegment[] = [];
	/** Where something gone is put in: offsets of the sequence as it was, and how much there is up to there. */
	const points: number[] = [];
	const sums: number[] = [0];
	/** The change that is not passed yet. */
	let next = 0;
	let isBegun = false;
	let own = 0;
	let at = 0;
	const add = (piece: string, tracked: Omit<WordSegment, 'text'>): void => {
		if (piece !== '') segments.push({ text: piece, ...tracked });
	};
	const putBack = ({ removed }: Change): void => {
		if (removed === '') return;
		add(removed, { inserted: undefined, deleted: stamp });
		points.push(at);
		sums.push(sums[sums.length - 1] + removed.length);
	};
	for (const { text: whole, inserted, deleted } of document.segments) {
		for (let from = 0; from < whole.length; ) {
			const change = inserted ? undefined : changes[next];
			const { start, end } = change?.after ?? span(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
			const isNew = own >= start;
			if (change && isNew && !isBegun) {
				putBack(change);
				isBegun = true;
			}
			const until = Math.min(whole.length, from + (isNew ? end : start) - own);
			add(whole.slice(from, until), { inserted: isNew ? stamp : inserted, deleted });
			if (!inserted) own += until - from;
			at += until - from;
			from = until;
			if (isBegun && own >= end) {
				next++;
				isBegun = false;
			}
		}
	}
	for (const change of changes.slice(isBegun ? next + 1 : next)) putBack(change);
	const behind = (offset: number) => offset + sums[countWhile(points.length, (i) => points[i] <= offset)];
	const before = (offset: number) => offset + sums[countWhile(points.length, (i) => points[i] < offset)];
	const moved = ({ start, end }: Span) =>
		start === end ? span(before(start), before(start)) : span(behind(start), before(end));
	return { ...anchoredAt(document, moved), segments, styles: stylesWith(document, segments, stamp) };
}

/** A document without what changed since a text. */
export interface WithoutSince {
	readonly document: WordDocument;
	/** Where something that had been taken out stood, in the sequence of it. */
	readonly gaps: readonly number[];
}

/** The document without what is tracked as changed since one of these texts: what was put in is text, what was taken out is gone. */
export function withoutChangesSince(document: WordDocument, stamps: readonly WordStamp[]): WithoutSince {
	const isSince = (stamp: WordStamp | undefined) =>
		stamp !== undefined && stamps.some(({ author, time }) => author === stamp.author && time === stamp.time);
	if (!document.segments.some(({ inserted, deleted }) => isSince(inserted) || isSince(deleted)))
		return { document, gaps: [] };
	const gone: Span[] = [];
	const sums: number[] = [0];
	const segments: WordSegment[] = [];
	let at = 0;
	for (const segment of document.segments) {
		const { text, inserted, deleted } = segment;
		const place = span(at, at + text.length);
		at = place.end;
		if (isSince(deleted)) {
			gone.push(place);
			sums.push(sums[sums.length - 1] + text.length);
		} else segments.push(isSince(inserted) ? { text, inserted: undefined, deleted } : segment);
	}
	const moved = (offset: number) => {
		const count = countWhile(gone.length, (i) => gone[i].end <= offset);
		const cut = gone[count];
		return offset - sums[count] - (cut && cut.start < offset ? offset - cut.start : 0);
	};
	const ends = document.styles.length > 0 ? lineEnds(wholeText(document)) : [];
	const isGone = (end: number) => {
		const place = gone[countWhile(gone.length, (i) => gone[i].end <= end)];
		return place !== undefined && place.start <= end;
	};
	const styles = document.styles.filter((_, line) => ends[line] === undefined || !isGone(ends[line]));
	return {
		document: { ...anchoredAt(document, ({ start, end }) => span(moved(start), moved(end))), segments, styles },
		gaps: gone.map(({ start }) => moved(start)),
	};
}

function anchoredAt(document: WordDocument, moved: (place: Span) => Span): WordDocument {
	return {
		...document,
		comments: document.comments.map((one) => ({ ...one, place: one.place && moved(one.place) })),
		bookmarks: document.bookmarks.map((one) => ({ ...one, place: moved(one.place) })),
	};
}

/** A line that what is gone breaks has the style of the line that it is in now. */
function stylesWith({ styles }: WordDocument, segments: readonly WordSegment[], since: WordStamp) {
	const all = [styles[0]];
	let line = 0;
	for (const { text, deleted } of segments)
		for (let n = text.indexOf('\n'); n >= 0; n = text.indexOf('\n', n + 1)) {
			if (deleted !== since) line++;
			all.push(styles[line]);
		}
	return all;
}

function lineEnds(text: string): number[] {
	const ends: number[] = [];
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at);
	return ends;
}
