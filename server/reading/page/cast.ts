import type { Draft, KnownName, RestrictedCast, Standing } from '../../ground/model/article';
import type { Evidence, Testimony } from '../../ground/model/entity';
import type { Cast, CastMember } from '../../ground/model/page';
import { pairKey } from '../../ground/text/characters';
import { memoize } from '../../ground/text/memoize';

const kinds: readonly Evidence[] = ['byline', 'title', 'description', 'appointment', 'speech'];

/**
 * The standing that a sum of testimonies gives a name. One place in a byline, beside a title or in an appointment stands by itself;
 * so does a description (`村民李文`). A verb of speech behind a possible name (`李文说`) has to occur twice.
 */
export function standingOf(testimony: Testimony): Standing | undefined {
	if (testimony.byline || testimony.title || testimony.appointment || testimony.description) return 'known';
	const speech = testimony.speech ?? 0;
	return speech >= 2 ? 'known' : speech === 1 ? 'seen' : undefined;
}

/** The cast of a page: the whole-number sums of the testimonies of its drafts, in one round, with no feedback. */
export function castOf(drafts: readonly Draft[]): Cast {
	const shards: Shard[] = new Array(shardCount).fill(noNames);
	const filled = new Map<number, Map<string, CastMember>>();
	for (const { testimony } of drafts) {
		for (const [name, counts] of testimony) {
			const place = shardOf(name);
			let shard = filled.get(place);
			if (!shard) filled.set(place, (shards[place] = shard = new Map()));
			const before = shard.get(name)?.testimony;
			const total = before ? sum(before, counts, 1) : counts;
			shard.set(name, { testimony: total, standing: standingOf(total) });
		}
	}
	return { shards };
}

/**
 * The cast after some drafts went and others came, and the names whose standing changed.
 * Equal to `castOf` over the drafts that are left. Shards that hold none of their names are shared with the cast before.
 */
export function recast(
	cast: Cast,
	gone: readonly Draft[],
	come: readonly Draft[],
): { readonly cast: Cast; readonly changed: ReadonlySet<string> } {
	const sums = new Map<string, Testimony>();
	for (const [drafts, sign] of [
		[gone, -1],
		[come, 1],
	] as const) {
		for (const draft of drafts)
			for (const [name, counts] of draft.testimony)
				sums.set(name, sum(sums.get(name) ?? memberOf(cast, name)?.testimony, counts, sign));
	}
	const changed = new Set<string>();
	const shards = [...cast.shards];
	const copied = new Map<number, Map<string, CastMember>>();
	for (const [name, testimony] of sums) {
		// An edited story gives mostly the same testimony as before.
		if (isSame(testimony, memberOf(cast, name)?.testimony)) continue;
		const place = shardOf(name);
		let shard = copied.get(place);
		if (!shard) {
			shard = new Map(shards[place]);
			copied.set(place, shard);
			shards[place] = shard;
		}
		const standing = standingOf(testimony);
		if (standing !== shard.get(name)?.standing) changed.add(name);
		if (Object.keys(testimony).length > 0) shard.set(name, { testimony, standing });
		else shard.delete(name);
	}
	// An unchanged cast stays the same object, so that what is kept with it is not made again after each keystroke.
	return { cast: copied.size > 0 ? { shards } : cast, changed };
}

/** What a cast knows of a name. */
export function memberOf(cast: Cast, name: string): CastMember | undefined {
	return cast.shards[shardOf(name)]?.get(name);
}

const shardCount = 0x100;

/** Most shards of most pages: they share it, and what is kept with it. */
const noNames: Shard = new Map();

/** By the low byte of its first unit. */
function shardOf(name: string): number {
	return name.charCodeAt(0) & 0xff;
}

/** True where the characters of a name stand somewhere in the draft. Only then does the draft depend on the standing of that name. */
export function mayMention(draft: Draft, name: string): boolean {
	return draft.logical.text.includes(name);
}

/**
 * What a draft sees of the cast: the standing of the names that its text may mention (`mayMention`), and where.
 * One pass over the text, however large the cast is: names are looked up by their first two units.
 */
export function restrict(cast: Cast, draft: Draft): RestrictedCast {
	const starts: number[] = [];
	const names: KnownName[] = [];
	const { text } = draft.logical;
	const { openings, shards } = indexOf(cast);
	const last = text.length - 1;
	for (let at = 0, first = text.charCodeAt(0); at < last; at++) {
		const second = text.charCodeAt(at + 1);
		if ((openings[first >> 5] >>> (first & 31)) & 1) {
			const shard = shards[first & 0xff];
			let entry =
				(shard.seconds[(second & 0xff) >> 5] >>> (second & 31)) & 1
					? shard.names.get(pairKey(first, second))
					: undefined;
			if (entry?.crowd) {
				for (const length of entry.crowd.lengths) {
					const known = at + length <= text.length ? entry.crowd.names.get(text.slice(at, at + length)) : undefined;
					if (!known) continue;
					starts.push(at);
					names.push(known);
				}
			} else {
				for (; entry; entry = entry.next) {
					if (!standsAt(text, entry.known.name, at)) continue;
					starts.push(at);
					names.push(entry.known);
				}
			}
		}
		first = second;
	}
	return { starts, names };
}

/** True where a name stands whose first two units are known to. */
function standsAt(text: string, name: string, at: number): boolean {
	for (let i = 2; i < name.length; i++) if (text.charCodeAt(at + i) !== name.charCodeAt(i)) return false;
	return true;
}

/** A name, and the next longer one that begins with the same two units. */
interface Entry {
	readonly known: KnownName;
	next: Entry | undefined;
	/**
	 * Where many begin with the same two units, at the first of them: a map, since a list of winners may have thousands that begin alike.
	 */
	crowd: Crowd | undefined;
}

interface Crowd {
	/** In ascending order. */
	readonly lengths: readonly number[];
	readonly names: ReadonlyMap<string, KnownName>;
}

/** At most this many are gone through one by one. */
const mostAlike = 12;

type Shard = ReadonlyMap<string, CastMember>;

interface ShardIndex {
	/** The units that names of the shard begin with, and a bit for the low byte of each second unit. */
	readonly firsts: readonly number[];
	readonly seconds: Uint32Array;
	/** The names that have a standing, by their first two units. */
	readonly names: ReadonlyMap<number, Entry>;
}

/** Kept with the shard it belongs to: a shard never changes, an edit makes a new one. */
const indexOfShard = memoize((shard: Shard): ShardIndex => {
	const firsts: number[] = [];
	const seconds = new Uint32Array(0x100 >> 5);
	const names = new Map<number, Entry>();
	for (const [name, { standing }] of shard) {
		if (!standing) continue;
		const first = name.charCodeAt(0);
		const second = name.charCodeAt(1);
		if (!firsts.includes(first)) firsts.push(first);
		const low = second & 0xff;
		seconds[low >> 5] = seconds[low >> 5] | (1 << (low & 31));
		const key = pairKey(first, second);
		names.set(key, { known: { name, standing }, next: names.get(key), crowd: undefined });
	}
	for (const [key, entry] of names) if (entry.next) names.set(key, inOrder(entry));
	return { firsts, seconds, names };
});

/** The same names, the shorter ones first; gives the first of them. */
function inOrder(last: Entry): Entry {
	const entries: Entry[] = [];
	for (let entry: Entry | undefined = last; entry; entry = entry.next) entries.push(entry);
	entries.sort((a, b) => a.known.name.length - b.known.name.length);
	for (const [i, entry] of entries.entries()) entry.next = entries[i + 1];
	const first = entries[0];
	if (entries.length > mostAlike)
		first.crowd = {
			lengths: [...new Set(entries.map(({ known }) => known.name.length))],
			names: new Map(entries.map(({ known }) => [known.name, known])),
		};
	return first;
}

interface CastIndex {
	/** A bit for each unit that a name begins with. Most of a text has none of them. */
	readonly openings: Uint32Array;
	readonly shards: readonly ShardIndex[];
}

/** Kept with the cast. */
const indexOf = memoize(({ shards }: Cast): CastIndex => {
	const openings = new Uint32Array(0x10000 >> 5);
	const indexes = shards.map(indexOfShard);
	for (const { firsts } of indexes)
		for (const unit of firsts) openings[unit >> 5] = openings[unit >> 5] | (1 << (unit & 31));
	return { openings, shards: indexes };
});

function isSame(a: Testimony, b: Testimony | undefined): boolean {
	if (a === b) return true;
	for (const kind of kinds) if ((a[kind] ?? 0) !== (b?.[kind] ?? 0)) return false;
	return true;
}

function sum(a: Testimony | undefined, b: Testimony, sign: 1 | -1): Testimony {
	const total: Partial<Record<Evidence, number>> = {};
	for (const kind of kinds) {
		const count = (a?.[kind] ?? 0) + sign * (b[kind] ?? 0);
		if (count !== 0) total[kind] = count;
	}
	return total;
}
