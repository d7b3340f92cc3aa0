/**
 * Who holds which key. Keys are hashes (ground/text/hash.ts), holders small whole numbers;
 * a page has some ten thousand keys, most of them with one holder, so all lies in arrays of numbers:
 * a map of lists would cost ten times as much to fill.
 */
export interface KeyTable {
	/** The slot of a key, or -1 where nobody holds it. A slot stays that of its key until it is released. */
	readonly find: (key: number) => number;
	/**
	 * Lets the holder hold the key and gives the number of the holding; -1 where it holds the key already.
	 * All keys of a holder are added one after the other.
	 */
	readonly add: (key: number, holder: number, sibling?: number) => number;
	/** The holding that `add` was given for this one: the one that the same holder got before it. */
	readonly siblingOf: (holding: number) => number;
	/** Ends a holding, however many hold the same key. */
	readonly remove: (holding: number) => void;
	/** The slot of the key that is held. */
	readonly slotOf: (holding: number) => number;
	readonly count: (slot: number) => number;
	/** The holders of a key, in no order. */
	readonly holders: (slot: number) => number[];
	/** Gives up a slot that nobody holds any longer. */
	readonly release: (slot: number) => void;
	/** True the first time that a slot is marked with this number. */
	readonly mark: (slot: number, turn: number) => boolean;
}

const none = -1;

/** An empty table with space for this many keys at first. It grows, but growing means copying. */
export function createKeyTable(expected = 0): KeyTable {
	/** The first slot of each bucket; a bucket's slots are chained. There are as many buckets as slots allocated. */
	let buckets = new Int32Array(1 << Math.max(6, 32 - Math.clz32(expected))).fill(none);
	let slots = slotsFor(buckets.length);
	let holdings = holdingsFor(buckets.length);

	const bucketOf = (key: number): number => key & (buckets.length - 1);

	const find = (key: number): number => {
		let slot = buckets[bucketOf(key)];
		while (slot !== none && slots.key[slot] !== key) slot = slots.next[slot];
		return slot;
	};

	const widen = (): void => {
		const length = buckets.length * 2;
		buckets = new Int32Array(length).fill(none);
		slots = {
			...slots,
			key: widened(slots.key, length),
			next: widened(slots.next, length),
			first: widened(slots.first, length),
			count: widened(slots.count, length),
			mark: widened(slots.mark, length),
		};
		for (let slot = 0; slot < slots.used; slot++) chain(slot);
	};

	const widenHoldings = (): void => {
		const length = holdings.used * 2;
		holdings = {
			...holdings,
			holder: widened(holdings.holder, length),
			sibling: widened(holdings.sibling, length),
			slot: widened(holdings.slot, length),
			next: widened(holdings.next, length),
			before: widened(holdings.before, length),
		};
	};

	const chain = (slot: number): void => {
		const bucket = bucketOf(slots.key[slot]);
		slots.next[slot] = buckets[bucket];
		buckets[bucket] = slot;
	};

	const slotFor = (key: number): number => {
		let slot = slots.free;
		if (slot !== none) slots.free = slots.next[slot];
		else {
			if (slots.used === slots.key.length) widen();
			slot = slots.used++;
		}
		slots.key[slot] = key;
		slots.first[slot] = none;
		slots.count[slot] = 0;
		slots.mark[slot] = 0;
		chain(slot);
		return slot;
	};

	return {
		find,
		add(key, holder, sibling = none) {
			let slot = find(key);
			if (slot === none) slot = slotFor(key);
			const next = slots.first[slot];
			if (next !== none && holdings.holder[next] === holder) return none;
			let holding = holdings.free;
			if (holding !== none) holdings.free = holdings.next[holding];
			else {
				if (holdings.used === holdings.holder.length) widenHoldings();
				holding = holdings.used++;
			}
			holdings.holder[holding] = holder;
			holdings.sibling[holding] = sibling;
			holdings.slot[holding] = slot;
			holdings.next[holding] = next;
			holdings.before[holding] = none;
			if (next !== none) holdings.before[next] = holding;
			slots.first[slot] = holding;
			slots.count[slot] = slots.count[slot] + 1;
			return holding;
		},
		remove(holding) {
			const slot = holdings.slot[holding];
			const before = holdings.before[holding];
			const next = holdings.next[holding];
			if (before === none) slots.first[slot] = next;
			else holdings.next[before] = next;
			if (next !== none) holdings.before[next] = before;
			slots.count[slot] = slots.count[slot] - 1;
			holdings.next[holding] = holdings.free;
			holdings.free = holding;
		},
		siblingOf: (holding) => holdings.sibling[holding],
		slotOf: (holding) => holdings.slot[holding],
		count: (slot) => slots.count[slot],
		holders(slot) {
			const list: number[] = [];
			for (let holding = slots.first[slot]; holding !== none; holding = holdings.next[holding])
				list.push(holdings.holder[holding]);
			return list;
		},
		release(slot) {
			const bucket = bucketOf(slots.key[slot]);
			let at = buckets[bucket];
			if (at === slot) buckets[bucket] = slots.next[slot];
			else {
				while (slots.next[at] !== slot) at = slots.next[at];
				slots.next[at] = slots.next[slot];
			}
			slots.next[slot] = slots.free;
			slots.free = slot;
		},
		mark(slot, turn) {
			if (slots.mark[slot] === turn) return false;
			slots.mark[slot] = turn;
			return true;
		},
	};
}

/** What is noted of each key: the next slot of its bucket, its first holding. Those given up are chained from `free`. */
function slotsFor(length: number) {
	const next = rows(5, length);
	return {
		key: next(),
		next: next(),
		first: next(),
		count: next(),
		mark: next(),
		used: 0,
		free: none,
	};
}

/** One key of one holder each, chained key by key in both directions. */
function holdingsFor(length: number) {
	const next = rows(5, length);
	return {
		holder: next(),
		sibling: next(),
		slot: next(),
		next: next(),
		before: next(),
		used: 0,
		free: none,
	};
}

/** Some rows of zeros, in one stretch of memory: that is had sooner than five. */
function rows(count: number, length: number): () => Int32Array {
	const memory = new ArrayBuffer(4 * count * length);
	let used = 0;
	return () => new Int32Array(memory, 4 * length * used++, length);
}

function widened(list: Int32Array, length: number): Int32Array<ArrayBuffer> {
	const wide = new Int32Array(length);
	wide.set(list);
	return wide;
}
