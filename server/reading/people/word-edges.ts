import { longer, nodeShift } from '../words/words';
import { type Chain, relax, step } from './cheapest-chain';
import type { LatticeInput } from './lattice-input';
import { costs } from './words/name-cues';
import { mark } from './words/name-marks';
import { placeWords } from './words/organs';

/** What is read word by word: no word ends behind `to`. */
export interface WordReading {
	readonly input: LatticeInput;
	readonly chain: Chain;
	readonly to: number;
}

/** Every word that begins with the Han at `at`: its character, the words of the lists, places and organizations that no list has. */
export function wordEdges(reading: WordReading, at: number): void {
	const { input, chain, to } = reading;
	const { marks, pairs, units, model } = input;
	const base = chain.best[at];
	relax(chain, { start: at, end: at + 1, cost: base + model.character[units[at]], as: step.word });
	if (at + 1 >= to) return;
	const pair = pairs[at];
	if (pair !== 0) {
		const cost = pair & 0xff;
		if (cost !== 0) relax(chain, { start: at, end: at + 2, cost: base + cost, as: step.word });
		if (pair & longer) longWords(reading, at);
	}
	if (marks[at] & mark.beforePlace) placeEdges(reading, at);
}

/** The pair tells where the words of three characters and more go on. */
function longWords({ input: { units, pairs, model }, chain, to }: WordReading, at: number): void {
	const { long } = model;
	const base = chain.best[at];
	let node = pairs[at] >>> nodeShift;
	for (let end = at + 2; end < to; ) {
		node = long.step(node, units[end++]);
		if (node < 0) return;
		const cost = long.valueAt(node);
		if (cost !== undefined) relax(chain, { start: at, end, cost: base + cost, as: step.word });
	}
}

/** 石桥|水库, 白羊|镇, 农科|院: places and organizations that no list has, so that their stems are no names. */
function placeEdges({ input: { marks, opens, text }, chain, to }: WordReading, at: number): void {
	const second = marks[at + 1];
	const third = marks[at + 2];
	const fourth = marks[at + 3];
	// 部主任|路某: no place reaches over the end of a title.
	if (marks[at] & mark.functionWord || at + 2 >= to || opens[at + 1] || opens[at + 2] || !isStem(second)) return;
	const base = chain.best[at];
	if (third & mark.placeWord) {
		const end = placeWords.endOf(text, at + 2, to);
		if (end > 0) relax(chain, { start: at, end, cost: base + costs.place, as: step.word });
	}
	if (third & mark.organWord) relax(chain, { start: at, end: at + 3, cost: base + costs.organization, as: step.word });
	if (!(fourth & mark.placeWord) || at + 3 >= to || opens[at + 3] || !isStem(third)) return;
	const end = placeWords.endOf(text, at + 3, to);
	if (end > 0) relax(chain, { start: at, end, cost: base + costs.place + costs.placeLonger, as: step.word });
}

/** A Han that may stand in the name of a place. */
function isStem(marked: number): boolean {
	return (marked & (mark.han | mark.functionWord)) === mark.han;
}
