import { longer, nodeShift, type WordModel } from '../../reading/words/words';
import { lastSign, unitAt } from './signs';
import { particles } from './small-words';

/** 的 before a noun, 地 behind an adverbial, 得 before a complement. */
export const particleUnits: readonly number[] = [...particles].map((one) => one.charCodeAt(0));

/** Features fall into so many cells. */
export const particleCellBits = 15;
/** Weights are told in eighths of a nat. */
export const weightScale = 8;
/** What 地 and 得 get, by cell; 的 gets nothing. */
export interface ParticleWeights {
	readonly di: Int8Array;
	readonly de: Int8Array;
}

/** The worth of each particle at a place, in nats, in their order. */
export function particleWorths(cells: readonly number[], { di, de }: ParticleWeights): [number, number, number] {
	let [one, other] = [0, 0];
	for (const cell of cells) {
		one += di[cell] ?? 0;
		other += de[cell] ?? 0;
	}
	return [0, one / weightScale, other / weightScale];
}

/** A place between two Han characters: its offset, and the units around it. What is written there does not count. */
export interface ParticlePlace {
	readonly units: Uint16Array;
	readonly at: number;
	readonly model: WordModel;
	/** The class of a word of two characters (`word-classes.ts`), 0 where it is none. */
	readonly classOf: (first: number, second: number) => number;
}

/** The cells of what stands around a place: characters before and behind, and whether they are nouns. */
export function particleCells({ units, at, model, classOf }: ParticlePlace): number[] {
	const l4 = unitAt(units, at - 4);
	const l3 = unitAt(units, at - 3);
	const l2 = unitAt(units, at - 2);
	const l1 = unitAt(units, at - 1);
	const r1 = unitAt(units, at + 1);
	const r2 = unitAt(units, at + 2);
	const r3 = unitAt(units, at + 3);
	const r4 = unitAt(units, at + 4);
	const left = isLong(model, [l4, l3, l2, l1]) ? longWord : kindOf([l2, l1], l1, classOf);
	const right = kindOf([r1, r2], r1, classOf);
	const behind = kindOf([r3, r4], r3, classOf);
	// Each feature is a number of its own, mixed with what it is about.
	const isDoubled = l1 === l2 || (l1 === l3 && l2 === l4) ? 1 : 0;
	const opens = l3 <= lastSign ? 1 : 0;
	const closes = r3 <= lastSign ? r3 : lastSign + 1;
	return [
		cellOf(mixed(start, 0)),
		cellOf(mixed(mixed(start, 1), l1)),
		cellOf(mixed(mixed(mixed(start, 2), l2), l1)),
		cellOf(mixed(mixed(mixed(mixed(start, 3), l3), l2), l1)),
		cellOf(mixed(mixed(start, 5), r1)),
		cellOf(mixed(mixed(mixed(mixed(start, 7), r1), r2), r3)),
		cellOf(mixed(mixed(mixed(start, 9), l1), r1)),
		cellOf(mixed(mixed(mixed(mixed(start, 16), l2), l1), right)),
		cellOf(mixed(mixed(mixed(mixed(start, 17), left), r1), r2)),
		cellOf(mixed(mixed(mixed(mixed(start, 21), r1), r2), closes)),
		cellOf(mixed(mixed(mixed(mixed(start, 28), l1), right), behind)),
		cellOf(mixed(mixed(mixed(start, 6), r1), r2)),
		cellOf(mixed(mixed(mixed(mixed(start, 13), left), right), closes)),
		cellOf(mixed(mixed(mixed(start, 14), left), r1)),
		cellOf(mixed(mixed(mixed(start, 15), l1), right)),
		cellOf(mixed(mixed(mixed(start, 18), isDoubled), right)),
		cellOf(mixed(mixed(mixed(mixed(start, 19), opens), left), right)),
		cellOf(mixed(mixed(mixed(mixed(start, 23), left), right), behind)),
		cellOf(mixed(mixed(mixed(mixed(start, 24), left), r1), closes)),
		cellOf(mixed(mixed(mixed(start, 25), right), behind)),
		cellOf(mixed(mixed(start, 26), left)),
		cellOf(mixed(mixed(mixed(start, 27), left), right)),
	];
}

/**
 * The class of two units as a word, else that of the one beside the particle by itself; above all of them where that is no Han
 * character.
 */
function kindOf([one, other]: readonly number[], beside: number, classOf: ParticlePlace['classOf']): number {
	if (beside <= lastSign) return 60 + beside;
	const pair = one > lastSign && other > lastSign ? classOf(one, other) : 0;
	return pair || 20 + classOf(0, beside);
}

const longWord = 50;

/** True where the units are a word of four characters: `一如既往`. */
function isLong(model: WordModel, [first, second, third, fourth]: readonly number[]): boolean {
	if (first <= lastSign || second <= lastSign) return false;
	const pair = model.pair(first, second);
	if ((pair & longer) === 0) return false;
	const node = model.long.step(pair >>> nodeShift, third);
	const last = node < 0 ? node : model.long.step(node, fourth);
	return last >= 0 && model.long.valueAt(last) !== undefined;
}

const start = 0x811c9dc5;

function mixed(hash: number, part: number): number {
	return Math.imul(Math.imul(hash ^ part, 0x01000193) ^ (hash >>> 13), 0x2c1b3c6d);
}

function cellOf(hash: number): number {
	return Math.imul(hash ^ (hash >>> 15), 0x297a2d39) >>> (32 - particleCellBits);
}
