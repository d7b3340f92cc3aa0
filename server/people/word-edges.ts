import { longer, nodeShift } from '../words/words';
import { type Chain, relax, step } from './cheapest-chain';
import type { LatticeInput } from './lattice-input';
import { costs } from './words/name-cues';
import { mark } from './words/name-marks';
import { placeWords } from './words/organs';

/**
 * Every word that begins with the Han at `at` and ends at most at `to`: its character, the words of the lists, places and organizations
 * that no list has.
 */
export function wordEdges(input: LatticeInput, chain: Chain, at: number, to: number): void {
	const { marks, pairs, units, model } = input;
	const base = chain.best[at];
	relax(chain, at, at + 1, base + model.character[units[at]], step.word);
	if (at + 1 >= to) return;
	const pair = pairs[at];
	if (pair !== 0) {
		const cost = pair & 0xff;
		if (cost !== 0) relax(chain, at, at + 2, base + cost, step.word);
		if (pair & longer) longWords(input, chain, at, to);
	}
	if (marks[at] & mark.beforePlace) placeEdges(input, chain, at, to);
}

/** The pair tells where the words of three characters and more go on. */
function longWords({ units, pairs, model }: LatticeInput, chain: Chain, at: number, to: number): void {
	const { long } = model;
	const base = chain.best[at];
	let node = pairs[at] >>> nodeShift;
	for (let end = at + 2; end < to; ) {
		node = long.step(node, units[end++]);
		if (node < 0) return;
		const cost = long.valueAt(node);
		if (cost !== undefined) relax(chain, at, end, base + cost, step.word);
	}
}

/** 石桥|水库, 白羊|镇, 农科|院: places and organizations that no list has, so that their stems are no names. */
function placeEdges({ marks, opens, text }: LatticeInput, chain: Chain, at: number, to: number): void {
	const second = marks[at + 1];
	const third = marks[at + 2];
	const fourth = marks[at + 3];
	// 部主任|路某: no place reaches over the end of a title.
	if (marks[at] & mark.functionWord || at + 2 >= to || opens[at + 1] || opens[at + 2] || !isStem(second)) return;
	const base = chain.best[at];
	if (third & mark.placeWord) {
		const end = placeWords.endOf(text, at + 2, to);
		if (end > 0) relax(chain, at, end, base + costs.place, step.word);
	}
	if (third & mark.organWord) relax(chain, at, at + 3, base + costs.organization, step.word);
	if (!(fourth & mark.placeWord) || at + 3 >= to || opens[at + 3] || !isStem(third)) return;
	const end = placeWords.endOf(text, at + 3, to);
	if (end > 0) relax(chain, at, end, base + costs.place + costs.placeLonger, step.word);
}

/** A Han that may stand in the name of a place. */
function isStem(marked: number): boolean {
	return (marked & (mark.han | mark.functionWord)) === mark.han;
}
