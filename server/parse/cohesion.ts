/** Characters of no topic: pairs that hold one say nothing of what a story is about. Function words, numerals and measure words of Chinese. */
const empty = '的了在是和与及等有为以对将中上下不也就都而并这那个一二三四五六七八九十百千万亿两多年月日时从到向把被让使由于其之我他她它们说要会能可以还已经又但或如所因各每某名位次第大小新来去出进行着过者';

/** The first Han character of the basic block, and how many the block has: within it a pair of characters is one small number. */
const base = 0x4e00;
const block = 0x5200;

const topical = new Uint8Array(block).fill(1);
for (const sign of empty) topical[sign.charCodeAt(0) - base] = 0;

/** The pairs of characters of a text that say something of what it is about. */
export function topics(text: string): Set<number> {
	const pairs = new Set<number>();
	let before = -1;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i) - base;
		const now = code >= 0 && code < block && topical[code] === 1 ? code : -1;
		if (before >= 0 && now >= 0) pairs.add(before * block + now);
		before = now;
	}
	return pairs;
}

/** How many of `topics` stand in `among`. */
export function shared(topics: ReadonlySet<number>, among: ReadonlySet<number>): number {
	let count = 0;
	for (const topic of topics) if (among.has(topic)) count++;
	return count;
}

/**
 * How well the words of a headline return in the text below it: 0 not at all, 1 somewhat, 2 well.
 * In `天文学家又发现一颗新行星` over `美国天文学家最近确认，…又发现一颗围绕…` the pairs 天文 文学 学家 发现 return.
 */
export function sharedWords(headline: ReadonlySet<number>, text: ReadonlySet<number>): 0 | 1 | 2 {
	const common = shared(headline, text);
	if (common === 0) return 0;
	return common >= 3 || common * 3 >= headline.size ? 2 : 1;
}
