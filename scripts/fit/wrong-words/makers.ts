import { particleUnits } from '../../../server/judging/slips/particles';
import { type Confusions, soundGrade } from '../../../server/judging/wrong-words/confusions';
import { isJudged, type LanguageModel } from '../../../server/judging/wrong-words/language-model';
import { wordsOfSameSound } from '../../../server/judging/wrong-words/same-sounds';
import type { WordModel } from '../../../server/reading/words/words';
import type { Chance } from '../slips/chance';

/** How errors are made: one character for another of like sound or shape, whole words of an input method, neighbors swapped, 的 for 地. */
export const makers = ['sound', 'near sound', 'shape', 'word', 'swap', 'particle'] as const;
export type Maker = (typeof makers)[number];

/** What is written in the place of as many units from `at` on. */
export interface Made {
	readonly at: number;
	readonly written: readonly number[];
	readonly maker: Maker;
}

export interface MakerTools {
	readonly model: LanguageModel;
	/** By unit that is meant: the units that may be written for it. */
	readonly writtenFor: ReadonlyMap<number, readonly Written[]>;
	readonly words: WordModel;
	readonly chance: Chance;
}

interface Written {
	readonly unit: number;
	readonly sound: number;
	readonly shape: number;
}

/** The confusions turned round. */
export function writtenForMeant({ from, to, meant, sounds, shapes }: Confusions): Map<number, Written[]> {
	const found = new Map<number, Written[]>();
	for (let unit = 0; unit < from.length; unit++)
		for (let i = from[unit]; i < to[unit]; i++) {
			const own = found.get(meant[i]);
			const written = { unit, sound: sounds[i], shape: shapes[i] };
			if (own) own.push(written);
			else found.set(meant[i], [written]);
		}
	return found;
}

/** Makes an error of a kind at an offset; undefined where that kind of error cannot be made there. */
export function made(
	maker: Maker,
	{ units, at }: { readonly units: Uint16Array; readonly at: number },
	tools: MakerTools,
): Made | undefined {
	const { chance, model, words, writtenFor } = tools;
	if (!isJudged(units[at])) return undefined;
	const next = units[at + 1];
	if (maker === 'particle') {
		const part = particlePlace(units, at, words);
		if (part < 0) return undefined;
		const others = particleUnits.filter((unit) => unit !== units[part]);
		// 的 is written for the two others far more often than one of them for it.
		const written = units[part] === particleUnits[0] || chance.below(5) === 0 ? chance.pick(others) : particleUnits[0];
		return { at: part, written: [written], maker };
	}
	if (maker === 'swap') {
		if (next === undefined || !isJudged(next) || next === units[at] || !words.pair(units[at], next)) return undefined;
		return { at, written: [next, units[at]], maker };
	}
	if (maker === 'word') {
		if (next === undefined || !isJudged(next) || !(words.pair(units[at], next) & 0xff)) return undefined;
		const list = wordsOfSameSound(units[at], next);
		if (list.length === 0) return undefined;
		const word = chance.pick(list);
		return { at, written: [word >>> 16, word & 0xffff], maker };
	}
	const like = (writtenFor.get(units[at]) ?? []).filter(({ unit, sound, shape }) => {
		if (model.alone[unit] < rarest) return false;
		if (maker === 'sound') return sound >= soundGrade.otherTone;
		if (maker === 'near sound') return sound === soundGrade.near;
		return shape >= likeShape && sound < soundGrade.otherTone;
	});
	if (like.length === 0) return undefined;
	// Common characters are typed for others more often than rare ones: of three the commonest.
	const drawn = [chance.pick(like), chance.pick(like), chance.pick(like)];
	const best = drawn.reduce((one, other) => (weightOf(other, model) > weightOf(one, model) ? other : one));
	return { at, written: [best.unit], maker };
}

/** The next particle of the same clause that is no part of a word; -1 where there is none. */
function particlePlace(units: Uint16Array, at: number, words: WordModel): number {
	for (let i = at; i < units.length && isJudged(units[i]); i++) {
		if (!particleUnits.includes(units[i])) continue;
		const isPart = (first: number | undefined, second: number | undefined) =>
			first !== undefined &&
			second !== undefined &&
			isJudged(first) &&
			isJudged(second) &&
			words.pair(first, second) & 0xff;
		if (!isPart(units[i - 1], units[i]) && !isPart(units[i], units[i + 1])) return i;
	}
	return -1;
}

function weightOf({ unit, sound }: Written, model: LanguageModel): number {
	return model.alone[unit] + (sound === soundGrade.same ? 1 : 0);
}

const rarest = -12.5;
const likeShape = 72;
