import { isHan } from '../text/characters';

/** Characters of no topic: pairs and triples that hold one say nothing of what a story is about. Function words, numerals and measure words of Chinese. */
const empty = new Set([...'的了在是和与及等有为以对将中上下不也就都而并这那个一二三四五六七八九十百千万亿两多年月日时从到向把被让使由于其之我他她它们说要会能可以还已经又但或如所因各每某名位次第我们大小新来去出进行了着过者']);

/**
 * How well the words of a headline return in the text below it: 0 not at all, 1 somewhat, 2 well.
 * In `天文学家又发现一颗新行星` over `美国天文学家最近确认，…又发现一颗围绕…` the pairs 天文 文学 学家 发现 return.
 */
export function sharedWords(headline: string, text: string): 0 | 1 | 2 {
	let pairs = 0;
	let shared = 0;
	for (let i = 0; i + 1 < headline.length; i++) {
		if (!topical(headline, i, 2)) continue;
		pairs++;
		if (text.includes(headline.slice(i, i + 2))) shared++;
	}
	if (shared === 0) return 0;
	return shared >= 3 || shared * 3 >= pairs ? 2 : 1;
}

/** The pairs of characters of a text that say something of what it is about. */
export function topics(text: string): Set<string> {
	const pairs = new Set<string>();
	for (let i = 0; i + 1 < text.length; i++) if (topical(text, i, 2)) pairs.add(text.slice(i, i + 2));
	return pairs;
}

/** How many of `topics` stand in `among`. */
export function shared(topics: ReadonlySet<string>, among: ReadonlySet<string>): number {
	let count = 0;
	for (const topic of topics) if (among.has(topic)) count++;
	return count;
}

function topical(text: string, at: number, length: number): boolean {
	for (let i = at; i < at + length; i++) if (!isHan(text.charCodeAt(i)) || empty.has(text[i] as string)) return false;
	return true;
}
