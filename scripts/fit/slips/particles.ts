import { heldAt, latticeOf } from '../../../server/judging/slips/lattice';
import {
	type ParticlePlace,
	type ParticleWeights,
	particleCellBits,
	particleCells,
	particleUnits,
	weightScale,
} from '../../../server/judging/slips/particles';
import { lastSign, signsOf } from '../../../server/judging/slips/signs';
import { wordModel } from '../../../server/reading/words/words';
import type { Chance } from './chance';
import type { Copy } from './texts';

/** No feature by itself says more than this, in eighths of a nat. */
const mostWeight = 40;

/** A particle in copy: which one, and the cells around it. */
export interface ParticleCase {
	readonly source: string;
	readonly cells: readonly number[];
	readonly written: number;
	readonly shown: string;
}

/** The particles of copy that stand between Han characters, by themselves and outside of names and quotations. */
export function particleCases(copies: readonly Copy[], classOf: ParticlePlace['classOf']): ParticleCase[] {
	const model = wordModel();
	const found: ParticleCase[] = [];
	for (const { source, text, closed } of copies) {
		const units = signsOf(text);
		for (let at = 1; at + 1 < units.length; at++) {
			const written = particleUnits.indexOf(units[at]);
			if (written < 0 || closed[at] || !isParticle(units, at)) continue;
			found.push({
				source,
				cells: particleCells({ units, at, model, classOf }),
				written,
				shown: text.slice(Math.max(0, at - 8), at + 8).replaceAll('\n', ' '),
			});
		}
	}
	return found;
}

/** True where the particle stands between Han characters as a word by itself: in 耐心地解答, and not in 土地承包. */
function isParticle(units: Uint16Array, at: number): boolean {
	if (units[at - 1] <= lastSign || units[at + 1] <= lastSign) return false;
	const from = Math.max(0, at - 4);
	const model = wordModel();
	return heldAt(latticeOf(units.slice(from, at + 5), model), at - from).length === 1;
}

/** Fits weights to the cases: multinomial logistic regression by stochastic gradients, steps as in AdaGrad. */
export function weighParticles(cases: readonly ParticleCase[], chance: Chance): ParticleWeights {
	const weights = [0, 1].map(() => new Float64Array(1 << particleCellBits));
	const seen = [0, 1].map(() => new Float64Array(1 << particleCellBits).fill(1));
	const byWritten = particleUnits
		.map((_, i) => cases.filter(({ written }) => written === i))
		.filter(({ length }) => length > 0);
	for (let turn = 0; turn < rounds * cases.length; turn++) {
		// 的 is far more often written; asked in equal parts, the fit says what a place is like and not what is frequent.
		const { cells, written } = chance.pick(byWritten[turn % byWritten.length]);
		const worths = weights.map((row) => cells.reduce((sum, cell) => sum + row[cell], 0));
		const all = 1 + Math.exp(worths[0]) + Math.exp(worths[1]);
		for (const [i, row] of weights.entries()) {
			const slope = (written === i + 1 ? 1 : 0) - Math.exp(worths[i]) / all;
			for (const cell of cells) {
				seen[i][cell] += slope * slope;
				row[cell] += (stride * (slope - shrink * row[cell])) / Math.sqrt(seen[i][cell]);
			}
		}
	}
	const [di, de] = weights.map((row) =>
		Int8Array.from(row, (weight) => Math.max(-mostWeight, Math.min(mostWeight, Math.round(weight * weightScale)))),
	);
	return { di, de };
}

const rounds = 4;
const stride = 0.15;
const shrink = 1e-2;
