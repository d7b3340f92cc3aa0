import { once } from '../text/once';
import { noun, type WordModel } from '../words/words';
import { digitAt } from './digits';
import { particleWeights } from './particle-table';
import { lastSign, unitAt } from './signs';

/** The three particles that are all spoken de: 的 before a noun, 地 behind an adverbial, 得 before a complement. */
export const particles = ['的', '地', '得'] as const;

export const particleUnits: readonly number[] = particles.map((one) => one.charCodeAt(0));

/** Features fall into so many cells. */
export const cellBits = 15;
/** Weights are told in eighths of a nat. */
export const weightScale = 8;
/** A written weight is so much above its worth. */
export const weightMiddle = 40;

/** What 地 and 得 get, by cell; 的 gets nothing. */
export interface ParticleWeights {
	readonly di: Int8Array;
	readonly de: Int8Array;
}

export const countedParticles: () => ParticleWeights = once(() => {
	const [di, de] = particleWeights.map((row) =>
		Int8Array.from({ length: 1 << cellBits }, (_, cell) => (cell < row.length ? digitAt(row, cell) - weightMiddle : 0)),
	);
	return { di, de };
});

/** The worth of each particle at a place, in nats, in the order of `particles`. */
export function particleWorths(cells: readonly number[], { di, de }: ParticleWeights): [number, number, number] {
	let [one, other] = [0, 0];
	for (const cell of cells) {
		one += di[cell];
		other += de[cell];
	}
	return [0, one / weightScale, other / weightScale];
}

/** A place between two Han characters: its offset, and the units around it. What is written there does not count. */
export interface ParticlePlace {
	readonly units: Uint16Array;
	readonly at: number;
	readonly model: WordModel;
}

/** The cells of what stands around a place: characters before and behind, and whether they are nouns. */
export function particleCells({ units, at, model }: ParticlePlace): number[] {
	const [l4, l3, l2, l1, , r1, r2, r3, r4] = Array.from({ length: 9 }, (_, i) => unitAt(units, at + i - 4));
	const left = kindOf(model, l2, l1);
	const right = kindOf(model, r1, r2);
	const isDoubled = l1 === l2 || (l1 === l3 && l2 === l4) || (l1 === l2 && l3 === l4) ? 1 : 0;
	const opens = l3 <= lastSign ? 1 : 0;
	const closes = r3 <= lastSign ? r3 : lastSign + 1;
	return [
		[0],
		[1, l1],
		[2, l2, l1],
		[3, l3, l2, l1],
		[4, l4, l3, l2, l1],
		[5, r1],
		[6, r1, r2],
		[7, r1, r2, r3],
		[8, r1, r2, r3, r4],
		[9, l1, r1],
		[10, l2, l1, r1],
		[11, l1, r1, r2],
		[12, l2, l1, r1, r2],
		[13, left, right, closes],
		[14, left, r1],
		[15, l1, right],
		[16, l2, l1, right],
		[17, left, r1, r2],
		[18, isDoubled, right],
		[19, opens, left, right],
		[20, l2, l1, opens],
		[21, r1, r2, closes],
		[22, r3, right],
	].map(cellOf);
}

/** 0 no word, 1 a word, 2 a noun, 3 a noun that is common; 4 and above for marks. */
function kindOf(model: WordModel, one: number, other: number): number {
	if (one <= lastSign || other <= lastSign) return one <= lastSign && other <= lastSign ? 6 : other <= lastSign ? 5 : 4;
	const pair = model.pair(one, other);
	return (pair & 0xff) === 0 ? 0 : (pair & noun) !== 0 ? 2 : 1;
}

function cellOf(parts: readonly number[]): number {
	let hash = 0x811c9dc5;
	for (const part of parts) hash = Math.imul(Math.imul(hash ^ part, 0x01000193) ^ (hash >>> 13), 0x2c1b3c6d);
	hash ^= hash >>> 15;
	return Math.imul(hash, 0x297a2d39) >>> (32 - cellBits);
}
