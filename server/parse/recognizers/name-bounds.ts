import { costs, weights } from '../../lexicon/name-cues';
import { mark } from '../../lexicon/name-marks';
import { surnameSize } from '../../lexicon/surnames';
import { absent } from '../../lexicon/words';
import type { LatticeInput } from './lattice-input';
import { longestSound, surnameCosts } from './name-edges';
import { mostSaid } from './name-signs';

/**
 * False where no name of a clause can be cheaper than the words under it, so that the clause need not be read:
 * in 分两期建设 no surname stands, in 高标准推进 what follows 高 is hardly a given name. Everything is taken at its best for a name.
 */
export function mayHoldName(input: LatticeInput, from: number, to: number): boolean {
	const { marks, opens, titleAt, closed } = input;
	for (let at = from; at < to; at++) {
		if (opens[at] !== 0) return true;
		const marked = marks[at] as number;
		if (marked & mark.surname && closed[at] === 0 && at + 1 < to && maySurnameOpen(input, at, to)) return true;
		if (marked & mark.anyDot) return true;
		if (titleAt[at] !== 0 && mayBeSound(input, from, at)) return true;
	}
	return titleAt[to] !== 0 && mayBeSound(input, from, to);
}

/** True where a name of a Han surname and one or two given characters may cost no more than these characters as words. */
function maySurnameOpen(input: LatticeInput, at: number, to: number): boolean {
	const { text, units, marks, model } = input;
	const code = units[at] as number;
	const surname = surnameCosts().plain[code] as number;
	if (surname === 0 || surnameSize(text, at, to) === 2) return surnameSize(text, at, to) === 2;
	const second = units[at + 1] as number;
	if (!isGiven(input, at + 1)) return false;
	const { character, given } = model;
	const before = at > 0 ? (marks[at - 1] as number) : 0;
	const left = !(before & mark.han) ? Math.max(weights.list, weights.clauseStart) : before & mark.verbBefore ? weights.personVerb : before & mark.personEnding ? weights.personEnding : 0;
	const own = given[second] as number;
	let name = costs.name + surname - left + (own === absent ? costs.unknownGiven : own);
	let words = (character[code] as number) + (character[second] as number);
	let pair = -1;
	if (name + costs.single - saidBehind(input, at + 2) <= words) {
		pair = model.pair(code, second) & 0xff;
		if (pair === 0 || name + costs.single - saidBehind(input, at + 2) <= pair) return true;
	}
	if (at + 2 >= to || !isGiven(input, at + 2)) return false;
	const third = units[at + 2] as number;
	const last = given[third] as number;
	name += (last === absent ? costs.unknownGiven : last) - saidBehind(input, at + 3);
	words += character[third] as number;
	if (name > words) return false;
	if (pair < 0) pair = model.pair(code, second) & 0xff;
	if (pair > 0 && name > pair + (character[third] as number)) return false;
	pair = model.pair(second, third) & 0xff;
	return pair === 0 || name <= pair + (character[code] as number);
}

function isGiven({ marks, closed }: LatticeInput, at: number): boolean {
	return ((marks[at] as number) & mark.han) !== 0 && closed[at] === 0;
}

/** The most that what stands behind a name without an introduction may say for it. */
function saidBehind({ marks, titleAt, closes }: LatticeInput, at: number): number {
	return ((marks[at] as number) & (mark.han | mark.behind)) === mark.han && titleAt[at] === 0 && closes[at] === 0 ? 0 : mostSaid;
}

/** True where characters that write sounds stand before a title, from the start of the clause or from a surname on. */
function mayBeSound({ units, marks, model }: LatticeInput, from: number, title: number): boolean {
	for (let at = title - 1; at >= from && at >= title - longestSound && model.transliteration[units[at] as number] !== absent; at--) {
		if (at + 2 <= title && (at === from || (marks[at] as number) & mark.surname)) return true;
	}
	return false;
}
