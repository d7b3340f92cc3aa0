import { once } from '../text/once';
import { homophones } from '../words/likeness';
import { likeShapes } from './alike-table';
import { logCounts } from './unit-counts';

/** In what two characters are alike; bits. */
export const likeness = { sound: 1, nearSound: 2, shape: 4 } as const;

/** A character that may have been meant, and in what it is like the written one. */
export interface Meant {
	readonly unit: number;
	readonly likeness: number;
}

/**
 * The characters that may have been meant where a unit is written: those like it that are common; none where it is like no other. Each is
 * one number, so that a look at all of them stays within a few bytes: the unit, and its likeness above `likenessShift`.
 */
export function meantBy(unit: number): readonly number[] {
	const { meant } = tables();
	const known = meant.get(unit);
	if (known) return known;
	const counts = logCounts();
	const found = likeTo(unit)
		.filter((one) => counts[one.unit] >= leastCount)
		.map((one) => one.unit | (one.likeness << likenessShift));
	meant.set(unit, found);
	return found;
}

export const likenessShift = 16;

/** All characters that are like a unit. */
export function likeTo(unit: number): readonly Meant[] {
	const { rows, like } = tables();
	const known = like.get(unit);
	if (known) return known;
	const found = new Map<number, number>();
	const put = (other: string, bit: number) => {
		const code = other.charCodeAt(0);
		if (code !== unit) found.set(code, (found.get(code) ?? 0) | bit);
	};
	const { sounds = [], shapes = [] } = rows.get(unit) ?? {};
	for (const syllable of sounds) {
		for (const other of homophones().get(syllable) ?? '') put(other, likeness.sound);
		for (const near of nearSyllables(syllable))
			for (const other of homophones().get(near) ?? '') put(other, likeness.nearSound);
	}
	for (const row of shapes) {
		const [one, ...others] = likeShapes[row];
		if (one.charCodeAt(0) !== unit) put(one, likeness.shape);
		else for (const other of others) put(other, likeness.shape);
	}
	const all = Array.from(found, ([code, bits]) => ({ unit: code, likeness: bits }));
	like.set(unit, all);
	return all;
}

/** The syllables of a unit, and the rows of shapes that it stands in. */
interface Rows {
	readonly sounds: string[];
	readonly shapes: number[];
}

/** Few characters of a page are asked about: what one is like is put together when somebody asks, and then kept. */
const tables = once(() => {
	const rows = new Map<number, Rows>();
	const rowsOf = (character: string): Rows => {
		const unit = character.charCodeAt(0);
		let own = rows.get(unit);
		if (!own) rows.set(unit, (own = { sounds: [], shapes: [] }));
		return own;
	};
	for (const [syllable, characters] of homophones()) for (const one of characters) rowsOf(one).sounds.push(syllable);
	for (const [row, characters] of likeShapes.entries()) for (const one of characters) rowsOf(one).shapes.push(row);
	return { rows, meant: new Map<number, readonly number[]>(), like: new Map<number, readonly Meant[]>() };
});

/** A character that was counted less than some seventy times (e to the power of this) is hardly meant: nothing could be said for it. */
const leastCount = 4.2;

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
