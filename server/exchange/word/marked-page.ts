import type { Utterance } from '../../desk/marks/fold';
import type { PlacedMark } from '../../desk/marks/shelf';
import { isSuggestion } from '../../desk/marks/suggestion';
import { withPlainLineEnds } from '../../desk/notes/line-ends';
import type { TextPrint } from '../../ground/model/mark';
import { type Span, span } from '../../ground/model/span';
import { exchangeText } from '../exchange-text';
import { type Manifest, manifestXml, type SentChange, type SentComment, targetName } from './manifest';
import { labelOf } from './mark-labels';
import { stampOf } from './mark-stamp';
import { type TrackedSequence, trackedSequence } from './tracked-sequence';
import type { WordBookmark, WordComment, WordDocument, WordStamp } from './word-document';

export interface PageToMark {
	/** The text of the page. */
	readonly text: string;
	readonly print: TextPrint;
	/** The marks on it, page offsets. */
	readonly marks: readonly PlacedMark[];
	/** The style of each line. */
	readonly styles: readonly (string | undefined)[];
}

/** What became of the marks in a document. */
export interface SentMarks {
	readonly changes: number;
	readonly comments: number;
	/** Marks that have lost their place in the text: they are not in the document. */
	readonly orphans: number;
}

/**
 * A page with its marks as a document. Suggestions that are open are tracked changes; where two lie in each other, the second is a comment
 * that says what is suggested. All other marks are comments, with their threads; what is resolved is resolved there. Suggestions that were
 * settled are left out: the text has them, or never will.
 */
export function markedDocument({ text, print, marks, styles }: PageToMark): {
	readonly document: WordDocument;
	readonly manifest: Manifest;
	readonly sent: SentMarks;
} {
	const { toPlain } = withPlainLineEnds(text);
	const plain = exchangeText(text);
	const changes: SentChange[] = [];
	const said: { readonly comment: SentComment; readonly stamp: WordStamp; readonly isAnswer: boolean }[] = [];
	const stamps: WordStamp[] = [];
	const isFree = freeStretches();
	let orphans = 0;
	let names = 0;
	for (const { mark, place: onPage, target: goal, state } of marks) {
		const { event, thread } = mark;
		const isProposal = isSuggestion(event);
		if (isProposal && state !== 'open') continue;
		if (!onPage) {
			orphans++;
			continue;
		}
		const place = wholeCharacters(plain, span(toPlain(onPage.start), toPlain(onPage.end)));
		const target = goal && wholeCharacters(plain, span(toPlain(goal.start), toPlain(goal.start))).start;
		const name = `zhubi_${names++}`;
		const change: SentChange = {
			...{ mark: event.id, name, what: event.what, place, target: event.what === 'relocate' ? target : undefined },
			text: exchangeText(event.what === 'relocate' ? plain.slice(place.start, place.end) : (mark.text ?? '')),
		};
		const isTracked = isProposal && (event.what !== 'relocate' || target !== undefined) && isFree(change);
		if (isTracked) {
			changes.push(change);
			stamps.push(stampOf(event));
		}
		const label = isTracked ? '' : isProposal ? proposal(change) : labelOf(event.what);
		const own: Utterance = { id: event.id, by: event.by, time: event.time, body: '', amended: false };
		const first = thread[0]?.id === event.id || (thread.length > 0 && label === '') ? [] : isTracked ? [] : [own];
		[...first, ...thread].forEach((utterance, i) => {
			const before = utterance.id === event.id ? label : '';
			const comment: SentComment = {
				...{ mark: event.id, id: utterance.id, name, place, label: before },
				// LibreOffice loses tabs in comments.
				text: exchangeText(before + utterance.body).replaceAll('\t', ' '),
				done: state === 'resolved',
			};
			said.push({ comment, stamp: stampOf(utterance), isAnswer: i > 0 });
		});
	}
	const sequence = trackedSequence(
		plain,
		changes.map((change, i) => ({ ...change, stamp: stamps[i] })),
	);
	const comments: WordComment[] = [];
	let root = 0;
	for (const { comment, stamp, isAnswer } of said) {
		if (!isAnswer) root = comments.length;
		const { name, text: words, done, place } = comment;
		comments.push({
			...stamp,
			...{ text: words, done, parent: isAnswer ? root : undefined },
			place: sequence.placeOf(name) ?? sequence.placed(place),
		});
	}
	const manifest: Manifest = {
		...{ base: print, text: plain, changes },
		comments: said.map(({ comment }) => comment),
	};
	return {
		document: {
			segments: sequence.segments,
			styles: sequence.stylesOf(styles),
			comments,
			bookmarks: bookmarksOf(manifest, sequence),
			manifest: manifestXml(manifest),
		},
		manifest,
		sent: { changes: changes.length, comments: comments.length, orphans },
	};
}

/** One bookmark for each mark, and one more for where its words are to go. */
function bookmarksOf({ changes, comments }: Manifest, { placeOf, placed }: TrackedSequence): WordBookmark[] {
	const places = new Map<string, Span>();
	for (const { name, place } of [...changes, ...comments]) places.set(name, placeOf(name) ?? placed(place));
	for (const { name } of changes) {
		const target = placeOf(targetName(name));
		if (target) places.set(targetName(name), target);
	}
	return Array.from(places, ([name, place]) => ({ name, place }));
}

/** What a suggestion says where it cannot stand as a change. */
function proposal({ what, text }: SentChange): string {
	if (what === 'delete') return '【建议删除】';
	if (what === 'relocate') return '【建议移动】';
	return what === 'insert' ? `【建议增补“${text}”】` : `【建议改为“${text}”】`;
}

/** Tells whether a change lies in or around none of those that were asked about before; if so it is one of them from then on. */
function freeStretches(): (change: SentChange) => boolean {
	const taken: Span[] = [];
	const isOutside = ({ start, end }: Span) =>
		taken.every((other) =>
			start === end || other.start === other.end
				? end <= other.start || start >= other.end
				: end <= other.start || start >= other.end,
		);
	return ({ place, target, what }) => {
		const stretches = [what === 'insert' ? span(place.start, place.start) : place];
		if (target !== undefined) {
			if (target > place.start && target < place.end) return false;
			stretches.push(span(target, target));
		}
		if (!stretches.every(isOutside)) return false;
		for (const stretch of stretches) taken.push(stretch);
		return true;
	};
}

/** A stretch that begins or ends within a surrogate pair takes all of it. */
function wholeCharacters(text: string, { start, end }: Span): Span {
	const isWithin = (at: number) => at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
	const first = isWithin(start) ? start - 1 : start;
	return span(first, start === end ? first : isWithin(end) ? end + 1 : end);
}
