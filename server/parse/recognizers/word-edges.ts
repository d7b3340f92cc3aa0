import { costs } from '../../lexicon/name-cues';
import { mark } from '../../lexicon/name-marks';
import { placeWords } from '../../lexicon/organs';
import { longer, longestWord } from '../../lexicon/words';
import { type Lattice, relax, step } from './lattice';

/** Every word that begins with the Han at `at`: its character, the words of the lists, places and organizations that no list has. */
export function wordEdges(lattice: Lattice, at: number, base: number): void {
	const { input, model, to } = lattice;
	relax(lattice, at, at + 1, base + (model.character[input.text.charCodeAt(at)] as number), step.word);
	if (at + 1 >= to) return;
	const pair = input.pairs[at] as number;
	if (pair !== 0) {
		const cost = pair & 0xff;
		if (cost !== 0) relax(lattice, at, at + 2, base + cost, step.word);
		if (pair & longer) longWords(lattice, at, base);
	}
	placeEdges(lattice, at, base);
}

function longWords(lattice: Lattice, at: number, base: number): void {
	const { text } = lattice.input;
	const { long } = lattice.model;
	const limit = Math.min(lattice.to, at + longestWord);
	let node = 0;
	for (let end = at; end < limit; ) {
		node = long.step(node, text.charCodeAt(end++));
		if (node < 0) return;
		const cost = long.valueAt(node);
		if (cost !== undefined) relax(lattice, at, end, base + cost, step.word);
	}
}

/** 石桥|水库, 白羊|镇, 农科|院: places and organizations that no list has, so that their stems are no names. */
function placeEdges(lattice: Lattice, at: number, base: number): void {
	const { marks, opens, text } = lattice.input;
	const second = marks[at + 1] as number;
	const third = marks[at + 2] as number;
	const fourth = marks[at + 3] as number;
	if (!(third & (mark.placeWord | mark.organWord)) && !(fourth & mark.placeWord)) return;
	// 部主任|路某: no place reaches over the end of a title.
	if ((marks[at] as number) & mark.functionWord || at + 2 >= lattice.to || opens[at + 1] || opens[at + 2] || !isStem(second)) return;
	if (third & mark.placeWord) {
		const end = placeWords.endOf(text, at + 2, lattice.to);
		if (end > 0) relax(lattice, at, end, base + costs.place, step.word);
	}
	if (third & mark.organWord) relax(lattice, at, at + 3, base + costs.organization, step.word);
	if (!(fourth & mark.placeWord) || at + 3 >= lattice.to || opens[at + 3] || !isStem(third)) return;
	const end = placeWords.endOf(text, at + 3, lattice.to);
	if (end > 0) relax(lattice, at, end, base + costs.place + costs.placeLonger, step.word);
}

/** A Han that may stand in the name of a place. */
function isStem(marked: number): boolean {
	return (marked & (mark.han | mark.functionWord)) === mark.han;
}
