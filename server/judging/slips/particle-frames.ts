import type { WordModel } from '../../reading/words/words';
import { lastSign, signKind, unitAt } from './signs';
import type { Slip, SlipSearch } from './slips';
import { thresholds } from './thresholds';
import { isAmong, manner, verbs, wordClass } from './word-classes';

/**
 * 的 in a frame that only another particle fits: between an adjective and a verb that is told to be one by what follows (`仔细⟦的⟧检查了`:
 * 地), or between a verb of one character and an adjective that ends the clause (`跑⟦的⟧快，`: 得). Linear in the text.
 */
export function framedParticles({ source, isOpen }: Pick<SlipSearch, 'source' | 'isOpen'>): Slip[] {
	const { units, model } = source;
	const classOf = wordClass();
	const found: Slip[] = [];
	for (const at of source.smallWords()) {
		if (units[at] !== written || at === 0 || at + 1 === units.length) continue;
		const [second, before, next, behind] = [units[at - 2] ?? 0, units[at - 1], units[at + 1], unitAt(units, at + 2)];
		if (second <= lastSign || before <= lastSign || next <= lastSign) continue;
		let meant: string | undefined;
		if (told.has(unitAt(units, at + 3))) {
			if (isManner(units, at) && isVerb(units, at, model)) meant = '地';
		} else if (
			ends(behind) &&
			classOf(0, before) === verb &&
			classOf(0, next) === adjective &&
			classOf(second, before) === 0 &&
			model.pair(next, behind) === 0
		)
			meant = '得';
		if (meant !== undefined && isOpen(at)) found.push({ at, meant, score: thresholds.sureOfSmallWord });
	}
	return found;
}

/** `仔细⟦的⟧`: a word of manner, and words before it. */
function isManner(units: Uint16Array, at: number): boolean {
	const third = unitAt(units, at - 3);
	return third > lastSign && third !== written && isAmong(manner, wordClass()(units[at - 2], units[at - 1]));
}

/** `⟦的⟧检查了一遍`: a verb, and a word for it that makes no other one with what follows. */
function isVerb(units: Uint16Array, at: number, { pair }: WordModel): boolean {
	const last = unitAt(units, at + 4);
	return (
		last !== written &&
		units[at + 2] > lastSign &&
		isAmong(verbs, wordClass()(units[at + 1], units[at + 2])) &&
		pair(units[at + 3], last) === 0
	);
}

const written = '的'.charCodeAt(0);
const verb = 3;
const adjective = 6;
/** What stands behind a verb and behind no noun. */
const told: ReadonlySet<number> = new Set([...'了着过每'].map((one) => one.charCodeAt(0)));

function ends(unit: number): boolean {
	return unit === signKind.comma || unit === signKind.stop;
}
