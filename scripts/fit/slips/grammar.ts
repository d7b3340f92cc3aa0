import { kindCount, wordKindOf, writtenWorth } from '../../../server/judging/slips/grammar';
import { latticeOf } from '../../../server/judging/slips/lattice';
import { signsOf } from '../../../server/judging/slips/signs';
import { wordModel } from '../../../server/reading/words/words';
import type { Copy } from './texts';

/** The worths of `slips/grammar`: for each two kinds of words a row of what a third gets behind them. */
export function sequencesOf(copies: readonly Copy[]): number[][] {
	const threes = new Float64Array(kindCount ** 3);
	for (const { text } of copies) countThrees(signsOf(text), threes);
	const twos = new Float64Array(kindCount ** 2);
	const ones = new Float64Array(kindCount);
	for (const [i, count] of threes.entries()) {
		twos[i % kindCount ** 2] += count;
		ones[i % kindCount] += count;
	}
	const all = ones.reduce((sum, count) => sum + count, 0);
	return Array.from({ length: kindCount ** 2 }, (_, pair) => {
		const before = pair % kindCount;
		const behindTwo = sumOf(threes, pair);
		const behindOne = sumOf(twos, before);
		return Array.from({ length: kindCount }, (_, kind) => {
			const alone = (ones[kind] + 1) / (all + kindCount);
			const one = (twos[before * kindCount + kind] + trust * alone) / (behindOne + trust);
			const two = (threes[pair * kindCount + kind] + trust * one) / (behindTwo + trust);
			return writtenWorth(Math.log(two / alone));
		});
	});
}

/** What is rarer than this goes by fewer neighbors. */
const trust = 20;

function sumOf(counts: Float64Array, row: number): number {
	let sum = 0;
	for (let i = row * kindCount; i < (row + 1) * kindCount; i++) sum += counts[i];
	return sum;
}

/** Copy is read in stretches of so many units. */
const stretch = 200;

function countThrees(units: Uint16Array, threes: Float64Array): void {
	const model = wordModel();
	let [second, before] = [0, 0];
	for (let from = 0; from < units.length; from += stretch) {
		const part = units.slice(from, from + stretch);
		const { ahead } = latticeOf(part, model);
		for (let start = 0; start < part.length; start = ahead[start]) {
			const kind = wordKindOf(part, start, ahead[start]);
			threes[(second * kindCount + before) * kindCount + kind]++;
			second = before;
			before = kind;
		}
	}
}
