import { once } from '../text/once';
import { likeShapes, likeSounds } from './alike-table';
import { logCounts } from './unit-counts';

/** In what two characters are alike; bits. */
export const likeness = { sound: 1, nearSound: 2, shape: 4 } as const;

/** A character that may have been meant, and in what it is like the written one. */
export interface Meant {
	readonly unit: number;
	readonly likeness: number;
}

/** The characters that may have been meant where a unit is written: those like it that are common; none where it is like no other. */
export function meantBy(unit: number): readonly Meant[] {
	return common().get(unit) ?? none;
}

/** All characters that are like a unit. */
export function likeTo(unit: number): readonly Meant[] {
	return table().get(unit) ?? none;
}

const none: readonly Meant[] = [];

const table = once(() => {
	const found = new Map<number, Map<number, number>>();
	const put = (one: string, other: string, bit: number) => {
		const [written, meant] = [one.charCodeAt(0), other.charCodeAt(0)];
		if (one === other) return;
		const own = found.get(written) ?? new Map<number, number>();
		found.set(written, own.set(meant, (own.get(meant) ?? 0) | bit));
	};
	const bySyllable = new Map(likeSounds);
	for (const [syllable, characters] of likeSounds)
		for (const one of characters) {
			for (const other of characters) put(one, other, likeness.sound);
			for (const near of nearSyllables(syllable))
				for (const other of bySyllable.get(near) ?? '') put(one, other, likeness.nearSound);
		}
	for (const [one, ...others] of likeShapes)
		for (const other of others) {
			put(one, other, likeness.shape);
			put(other, one, likeness.shape);
		}
	return new Map(
		Array.from(found, ([written, all]) => [written, Array.from(all, ([unit, bits]) => ({ unit, likeness: bits }))]),
	);
});

const common = once(() => {
	const counts = logCounts();
	return new Map(
		Array.from(table(), ([written, all]) => [written, all.filter(({ unit }) => counts[unit] >= leastCount)] as const),
	);
});

/**
 * A character that was counted less than some two hundred times (e to the power of this) is hardly meant: nothing could be said for it.
 */
const leastCount = 5.2;

/** What many speakers do not tell apart: z and zh, n and l, h and f before a vowel, n and ng at the end. `zen` → zeng, zhen, zheng. */
export function nearSyllables(syllable: string): string[] {
	const starts = [
		syllable,
		...[/^([zcs])h(.*)$/, /^([zcs])([^h].*)$/, /^n(.*)$/, /^l(.*)$/, /^fu?(.*)$/, /^hu(.*)$/].flatMap((pattern, i) => {
			const parts = pattern.exec(syllable);
			if (!parts) return [];
			const [, head, tail] = parts;
			return [`${head}${tail}`, `${head}h${tail}`, `l${head}`, `n${head}`, `hu${head}`, `f${head || 'u'}`][i];
		}),
	];
	const ends = starts.flatMap((one) => {
		if (/[aei]ng$/.test(one)) return [one, one.slice(0, -1)];
		return /[aei]n$/.test(one) ? [one, `${one}g`] : [one];
	});
	return [...new Set(ends)].filter((one) => one !== syllable);
}
