import { likeness, likeTo } from '../../../server/judging/slips/alike';
import { candidatesAt } from '../../../server/judging/slips/candidates';
import type { Grams } from '../../../server/judging/slips/grams';
import { latticeOf } from '../../../server/judging/slips/lattice';
import { lastSign, signsOf } from '../../../server/judging/slips/signs';
import { isSuspect } from '../../../server/judging/slips/slips';
import { twinsOf } from '../../../server/judging/slips/small-words';
import { isBehindFigure, type Source, sourceOf } from '../../../server/judging/slips/source';
import { measureClass, wordClass } from '../../../server/judging/slips/word-classes';
import { wordModel } from '../../../server/reading/words/words';
import type { Chance } from './chance';
import type { Copy } from './texts';

/** What a place shows: all characters that may have been meant there, and which of them was; none where the copy stands as printed. */
export interface Case {
	readonly source: string;
	/** The kind of slip that was put in; absent where none was. */
	readonly slip?: SlipKind;
	readonly candidates: readonly {
		readonly features: readonly number[];
		readonly isMeant: boolean;
		readonly meant: number;
	}[];
	/** The place with its surroundings, for whoever looks at the results. */
	readonly shown: string;
}

/**
 * A character of a common word exchanged for one of like sound, near sound or like shape; or a small word for another, told by what is
 * written and what was meant: `再→在`.
 */
export type SlipKind = 'sound' | 'near sound' | 'shape' | `${string}→${string}`;

/** Cases, and how many characters were judged and slips put in to get them; places that the first look passes over make no case. */
export interface Cases {
	readonly cases: Case[];
	readonly characters: Map<string, number>;
	readonly slips: Map<SlipKind, number>;
}

/** Reads copy as printed, and once more with a slip here and there. */
export function casesOf(copies: readonly Copy[], gramsFor: (source: string) => Grams, chance: Chance): Cases {
	const all: Cases = { cases: [], characters: new Map(), slips: new Map() };
	let grams: Grams | undefined;
	let source = '';
	for (const copy of copies) {
		if (!grams || copy.source !== source) {
			source = copy.source;
			grams = gramsFor(source);
		}
		const units = signsOf(copy.text);
		const printed = sourceOf(units, grams);
		for (let at = 0; at < units.length; at++) {
			if (units[at] <= lastSign || copy.closed[at]) continue;
			all.characters.set(source, (all.characters.get(source) ?? 0) + 1);
			note(all, copy, { source: printed, at });
		}
		for (let turn = 0; turn < units.length / slipEvery; turn++) {
			const at = chance.below(units.length);
			if (units[at] <= lastSign || copy.closed[at]) continue;
			const made = slipAt(units, at, chance);
			if (!made) continue;
			const changed = units.slice();
			changed[at] = made.unit;
			all.slips.set(made.kind, (all.slips.get(made.kind) ?? 0) + 1);
			note(all, copy, { source: sourceOf(changed, grams), at, slip: made.kind, meant: units[at] });
		}
	}
	return all;
}

const slipEvery = 20;

interface Seen {
	readonly source: Source;
	readonly at: number;
	readonly slip?: SlipKind;
	readonly meant?: number;
}

function note({ cases }: Cases, { source: name, text }: Copy, { source, at, slip, meant }: Seen): void {
	if (!isSuspect(source, at)) return;
	const candidates = [...candidatesAt(source, at)].map((one) => ({ ...one, isMeant: one.meant === meant }));
	if (candidates.length === 0) return;
	const written = String.fromCharCode(source.units[at]);
	cases.push({
		source: name,
		...(slip ? { slip } : {}),
		candidates,
		shown: `${text.slice(Math.max(0, at - 10), at)}⟦${written}⟧${text.slice(at + 1, at + 10)}`.replaceAll('\n', ' '),
	});
}

/** A slip at a place: of a common word, what a keyboard or an eye makes of one of its characters. */
export function slipAt(
	units: Uint16Array,
	at: number,
	chance: Chance,
): { readonly unit: number; readonly kind: SlipKind } | undefined {
	if (twinsOf(units[at]).length > 0) return undefined;
	if (!isMeasure(units, at) && !standsInCommonWord(units, at)) return undefined;
	const kind = chance.pick(['sound', 'sound', 'sound', 'near sound', 'shape'] as const);
	const bit = { sound: likeness.sound, 'near sound': likeness.nearSound, shape: likeness.shape }[kind];
	const like = likeTo(units[at]).filter(
		({ unit, likeness: bits }) => (bits & bit) !== 0 && wordModel().character[unit] <= rarest,
	);
	return like.length === 0 ? undefined : { unit: chance.pick(like).unit, kind };
}

/** True of a measure behind a figure: 5⟦吨⟧, 3万⟦亩⟧. */
function isMeasure(units: Uint16Array, at: number): boolean {
	return isBehindFigure(units, at) && wordClass()(0, units[at]) === measureClass;
}

/** A character that is rarer by itself is hardly typed for another. In halves of a nat. */
const rarest = 26;
/** A word up to this cost is common. */
const common = 25;

function standsInCommonWord(units: Uint16Array, at: number): boolean {
	const model = wordModel();
	const from = Math.max(0, at - 6);
	const { before, behind, units: near, words } = latticeOf(units.slice(from, at + 7), model);
	const total = before[near.length];
	for (let i = 0; i < words.length; i += 3) {
		const [start, end, cost] = [words[i], words[i + 1], words[i + 2]];
		if (start < at - from - 3 || start > at - from || end <= at - from || end - start < 2) continue;
		if (cost <= common && before[start] + cost + behind[end] <= total) return true;
	}
	return false;
}
