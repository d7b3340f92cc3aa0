import { isLatin } from '../../ground/text/characters';
import { once } from '../../ground/text/once';
import { likenessLists } from './likeness-lists';

/** In what a character is like another: 远 sounds like 元, 坏 looks like 怀. */
export type Likeness = 'sound' | 'shape';

/**
 * In what two characters are alike; undefined where they are not, or one of them is none of GB 2312.
 * They sound alike where a hasty ear or a keyboard takes one syllable for the other: tones aside, zh as z, eng as en, l as n.
 * They look alike where their Cangjie codes, which name the parts of a character, are nearly the same.
 * What is typed for a name is judged by this. The slips of running copy go by the same sounds, and by narrower shapes
 * (`judging/slips/alike.ts`), which four corners and strokes tell, too.
 */
export function likenessOf(one: string, other: string): Likeness | undefined {
	const { sounds, shapes } = tables();
	const own = sounds.get(one);
	if (own && sounds.get(other)?.some((sound) => own.includes(sound))) return 'sound';
	const [a, b] = [shapes.get(one), shapes.get(other)];
	return a !== undefined && b !== undefined && isNear(a, b) ? 'shape' : undefined;
}

/** The characters of GB 2312 that are read so, by the syllable without its tone: `ji` → 己既记…. */
export const homophones: () => ReadonlyMap<string, string> = once(() => {
	const found = new Map<string, string>();
	for (const [syllable, signs] of entriesOf(likenessLists().sounds))
		found.set(syllable, (found.get(syllable) ?? '') + signs);
	return found;
});

interface Tables {
	readonly sounds: ReadonlyMap<string, readonly string[]>;
	readonly shapes: ReadonlyMap<string, string>;
}

/** Most pages never ask. */
const tables = once((): Tables => {
	const sounds = new Map<string, string[]>();
	for (const [syllable, signs] of entriesOf(likenessLists().sounds)) {
		const sound = leveled(syllable);
		for (const sign of signs) {
			const list = sounds.get(sign);
			if (list) list.push(sound);
			else sounds.set(sign, [sound]);
		}
	}
	const shapes = new Map<string, string>();
	for (const [code, signs] of entriesOf(likenessLists().shapes)) for (const sign of signs) shapes.set(sign, code);
	return { sounds, shapes };
});

/** Each syllable or code with the characters behind it. */
function entriesOf(row: string): (readonly [key: string, signs: string])[] {
	if (row === '') return [];
	return row.split(' ').map((entry) => {
		let length = 0;
		while (isLatin(entry.charCodeAt(length))) length++;
		return [entry.slice(0, length), entry.slice(length)] as const;
	});
}

/** `zheng` as `zen`: syllables that are taken for one another come out the same. */
function leveled(syllable: string): string {
	return syllable
		.replace(/^([zcs])h/, '$1')
		.replace(/^n(?=[aeiouv])/, 'l')
		.replace(/([aei])ng$/, '$1n');
}

/** True where one letter of the codes is another, or one is missing; or where the greater part is the same, at the beginning or the end. */
function isNear(a: string, b: string): boolean {
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (a === b) return true;
	if (long.length < shortest) return false;
	let head = 0;
	while (head < short.length && short[head] === long[head]) head++;
	let tail = 0;
	while (tail < short.length - head && short.at(-1 - tail) === long.at(-1 - tail)) tail++;
	return head + tail >= long.length - 1 || (Math.max(head, tail) >= greater && long.length - head - tail <= greater);
}

/** A shorter code says too little to be compared: 十 is one letter. */
const shortest = 3;
/** Letters of a part that two characters have in common: 不 of 怀 and 环. */
const greater = 2;
