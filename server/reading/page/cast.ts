import type { Draft, KnownName, NameStatus, RestrictedCast } from '../../ground/model/article';
import type { Evidence, EvidenceCounts } from '../../ground/model/entity';
import type { Cast, CastMember } from '../../ground/model/page';
import { pairKey } from '../../ground/text/characters';
import { memoize } from '../../ground/text/memoize';

const kinds: readonly Evidence[] = ['byline', 'title', 'description', 'appointment', 'speech'];

/**
 * The status that a sum of evidence counts gives a name. One place in a byline, beside a title or in an appointment stands by itself;
 * so does a description (`村民李文`). A verb of speech behind a possible name (`李文说`) has to occur twice.
 */
export function nameStatusOf(evidenceCounts: EvidenceCounts): NameStatus | undefined {
	if (evidenceCounts.byline || evidenceCounts.title || evidenceCounts.appointment || evidenceCounts.description)
		return 'known';
	const speech = evidenceCounts.speech ?? 0;
	return speech >= 2 ? 'known' : speech === 1 ? 'seen' : undefined;
}

/** The cast of a page: the whole-number sums of the evidence counts of its drafts, in one round, with no feedback. */
export function castOf(drafts: readonly Draft[]): Cast {
	const shards: Shard[] = new Array(shardCount).fill(noNames);
	const filled = new Map<number, Map<string, CastMember>>();
	for (const { evidenceCounts } of drafts) {
		for (const [name, counts] of evidenceCounts) {
			const place = shardOf(name);
			let shard = filled.get(place);
			if (!shard) filled.set(place, (shards[place] = shard = new Map()));
			const before = shard.get(name)?.evidenceCounts;
			const total = before ? sum(before, counts, 1) : counts;
			shard.set(name, { evidenceCounts: total, status: nameStatusOf(total) });
		}
	}
	return { shards };
}

/**
 * The cast after some drafts went and others came, and the names whose status changed.
 * Equal to `castOf` over the drafts that are left. Shards that hold none of their names are shared with the cast before.
 */
export function recast(
	cast: Cast,
	gone: readonly Draft[],
	come: readonly Draft[],
): { readonly cast: Cast; readonly changed: ReadonlySet<string> } {
	const sums = new Map<string, EvidenceCounts>();
	for (const [drafts, sign] of [
		[gone, -1],
		[come, 1],
	] as const) {
		for (const draft of drafts)
			for (const [name, counts] of draft.evidenceCounts)
				sums.set(name, sum(sums.get(name) ?? memberOf(cast, name)?.evidenceCounts, counts, sign));
	}
	const changed = new Set<string>();
	const shards = [...cast.shards];
	const copied = new Map<number, Map<string, CastMember>>();
	for (const [name, evidenceCounts] of sums) {
		// An edited story gives mostly the same evidence as before.
		if (isSame(evidenceCounts, memberOf(cast, name)?.evidenceCounts)) continue;
		const place = shardOf(name);
		let shard = copied.get(place);
		if (!shard) {
			shard = new Map(shards[place]);
			copied.set(place, shard);
			shards[place] = shard;
		}
		const status = nameStatusOf(evidenceCounts);
		if (status !== shard.get(name)?.status) changed.add(name);
		if (Object.keys(evidenceCounts).length > 0) shard.set(name, { evidenceCounts, status });
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

/** True where the characters of a name stand somewhere in the draft. Only then does the draft depend on the status of that name. */
export function mayMention(draft: Draft, name: string): boolean {
	return draft.logical.text.includes(name);
}

/**
 * What a draft sees of the cast: the status of the names that its text may mention (`mayMention`), and where.
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
	/** The names that have a status, by their first two units. */
	readonly names: ReadonlyMap<number, Entry>;
}

/** Kept with the shard it belongs to: a shard never changes, an edit makes a new one. */
const indexOfShard = memoize((shard: Shard): ShardIndex => {
	const firsts: number[] = [];
	const seconds = new Uint32Array(0x100 >> 5);
	const names = new Map<number, Entry>();
	for (const [name, { status }] of shard) {
		if (!status) continue;
		const first = name.charCodeAt(0);
		const second = name.charCodeAt(1);
		if (!firsts.includes(first)) firsts.push(first);
		const low = second & 0xff;
		seconds[low >> 5] = seconds[low >> 5] | (1 << (low & 31));
		const key = pairKey(first, second);
		names.set(key, { known: { name, status }, next: names.get(key), crowd: undefined });
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

function isSame(a: EvidenceCounts, b: EvidenceCounts | undefined): boolean {
	if (a === b) return true;
	for (const kind of kinds) if ((a[kind] ?? 0) !== (b?.[kind] ?? 0)) return false;
	return true;
}

function sum(a: EvidenceCounts | undefined, b: EvidenceCounts, sign: 1 | -1): EvidenceCounts {
	const total: Partial<Record<Evidence, number>> = {};
	for (const kind of kinds) {
		const count = (a?.[kind] ?? 0) + sign * (b[kind] ?? 0);
		if (count !== 0) total[kind] = count;
	}
	return total;
}
