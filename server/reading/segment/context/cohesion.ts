import type { Span } from '../../../ground/model/span';

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

/** A comparison may hold so many units of text: a place of the largest table in four stays free, so that each search ends. */
export const longestComparison = 3072;

/**
 * Room to compare the topics of up to three texts: a table of open addressing, at each place a topic, and the texts that it was found in.
 * Whoever compares owns one.
 */
export interface Topics {
	readonly table: Int32Array;
	/** By place: the texts that have the topic there, 0 where there is none. */
	readonly sides: Uint8Array;
	/** How many topics stand in exactly the texts that the index names. */
	readonly counts: Int32Array;
}

/** Room for the comparisons of a page of so many UTF-16 units: at most 20 kB. */
export function topicsRoom(units: number): Topics {
	let places = 64;
	while (3 * places < 4 * Math.min(units, longestComparison)) places *= 2;
	return { table: new Int32Array(places), sides: new Uint8Array(places), counts: new Int32Array(8) };
}

/** True where the room is large enough for a page of so many units. */
export function hasRoom({ table }: Topics, units: number): boolean {
	return 3 * table.length >= 4 * Math.min(units, longestComparison);
}

/** Begins a comparison: what was added before is forgotten. At most `longestComparison` units may be added until the next one. */
export function compareTopics(topics: Topics): void {
	topics.sides.fill(0);
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
	{ table, sides, counts }: Topics,
	{ page, start, end, sharedOnly }: Stretch,
	side: Side,
): void {
	const last = table.length - 1;
	const shift = Math.clz32(last);
	let before = 0;
	for (let i = start; i < end; i++) {
		const code = page.charCodeAt(i);
		if (topical[code] === 0) {
			before = 0;
			continue;
		}
		if (before !== 0) {
			const topic = (before << 16) | code;
			let at = Math.imul(topic, 0x9e3779b1) >>> shift;
			while (sides[at] !== 0 && table[at] !== topic) at = (at + 1) & last;
			const found = sides[at];
			if (found !== 0 ? (found & side) === 0 : !sharedOnly) {
				table[at] = topic;
				sides[at] = found | side;
				if (found !== 0) counts[found] = counts[found] - 1;
				counts[found | side] = counts[found | side] + 1;
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
