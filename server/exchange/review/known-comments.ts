import type { SentComment } from '../word/manifest';
import type { WordBookmark, WordComment, WordStamp } from '../word/word-document';
import { isSameStamp } from './reviewed-text';

/** A comment as it was sent out, and by whom. */
export interface KnownComment {
	readonly sent: SentComment;
	readonly stamp: WordStamp;
}

/**
 * Which comments of a document are those that were sent out: by the index of a comment. Author, second and words tell; where words were
 * changed, author and second, and the bookmark where several have both; where a program took the names away, bookmark and words.
 */
export function knownComments(
	known: readonly KnownComment[],
	comments: readonly WordComment[],
	bookmarks: readonly WordBookmark[],
): ReadonlyMap<number, KnownComment> {
	const starts = new Map(bookmarks.map(({ name, place }) => [name, place.start]));
	const found = new Map<number, KnownComment>();
	const left = new Set(known);
	const isAtBookmark = ({ place }: WordComment, { sent }: KnownComment) =>
		place !== undefined && starts.get(sent.name) === place.start;
	const isOwn = (comment: WordComment, { stamp }: KnownComment) => isSameStamp(comment, stamp);
	const isSame = (comment: WordComment, { sent }: KnownComment) => comment.text === sent.text;
	const passes: ((comment: WordComment, one: KnownComment) => boolean)[] = [
		(comment, one) => isOwn(comment, one) && isSame(comment, one) && isAtBookmark(comment, one),
		(comment, one) => isOwn(comment, one) && isSame(comment, one),
		(comment, one) => isOwn(comment, one) && isAtBookmark(comment, one),
		(comment, one) => isSame(comment, one) && isAtBookmark(comment, one),
		isOwn,
	];
	for (const isKnown of passes) {
		if (left.size === 0) break;
		const byKey = groups(left);
		comments.forEach((comment, i) => {
			if (found.has(i)) return;
			for (const one of byKey(comment)) {
				if (!left.has(one) || !isKnown(comment, one)) continue;
				left.delete(one);
				found.set(i, one);
				return;
			}
		});
	}
	return found;
}

/** Those that share author and second, or words, with a comment. */
function groups(known: Iterable<KnownComment>): (comment: WordComment) => KnownComment[] {
	const byStamp = new Map<string, KnownComment[]>();
	const byText = new Map<string, KnownComment[]>();
	const add = (map: Map<string, KnownComment[]>, key: string, one: KnownComment): void => {
		const list = map.get(key);
		if (list) list.push(one);
		else map.set(key, [one]);
	};
	const keyOf = ({ author, time }: WordStamp) => `${time} ${author}`;
	for (const one of known) {
		add(byStamp, keyOf(one.stamp), one);
		add(byText, one.sent.text, one);
	}
	return (comment) => [...(byStamp.get(keyOf(comment)) ?? []), ...(byText.get(comment.text) ?? [])];
}
