import { lastSign, signKind, unitAt } from './signs';
import type { Slip, SlipSearch } from './slips';
import { thresholds } from './thresholds';
import { manner, verbs, wordClass } from './word-classes';

/**
 * 的 in a frame that only another particle fits: between an adjective and a verb that is told to be one by what follows (`仔细⟦的⟧检查了`:
 * 地), or between a verb of one character and an adjective that ends the clause (`跑⟦的⟧快，`: 得). Linear in the text.
 */
export function framedParticles({ source: { units, model }, isOpen }: Pick<SlipSearch, 'source' | 'isOpen'>): Slip[] {
	const classOf = wordClass();
	const found: Slip[] = [];
	for (let at = 1; at + 1 < units.length; at++) {
		if (units[at] !== written) continue;
		const [third, second, before, next, behind, further, last] = [-3, -2, -1, 1, 2, 3, 4].map((by) =>
			unitAt(units, at + by),
		);
		if (before <= lastSign || next <= lastSign) continue;
		const left = second > lastSign ? classOf(second, before) : 0;
		const right = behind > lastSign ? classOf(next, behind) : 0;
		let meant: string | undefined;
		if (
			manner.has(left) &&
			third > lastSign &&
			third !== written &&
			verbs.has(right) &&
			told.has(further) &&
			last !== written &&
			model.pair(further, last) === 0
		)
			meant = '地';
		else if (
			left === 0 &&
			classOf(0, before) === verb &&
			second > lastSign &&
			ends(behind) &&
			classOf(0, next) === adjective
		)
			meant = '得';
		if (meant !== undefined && (model.pair(next, behind) === 0 || meant === '地') && isOpen(at))
			found.push({ at, meant, score: thresholds.sureOfSmallWord });
	}
	return found;
}

const written = '的'.charCodeAt(0);
const verb = 3;
const adjective = 6;
/** What stands behind a verb and behind no noun. */
const told: ReadonlySet<number> = new Set([...'了着过每'].map((one) => one.charCodeAt(0)));

function ends(unit: number): boolean {
	return unit === signKind.comma || unit === signKind.stop;
}
