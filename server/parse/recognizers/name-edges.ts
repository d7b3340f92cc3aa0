import { neverTransliterated } from '../../lexicon/given-names';
import { costs, weights } from '../../lexicon/name-cues';
import { functionWords, organWords, placeEndings, placeWords } from '../../lexicon/organs';
import { type SurnameRank, surnameAt } from '../../lexicon/surnames';
import { absent, noun, type WordModel } from '../../lexicon/words';
import { isHan } from '../../text/characters';
import type { LatticeInput } from './name-lattice';
import { leftSign, rightSign } from './name-signs';

/** What an edge of the lattice is made from. Offsets `at` are counted from `from`. */
export interface NameStep {
	readonly model: WordModel;
	readonly base: number;
	readonly listed: boolean;
	/** A name ends right here: another one begins only after a title. */
	readonly adjacent: boolean;
	readonly relax: (at: number, end: number, cost: number, kind: number) => void;
}

/** Every name that may begin at `at`: known ones, Han names, names written by sound. */
export function nameEdges(input: LatticeInput, from: number, to: number, at: number, { model, base, listed: inList, adjacent, relax }: NameStep): void {
	const { text, known } = input;
	const start = from + at;
	if (known) {
		for (const end of known.get(start) ?? []) {
			if (end <= to) relax(at, end - from, base + costs.known + crossingCost(text, start, end, model) - Math.min(0, rightSign(input, end)), 1);
		}
	}
	const opened = input.opens[start] as number;
	if (adjacent && !opened) return;
	const surname = surnameAt(text, start, to);
	if (!surname && !opened && !(model.transliteration[text.charCodeAt(start)] !== absent && (start === 0 || !isHan(text.charCodeAt(start - 1))))) return;
	const sign = opened || leftSign(text, start);
	const left = Math.max(sign, inList ? weights.listed : 0);
	const anchored = left >= weights.anchor;
	const kind = sign >= weights.anchor ? 2 : anchored ? 4 : 1;
	if (surname) {
		const own = surname.end - start === 2 ? costs.surname.compound : surnameCost(surname.value, text.charCodeAt(start), opened, model);
		surnamed({ input, at, from, to, base: base + own + costs.name - left, given: surname.end, anchored, kind, model, relax });
		// 高, and not 欧阳: a compound surname may be a surname and a given character as well.
		if (surname.end - start === 2) {
			const single = surnameAt(text, start, start + 1);
			if (single) surnamed({ input, at, from, to, base: base + surnameCost(single.value, text.charCodeAt(start), opened, model) + costs.name - left, given: start + 1, anchored, kind, model, relax });
		}
	} else if (opened >= weights.title && (model.character[text.charCodeAt(start)] as number) >= costs.rareWord && !(model.pair(text.charCodeAt(start), text.charCodeAt(start + 1)) & 0xff))
		surnamed({ input, at, from, to, base: base + costs.surname.unknown + costs.name - left, given: start + 1, anchored, kind, model, relax });
	transliterated(input, from, to, at, { model, base: base - left, anchored, kind, relax });
}

/** A surname is the dearer the commoner a word it is by itself. */
function surnameCost(rank: SurnameRank, code: number, opened: number, model: WordModel): number {
	const word = model.character[code] as number;
	if (rank === 'common' || word > costs.rareWord) return costs.surname[rank];
	if (opened >= weights.title) return Math.max(costs.surname[rank], costs.wordSurnameTitled - word);
	return rank === 'rare' && word <= costs.commonWord ? costs.unknownTransliteration * 2 : Math.max(costs.surname[rank], costs.wordSurname - word);
}

/** Characters of names that are adverbs and prepositions as well. */
const adverbs = new Set('正刚方曾再常向同随连来才将会少多作任');
/** Of those, the ones that two characters end with more often than a name does: 再生季|少说. */
const quantities = new Set('少多才将会再');

interface Surnamed {
	readonly input: LatticeInput;
	readonly from: number;
	readonly to: number;
	readonly at: number;
	readonly base: number;
	/** Where the given name begins. */
	readonly given: number;
	readonly anchored: boolean;
	/** See `Search.name`. */
	readonly kind: number;
	readonly model: WordModel;
	readonly relax: (at: number, end: number, cost: number, kind: number) => void;
}

function surnamed({ input, from, to, at, base, given, anchored, kind, model, relax }: Surnamed): void {
	const { text, closed, stems } = input;
	let cost = base;
	for (let end = given; end < given + 2 && end < to; end++) {
		const code = text.charCodeAt(end);
		if (!isHan(code) || closed[end]) return;
		const own = model.given[code] as number;
		cost += own === absent ? costs.unknownGiven : own;
		if (text.charCodeAt(end + 1) === 0xb7) return;
		const start = from + at;
		const size = end + 1 - start;
		let sign = endSign(input, end + 1, anchored);
		let extra = end === given ? costs.single : 0;
		const pair = size === 2 ? model.pair(text.charCodeAt(start), code) : 0;
		const word = pair & 0xff ? pair : size > 2 && model.long.has(text.slice(start, end + 1)) ? noun : 0;
		if (word) {
			extra += word & noun ? (anchored ? costs.anchoredNoun : costs.bareNoun) : costs.wordNotNoun;
			// 群众关心的: what follows a word follows the word, not a name.
			if (isHan(text.charCodeAt(end + 1))) sign = Math.min(sign, 0);
		}
		if (!anchored) {
			if (stems.has(text.slice(start, start + 2)) || stems.has(text.slice(start, end + 1))) extra += weights.placeStem;
			if (size > 2 && placeEndings.has(text[end] as string)) extra += costs.placeLike;
			// 再生季|少说: the verb begins before the name ends.
			if (sign > 0 && model.pair(code, text.charCodeAt(end + 1)) & 0xff) sign = 0;
		}
		// 市长|汀区: no name ends like a place of the administration.
		if (placeWords.has(text[end] as string)) extra += weights.placeEnding;
		if (sign > 0 && (size > 2 ? adverbs : quantities).has(text[end] as string) && isHan(text.charCodeAt(end + 1))) extra += costs.adverbEnd;
		extra -= sign;
		relax(at, end + 1 - from, cost + extra, kind);
	}
}

/** What the words behind say, weighed by what stands before: 县长王某|办公 is a name in spite of 办. */
function endSign(input: LatticeInput, end: number, anchored: boolean): number {
	const sign = rightSign(input, end);
	const closed = input.closes[end] as number;
	if (!anchored) return Math.max(sign, closed);
	if (sign < 0) return Math.max(-weights.placeEndingAnchored, closed);
	return Math.max(end >= input.text.length || (!isHan(input.text.charCodeAt(end)) && sign > 0) ? weights.introducedEnd : sign, closed);
}

/** What follows weighs more behind names written by sound: 亚军|帕马科|队 and 梅利纳|王国 are no persons, whatever stands before. */
function soundSign(input: LatticeInput, end: number, anchored: boolean): number {
	return Math.min(rightSign(input, end), 0) || endSign(input, end, anchored);
}

/** 外长|乌多文科: names written by sound, where a sign before them or a title behind them says that a name is there. */
function transliterated(input: LatticeInput, from: number, to: number, at: number, { model, base, anchored, kind, relax }: Pick<NameStep, 'model' | 'base' | 'relax'> & Pick<Surnamed, 'anchored' | 'kind'>): void {
	const { text, closed, titleAt } = input;
	const start = from + at;
	let cost = base + costs.transliteration;
	let odd = 0;
	const titled = (input.opens[start] as number) >= weights.title;
	for (let end = start; end < to && end < start + 12; end++) {
		const code = text.charCodeAt(end);
		if (!isHan(code) || closed[end]) return;
		const own = model.transliteration[code] as number;
		if (own === absent && ++odd > (titled ? 1 : 0)) return;
		cost += own === absent ? costs.unknownTransliteration : own;
		const size = end + 1 - start;
		if (size < 2 || !(anchored || titleAt[end + 1]) || text.charCodeAt(end + 1) === 0xb7) continue;
		if (size === 2 && (odd || !titled) && !titleAt[end + 1]) continue;
		const word = size === 2 ? model.pair(text.charCodeAt(start), code) & 0xff : model.long.has(text.slice(start, end + 1)) ? 1 : 0;
		relax(at, end + 1 - from, cost + (word ? costs.wordNotNoun : 0) + (placeWords.has(text[end] as string) ? weights.placeEnding : 0) - soundSign(input, end + 1, anchored), kind);
	}
}

const never = new Set([...neverTransliterated].map((character) => character.charCodeAt(0)));

/** No more is read behind a dot: three parts of eight characters. */
const longestAfterDot = 26;

/** 詹姆斯·怀特, 古丽扎尔·艾山: both sides of a dot in characters that write sounds. `dot` is counted from `from`. */
export function dottedNames(input: LatticeInput, from: number, to: number, dot: number, { model, best, relax }: { readonly model: WordModel; readonly best: Int32Array; readonly relax: NameStep['relax'] }): void {
	const { text, closed } = input;
	const price = (code: number) => (never.has(code) ? absent : Math.min(model.transliteration[code] as number, (model.given[code] as number) + 2) + 1);
	// The parts after this dot, up to three more of them (木塔力甫·热合曼, A·B·C).
	const ends: { end: number; cost: number; size: number }[] = [];
	let cost = 0;
	let size = 0;
	let part = 0;
	for (let at = from + dot + 1; at < to && at <= from + dot + longestAfterDot; at++) {
		const code = text.charCodeAt(at);
		if (code === 0xb7 && part > 0) {
			part = 0;
			continue;
		}
		const own = isHan(code) && !closed[at] && part < 9 ? price(code) : absent;
		if (own >= absent) break;
		cost += own;
		size++;
		part++;
		// A name ends before a dot only where the dot is none of its own.
		if (text.charCodeAt(at + 1) !== 0xb7) ends.push({ end: at + 1 - from, cost, size });
	}
	let before = 0;
	for (let at = dot - 1; at >= 0 && at >= dot - 9; at--) {
		const code = text.charCodeAt(from + at);
		const own = isHan(code) && !closed[from + at] ? price(code) : absent;
		if (own >= absent) break;
		before += own;
		for (const one of ends) {
			if (before + one.cost > costs.transliterationAverage * (one.size + dot - at)) continue;
			const left = Math.max(input.opens[from + at] as number, leftSign(text, from + at));
			relax(at, one.end, (best[at] as number) + before + one.cost + costs.dotted - left - rightSign(input, from + one.end), 3);
		}
	}
}

/** 石桥|水库, 白羊|镇, 农科|院: places and organizations that no list has, so that their stems are no names. */
export function placeEdges({ text, opens }: LatticeInput, from: number, to: number, at: number, base: number, relax: NameStep['relax']): void {
	if (functionWords.has(text[from + at] as string)) return;
	for (let size = 2; size <= 3; size++) {
		const end = from + at + size;
		// 部主任|路某: no place reaches over the end of a title.
		if (end >= to || opens[end - 1] || opens[end] || functionWords.has(text[end - 1] as string) || !isHan(text.charCodeAt(end - 1))) return;
		const code = text.charCodeAt(end);
		if (placeWords.opens(code)) {
			const ending = placeWords.longest(text, end, to);
			if (ending) relax(at, ending.end - from, base + costs.place + (size - 2) * costs.placeLonger, 0);
		}
		if (size === 2 && organWords.has(text[end] as string)) relax(at, at + 3, base + costs.organization, 0);
	}
}

/** What it costs that a common word reaches over an edge of a name: 张|钢琴. */
function crossingCost(text: string, start: number, end: number, model: WordModel): number {
	let cost = 0;
	if (end < text.length && model.pair(text.charCodeAt(end - 1), text.charCodeAt(end)) & 0xff) cost += costs.crossing;
	if (start > 0 && model.pair(text.charCodeAt(start - 1), text.charCodeAt(start)) & 0xff) cost += costs.crossing / 2;
	return cost;
}
