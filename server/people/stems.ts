import { pairKey } from '../text/characters';
import type { LatticeInput } from './lattice-input';
import { mark } from './words/name-marks';
import { placeEndings, placeWords } from './words/organs';

/** True where the two characters at `at` stand before an ending of a place somewhere in the text: 石桥 of 石桥水库 is no name when bare. */
export function isStem(input: LatticeInput, at: number): boolean {
	if (input.stems === 'none') return false;
	if (input.stems === 'unread') findStems(input);
	return (counts[cellOf(pairKey(input.units[at], input.units[at + 1]))] & stemOfPlace) !== 0;
}

/** How often the two characters at `at` stand before an ending of the administration (镇, 村) in the text. */
export function townsAt(input: LatticeInput, at: number): number {
	if (input.stems === 'none') return 0;
	if (input.stems === 'unread') findStems(input);
	return counts[cellOf(pairKey(input.units[at], input.units[at + 1]))] >> 1;
}

const stemOfPlace = 1;

/** An open-addressing table of the text asked about last: pairs of units, and for each whether it is a stem, plus twice how often one of a town. Lent, as the arrays of the input are. */
let keys = new Int32Array(1 << 10);
let counts = new Int32Array(1 << 10);
let size = 1 << 10;

function findStems(input: LatticeInput): void {
	const { text, units, marks, endings, ended } = input;
	const { length } = text;
	size = 1 << 10;
	while (size < 2 * length) size *= 2;
	if (size > keys.length || size * 8 < keys.length) {
		keys = new Int32Array(size);
		counts = new Int32Array(size);
	} else {
		keys.fill(0, 0, size);
		counts.fill(0, 0, size);
	}
	for (let i = 0; i < ended; i++) {
		const at = endings[i];
		const marked = marks[at];
		if (at < 2 || !(marks[at - 1] & marks[at - 2] & mark.han)) continue;
		const isPlace = marked & mark.placeSign || (marked & mark.placeEnding && placeEndings.endOf(text, at) > 0);
		const isTown = marked & mark.placeWordSign || (marked & mark.placeWord && placeWords.endOf(text, at) > 0);
		if (!isPlace && !isTown) continue;
		const key = pairKey(units[at - 2], units[at - 1]);
		const cell = cellOf(key);
		keys[cell] = key;
		counts[cell] = (counts[cell] | (isPlace ? stemOfPlace : 0)) + (isTown ? 2 : 0);
	}
	input.stems = 'read';
}

/** The cell of a pair, or the empty one where it would stand. No two Han have the key 0. */
function cellOf(key: number): number {
	let at = (Math.imul(key, 0x9e3779b1) >>> 8) & (size - 1);
	while (keys[at] !== 0 && keys[at] !== key) at = (at + 1) & (size - 1);
	return at;
}
