import { isHan } from '../text/characters';
import { opensCompound, surnameSize } from '../words/surnames';
import { absent, noun, type WordModel, wordModel } from '../words/words';
import type { LatticeInput } from './lattice-input';
import { longestSound, surnameCosts } from './name-edges';
import { mostSaid, rightSign } from './name-signs';
import { costs, weights } from './words/name-cues';
import { inClause, mark } from './words/name-marks';

/**
 * False where no name that begins at a unit, or has the title behind it that begins there, can be cheaper than the words under it, so that the clause need not be read for it:
 * in 分两期建设 no surname stands, in 高标准推进 what follows 高 is hardly a given name. Everything is taken at its best for a name.
 */
export function mayOpenName(input: LatticeInput, at: number): boolean {
	const { marks, opens, titleAt, closed } = input;
	const marked = marks[at];
	if (titleAt[at] !== 0 && mayBeSound(input, at)) return true;
	if (marked & mark.anyDot) return true;
	if (!(marked & mark.han) || closed[at] !== 0 || !(marks[at + 1] & inClause)) return false;
	if (opens[at] === 0) return (marked & mark.surname) !== 0 && maySurnameOpen(input, at);
	return (marked & mark.surname) !== 0 || opens[at] >= weights.title || (isSound(input, at) && isSound(input, at + 1));
}

/** True where a name of a Han surname and one or two given characters may cost no more than these characters as words. The prices are those of `nameEdges`, the cheapest looked at first. */
function maySurnameOpen(input: LatticeInput, at: number): boolean {
	const { text, units, marks, model } = input;
	const code = units[at];
	// Most are done with here: as names they are dearer than their characters are as words.
	const { openers, given } = excesses();
	if (
		openers[code] + given[units[at + 1]] + Math.min(costs.single, given[units[at + 2]]) >
		mostSaid + weights.personVerb
	)
		return false;
	if (surnameSize(text, at) === 2) return true;
	if (!isGiven(input, at + 1)) return false;
	const surname = surnameCosts().plain[code];
	const { character, pair } = model;
	const second = units[at + 1];
	const before = at > 0 ? marks[at - 1] : 0;
	const left = !(before & mark.han)
		? Math.max(weights.list, weights.clauseStart)
		: before & mark.verbBefore
			? weights.personVerb
			: before & mark.personEnding
				? weights.personEnding
				: 0;
	const short = costs.name + surname - left + givenCost(input, at + 1);
	const words = character[code] + character[second];
	const isThree = isGiven(input, at + 2);
	const third = units[at + 2];
	const long = isThree
		? short + givenCost(input, at + 2) + (marks[at + 2] & mark.placeWordSign ? weights.placeEnding : 0)
		: 0;
	const mayBeTwo = short + costs.single - mostSaid <= words;
	const mayBeThree = isThree && long - mostSaid <= words + character[third];
	if (!mayBeTwo && !mayBeThree) return false;
	const pairAt = pair(code, second);
	const word = pairAt & 0xff;
	if (mayBeTwo) {
		const said = saidBehind(input, at + 2);
		if (word === 0 && short + costs.single - said <= words) return true;
		if (
			word !== 0 &&
			short +
				costs.single +
				(pairAt & noun ? costs.bareNoun : costs.wordNotNoun) -
				(marks[at + 2] & mark.han ? Math.min(said, 0) : said) <=
				Math.min(word, words)
		)
			return true;
	}
	if (!mayBeThree) return false;
	const name = long - saidBehind(input, at + 3);
	if (name > words + character[third] || (word !== 0 && name > word + character[third])) return false;
	const pairBehind = pair(second, third) & 0xff;
	return pairBehind === 0 || name <= pairBehind + character[code];
}

interface Excesses {
	/** A name and its surname. Those of two characters are left to `surnameSize`. */
	readonly openers: Int8Array;
	readonly given: Int8Array;
}

/** By unit: how much more it costs in a name than as a word. */
function excesses(): Excesses {
	tables ??= {
		openers: excessTable(openerCost),
		given: excessTable((code, { given }) => (given[code] === absent ? costs.unknownGiven : given[code])),
	};
	return tables;
}

let tables: Excesses | undefined;

function openerCost(code: number): number {
	if (opensCompound(code)) return Number.NEGATIVE_INFINITY;
	return costs.name + (surnameCosts().plain[code] || Number.POSITIVE_INFINITY);
}

function excessTable(cost: (code: number, model: WordModel) => number): Int8Array {
	const model = wordModel();
	return Int8Array.from({ length: 0x10000 }, (_, code) =>
		isHan(code) ? Math.max(-far, Math.min(far, cost(code, model) - model.character[code])) : far,
	);
}

/** More than any two excesses make up for. */
const far = 100;

function isGiven({ marks, closed }: LatticeInput, at: number): boolean {
	return (marks[at] & mark.han) !== 0 && closed[at] === 0;
}

function givenCost({ units, model }: LatticeInput, at: number): number {
	const own = model.given[units[at]];
	return own === absent ? costs.unknownGiven : own;
}

/** What stands behind a name without an introduction says for it. */
function saidBehind(input: LatticeInput, at: number): number {
	return Math.max(rightSign(input, at), input.closes[at]);
}

/** True where characters that write sounds stand before a title, from the start of the clause or from a surname on. */
function mayBeSound(input: LatticeInput, title: number): boolean {
	const { marks } = input;
	for (let at = title - 1; at >= 0 && at >= title - longestSound && isSound(input, at); at--) {
		if (at + 2 <= title && (at === 0 || !(marks[at - 1] & mark.han) || marks[at] & mark.surname)) return true;
	}
	return false;
}

/** True where sounds of other languages are written with the character. */
function isSound({ units, model }: LatticeInput, at: number): boolean {
	return model.transliteration[units[at]] !== absent;
}
