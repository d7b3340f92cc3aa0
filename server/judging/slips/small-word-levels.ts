import { commonCount, commonNumbers } from './common-pairs';
import { pairGram } from './gram-form';
import { smallWordCount, smallWordNumbers, twinsOf } from './small-words';

/** The levels of a small word and of those that it is taken for beside one neighbor: `levelAmong` tells them apart. */
export interface SmallWordLevels {
	readonly behind: (before: number, word: number) => number;
	readonly before: (word: number, next: number) => number;
}

/** The level of the word itself (0), or of one of its twins (from 1 on). */
export function levelAmong(levels: number, which: number): number {
	return (levels >>> (which * levelBits)) & levelMask;
}

const levelBits = 3;
const levelMask = (1 << levelBits) - 1;
/** Tells levels that are all 0 from those that nobody has asked about. */
const asked = 1 << 15;

/** Small words are many, and their common neighbors few: what was asked once is kept. */
export function smallWordLevelsOf(levelOf: (gram: number) => number): SmallWordLevels {
	const kept = [0, 1].map(() => new Uint16Array(smallWordCount * commonCount));
	const cellOf = (word: number, neighbor: number) => {
		const number = commonNumbers()[neighbor];
		return number === 0 ? 0 : smallWordNumbers[word] * commonCount + number;
	};
	const levelsOf = (word: number, gramOf: (one: number) => number) =>
		[word, ...twinsOf(word)].reduce(
			(levels, one, which) => levels | (levelOf(gramOf(one)) << (which * levelBits)),
			asked,
		);
	return {
		behind(before, word) {
			const cell = cellOf(word, before);
			const levels = kept[0][cell];
			if (levels !== 0) return levels;
			const made = levelsOf(word, (one) => pairGram(before, one));
			if (cell !== 0) kept[0][cell] = made;
			return made;
		},
		before(word, next) {
			const cell = cellOf(word, next);
			const levels = kept[1][cell];
			if (levels !== 0) return levels;
			const made = levelsOf(word, (one) => pairGram(one, next));
			if (cell !== 0) kept[1][cell] = made;
			return made;
		},
	};
}
