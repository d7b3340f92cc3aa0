import { wordModel } from '../words/words';
import { heldAt, latticeOf } from './lattice';
import { countedParticles, particleCells, particles, particleUnits, particleWorths } from './particles';
import { lastSign, signsOf } from './signs';
import { wordClass } from './word-classes';

/** A particle that is probably another one: its offset, and which. */
export interface ParticleSlip {
	readonly at: number;
	readonly meant: string;
}

const [de, di, dei] = particleUnits;

/** The particles of a text that do not go with the words around them: `耐心⟦的⟧解答了问题` (地). Linear in the text. */
export function particleSlips(text: string): ParticleSlip[] {
	const found: ParticleSlip[] = [];
	const units = signsOf(text);
	const model = wordModel();
	for (let at = 1; at + 1 < units.length; at++) {
		const unit = units[at];
		if ((unit !== de && unit !== di && unit !== dei) || !isBetweenHan(units, at)) continue;
		const written = particleUnits.indexOf(unit);
		const worths = particleWorths(particleCells({ units, at, model, classOf: wordClass() }), countedParticles());
		const [first, second, third] = worths;
		const best = first >= second && first >= third ? 0 : second >= third ? 1 : 2;
		if (best === written || worths[best] - worths[written] < leastMargins[written][best] || !isParticle(units, at))
			continue;
		found.push({ at, meant: particles[best] });
	}
	return found;
}

/**
 * By what is written and what was meant, in the order of `particles`: so many nats speak for the other one at least. Read off the curve
 * of the fit.
 */
const leastMargins: readonly (readonly number[])[] = [
	[0, 4.2, 2.2],
	[5.6, 0, 2.5],
	[5.3, 6.2, 0],
];

function isBetweenHan(units: Uint16Array, at: number): boolean {
	return units[at - 1] > lastSign && units[at + 1] > lastSign;
}

/** True where the particle is a word by itself, as in 耐心地解答 and not in 土地承包. The fit asks for the same. */
export function isParticle(units: Uint16Array, at: number): boolean {
	if (!isBetweenHan(units, at)) return false;
	const from = Math.max(0, at - 4);
	const model = wordModel();
	return heldAt(latticeOf(units.slice(from, at + 5), model), at - from, model).length === 1;
}
