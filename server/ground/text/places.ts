import { buildTrie } from './trie';

/**
 * Where each of many words stands in a text, in ascending offsets; a word that stands nowhere has an empty list.
 * It is one pass: `indexOf` would read the text once for each of them.
 */
export function placesOf(text: string, words: Iterable<string>): ReadonlyMap<string, readonly number[]> {
	const places = new Map<string, number[]>();
	for (const word of words) places.set(word, []);
	const trie = buildTrie(places);
	for (let at = 0; at < text.length; at++) {
		let end = at;
		for (let node = trie.step(0, text.charCodeAt(at)); node > 0; node = trie.step(node, text.charCodeAt(end))) {
			trie.valueAt(node)?.push(at);
			if (++end === text.length) break;
		}
	}
	return places;
}
