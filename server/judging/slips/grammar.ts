import { fromAsset } from '../../ground/assets/store';
import type { Held, Lattice } from './lattice';
import { lastSign, signKind } from './signs';
import { particles } from './small-words';
import { classCount, wordClass } from './word-classes';

/**
 * What kind of word each word of a row is: the class of words of one character and two, then words of three, longer ones, the kinds of
 * sign, and the three particles one by one.
 */
const threeLong = classCount;
const longer = threeLong + 1;
const firstSign = longer;
const firstParticle = firstSign + lastSign + 1;
/** So many kinds there are. */
export const kindCount = firstParticle + particles.length;
/** What stands beyond the stretch that was read is not known. */
const outside = firstSign + signKind.comma;

/** The kind of the units from `start` to `end`. */
export function wordKindOf(units: ArrayLike<number>, start: number, end: number): number {
	const length = end - start;
	if (length > 2) return length === 3 ? threeLong : longer;
	const classOf = wordClass();
	if (length === 2) return classOf(units[start], units[start + 1]);
	const unit = units[start];
	if (unit <= lastSign) return firstSign + unit;
	const particle = particleUnits.indexOf(unit);
	return particle < 0 ? classOf(0, unit) : firstParticle + particle;
}

const particleUnits = [...particles].map((one) => one.charCodeAt(0));

/** The kinds of the words of a stretch, and of what stands before and behind it; the word that was held is the one at `at`. */
export interface KindRow {
	readonly kinds: readonly number[];
	readonly at: number;
}

/** A stretch as words, and the units before and behind it. */
export interface WordStretch {
	readonly lattice: Lattice;
	readonly before: number;
	readonly next: number;
	/** Of the cheapest readings up to each offset and from each one on the kind of the word there, -1 where nobody has asked. */
	readonly kindsBack: number[];
	readonly kindsAhead: number[];
}

export function wordStretchOf(lattice: Lattice, { before, next }: Pick<WordStretch, 'before' | 'next'>): WordStretch {
	const kindsBack = lattice.back.map(() => -1);
	return { lattice, before, next, kindsBack, kindsAhead: kindsBack.slice() };
}

/** The cheapest reading of a stretch with a word held. `units` may differ from those of the lattice within that word. */
export function wordRowOf(
	{ lattice, before, next, kindsBack, kindsAhead }: WordStretch,
	units: ArrayLike<number>,
	{ start, length }: Pick<Held, 'start' | 'length'>,
): KindRow {
	const { back, ahead } = lattice;
	const kinds: number[] = [];
	for (let end = start; end > 0; end = back[end]) {
		if (kindsBack[end] < 0) kindsBack[end] = wordKindOf(lattice.units, back[end], end);
		kinds.push(kindsBack[end]);
	}
	kinds.push(kindOutside(before));
	kinds.reverse();
	const at = kinds.length;
	kinds.push(wordKindOf(units, start, start + length));
	for (let from = start + length; from < units.length; from = ahead[from]) {
		if (kindsAhead[from] < 0) kindsAhead[from] = wordKindOf(lattice.units, from, ahead[from]);
		kinds.push(kindsAhead[from]);
	}
	kinds.push(kindOutside(next));
	return { kinds, at };
}

/** A stretch ends at a sign, or somewhere in a clause. */
function kindOutside(unit: number): number {
	return unit <= lastSign ? firstSign + unit : outside;
}

/**
 * How well kinds follow one another, in nats: for each how much likelier it is behind the two before it than anywhere. Readings in which
 * one place differs can be compared, however many words they have: a measure stands behind a figure, 地 behind an adjective and before a
 * verb.
 */
export function fluency(kinds: readonly number[]): number {
	const table = sequences();
	let sum = 0;
	let second = outside;
	let before = kinds[0];
	for (let i = 1; i < kinds.length; i++) {
		const kind = kinds[i];
		sum += table[(second * kindCount + before) * kindCount + kind];
		second = before;
		before = kind;
	}
	return sum / scale;
}

/** In eighths of a nat. */
const scale = 8;
const mostWorth = 45;

/** What kinds are worth behind two others; made by `npm run fit -- slips PATH… --grammar`. Of what is missing nothing is said. */
const sequences: () => Int8Array = fromAsset({
	kind: 'slips/grammar',
	version: 1,
	read: ({ section }) => {
		const worths = section('worths', 'i8');
		return worths.length === kindCount ** 3 ? worths : new Int8Array(kindCount ** 3);
	},
});

/** A worth as it is written in the table. */
export function writtenWorth(nats: number): number {
	return Math.max(-mostWorth, Math.min(mostWorth, Math.round(nats * scale)));
}
