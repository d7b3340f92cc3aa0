import { once } from '../../ground/text/once';
import { unitCount } from '../../ground/text/unit-table';
import { homophones } from '../../reading/words/likeness';
import { slipLists } from './slip-lists';
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
	const { sounds, shapes, like } = tables();
	const known = like.get(unit);
	if (known) return known;
	const found = new Map<number, number>();
	const put = (other: string, bit: number) => {
		const code = other.charCodeAt(0);
		if (code !== unit) found.set(code, (found.get(code) ?? 0) | bit);
	};
	for (const syllable of sounds.of(unit)) {
		for (const other of homophones().get(syllable) ?? '') put(other, likeness.sound);
		for (const near of nearSyllables(syllable))
			for (const other of homophones().get(near) ?? '') put(other, likeness.nearSound);
	}
	for (const [one, ...others] of shapes.of(unit)) {
		if (one.charCodeAt(0) !== unit) put(one, likeness.shape);
		else for (const other of others) put(other, likeness.shape);
	}
	const all = Array.from(found, ([code, bits]) => ({ unit: code, likeness: bits }));
	like.set(unit, all);
	return all;
}

/** Few characters of a page are asked about: what one is like is put together when somebody asks, and then kept. */
const tables = once(() => ({
	sounds: rowsByUnit([...homophones()]),
	shapes: rowsByUnit(slipLists().shapes.map((row) => [row, row])),
	meant: new Map<number, readonly number[]>(),
	like: new Map<number, readonly Meant[]>(),
}));

/** Tells the names of the rows that a unit stands in, in the order of the rows. */
function rowsByUnit(rows: readonly (readonly [name: string, characters: string])[]): {
	readonly of: (unit: number) => readonly string[];
} {
	const most = rows.reduce((sum, [, characters]) => sum + characters.length, 1);
	/** A number for each place where a unit stands: the first by unit, then from each to the next, 0 behind the last; and its row. */
	const firsts = new Uint16Array(unitCount);
	const nexts = new Uint16Array(most);
	const rowAt = new Uint16Array(most);
	let place = 0;
	for (let row = rows.length - 1; row >= 0; row--) {
		const characters = rows[row][1];
		for (let i = 0; i < characters.length; i++) {
			const unit = characters.charCodeAt(i);
			place++;
			rowAt[place] = row;
			nexts[place] = firsts[unit];
			firsts[unit] = place;
		}
	}
	return {
		of(unit) {
			const found: string[] = [];
			for (let at = firsts[unit]; at !== 0; at = nexts[at]) found.push(rows[rowAt[at]][0]);
			return found;
		},
	};
}

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
