import { isSpace } from '../../ground/text/characters';
import { memoizeLast } from '../../ground/text/memoize';

/**
 * A text without white space and line ends, full-width signs as their half-width ones: what stays the same however a page is wrapped,
 * rejoined or set in other widths. `，１００ 米⏎` is `,100米`.
 */
export interface Ink {
	readonly text: string;
	/** The page offset of each unit of the ink. */
	readonly origin: Int32Array;
}

/** The ink of a few words, without offsets. */
export function inkText(words: string): string {
	let ink = '';
	for (let at = 0; at < words.length; at++) {
		const code = inkUnit(words.charCodeAt(at));
		if (code > 0) ink += String.fromCharCode(code);
	}
	return ink;
}

/** The unit as it stands in the ink; 0 for what leaves none. */
function inkUnit(code: number): number {
	if (isSpace(code) || code === lineFeed || code === carriageReturn) return 0;
	return code >= fullWidthFirst && code <= fullWidthLast ? code - fullWidthDistance : code;
}

/** Offsets count in the text. */
function inkOf(text: string): Ink {
	const origin = new Int32Array(text.length);
	const codes = new Uint16Array(text.length);
	let length = 0;
	for (let at = 0; at < text.length; at++) {
		const code = inkUnit(text.charCodeAt(at));
		if (code === 0) continue;
		codes[length] = code;
		origin[length++] = at;
	}
	return { text: decoder.decode(codes.subarray(0, length)), origin: origin.subarray(0, length) };
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const fullWidthFirst = 0xff01;
const fullWidthLast = 0xff5e;
const fullWidthDistance = 0xfee0;
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** So many units in a row are looked up at once. */
export const gramLength = 4;

/** The ink of a text, and where each four units of it stand. */
export interface InkIndex extends Ink {
	/**
	 * Where four units stand that read `of.slice(at, at + 4)`, as offsets of the ink; the last places come first. None where they stand at
	 * too many places to tell one.
	 */
	readonly places: (of: string, at: number) => readonly number[];
	/** False where these words, four units and more, stand nowhere. */
	readonly mayStand: (words: string) => boolean;
}

/** What stands at more places than this says nothing of where one is. */
const mostPlaces = 48;

/** The index of the text that was last asked about: all marks of a page are looked for in the same text. */
export const inkIndex = memoizeLast((text: string): InkIndex => {
	const ink = inkOf(text);
	const size = 2 ** Math.max(8, Math.ceil(Math.log2(ink.text.length + 1)));
	const heads = new Int32Array(size).fill(-1);
	const next = new Int32Array(ink.text.length);
	for (let at = 0; at + gramLength <= ink.text.length; at++) {
		const bucket = gramHash(ink.text, at) & (size - 1);
		next[at] = heads[bucket];
		heads[bucket] = at;
	}
	const places = (of: string, at: number): readonly number[] => {
		const found: number[] = [];
		// Other words may fall into the bucket, so it is walked a little further than what it may give.
		let steps = 0;
		for (let place = heads[gramHash(of, at) & (size - 1)]; place >= 0; place = next[place]) {
			if (++steps > 4 * mostPlaces) return [];
			if (
				of.charCodeAt(at) === ink.text.charCodeAt(place) &&
				ink.text.startsWith(of.slice(at, at + gramLength), place) &&
				found.push(place) > mostPlaces
			)
				return [];
		}
		return found;
	};
	const mayStand = (words: string): boolean => {
		let steps = 0;
		for (let place = heads[gramHash(words, 0) & (size - 1)]; place >= 0; place = next[place])
			if (++steps > 4 * mostPlaces || ink.text.startsWith(words, place)) return true;
		return false;
	};
	return { ...ink, places, mayStand };
});

function gramHash(text: string, at: number): number {
	let hash = 0;
	for (let i = at; i < at + gramLength; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1) ^ (hash >>> 13);
	return (hash ^ (hash >>> 15)) >>> 0;
}
