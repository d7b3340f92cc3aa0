import { pairKey } from '../../ground/text/characters';
import type { LatticeInput, StemTable } from './lattice-input';
import { mark } from './words/name-marks';
import { placeEndings, placeWords } from './words/organs';

/** True where the two characters at `at` stand before an ending of a place somewhere in the text: 石桥 of 石桥水库 is no name when bare. */
export function isStem(input: LatticeInput, at: number): boolean {
	return (countAt(input, at) & stemOfPlace) !== 0;
}

/** How often the two characters at `at` stand before an ending of the administration (镇, 村) in the text. */
export function townsAt(input: LatticeInput, at: number): number {
	return countAt(input, at) >> 1;
}

function countAt(input: LatticeInput, at: number): number {
	if (input.stems === 'none') return 0;
	if (input.stems === 'unread') input.stems = findStems(input);
	const { stems, units } = input;
	return stems.counts[cellOf(stems.keys, pairKey(units[at], units[at + 1]))];
}

const stemOfPlace = 1;

function findStems({ text, units, marks, endings, ended }: LatticeInput): StemTable {
	let size = 1 << 6;
	while (size < 2 * ended) size *= 2;
	const keys = new Int32Array(size);
	const counts = new Int32Array(size);
	for (let i = 0; i < ended; i++) {
		const at = endings[i];
		const marked = marks[at];
		if (at < 2 || !(marks[at - 1] & marks[at - 2] & mark.han)) continue;
		const isPlace = marked & mark.placeSign || (marked & mark.placeEnding && placeEndings.endOf(text, at) > 0);
		const isTown = marked & mark.placeWordSign || (marked & mark.placeWord && placeWords.endOf(text, at) > 0);
		if (!isPlace && !isTown) continue;
		const key = pairKey(units[at - 2], units[at - 1]);
		const cell = cellOf(keys, key);
		keys[cell] = key;
		counts[cell] = (counts[cell] | (isPlace ? stemOfPlace : 0)) + (isTown ? 2 : 0);
	}
	return { keys, counts };
}

/** The cell of a pair, or the empty one where it would stand. No two Han have the key 0. */
function cellOf(keys: Int32Array, key: number): number {
	const last = keys.length - 1;
	let at = (Math.imul(key, 0x9e3779b1) >>> 8) & last;
	while (keys[at] !== 0 && keys[at] !== key) at = (at + 1) & last;
	return at;
}
