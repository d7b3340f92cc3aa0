import { pairKey } from '../../ground/text/characters';
import { likeTo } from './alike';
import { remainderOf, sayingHalfOf, sayings } from './sayings';
import { lastSign, unitAt } from './signs';
import type { Slip, SlipSearch } from './slips';
import { twinsOf } from './small-words';
import type { Source } from './source';
import { thresholds } from './thresholds';
import { linkClass, wordClass } from './word-classes';

/**
 * Sayings with one character taken for another of like sound or shape: `络⟦译⟧不绝` (绎). One half of the saying is right by itself,
 * so that only few places are looked at. Where the character makes a word with what stands before or behind the saying, it is none
 * (正在进一步); where it makes one within it, somebody may have said it otherwise on purpose (引人瞩目): such a slip is doubtful.
 * Linear in the text.
 */
export function sayingSlips({ source, isOpen }: Pick<SlipSearch, 'source' | 'isOpen'>): Slip[] {
	const { units } = source;
	const { byFirst, byLast, halves, remainders } = sayings();
	/** One of the other half may be wrong. */
	const mayBe = (from: number, half: 0 | 2): boolean => {
		if (from < 0) return false;
		const one = remainderOf(units, from, half);
		const other = remainderOf(units, from, half + 1);
		return ((remainders[one >>> 5] >>> (one & 31)) | (remainders[other >>> 5] >>> (other & 31))) % 2 !== 0;
	};
	const found: Slip[] = [];
	const take = (from: number, list: readonly string[] | undefined) => {
		if (!list) return;
		const slip = slipIn(source, from, list);
		if (slip && isOpen(slip.at)) found.push(slip);
	};
	for (let at = 0; at + 1 < units.length; at++) {
		const pair = sayingHalfOf(units[at], units[at + 1]);
		const half = halves[pair >>> 4] >>> (2 * (pair & 15));
		if ((half & 3) === 0) continue;
		const key = pairKey(units[at], units[at + 1]);
		if ((half & 1) !== 0 && mayBe(at, 2)) take(at, byFirst().get(key));
		if ((half & 2) !== 0 && mayBe(at - 2, 0)) take(at - 2, byLast().get(key));
	}
	return found;
}

/** The one character of a saying that is not as one of some sayings has it; none where all are as one of them has it. */
function slipIn(source: Source, from: number, list: readonly string[]): Slip | undefined {
	let found: Slip | undefined;
	for (const saying of list) {
		const wrong = wrongPlace(source.units, from, saying);
		if (wrong === right) return undefined;
		if (wrong === far) continue;
		const score = scoreOf(source, from, { saying, wrong });
		if (score > (found?.score ?? 0)) found = { at: from + wrong, meant: saying[wrong], score };
	}
	return found;
}

const right = -1;
const far = -2;

/** Which character of a saying is not as it stands at a place; `right` where all are, `far` where more than one is not. */
function wrongPlace(units: Uint16Array, from: number, saying: string): number {
	let found = right;
	for (let i = 0; i < saying.length; i++) {
		if (units[from + i] === saying.charCodeAt(i)) continue;
		if (found !== right) return far;
		found = i;
	}
	return found;
}

/** By how much a saying was meant, in nats; 0 where nothing says so. */
function scoreOf({ units, model }: Source, from: number, { saying, wrong }: Likely): number {
	const at = from + wrong;
	const unit = units[at];
	const meant = saying.charCodeAt(wrong);
	if (unit <= lastSign || !likeTo(unit).some((one) => one.unit === meant)) return 0;
	const makesWord = (first: number) => {
		const [one, other] = [unitAt(units, first), unitAt(units, first + 1)];
		return one > lastSign && other > lastSign && (model.pair(one, other) & 0xff) !== 0;
	};
	const before = makesWord(at - 1);
	const behind = makesWord(at);
	if ((before && wrong === 0) || (behind && wrong === saying.length - 1)) return 0;
	const isInWord = before || behind;
	if (sayings().fixed().has(saying)) return isInWord ? doubtful : certain;
	// 还在|进一步, 世界和|地区: a small word often stands by itself.
	return isInWord || twinsOf(unit).length > 0 || wordClass()(0, unit) === linkClass ? 0 : doubtful;
}

interface Likely {
	readonly saying: string;
	readonly wrong: number;
}

/** Above what is said for sure, and below it. */
const certain = thresholds.sure + 1;
const doubtful = thresholds.perhaps;
