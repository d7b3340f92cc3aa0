import { lastSign, unitAt } from '../slips/signs';
import { isJudged } from './language-model';
import { ahead, type DoubtfulPlace, type Knowledge, type Proposal, worthOf } from './proposals';
import type { RowScores } from './row-scores';
import type { TextCounts } from './text-counts';
import { type Window, wordsAcross } from './words-across';

/** So many numbers are told of a proposal. */
export const evidenceCount = 48;

/**
 * What speaks for a proposal and against it, as numbers that trees ask about (`weigh`): what the model says of the written and of the
 * proposed, how long the rows are that it knows, what words are broken or made, how alike both are, what stands around, and how often the
 * text itself writes so.
 */
export function evidenceOf(
	{ model, words }: Knowledge,
	{ read, place }: { readonly read: RowScores; readonly place: DoubtfulPlace },
	proposal: Proposal,
): number[] {
	const { units, scores, lengths } = read;
	const { at, length, meant } = proposal;
	const end = at + length;
	const [before, behind] = [unitAt(units, at - 1), unitAt(units, end)];
	const [first, last] = [units[at], units[end - 1]];
	const [meantFirst, meantLast] = [meant[0], meant[length - 1]];
	const window: Window = { units, at, length };
	const written = wordsAcross(words, window);
	const proposed = wordsAcross(words, { ...window, meant });
	const other = place.proposals.reduce((most, one) => (one === proposal ? most : Math.max(most, worthOf(one))), -5);
	return [
		proposal.gain,
		// The unit itself and the two behind the change, as written and as proposed.
		scores[at],
		proposal.scores[0],
		scores[end] ?? 0,
		proposal.scores[length] ?? 0,
		scores[end + 1] ?? 0,
		proposal.scores[length + 1] ?? 0,
		lengths[at],
		proposal.lengths[0],
		lengths[end] ?? 0,
		proposal.lengths[length] ?? 0,
		lengths[end + 1] ?? 0,
		proposal.lengths[length + 1] ?? 0,
		lengths[end + 2] ?? 0,
		proposal.lengths[length + 2] ?? 0,
		longestInto(lengths, at, length),
		longestInto(proposal.lengths, 0, length),
		model.alone[first],
		model.alone[meantFirst],
		model.alone[meantLast],
		proposal.sound,
		proposal.shape,
		proposal.kind,
		wordCost(words, before, first),
		wordCost(words, last, behind),
		wordCost(words, before, meantFirst),
		wordCost(words, meantLast, behind),
		length === 2 ? wordCost(words, first, last) : 0,
		length === 2 ? wordCost(words, meantFirst, meantLast) : 0,
		meanOf(scores, at - 8, at),
		meanOf(scores, end + 4, end + 10),
		oddAround(read, at, end),
		soundsAround(words, units, { at, end }),
		// `ownEvidence` fills these in.
		0,
		0,
		before <= lastSign ? before : 9,
		behind <= lastSign ? behind : 9,
		worthOf(proposal) - other,
		words.character[meantFirst],
		units.length < 12 ? 1 : 0,
		// `ownEvidence` fills these in.
		0,
		0,
		written.longest,
		proposed.longest,
		proposed.cost - written.cost,
		isEcho(units, at) ? 1 : 0,
		place.proposals.length,
		units.length - end < 3 || at < 3 ? 1 : 0,
	];
}

/** `翻一翻`, `看看`: what stands twice is written so on purpose. */
function isEcho(units: Uint16Array, at: number): boolean {
	const unit = units[at];
	return unit === units[at - 1] || unit === units[at - 2] || unit === units[at + 1] || unit === units[at + 2];
}

const ownWritten = 33;
const ownMeant = 34;
const ownWrittenUnit = 40;
const ownMeantUnit = 41;

/**
 * Fills in how often the text itself has what is written, with its neighbors, and what is proposed. True where that is what the evidence
 * says already.
 */
export function ownEvidence(
	evidence: number[],
	own: TextCounts,
	{ units, proposal: { at, length, meant } }: { readonly units: Uint16Array; readonly proposal: Proposal },
): boolean {
	const [before, behind] = [unitAt(units, at - 1), unitAt(units, at + length)];
	const found: readonly (readonly [feature: number, count: number])[] = [
		[ownWritten, own.pair(before, units[at]) + own.pair(units[at + length - 1], behind)],
		[ownMeant, own.pair(before, meant[0]) + own.pair(meant[length - 1], behind)],
		[ownWrittenUnit, own.unit(units[at])],
		[ownMeantUnit, own.unit(meant[0])],
	];
	let isSame = true;
	for (const [feature, count] of found) {
		if (evidence[feature] !== count) isSame = false;
		evidence[feature] = count;
	}
	return isSame;
}

/** The longest row that is known and reaches into a change of `length` units; `lengths[from]` is of its first unit. */
function longestInto(lengths: ArrayLike<number>, from: number, length: number): number {
	let most = 0;
	for (let i = 0; i < length + ahead && from + i < lengths.length; i++) {
		const own = lengths[from + i];
		if (i - own + 1 < length && own > most) most = own;
	}
	return most;
}

const noWord = 60;

function wordCost(words: Knowledge['words'], first: number, second: number): number {
	if (!isJudged(first) || !isJudged(second)) return noWord;
	return words.pair(first, second) & 0xff || noWord;
}

function meanOf(scores: Float32Array, from: number, to: number): number {
	let sum = 0;
	let count = 0;
	for (let at = Math.max(0, from); at < Math.min(scores.length, to); at++) {
		sum += scores[at];
		count++;
	}
	return count === 0 ? -4 : sum / count;
}

/** How many units around make no pair with the one before them. */
function oddAround({ units, lengths }: RowScores, start: number, end: number): number {
	let count = 0;
	for (let at = Math.max(0, start - 4); at < Math.min(units.length, end + 5); at++)
		if ((at < start || at > end) && isJudged(units[at]) && lengths[at] === 1) count++;
	return count;
}

/** How many units around are such as write foreign sounds. */
function soundsAround(
	{ transliteration }: Knowledge['words'],
	units: Uint16Array,
	{ at: start, end }: { readonly at: number; readonly end: number },
): number {
	let count = 0;
	for (let at = Math.max(0, start - 3); at < Math.min(units.length, end + 3); at++)
		if (transliteration[units[at]] < commonSound) count++;
	return count;
}

const commonSound = 12;
