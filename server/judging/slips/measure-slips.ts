import { likeness, likenessShift, meantBy } from './alike';
import { pairGram } from './gram-form';
import { lastSign, signKind, unitAt } from './signs';
import type { Slip, SlipSearch } from './slips';
import { twinsOf } from './small-words';
import { isBehindFigure, levelBefore, type Source } from './source';
import { thresholds } from './thresholds';
import { measureClass, wordClass } from './word-classes';

/**
 * `3000⟦母⟧`, `8⟦量⟧卡车`: what hardly ever stands behind a figure and makes no word with what follows, where a measure that sounds the
 * same often does (亩, 辆). Linear in the text.
 */
export function measureSlips({ source, isOpen }: Pick<SlipSearch, 'source' | 'isOpen'>): Slip[] {
	const { units } = source;
	const found: Slip[] = [];
	for (let at = 1; at < units.length; at++) {
		if (
			units[at] <= lastSign ||
			!isBehindFigure(units, at) ||
			isCode(units, at) ||
			!isStrange(source, at) ||
			!isOpen(at)
		)
			continue;
		const meant = likeliest(source, at);
		if (meant !== undefined) found.push({ at, meant: String.fromCharCode(meant), score: thresholds.perhaps });
	}
	return found;
}

/** True behind what is no number but a name: A5, S61. */
function isCode(units: Uint16Array, at: number): boolean {
	let first = at;
	while (unitAt(units, first - 1) === signKind.figure) first--;
	return unitAt(units, first - 1) === signKind.letter;
}

/** True of a character that was hardly counted behind a figure, nor behind what stands before it, and is no part of a word. */
function isStrange(source: Source, at: number): boolean {
	const { units, grams, model } = source;
	const [unit, next] = [units[at], unitAt(units, at + 1)];
	if (
		levelBefore(source, at) > hardly ||
		twinsOf(unit).length > 0 ||
		grams.levelOf(pairGram(signKind.figure, unit)) > hardly
	)
		return false;
	return next <= lastSign || ((model.pair(unit, next) & 0xff) === 0 && levelBefore(source, at + 1) <= hardly);
}

const hardly = 1;
/** From this level on a measure is usual behind a figure. */
const usual = 5;

/** Of one class with the measures, and seldom meant. */
const numerals: ReadonlySet<number> = new Set([...'几十百千万亿余多'].map((one) => one.charCodeAt(0)));

/** The measure that sounds as what is written and is counted most behind figures; none where none is usual there. */
function likeliest({ units, grams }: Source, at: number): number | undefined {
	const classOf = wordClass();
	let best: number | undefined;
	let most = usual - 1;
	for (const one of meantBy(units[at])) {
		const unit = one & 0xffff;
		if (((one >>> likenessShift) & likeness.sound) === 0 || classOf(0, unit) !== measureClass || numerals.has(unit))
			continue;
		const level = grams.levelOf(pairGram(signKind.figure, unit));
		if (level > most) [best, most] = [unit, level];
	}
	return best;
}
