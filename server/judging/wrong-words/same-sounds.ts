import { once } from '../../ground/text/once';
import { homophones } from '../../reading/words/likeness';
import { wordLists } from '../../reading/words/word-lists';

/**
 * The words of two characters that an input method offers for the same letters: those that sound like two characters, tones aside, and
 * share neither of them: `公私` → 公司, for 司 and 私 it is one character that is wrong, but `权利` → 全力.
 */
export function wordsOfSameSound(first: number, second: number): readonly number[] {
	const { syllables, words } = tables();
	const found: number[] = [];
	for (const one of syllables.get(first) ?? [])
		for (const other of syllables.get(second) ?? [])
			for (const word of words.get(one * syllableCount + other) ?? []) {
				if (word >>> 16 !== first && (word & 0xffff) !== second) found.push(word);
			}
	return found;
}

/** More syllables there are not. */
const syllableCount = 512;
/** A rarer word nobody is offered, in halves of a nat. */
const rarest = 30;
/** A character has readings of its own in few words: the first ones are those that count. */
const mostReadings = 2;

const tables = once(() => {
	const syllables = new Map<number, number[]>();
	let number = 0;
	for (const signs of homophones().values()) {
		number++;
		for (const sign of signs) {
			const unit = sign.charCodeAt(0);
			const own = syllables.get(unit);
			if (!own) syllables.set(unit, [number]);
			else if (own.length < mostReadings) own.push(number);
		}
	}
	const words = new Map<number, number[]>();
	for (const { length, cost, words: list } of wordLists().rows) {
		if (length !== 2 || cost > rarest) continue;
		for (let at = 0; at < list.length; at += 2) {
			const [first, second] = [list.charCodeAt(at), list.charCodeAt(at + 1)];
			for (const one of syllables.get(first) ?? [])
				for (const other of syllables.get(second) ?? []) {
					const key = one * syllableCount + other;
					const own = words.get(key);
					// Two units are one number, the first above the second.
					if (own) own.push((first << 16) | second);
					else words.set(key, [(first << 16) | second]);
				}
		}
	}
	return { syllables, words };
});
