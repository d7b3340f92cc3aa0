import { type SurnameRank, surnameOpeners, surnameRank, surnameSize } from '../words/surnames';
import { absent, longer, noun, type WordModel, wordModel } from '../words/words';
import { relax, step } from './cheapest-chain';
import type { KnownNames, LatticeInput } from './lattice-input';
import { leftSign, mostSaid, rightSign } from './name-signs';
import { isStem } from './stems';
import { costs, weights } from './words/name-cues';
import { mark } from './words/name-marks';

/** The names that the page knows and whose characters stand at `at`; `first` is the first of them. */
export function knownNames(
	input: LatticeInput,
	{ starts, ends }: KnownNames,
	first: number,
	at: number,
	to: number,
): void {
	const base = input.names.best[at];
	for (let i = first; starts[i] === at; i++) {
		const end = ends[i];
		if (end <= to)
			relax(
				input.names,
				at,
				end,
				base + costs.known + crossingCost(input, at, end) - Math.min(0, rightSign(input, end)),
				step.bare,
			);
	}
}

/** What limits the names of a clause: where the list of names that goes on may begin at most, where the clause ends, and the last offset where a title follows, -1 where none does. */
interface NameLimits {
	readonly since: number;
	readonly to: number;
	readonly titleBehind: number;
}

/** Every other name that may begin at `at`: Han names, names written by sound. */
export function nameEdges(input: LatticeInput, { since, to, titleBehind }: NameLimits, at: number): void {
	const { text, units, marks, opens, model } = input;
	const { best, kind } = input.names;
	const opened = opens[at];
	// A name ends right here: another one begins only after a title.
	if (kind[at] !== step.word && !opened) return;
	const code = units[at];
	const size = marks[at] & mark.surname ? surnameSize(text, at, to) : 0;
	if (size === 0 && !opened && ((at > 0 && marks[at - 1] & mark.han) || model.transliteration[code] === absent)) return;
	const sign = opened || leftSign(input, at);
	const left = Math.max(sign, isListed(input, since, at) ? weights.listed : 0);
	const as = sign >= weights.anchor ? step.anchored : left >= weights.anchor ? step.listed : step.bare;
	const base = best[at];
	const cost = base + costs.name - left;
	if (size === 2) hanNames(input, at, at + 2, to, cost + costs.surname.compound, as);
	// 高, and not 欧阳: a compound surname may be a surname and a given character as well.
	const surname = size === 0 ? 0 : (opened >= weights.title ? surnameCosts().titled : surnameCosts().plain)[code];
	if (surname > 0) hanNames(input, at, at + 1, to, cost + surname, as);
	else if (
		size === 0 &&
		opened >= weights.title &&
		model.character[code] >= costs.rareWord &&
		!(input.pairs[at] & 0xff)
	)
		hanNames(input, at, at + 1, to, cost + costs.surname.unknown, as);
	if (as !== step.bare || titleBehind >= at + 2) transliterated(input, at, to, base - left, as);
}

/** After 、, 和, 与 or a space that follows a name, the next name is likely. */
export function isListed({ units, names }: LatticeInput, since: number, at: number): boolean {
	if (at < since + 2 || names.kind[at - 1] === step.word) return false;
	const before = units[at - 1];
	return (
		before === 0x3001 ||
		before === 0x548c ||
		before === 0x4e0e ||
		before === 0x53ca ||
		before === 0x20 ||
		before === 0x3000
	);
}

/** What the surname of one character costs, behind a title and elsewhere, by unit; 0 where there is none. */
export function surnameCosts(): { readonly plain: Uint8Array; readonly titled: Uint8Array } {
	surnames ??= { plain: surnameTable(0), titled: surnameTable(weights.title) };
	return surnames;
}

let surnames: { readonly plain: Uint8Array; readonly titled: Uint8Array } | undefined;

function surnameTable(opened: number): Uint8Array {
	const model = wordModel();
	const table = new Uint8Array(0x10000);
	for (const code of surnameOpeners) {
		const rank = surnameRank(code);
		if (rank) table[code] = surnameCost(rank, code, opened, model);
	}
	return table;
}

/** A surname is the dearer the commoner a word it is by itself. */
function surnameCost(rank: SurnameRank, code: number, opened: number, model: WordModel): number {
	const word = model.character[code];
	if (rank === 'common' || word > costs.rareWord) return costs.surname[rank];
	if (opened >= weights.title) return Math.max(costs.surname[rank], costs.wordSurnameTitled - word);
	return rank === 'rare' && word <= costs.commonWord
		? costs.unknownTransliteration * 2
		: Math.max(costs.surname[rank], costs.wordSurname - word);
}

/** A surname with one given character and with two; `given` is where they begin, `cost` what surname and all before it cost, `as` the step that they are. */
function hanNames(input: LatticeInput, at: number, given: number, to: number, cost: number, as: number): void {
	const anchored = as !== step.bare;
	const { text, units, marks, pairs, closed, closes, titleAt, model } = input;
	const { best } = input.names;
	for (let last = given; last < given + 2 && last < to; last++) {
		const marked = marks[last];
		if (!(marked & mark.han) || closed[last]) return;
		const code = units[last];
		const own = model.given[code];
		cost += own === absent ? costs.unknownGiven : own;
		const end = last + 1;
		const next = marks[end];
		if (next & mark.dot) return;
		let extra = last === given ? costs.single : 0;
		// Whatever stands behind: words are cheaper, those read already or the character by itself.
		const silent = !anchored && (next & (mark.han | mark.behind)) === mark.han && !titleAt[end] && !closes[end];
		const least = cost + extra - (silent ? 0 : mostSaid);
		if (least >= best[end] || least > best[last] + model.character[code]) continue;
		let sign = silent ? 0 : endSign(input, end, anchored);
		const size = end - at;
		const pair = pairs[at];
		const word =
			size === 2 ? (pair & 0xff ? pair : 0) : pair & longer && model.long.endOf(text, at, end) === end ? noun : 0;
		if (word) {
			extra +=
				word & noun
					? anchored
						? costs.anchoredNoun
						: costs.bareNoun
					: input.opens[at] >= weights.title
						? costs.titledNotNoun
						: costs.wordNotNoun;
			// 群众关心的: what follows a word follows the word, not a name.
			if (next & mark.han) sign = Math.min(sign, 0);
		}
		if (!anchored) {
			if (isStem(input, at)) extra += weights.placeStem;
			if (size > 2 && marked & mark.placeSign) extra += costs.placeLike;
			// 再生季|少说: the verb begins before the name ends.
			if (sign > 0 && pairs[last] & 0xff) sign = 0;
		}
		// 市长|汀区: no name ends like a place of the administration.
		if (marked & mark.placeWordSign) extra += weights.placeEnding;
		if (sign > 0 && marked & (size > 2 ? mark.adverb : mark.quantity) && next & mark.han) extra += costs.adverbEnd;
		relax(input.names, at, end, cost + extra - sign, as);
	}
}

/** What the words behind say, weighed by what stands before: 县长王某|办公 is a name in spite of 办. */
function endSign(input: LatticeInput, end: number, anchored: boolean): number {
	const sign = rightSign(input, end);
	const closed = input.closes[end];
	if (!anchored) return Math.max(sign, closed);
	if (sign < 0) return Math.max(-weights.placeEndingAnchored, closed);
	return Math.max(sign > 0 && !(input.marks[end] & mark.han) ? weights.introducedEnd : sign, closed);
}

/** What follows weighs more behind names written by sound: 亚军|帕马科|队 and 梅利纳|王国 are no persons, whatever stands before. */
function soundSign(input: LatticeInput, end: number, anchored: boolean): number {
	return Math.min(rightSign(input, end), 0) || endSign(input, end, anchored);
}

/** The longest name written by sound that has no dot in it. */
export const longestSound = 12;

/** 外长|乌多文科: names written by sound, where a sign before them or a title behind them says that a name is there. */
function transliterated(input: LatticeInput, at: number, to: number, base: number, as: number): void {
	const anchored = as !== step.bare;
	const { text, units, marks, pairs, closed, titleAt, model } = input;
	let cost = base + costs.transliteration;
	let odd = 0;
	const titled = input.opens[at] >= weights.title;
	for (let last = at; last < to && last < at + longestSound; last++) {
		const marked = marks[last];
		if (!(marked & mark.han) || closed[last]) return;
		const own = model.transliteration[units[last]];
		if (own === absent && ++odd > (titled ? 1 : 0)) return;
		cost += own === absent ? costs.unknownTransliteration : own;
		const end = last + 1;
		const size = end - at;
		if (size < 2 || !(anchored || titleAt[end]) || marks[end] & mark.dot) continue;
		if (size === 2 && (odd || !titled) && !titleAt[end]) continue;
		const pair = pairs[at];
		const word = size === 2 ? pair & 0xff : pair & longer && model.long.endOf(text, at, end) === end;
		relax(
			input.names,
			at,
			end,
			cost +
				(word ? costs.wordNotNoun : 0) +
				(marked & mark.placeWordSign ? weights.placeEnding : 0) -
				soundSign(input, end, anchored),
			as,
		);
	}
}

/** What it costs that a common word reaches over an edge of a name: 张|钢琴. */
function crossingCost({ text, pairs }: LatticeInput, start: number, end: number): number {
	let cost = 0;
	if (end < text.length && pairs[end - 1] & 0xff) cost += costs.crossing;
	if (start > 0 && pairs[start - 1] & 0xff) cost += costs.crossing / 2;
	return cost;
}
