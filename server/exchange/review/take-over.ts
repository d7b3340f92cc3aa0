import { foldMarks, type Mark } from '../../desk/marks/fold';
import type { MarkEvent } from '../../ground/model/mark';
import type { NoteEvent } from '../../ground/model/note';
import { type Span, span } from '../../ground/model/span';
import type { Replacement } from '../../ground/text/edits';
import { exchangeError } from '../exchange-error';
import { placedMarks } from '../placed-marks';
import { withoutChangesSince } from '../word/changes-since';
import { type Manifest, readManifest } from '../word/manifest';
import { stampOf } from '../word/mark-stamp';
import { markedDocument } from '../word/marked-page';
import { sinceStamps } from '../word/round-since';
import { commentRemarks } from './comment-remarks';
import { type EventMaker, eventMaker } from './event-maker';
import { type KnownChanges, knownChanges } from './known-changes';
import { isSaidIn, knownMarks } from './known-marks';
import { newSuggestions } from './new-suggestions';
import { type Outcome, type Outcomes, settledOutcomes } from './outcomes';
import { type Placed, placer } from './placer';
import type { Review, ReviewCounts, TakenOver } from './review';
import { type ReviewedText, reviewedText } from './reviewed-text';

type Counting = { -readonly [K in keyof ReviewCounts]: ReviewCounts[K] };

/** What the parts of an import share. */
interface Taking {
	readonly review: Review;
	/** What was sent out: as the document says, or, where a program took that away, as it would be sent out now. */
	readonly manifest: Manifest;
	/** False where the document does not say it. */
	readonly isTold: boolean;
	readonly base: string;
	readonly reviewed: ReviewedText;
	readonly marks: ReadonlyMap<string, Mark>;
	readonly make: EventMaker;
	readonly counts: Counting;
	readonly events: NoteEvent[];
}

/**
 * Takes the marks of a reviewed document over: what became of the suggestions that were sent out in it, what was newly suggested, said,
 * answered and resolved. The page itself is not touched: a suggestion that was accepted is noted as accepted, and shows as open until the
 * copy has what it says. A document that is as it was sent out gives no event. Throws an `ExchangeError` where the document was made from
 * another text.
 */
export function takeOver(given: Review): TakenOver {
	// What the page has already is nothing that was said of it.
	const { document, gaps } = withoutChangesSince(given.document, sinceStamps(given.events));
	const review: Review = { ...given, document };
	const { copy, events: before, file, sha256 } = review;
	const counts: Counting = { ...nothing };
	if (before.some((event) => event.kind === 'import' && event.sha256 === sha256))
		return { events: [], counts, accepted: [], isKnown: true };
	const marking = foldMarks(before);
	const told = document.manifest === undefined ? undefined : readManifest(document.manifest);
	const manifest = told ?? presentManifest(review);
	const base = manifest.text;
	const reviewed = reviewedText(document, base);
	if (!told && isOtherText(base, reviewed)) throw otherText();
	const taking: Taking = {
		...{ review, manifest, isTold: told !== undefined, base, reviewed, counts },
		marks: new Map(marking.marks.map((mark) => [mark.event.id, mark])),
		make: eventMaker(review, marking),
		events: [],
	};
	const known = changesSent(taking);
	const settled = settledOutcomes(base, reviewed.original, known.settled);
	if (known.others.length + settled.untracked.length + document.comments.length > mostMarks) throw tooMany();
	const accepted = takeOutcomes(taking, known, settled);
	const put = markKeeper(taking, knownMarks(marking), placer(copy, base).quoted);
	for (const { place, text, stamp } of newSuggestions(known.others, reviewed))
		if (put({ ...taking.make.of(stamp), ...suggested(place, text) })) counts.changes++;
	if (told) {
		counts.untracked = 0;
		for (const { span, text } of settled.untracked)
			if (isLineEndBack(taking, gaps, { span, text })) counts.unknown++;
			else if (put({ ...taking.make.of(nobody), ...suggested(span, text), body: withoutTrace })) counts.untracked++;
	}
	takeComments(taking, put);
	if (taking.events.length > 0)
		taking.events.push({ ...taking.make.own(), kind: 'import', file, sha256, base: manifest.base });
	return { events: taking.events, counts, accepted, isKnown: false };
}

const nothing: ReviewCounts = {
	accepted: 0,
	rejected: 0,
	unknown: 0,
	changes: 0,
	untracked: undefined,
	comments: 0,
	replies: 0,
	amended: 0,
	resolved: 0,
	reopened: 0,
	orphans: 0,
};

const nobody = { author: '', time: undefined };

/** What is said of a change that nobody signed. */
const withoutTrace = '没有用修订，直接改的';

/** A text of which so much is another's was not made from the page. */
const mostChanged = 0.5;

function isOtherText(base: string, { changes }: ReviewedText): boolean {
	const removed = changes.reduce((sum, change) => sum + change.removed.length, 0);
	return base.length > 0 && removed > mostChanged * base.length;
}

/** A sidecar has room for so many notes. */
const mostMarks = 20_000;

function tooMany() {
	return exchangeError(
		`文件里的批注和修订超过 ${mostMarks} 处，没有读入。`,
		`The file has more than ${mostMarks} comments and changes: none is taken over.`,
	);
}

function otherText() {
	return exchangeError(
		'这个文件不是由这一版做的，没有读入批注。',
		'The file was not made from this page: no marks are taken over.',
	);
}

function presentManifest({ copy, print, events }: Review): Manifest {
	return markedDocument({ text: copy, print, marks: placedMarks(copy, events), styles: [] }).manifest;
}

function changesSent({ manifest, isTold, marks, reviewed, review }: Taking): KnownChanges {
	const sent = manifest.changes.flatMap((change) => {
		const mark = marks.get(change.mark);
		return mark ? [{ change, stamp: stampOf(mark.event) }] : [];
	});
	const known = knownChanges(sent, reviewed, review.document.bookmarks);
	if (isTold) return known;
	// A suggestion that was made since is not in the document, and was not rejected.
	const names = new Set(review.document.bookmarks.map(({ name }) => name));
	return { ...known, settled: known.settled.filter(({ change }) => names.has(change.name)) };
}

/** Notes what became of the suggestions that were sent out; answers the ids of those that were accepted. */
function takeOutcomes(taking: Taking, { open, settled, unclear }: KnownChanges, { outcomes }: Outcomes): string[] {
	const { marks, make, counts, events } = taking;
	const accepted: string[] = [];
	for (const id of unclear) if (!settled.some(({ change }) => change.mark === id)) counts.unknown++;
	for (const { change } of settled) {
		const id = change.mark;
		let outcome: Outcome = unclear.has(id) ? 'unknown' : (outcomes.get(id) ?? 'unknown');
		if (outcome === 'rejected' && mayBeLost(taking, change.place)) outcome = 'unknown';
		if (outcome === 'accepted') accepted.push(id);
		if (outcome === 'unknown') counts.unknown++;
		else if (marks.get(id)?.state !== outcome) {
			events.push({ ...make.own(id), kind: 'state', of: id, state: outcome });
			counts[outcome]++;
		}
	}
	for (const [id, now] of open)
		if (now !== undefined && !unclear.has(id)) {
			events.push({ ...make.own(id), kind: 'amend', of: id, text: now });
			counts.amended++;
		}
	return accepted;
}

/** LibreOffice loses the deletion of a line end where a comment stands in that paragraph: it looks as if it had been rejected. */
function mayBeLost(taking: Taking, place: Span): boolean {
	return taking.base.slice(place.start, place.end).includes('\n') && isCommented(taking, place);
}

/** A comment was sent out in one of the lines that a stretch touches. */
function isCommented({ base, manifest }: Taking, { start, end }: Span): boolean {
	const first = base.lastIndexOf('\n', start - 1) + 1;
	const lineEnd = base.indexOf('\n', end);
	const last = lineEnd < 0 ? base.length : lineEnd;
	return manifest.comments.some(({ place }) => place.start <= last && place.end >= first);
}

/** So it looks, too, as if somebody had put back a line end that went since a round began. */
function isLineEndBack(taking: Taking, gaps: readonly number[], { span: place, text }: Replacement): boolean {
	if (!/^\n+$/.test(text) || place.start !== place.end) return false;
	const { toOriginal, toBase } = taking.reviewed;
	const isAtGap = gaps.some((gap) => {
		const at = toOriginal(gap);
		return Math.abs(toBase(span(at, at)).start - place.start) <= 1;
	});
	return isAtGap && isCommented(taking, place);
}

type NewMark = Omit<MarkEvent, 'kind' | 'from' | 'selector'> & { readonly place: Span };

/** Adds a mark that was not taken over before, and answers its id. */
function markKeeper(
	{ events, counts, review }: Taking,
	isKnown: (mark: MarkEvent) => boolean,
	quoted: (place: Span) => Placed,
): (mark: NewMark) => string | undefined {
	return ({ place, ...fields }) => {
		const { selector, isFound } = quoted(place);
		const event: MarkEvent = { kind: 'mark', ...fields, selector, from: review.file };
		if (isKnown(event)) return undefined;
		if (!isFound) counts.orphans++;
		events.push(event);
		return event.id;
	};
}

function suggested(place: Span, text: string): Pick<NewMark, 'what' | 'place' | 'text'> {
	if (text === '') return { what: 'delete', place };
	return { what: place.start === place.end ? 'insert' : 'replace', place, text };
}

function takeComments(taking: Taking, put: (mark: NewMark) => string | undefined): void {
	const { review, marks, make, counts, events } = taking;
	for (const remark of commentRemarks({ ...taking, document: review.document })) {
		if (remark.kind === 'mark') {
			const { what, place, said, answers, isDone } = remark;
			const of = put({ ...make.of(said.stamp), what, place, ...(said.body === '' ? {} : { body: said.body }) });
			if (of === undefined) continue;
			counts.comments++;
			for (const { body, stamp } of answers) {
				events.push({ ...make.of(stamp), kind: 'reply', of, body });
				counts.replies++;
			}
			if (isDone) events.push({ ...make.own(of), kind: 'state', of, state: 'resolved' });
		} else if (remark.kind === 'reply') {
			const { of, said } = remark;
			const mark = marks.get(of);
			if (mark && isSaidIn(mark, said)) continue;
			events.push({ ...make.of(said.stamp), kind: 'reply', of, body: said.body });
			counts.replies++;
		} else if (remark.kind === 'amend') {
			events.push({ ...make.own(remark.of), kind: 'amend', of: remark.of, body: remark.body });
			counts.amended++;
		} else if (marks.get(remark.of)?.state !== remark.state) {
			events.push({ ...make.own(remark.of), kind: 'state', of: remark.of, state: remark.state });
			counts[remark.state === 'resolved' ? 'resolved' : 'reopened']++;
		}
	}
}
