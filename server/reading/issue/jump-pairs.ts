/** One end of a story that stands on two pages. */
export interface JumpEnd {
	/** The page that it stands on, `A1`. */
	readonly page: string;
	readonly direction: 'on' | 'back';
	/** The page that it names, with its letter. */
	readonly target: string;
	/** The headline above it: of a continuation often a stub, in words of its own. */
	readonly headline: string;
	/** The last words before a jump on, the first behind a jump back. */
	readonly words: string;
}

/** What becomes of one end when it is held against those of the other pages. */
export type Partner<E extends JumpEnd> =
	/** The other half. */
	| { readonly kind: 'paired'; readonly end: E }
	/** The page that it names has no other half, another page has, or the other half names another page. */
	| { readonly kind: 'elsewhere'; readonly end: E }
	| { readonly kind: 'none' };

/**
 * The other halves of the ends of one page, in their order. Where two stories go from one page to another, each continuation goes to the
 * story that its headline or its words are most like, and else in the order of the page.
 * Only where an end has no other half where it says, one that names wrongly is looked for; it has to be alike.
 */
export function partnersOf<E extends JumpEnd>(own: readonly E[], others: readonly E[]): Partner<E>[] {
	const found = new Map<E, E>();
	const taken = new Set<E>();
	const settle = (wanted: (one: E, other: E) => boolean, least: number) => {
		const pairs = own.flatMap((one, i) =>
			found.has(one)
				? []
				: others.flatMap((other, k) =>
						!taken.has(other) && other.direction !== one.direction && wanted(one, other)
							? [{ one, other, apart: Math.abs(i - k), alike: likenessOfEnds(one, other) }]
							: [],
					),
		);
		pairs.sort((a, b) => b.alike - a.alike || a.apart - b.apart);
		for (const { one, other, alike } of pairs) {
			if (found.has(one) || taken.has(other) || alike < least) continue;
			found.set(one, other);
			taken.add(other);
		}
	};
	settle((one, other) => one.target === other.page && other.target === one.page, 0);
	const paired = new Set(found.keys());
	// A half that names this page but stands elsewhere, or stands where it should but names another page.
	settle((one, other) => (other.target === one.page) !== (one.target === other.page), clearlyAlike);
	return own.map((one) => {
		const end = found.get(one);
		if (!end) return { kind: 'none' };
		return { kind: paired.has(one) ? 'paired' : 'elsewhere', end };
	});
}

/** Two halves share at least this part of the pairs of characters of the shorter headline. */
const clearlyAlike = 0.5;

/** How much of a continuation's headline stands in the story's own, or in the words where the two meet; 0 to 1. */
export function likenessOfEnds(one: JumpEnd, other: JumpEnd): number {
	const [on, back] = one.direction === 'on' ? [one, other] : [other, one];
	const stub = pairsOf(back.headline);
	if (stub.size === 0) return 0;
	return Math.max(share(stub, pairsOf(on.headline)), share(stub, pairsOf(on.words + back.words)));
}

function share(wanted: ReadonlySet<string>, there: ReadonlySet<string>): number {
	let count = 0;
	for (const pair of wanted) if (there.has(pair)) count++;
	return count / wanted.size;
}

function pairsOf(words: string): Set<string> {
	const signs = Array.from(words).filter((sign) => /[\p{L}\p{N}]/u.test(sign));
	return new Set(signs.slice(1).map((sign, i) => signs[i] + sign));
}
