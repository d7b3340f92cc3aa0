import type { Span } from '../../model/span';

/**
 * Characters of no topic: pairs that hold one say nothing of what a story is about. Function words, numerals and measure words of
 * Chinese.
 */
const empty =
	'的了在是和与及等有为以对将中上下不也就都而并这那个一二三四五六七八九十百千万亿两多年月日时从到向把被让使由于其之我他她它们说要会能可以还已经又但或如所因各每某名位次第大小新来去出进行着过者';

/** By unit: 1 for the Han of the basic block that are not empty. */
const topical = new Uint8Array(0x10000).fill(1, 0x4e00, 0xa000);
for (const sign of empty) topical[sign.charCodeAt(0)] = 0;

/** The texts that are compared, as bits: a topic that stands in the first and the second has both. */
export const sides = { first: 1, second: 2, third: 4 } as const;
export type Side = (typeof sides)[keyof typeof sides];

const placeBits = 12;
const places = 1 << placeBits;
const hashShift = 32 - placeBits;

/** A comparison may hold so many units of text: a place of the table in four stays free, so that each search ends. */
export const longestComparison = 3 * (places >> 2);

/** The numbers of comparisons have so many bits beside those of the sides. */
const lastComparison = 1 << 27;

/**
 * Room to compare the topics of up to three texts: a table of open addressing, at each place the pair of units, and which texts it was
 * found in with the number of the comparison, so that what stands here of older ones is as good as empty. Whoever compares owns one.
 */
export interface Topics {
	readonly table: Int32Array;
	/** How many topics stand in exactly the texts that the index names. */
	readonly counts: Int32Array;
	comparison: number;
}

/** Room for the comparisons of one page, 32 kB. */
export function topicsRoom(): Topics {
	return { table: new Int32Array(2 * places), counts: new Int32Array(8), comparison: 0 };
}

/** Begins a comparison: what was added before is forgotten. At most `longestComparison` units may be added until the next one. */
export function compareTopics(topics: Topics): void {
	if (topics.comparison === lastComparison) {
		topics.table.fill(0);
		topics.comparison = 0;
	}
	topics.comparison++;
	topics.counts.fill(0);
}

/** A stretch of a page; its span counts UTF-16 units of the page. */
interface Stretch extends Span {
	readonly page: string;
	/** Only those of its topics count that one of the texts has already: enough where what they share is asked for, and faster. */
	readonly sharedOnly: boolean;
}

/** Adds the topics of a stretch, pairs of characters that say something of what a text is about, to one of the texts that are compared. */
export function addTopics(
	{ table, counts, comparison }: Topics,
	{ page, start, end, sharedOnly }: Stretch,
	side: Side,
): void {
	let before = 0;
	for (let i = start; i < end; i++) {
		const code = page.charCodeAt(i);
		if (topical[code] === 0) {
			before = 0;
			continue;
		}
		if (before !== 0) {
			const topic = (before << 16) | code;
			let at = Math.imul(topic, 0x9e3779b1) >>> hashShift;
			while (table[2 * at + 1] >> 3 === comparison && table[2 * at] !== topic) at = (at + 1) & (places - 1);
			const found = table[2 * at + 1];
			if (found >> 3 !== comparison) {
				before = code;
				if (sharedOnly) continue;
				table[2 * at] = topic;
				table[2 * at + 1] = (comparison << 3) | side;
				counts[side] = counts[side] + 1;
			} else if ((found & side) === 0) {
				table[2 * at + 1] = found | side;
				counts[found & 7] = counts[found & 7] - 1;
				counts[(found & 7) | side] = counts[(found & 7) | side] + 1;
			}
		}
		before = code;
	}
}

/** How many different topics stand in all of the texts that `both` names (bits of `sides`). */
export function topicsIn({ counts }: Topics, both: number): number {
	let count = 0;
	for (let bits = 1; bits < counts.length; bits++) if ((bits & both) === both) count += counts[bits];
	return count;
}
