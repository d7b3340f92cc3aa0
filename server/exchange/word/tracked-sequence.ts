import { type Span, span } from '../../ground/model/span';
import { countWhile } from '../../ground/text/bisect';
import { type SentChange, targetName } from './manifest';
import type { WordSegment, WordStamp } from './word-document';

export interface StampedChange extends SentChange {
	readonly stamp: WordStamp;
}

/** A text with changes tracked in it, and where stretches of the text lie in that sequence. */
export interface TrackedSequence {
	readonly segments: readonly WordSegment[];
	/** Where a stretch of the text lies: what is put in at its edges is outside. */
	readonly placed: (place: Span) => Span;
	/** Where a change lies, by its bookmark: what is taken out, and what is put in beside it. */
	readonly placeOf: (name: string) => Span | undefined;
	/** The styles of the lines of the sequence, from those of the lines of the text. */
	readonly stylesOf: (styles: readonly (string | undefined)[]) => (string | undefined)[];
}

/** One thing to do at one place. */
interface Step {
	readonly name: string;
	/** What is taken out; empty where something is put in. */
	readonly place: Span;
	readonly text: string;
	readonly stamp: WordStamp;
}

/** Puts changes into a text that do not lie in one another. What replaces something comes behind it. */
export function trackedSequence(text: string, changes: readonly StampedChange[]): TrackedSequence {
	const steps = changes.flatMap(stepsOf).sort((one, other) => {
		const isPut = (step: Step) => (step.place.start === step.place.end ? 0 : 1);
		return one.place.start - other.place.start || isPut(one) - isPut(other);
	});
	const segments: WordSegment[] = [];
	const add = (piece: string, tracked: Omit<WordSegment, 'text'>): void => {
		if (piece !== '') segments.push({ text: piece, ...tracked });
	};
	/** Where something is put in, and how much of it stands up to there. */
	const points: number[] = [];
	const sums: number[] = [0];
	const places = new Map<string, Span>();
	let at = 0;
	let length = 0;
	for (const { name, place, text: put, stamp } of steps) {
		add(text.slice(at, place.start), untracked);
		length += Math.max(0, place.start - at);
		at = Math.max(at, place.end);
		const start = length;
		if (place.end > place.start) {
			add(text.slice(place.start, place.end), { inserted: undefined, deleted: stamp });
			length += place.end - place.start;
		}
		if (put !== '') {
			add(put, { inserted: stamp, deleted: undefined });
			length += put.length;
			points.push(place.end);
			sums.push(sums[sums.length - 1] + put.length);
		}
		places.set(name, span(start, length));
	}
	add(text.slice(at), untracked);
	const behind = (offset: number) => offset + sums[countWhile(points.length, (i) => points[i] <= offset)];
	const before = (offset: number) => offset + sums[countWhile(points.length, (i) => points[i] < offset)];
	return {
		segments,
		placeOf: (name) => places.get(name),
		placed: ({ start, end }) => (start === end ? span(before(start), before(start)) : span(behind(start), before(end))),
		stylesOf(styles) {
			const all: (string | undefined)[] = [styles[0]];
			let line = 0;
			for (const segment of segments)
				for (let n = segment.text.indexOf('\n'); n >= 0; n = segment.text.indexOf('\n', n + 1)) {
					if (!segment.inserted) line++;
					all.push(styles[line]);
				}
			return all;
		},
	};
}

const untracked = { inserted: undefined, deleted: undefined } as const;

/** A replacement puts something in where it ends; a relocation takes words out and puts them in elsewhere. */
function stepsOf({ name, what, place, target, text, stamp }: StampedChange): Step[] {
	const nothing = (at: number) => span(at, at);
	if (what === 'insert') return [{ name, place: nothing(place.start), text, stamp }];
	if (what === 'delete') return [{ name, place, text: '', stamp }];
	if (what === 'replace') return [{ name, place, text, stamp }];
	return [
		{ name, place, text: '', stamp },
		{ name: targetName(name), place: nothing(target ?? place.end), text, stamp },
	];
}
