import { type Span, span } from '../../ground/model/span';
import { countWhile } from '../../ground/text/bisect';
import { type SentChange, targetName } from '../word/manifest';
import type { WordBookmark, WordStamp } from '../word/word-document';
import type { SettledChange } from './outcomes';
import { isSameStamp, type ReviewedText, type Revision } from './reviewed-text';

/** A suggestion as it was sent out, and by whom. */
export interface KnownChange {
	readonly change: SentChange;
	readonly stamp: WordStamp;
}

export interface KnownChanges {
	/** Suggestions that are tracked still, by the id of the mark; with what they put in where that was changed. */
	readonly open: ReadonlyMap<string, string | undefined>;
	/** Suggestions, or halves of them, that are not tracked any more. */
	readonly settled: readonly SettledChange[];
	/** Suggestions of which one half is tracked and the other is not, or whose words were struck out again. */
	readonly unclear: ReadonlySet<string>;
	/** What is tracked and was not sent out. */
	readonly others: readonly Revision[];
}

/** A place may be off by so much where the text around it was changed. */
const slack = 2;

/**
 * Tells which of the tracked changes of a document are those that were sent out: a change is known by the bookmark around it, or, where a
 * program took that away, by its place and its author and time.
 */
export function knownChanges(
	known: readonly KnownChange[],
	{ base, original, revisions, toOriginal, fromBase }: ReviewedText,
	bookmarks: readonly WordBookmark[],
): KnownChanges {
	const named = new Map(bookmarks.map(({ name, place }) => [name, place]));
	const open = new Map<string, string | undefined>();
	const settled: SettledChange[] = [];
	const unclear = new Set<string>();
	/** By the index of a revision: which stretches of the text, or which insertions, are known. */
	const claims = new Map<number, { readonly place: Span; readonly mark: string; readonly text: string }[]>();
	const claim = (i: number, place: Span, { mark, text }: SentChange): void => {
		claims.set(i, [...(claims.get(i) ?? []), { place, mark, text }]);
	};
	/** By the bookmark: what lies in it is the change, wherever it went. */
	const findNamed = (change: SentChange, { kind, name }: Half): boolean => {
		const bookmark = named.get(name);
		if (!bookmark) return false;
		const place = span(toOriginal(bookmark.start), toOriginal(bookmark.end));
		const from = countWhile(revisions.length, (i) => revisions[i].whole.end <= bookmark.start);
		let isFound = false;
		for (let i = from; i < revisions.length && revisions[i].whole.start < bookmark.end; i++) {
			if (revisions[i].kind !== kind) continue;
			isFound = true;
			claim(i, place, change);
		}
		return isFound;
	};
	const findPlaced = ({ change, stamp }: KnownChange, { kind, span: sent }: Half): boolean => {
		const place = span(fromBase.before(sent.start), fromBase.behind(sent.end));
		const from = countWhile(revisions.length, (i) => revisions[i].place.end < place.start - slack);
		let isFound = false;
		for (let i = from; i < revisions.length && revisions[i].place.start <= place.end + slack; i++) {
			const revision = revisions[i];
			const isHere = kind === 'insert' || (revision.place.start < place.end && place.start < revision.place.end);
			if (revision.kind !== kind || !isHere || !isSameStamp(revision.stamp, stamp)) continue;
			isFound = true;
			claim(i, place, change);
		}
		return isFound;
	};
	for (const one of known) {
		const { change } = one;
		const halves = halvesOf(change);
		const gone = halves.filter((half) => !findNamed(change, half) && !findPlaced(one, half));
		if (gone.length === 0) open.set(change.mark, undefined);
		else {
			const isReplaced = gone.length === 2 && change.what === 'replace';
			const words = base.slice(change.place.start, change.place.end);
			settled.push({
				change,
				edits: isReplaced
					? [{ span: change.place, text: change.text }]
					: gone.map(({ span, text }) => ({ span, text })),
				hint: gone.length === halves.length ? hintOf(change, words) : undefined,
			});
			if (gone.length < halves.length) unclear.add(change.mark);
		}
	}
	/** What is left within the bookmark tells, if it was kept. */
	function hintOf({ what, text, name }: SentChange, words: string): SettledChange['hint'] {
		const bookmark = named.get(name);
		if (!bookmark || what === 'relocate') return undefined;
		const now = original.slice(toOriginal(bookmark.start), toOriginal(bookmark.end));
		const [without, withIt] = what === 'insert' ? ['', text] : [words, what === 'delete' ? '' : text];
		if (without === withIt) return undefined;
		return now === withIt ? 'accepted' : now === without ? 'rejected' : undefined;
	}
	for (const [i, claimed] of claims) {
		const { kind, text, struck } = revisions[i];
		if (kind !== 'insert') continue;
		const sent = claimed.map((claim) => claim.text).join('');
		if (text === sent && struck === '') continue;
		const [{ mark }] = claimed;
		if (claimed.length > 1 || text === '') for (const claim of claimed) unclear.add(claim.mark);
		else if (open.has(mark)) open.set(mark, text);
	}
	return { open, settled, unclear, others: revisions.flatMap((revision, i) => unclaimed(revision, claims.get(i))) };
}

interface Half {
	readonly kind: Revision['kind'];
	readonly span: Span;
	readonly text: string;
	/** The bookmark around it. */
	readonly name: string;
}

/** What a suggestion takes out and what it puts in, in the base. */
function halvesOf({ what, place, target, text, name }: SentChange): Half[] {
	const taken: Half = { kind: 'delete', span: place, text: '', name };
	const put = (at: number): Half => ({ kind: 'insert', span: span(at, at), text, name });
	if (what === 'insert') return [put(place.start)];
	if (what === 'delete' || text === '') return [taken];
	if (what === 'replace') return [taken, put(place.end)];
	return [taken, { ...put(target ?? place.end), name: targetName(name) }];
}

/** What of a revision no suggestion claims. */
function unclaimed(revision: Revision, claimed: readonly { readonly place: Span }[] = []): Revision[] {
	if (claimed.length === 0) return [revision];
	if (revision.kind === 'insert') return [];
	const rest: Revision[] = [];
	const { place, whole, text } = revision;
	let from = place.start;
	const keep = (end: number): void => {
		if (end > from)
			rest.push({
				...revision,
				text: text.slice(from - place.start, end - place.start),
				place: span(from, end),
				whole: span(whole.start + from - place.start, whole.start + end - place.start),
			});
	};
	for (const claim of [...claimed].sort((one, other) => one.place.start - other.place.start)) {
		keep(Math.min(claim.place.start, place.end));
		from = Math.max(from, claim.place.end);
	}
	keep(place.end);
	return rest;
}
