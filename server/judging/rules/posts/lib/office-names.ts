import type { RosterRow } from '../../../../ground/model/roster';
import type { Span } from '../../../../ground/model/span';
import { type NameSlip, slipAt } from '../../lib/one-off';
import type { Post, RosterIndex } from './roster-index';

/** What stands beside a post: a name written wrong, or one that has not this post on the day. */
export type BesidePost =
	| { readonly kind: 'slip'; readonly span: Span; readonly name: string }
	| { readonly kind: 'post'; readonly span: Span; readonly name: string; readonly holds: boolean };

/** The day of the issue, and how a roster is looked up. */
export interface OfficeQuestion {
	readonly text: string;
	readonly day: string;
	readonly index: RosterIndex;
}

/** Reads a text for posts of the roster and judges the names before and behind them, in order. */
export function* besidePosts({ text, day, index }: OfficeQuestion): Generator<BesidePost> {
	const { before, behind } = index;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		const post = before.opens(code) ? before.longest(text, at) : undefined;
		const found = post && besideTitle({ start: at, end: post.end }, post.value, { text, day, index });
		if (found) yield found;
		else {
			const title = behind.opens(code) ? behind.longest(text, at) : undefined;
			const before = title && beforeTitle(at, title.value, { text, day, index });
			if (before) yield before;
		}
		// 委员长 in 全国人大常委会委员长 is no post of its own.
		if (post) at = post.end - 1;
	}
}

/** `国务院总理⟦甲某某⟧`. */
function besideTitle(title: Span, post: Post, { text, day, index }: OfficeQuestion): BesidePost | undefined {
	const at = title.end;
	const own = exactAt(text, at, index);
	if (own !== undefined)
		return judgePost({ start: title.start, end: at + own.length }, own, { post, text, day, index });
	for (const name of holdersOf(post, day)) {
		const slipped = slipAt(text, at, name);
		if (slipped && isTelling(slipped.slip, name, post))
			return { kind: 'slip', span: { start: at, end: slipped.end }, name };
	}
	return undefined;
}

/** `⟦甲某某⟧总理`: only what sounds or looks alike, since the name may begin farther to the left. */
function beforeTitle(at: number, post: Post, { text, day, index }: OfficeQuestion): BesidePost | undefined {
	for (const name of holdersOf(post, day)) {
		if (name.length < 3 || at < name.length) continue;
		const start = at - name.length;
		const slipped = slipAt(text, start, name);
		if (slipped?.end === at && slipped.slip === 'like' && exactAt(text, start, index) === undefined)
			return { kind: 'slip', span: { start, end: at }, name };
	}
	return undefined;
}

/** Says whether a slip beside a post tells enough: more where nobody else can hold the post. */
function isTelling(slip: NameSlip, name: string, { isSole }: Post): boolean {
	if (slip === 'like') return true;
	return name.length > 2 && (isSole || slip === 'turned' || slip === 'doubled');
}

/** The name of the roster that begins at a place, the longest. */
export function exactAt(text: string, at: number, { names }: RosterIndex): string | undefined {
	for (let length = 4; length >= 2; length--) {
		const name = text.slice(at, at + length);
		if (names.has(name)) return name;
	}
	return undefined;
}

/** Who holds the post on the day or has held it before, the last one first. */
function* holdersOf({ rows }: Post, day: string): Generator<string> {
	for (let i = rows.length - 1; i >= 0; i--) if (hasBegun(rows[i], day)) yield rows[i].name;
}

interface Judged extends OfficeQuestion {
	readonly post: Post;
}

/** A name of the roster beside a post that it has not on the day. Only posts of one person are judged. */
function judgePost(span: Span, name: string, { post, day, index }: Judged): BesidePost | undefined {
	if (!post.isSole) return undefined;
	const own = (index.names.get(name) ?? []).filter((row) => post.rows.includes(row));
	if (own.some((row) => hasBegun(row, day) && !hasEnded(row, day))) return undefined;
	return { kind: 'post', span, name, holds: own.length > 0 };
}

/** True from the day before the first day on: what is decided at noon is in the evening paper. */
export function hasBegun({ from }: RosterRow, day: string): boolean {
	return from === undefined || from <= later(day, 1);
}

/** True from some days behind the last one on: stories about what was done before are still told. */
function hasEnded({ to }: RosterRow, day: string): boolean {
	return to !== undefined && to < later(day, -7);
}

function later(day: string, days: number): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
