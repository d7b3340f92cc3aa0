import type { WordModel } from '../../reading/words/words';
import { particleUnits } from '../slips/particles';
import type { Confusions } from './confusions';
import { soundGrade } from './confusions';
import { isJudged, type LanguageModel, longestRow } from './language-model';
import { type RowScores, rowsAt, scoreAt } from './row-scores';
import { wordsOfSameSound } from './same-sounds';

/** What is asked when words are judged. */
export interface Knowledge {
	readonly model: LanguageModel;
	readonly confusions: Confusions;
	readonly words: WordModel;
}

/** How what is meant became what is written. */
export const confusionKind = { character: 0, word: 1, swap: 2 } as const;

/** What may be meant in the place of `length` units from `at` on. */
export interface Proposal {
	readonly at: number;
	readonly length: number;
	readonly meant: readonly number[];
	readonly kind: number;
	/** `soundGrade` of the characters, and how much they look alike, 0 to 100. */
	readonly sound: number;
	readonly shape: number;
	/** By how much the text is likelier with it, in nats. */
	readonly gain: number;
	/** What the model says of the units from `at` on as proposed, and how long the rows are that it knows. */
	readonly scores: readonly number[];
	readonly lengths: readonly number[];
}

/** A place that fits its neighbors badly, and what may be meant there, the likeliest first. */
export interface DoubtfulPlace {
	readonly at: number;
	readonly proposals: readonly Proposal[];
}

/** So many units behind a change are read by it. */
export const ahead = longestRow - 1;
/** What is likelier by less is not worth a thought, in nats. */
const leastGain = 3;
/** Of a place so many characters are weighed, and so many words: neither crowd out the other. */
const mostCharacters = 3;
const mostWords = 2;
/** A unit and the one behind it are doubtful where together they are less likely than this. */
const doubtful = -11.5;
/** The same of two units and the one behind them, before words of two are tried. */
const doubtfulWord = -17;

/** The doubtful places of a text that was read, and what may be meant at each. Its work is bounded for each unit. */
export function* doubtfulPlaces(
	knowledge: Knowledge,
	read: RowScores,
	isOpen: (at: number) => boolean,
): Generator<DoubtfulPlace> {
	const { units } = read;
	const trial = trialOf(knowledge.model, read);
	for (let at = 0; at < units.length; at++) {
		if (!isJudged(units[at]) || !isDoubtful(read, at) || isRedoubled(units, at) || !isOpen(at)) continue;
		const found = proposalsAt(knowledge, trial, { at, isOpen });
		if (found.length > 0) yield { at, proposals: found };
	}
}

/** True where the unit, or the one behind it because of it, is unlikely. Particles are likely everywhere, right or not. */
function isDoubtful({ units, scores, lengths }: RowScores, at: number): boolean {
	const next = at + 1 < scores.length ? scores[at + 1] : 0;
	if (scores[at] + next > doubtful && !particleUnits.includes(units[at])) return false;
	// A row that is known as a whole and holds the unit in its middle is no accident.
	return !(lengths[at + 1] >= 4 || lengths[at + 2] >= 5);
}

/** `翻⟦一翻⟧`, `看⟦了看⟧`: the second verb is the first one once more. */
function isRedoubled(units: Uint16Array, at: number): boolean {
	return (
		(units[at] === units[at - 2] && betweenVerbs.includes(units[at - 1])) ||
		(units[at] === units[at + 2] && betweenVerbs.includes(units[at + 1]))
	);
}

const betweenVerbs: readonly number[] = [...'一了不没'].map((one) => one.charCodeAt(0));

interface Place {
	readonly at: number;
	readonly isOpen: (at: number) => boolean;
}

function proposalsAt({ confusions }: Knowledge, trial: Trial, { at, isOpen }: Place): Proposal[] {
	const { units, scores } = trial.read;
	const unit = units[at];
	const characters: Proposal[] = [];
	for (let i = confusions.from[unit]; i < confusions.to[unit]; i++) {
		const like = { kind: confusionKind.character, sound: confusions.sounds[i], shape: confusions.shapes[i] };
		trial.meant[0] = confusions.meant[i];
		keep(characters, mostCharacters, trial.of(at, 1, like));
	}
	const next = units[at + 1];
	if (at + 1 >= units.length || !isJudged(next) || !isOpen(at + 1)) return characters;
	if (scores[at] + scores[at + 1] + (scores[at + 2] ?? 0) > doubtfulWord) return characters;
	const words: Proposal[] = [];
	for (const word of wordsOfSameSound(unit, next)) {
		trial.meant[0] = word >>> 16;
		trial.meant[1] = word & 0xffff;
		keep(words, mostWords, trial.of(at, 2, { kind: confusionKind.word, sound: soundGrade.otherTone, shape: 0 }));
	}
	if (unit !== next) {
		trial.meant[0] = next;
		trial.meant[1] = unit;
		keep(words, mostWords, trial.of(at, 2, { kind: confusionKind.swap, sound: 0, shape: 0 }));
	}
	return byWorth([...characters, ...words]);
}

/** Puts a proposal among the best of its kind. */
function keep(list: Proposal[], most: number, proposal: Proposal | undefined): void {
	if (!proposal) return;
	list.push(proposal);
	if (list.length <= most) return;
	byWorth(list).pop();
}

function byWorth(list: Proposal[]): Proposal[] {
	return list.sort((one, other) => worthOf(other) - worthOf(one));
}

/** The gain, less what the kind of confusion is rarer: what proposals are chosen by before they are weighed. */
export function worthOf({ gain, kind, sound, shape }: Proposal): number {
	if (kind !== confusionKind.character) return gain - 2;
	const bySound =
		sound === soundGrade.same ? 0 : sound === soundGrade.otherTone ? 0.5 : sound === soundGrade.near ? 2 : 9;
	return gain - Math.min(bySound, 1.5 + (100 - shape) / 12);
}

type Like = Pick<Proposal, 'kind' | 'sound' | 'shape'>;

/** Tries one change after the other, in the same few numbers. */
interface Trial {
	readonly read: RowScores;
	/** What is to be tried: as many units as are changed. */
	readonly meant: Uint16Array;
	readonly of: (at: number, length: number, like: Like) => Proposal | undefined;
}

function trialOf(model: LanguageModel, read: RowScores): Trial {
	const size = ahead + 2 + ahead;
	const near: RowScores = {
		units: new Uint16Array(size),
		scores: new Float32Array(size),
		lengths: new Uint8Array(size),
		rows: new Uint32Array(size * rowsAt),
	};
	const meant = new Uint16Array(2);
	let copied = -1;
	/** Copies what stands around a place, once for all that is tried there. */
	const copy = (at: number, from: number) => {
		if (copied === at) return;
		copied = at;
		for (let i = 0; i < size; i++) near.units[i] = read.units[from + i] ?? 0;
		const before = at - 1 - from;
		if (before >= 0) for (let i = 0; i < rowsAt; i++) near.rows[before * rowsAt + i] = read.rows[(at - 1) * rowsAt + i];
	};
	return {
		read,
		meant,
		of(at, length, like) {
			const from = Math.max(0, at - ahead);
			copy(at, from);
			const own = at - from;
			const end = Math.min(read.units.length, at + length + ahead) - from;
			for (let i = 0; i < length; i++) near.units[own + i] = meant[i];
			let gain = 0;
			let isKnown = false;
			for (let i = own; i < end; i++) {
				scoreAt(model, near, i);
				gain += near.scores[i] - read.scores[from + i];
				if (near.lengths[i] > 1 && i <= own + length) isKnown = true;
				// What makes no pair with a neighbor, or is no gain by then, is none.
				if (i === own + length && (!isKnown || gain < leastGain - 2)) break;
			}
			for (let i = 0; i < length; i++) near.units[own + i] = read.units[at + i];
			if (!isKnown || gain < leastGain) return undefined;
			return {
				...like,
				at,
				length,
				meant: Array.from(meant.subarray(0, length)),
				gain,
				scores: Array.from(near.scores.subarray(own, end)),
				lengths: Array.from(near.lengths.subarray(own, end)),
			};
		},
	};
}
