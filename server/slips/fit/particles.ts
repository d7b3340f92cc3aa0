import { type WordModel, wordModel } from '../../words/words';
import { latticeOf, heldAt } from '../lattice';
import { cellBits, particleCells, particleUnits } from '../particles';
import { lastSign, signsOf } from '../signs';
import type { Chance } from './chance';
import type { Copy } from './texts';

/** A particle in copy: which one, and the cells around it. */
export interface ParticleCase {
	readonly source: string;
	readonly cells: readonly number[];
	readonly written: number;
	readonly shown: string;
}

/** The particles of copy that stand between Han characters, by themselves and outside of names and quotations. */
export function particleCases(copies: readonly Copy[]): ParticleCase[] {
	const model = wordModel();
	const found: ParticleCase[] = [];
	for (const { source, text, closed } of copies) {
		const units = signsOf(text);
		for (let at = 1; at + 1 < units.length; at++) {
			const written = particleUnits.indexOf(units[at]);
			if (written < 0 || closed[at] || !isParticle(units, at, model)) continue;
			found.push({
				source,
				cells: particleCells({ units, at, model }),
				written,
				shown: text.slice(Math.max(0, at - 8), at + 8).replaceAll('\n', ' '),
			});
		}
	}
	return found;
}

function isParticle(units: Uint16Array, at: number, model: WordModel): boolean {
	if (units[at - 1] <= lastSign || units[at + 1] <= lastSign) return false;
	const from = Math.max(0, at - 4);
	return heldAt(latticeOf(units.slice(from, at + 5), model), at - from, model).length === 1;
}

/** Weights by cell of 地 and of 得 against 的, in nats. */
export interface ParticleFit {
	readonly di: Float64Array;
	readonly de: Float64Array;
}

/** Fits them: multinomial logistic regression by stochastic gradients, steps as in AdaGrad. */
export function weighParticles(cases: readonly ParticleCase[], chance: Chance): ParticleFit {
	const weights = [0, 1].map(() => new Float64Array(1 << cellBits));
	const seen = [0, 1].map(() => new Float64Array(1 << cellBits).fill(1));
	for (let turn = 0; turn < rounds * cases.length; turn++) {
		const { cells, written } = cases[chance.below(cases.length)];
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
	return { di: weights[0], de: weights[1] };
}

const rounds = 6;
const stride = 0.3;
const shrink = 1e-3;
