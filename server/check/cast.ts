import type { Draft, RestrictedCast, Standing } from '../model/article';
import type { Evidence, Testimony } from '../model/entity';
import type { Cast } from '../model/page';

const kinds: readonly Evidence[] = ['byline', 'title', 'description', 'appointment', 'speech'];

/**
 * The standing that a sum of testimonies gives a name. One place in a byline, beside a title or in an appointment stands by itself;
 * a description (`村民李文`) does, too. A verb of speech behind a would-be name (`李文说`) has to happen twice.
 */
export function standingOf(testimony: Testimony): Standing | undefined {
	if (testimony.byline || testimony.title || testimony.appointment || testimony.description) return 'known';
	const speech = testimony.speech ?? 0;
	return speech >= 2 ? 'known' : speech === 1 ? 'seen' : undefined;
}

/** The cast of a page: whole-number sums of what its drafts testify, in one round, with nothing fed back. */
export function castOf(drafts: readonly Draft[]): Cast {
	const testimony = new Map<string, Testimony>();
	const standing = new Map<string, Standing>();
	for (const draft of drafts) for (const [name, counts] of draft.testimony) testimony.set(name, sum(testimony.get(name), counts, 1));
	for (const [name, counts] of testimony) {
		const found = standingOf(counts);
		if (found) standing.set(name, found);
	}
	return { testimony, standing };
}

/**
 * The cast after some drafts went and others came, and the names whose standing changed.
 * Equal to `castOf` over the drafts that are left.
 */
export function recast(cast: Cast, gone: readonly Draft[], come: readonly Draft[]): { readonly cast: Cast; readonly changed: ReadonlySet<string> } {
	const changed = new Set<string>();
	const touched = new Set<string>();
	for (const draft of [...gone, ...come]) for (const name of draft.testimony.keys()) touched.add(name);
	if (touched.size === 0) return { cast, changed };
	const testimony = new Map(cast.testimony);
	const standing = new Map(cast.standing);
	for (const [drafts, sign] of [
		[gone, -1],
		[come, 1],
	] as const) {
		for (const draft of drafts) for (const [name, counts] of draft.testimony) testimony.set(name, sum(testimony.get(name), counts, sign));
	}
	for (const name of touched) {
		const counts = testimony.get(name) as Testimony;
		if (Object.keys(counts).length === 0) testimony.delete(name);
		const now = standingOf(counts);
		if (now !== standing.get(name)) changed.add(name);
		if (now) standing.set(name, now);
		else standing.delete(name);
	}
	return { cast: { testimony, standing }, changed };
}

/** True where the characters of a name stand somewhere in the draft: then the name's standing is part of what the draft may know. */
export function mayMention(draft: Draft, name: string): boolean {
	return draft.logical.text.includes(name);
}

/**
 * What a draft may know of the cast: the standing of the names that its text may mention (`mayMention`).
 * One pass over the text, however large the cast is: names are looked up by their first two units.
 */
export function restrict(cast: Cast, draft: Draft): RestrictedCast {
	const restricted = new Map<string, Standing>();
	const { text } = draft.logical;
	const { openings, names } = indexOf(cast);
	for (let at = 0; at + 1 < text.length; at++) {
		const first = text.charCodeAt(at);
		if (!openings[first]) continue;
		for (const name of names.get(first * 0x10000 + text.charCodeAt(at + 1)) ?? []) if (text.startsWith(name, at)) restricted.set(name, cast.standing.get(name) as Standing);
	}
	return restricted;
}

interface NameIndex {
	/** 1 for each unit that a name begins with. */
	readonly openings: Uint8Array;
	/** The names by their first two units. */
	readonly names: ReadonlyMap<number, readonly string[]>;
}

/** Kept with the cast it belongs to: a cast never changes, an edit makes a new one. */
const indexes = new WeakMap<Cast, NameIndex>();

function indexOf(cast: Cast): NameIndex {
	let index = indexes.get(cast);
	if (!index) {
		const openings = new Uint8Array(0x10000);
		const names = new Map<number, string[]>();
		for (const name of cast.standing.keys()) {
			openings[name.charCodeAt(0)] = 1;
			const key = name.charCodeAt(0) * 0x10000 + name.charCodeAt(1);
			const list = names.get(key);
			if (list) list.push(name);
			else names.set(key, [name]);
		}
		index = { openings, names };
		indexes.set(cast, index);
	}
	return index;
}

function sum(a: Testimony | undefined, b: Testimony, sign: 1 | -1): Testimony {
	const total: Partial<Record<Evidence, number>> = {};
	for (const kind of kinds) {
		const count = (a?.[kind] ?? 0) + sign * (b[kind] ?? 0);
		if (count !== 0) total[kind] = count;
	}
	return total;
}
