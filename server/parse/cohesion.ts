/** Characters of no topic: pairs that hold one say nothing of what a story is about. Function words, numerals and measure words of Chinese. */
const empty = '的了在是和与及等有为以对将中上下不也就都而并这那个一二三四五六七八九十百千万亿两多年月日时从到向把被让使由于其之我他她它们说要会能可以还已经又但或如所因各每某名位次第大小新来去出进行着过者';

/** The first Han character of the basic block, and how many the block has: within it a pair of characters is one small number. */
const base = 0x4e00;
const block = 0x5200;

const topical = new Uint8Array(block).fill(1);
for (const sign of empty) topical[sign.charCodeAt(0) - base] = 0;

/** The texts that are compared, as bits: a topic that stands in the first and the second has both. */
export const sides = { first: 1, second: 2, third: 4 } as const;
export type Side = (typeof sides)[keyof typeof sides];

/** Topics of up to three texts; the same room is used again and again. */
const size = 1 << 13;
const keys = new Int32Array(size);
/** Which texts a topic was found in, with the number of the comparison: what stands here of older ones is as good as empty. */
const found = new Int32Array(size);
const counts = new Int32Array(8);
let comparison = 0;
let room = 0;

/** Begins a comparison. */
export function compareTopics(): void {
	comparison = comparison === 1 << 27 ? 1 : comparison + 1;
	if (comparison === 1) found.fill(0);
	counts.fill(0);
	room = size >> 1;
}

/** Adds the topics of `page[start, end)`, pairs of characters that say something of what a text is about, to one of the texts that are compared. */
export function addTopics(page: string, start: number, end: number, side: Side): void {
	let before = -1;
	for (let i = start; i < end; i++) {
		const code = page.charCodeAt(i) - base;
		const now = code >= 0 && code < block && topical[code] === 1 ? code : -1;
		if (before >= 0 && now >= 0) add(before * block + now, side);
		before = now;
	}
}

function add(topic: number, side: Side): void {
	let at = (Math.imul(topic, 0x9e3779b1) >>> 19) & (size - 1);
	while ((found[at] as number) >> 3 === comparison && keys[at] !== topic) at = (at + 1) & (size - 1);
	const fresh = (found[at] as number) >> 3 !== comparison;
	// Windows are short; what a text of nothing but different words would have beyond this is not counted.
	if (fresh && room-- <= 0) return;
	const old = fresh ? 0 : (found[at] as number) & 7;
	const now = old | side;
	if (now === old) return;
	keys[at] = topic;
	found[at] = (comparison << 3) | now;
	if (old > 0) counts[old] = (counts[old] as number) - 1;
	counts[now] = (counts[now] as number) + 1;
}

/** How many different topics stand in all of the texts that `both` names (bits of `sides`). */
export function topicsIn(both: number): number {
	let count = 0;
	for (let bits = 1; bits < counts.length; bits++) if ((bits & both) === both) count += counts[bits] as number;
	return count;
}
