import { gapDigits, mostLevel, widestGap } from '../../../server/judging/slips/gram-form';
import type { ParticleWeights } from '../../../server/judging/slips/particles';
import { sayingRowOf } from '../../../server/judging/slips/sayings';
import { type Trees, treeSections } from '../../../server/judging/slips/trees';
import type { keptCounts } from '../../../server/judging/slips/unit-counts';

/** The sections of `slips/lists`: what `slip-lists.ts` reads. */
export function listSections(lists: {
	readonly classes: readonly string[];
	readonly sayings: readonly (readonly string[])[];
	readonly shapes: readonly string[];
	readonly counts: ReturnType<typeof keptCounts>;
}) {
	const [sayings, phrases] = lists.sayings.map(sayingRowOf);
	return {
		classes: lists.classes.join('\n'),
		sayings,
		phrases,
		shapes: lists.shapes.join('\n'),
		'sign counts': lists.counts.signCounts,
		'counted units': lists.counts.countedUnits,
		counts: lists.counts.counts,
	};
}

/** The sections of `slips/weights`: what `slip-weights.ts` reads. Grams stand in ascending order with their levels. */
export function weightSections(fitted: {
	readonly grams: readonly (readonly [gram: number, level: number])[];
	readonly gate: Trees;
	readonly slip: Trees;
	readonly smallWord: Trees;
	readonly particles: ParticleWeights;
}) {
	return {
		...gramSections(fitted.grams),
		...treeSections('gate', fitted.gate),
		...treeSections('slip', fitted.slip),
		...treeSections('small word', fitted.smallWord),
		di: fitted.particles.di.map(told),
		de: fitted.particles.de.map(told),
	};
}

/** Grams as the gaps between them: their lowest digit, and the rest with the level. */
function gramSections(grams: readonly (readonly [gram: number, level: number])[]) {
	const low: number[] = [];
	const high: number[] = [];
	let before = -1;
	const most = widestGap / mostLevel;
	for (const [gram, level] of grams) {
		const gap = gram - before;
		before = gram;
		low.push(gap % gapDigits);
		let rest = Math.floor(gap / gapDigits);
		for (; rest >= most; rest -= most) high.push(widestGap);
		high.push(rest * mostLevel + level - 1);
	}
	return { 'gram low': Uint8Array.from(low), 'gram high': Uint8Array.from(high) };
}

/** Weights up to this make no difference, and take room. */
const slight = 2;

function told(weight: number): number {
	return Math.abs(weight) <= slight ? 0 : weight;
}
