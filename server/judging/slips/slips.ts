import { type Admission, candidatesAt } from './candidates';
import { pairGram } from './gram-form';
import { lastSign, signKind, unitAt } from './signs';
import { slipWeights } from './slip-weights';
import { endsUsualWord, isBehindFigure, type Source } from './source';
import { thresholds } from './thresholds';
import { treeScore } from './trees';

/** A character that is probably a slip: its offset in the text, the character that was probably meant, and by how much, in nats. */
export interface Slip {
	readonly at: number;
	readonly meant: string;
	readonly score: number;
}

/** A text to look for slips in, as it is read (`sourceOfText`): `isOpen` says of an offset whether it is judged at all. */
export interface SlipSearch {
	readonly source: Source;
	readonly isOpen: (at: number) => boolean;
	/** Only what scores at least so much. */
	readonly least: number;
	/** The same where a word is meant that is among the most common, and what is written was never counted: `⟦犹⟧其` (尤). */
	readonly leastCommon?: number;
}

/**
 * The characters of a text that fit their neighbors badly where one of like sound or shape fits them well: `镇党委书⟦计⟧走进农户家中`
 * (记).
 * Of neighbors that could each be mended the likelier is given. Linear in the text.
 */
export function slipsIn({ source, isOpen, least, leastCommon = least }: SlipSearch): Slip[] {
	const { units, known } = source;
	const found: Slip[] = [];
	for (let at = 0; at < units.length; at++) {
		if (units[at] <= lastSign) continue;
		const isPlain = (known[at] & known[at + 1]) !== 0 && !isBehindFigure(units, at);
		if (isPlain || !isOpen(at) || !isSuspect(source, at)) continue;
		const slip = likeliest(source, at);
		if (!slip || slip.score < leastCommon || (slip.score < least && !isCommon(source, slip))) continue;
		const last = found.at(-1);
		if (!last || last.at + reach < at) found.push(slip);
		else if (last.score < slip.score) found[found.length - 1] = slip;
	}
	return found;
}

/** Slips as near as this are two ways to mend one. */
const reach = 2;

/**
 * The first look at a character: one that is known beside both of its neighbors, or makes a usual word with one of them, is no slip. A
 * word that is too rare may be a slip itself.
 */
export function isSuspect(source: Source, at: number): boolean {
	const { units, known } = source;
	const isKnown = (known[at] & known[at + 1]) !== 0;
	if (!isKnown && !endsUsualWord(source, at) && !endsUsualWord(source, at + 1)) return true;
	return isBehindFigure(units, at) && isOddMeasure(source, at);
}

/** `5万⟦顿⟧，`: behind a figure measures stand, and few characters besides; others are looked at, whatever is beside them. */
function isOddMeasure({ units, grams }: Source, at: number): boolean {
	return grams.levelOf(pairGram(signKind.figure, units[at])) < usualMeasure;
}

/** From this level on a measure is usual behind a figure. */
const usualMeasure = 4;

/** True where the meant character makes a word that is among the most common, and the written one stands there as it hardly ever does. */
function isCommon({ units, known, model }: Source, { at, meant }: Slip): boolean {
	const unit = meant.charCodeAt(0);
	const [before, next] = [unitAt(units, at - 1), unitAt(units, at + 1)];
	const isUsual = (cost: number) => cost !== 0 && cost <= commonWord;
	return (
		(before > lastSign && isUsual(model.pair(before, unit) & 0xff) && known[at] === 0) ||
		(next > lastSign && isUsual(model.pair(unit, next) & 0xff) && known[at + 1] === 0)
	);
}

/** A word up to this cost is among the most common, in halves of a nat. */
const commonWord = 18;

function likeliest(source: Source, at: number): Slip | undefined {
	let best: Slip | undefined;
	for (const { meant, features } of candidatesAt(source, at, isWorthIt)) {
		const score = treeScore(slipWeights().slip, features);
		if (!best || score > best.score) best = { at, meant: String.fromCharCode(meant), score };
	}
	return best;
}

const isWorthIt: Admission = (first) => treeScore(slipWeights().gate, first) >= thresholds.worthIt;
