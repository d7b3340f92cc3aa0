import { isHan } from '../../../ground/text/characters';
import type { WordModel } from '../../words/words';
import { featuresAt, templates, type View, wordGrade } from './features';
import { gate, mayPass } from './gate';
import { weighed } from './name-tables';
import { cellMask, farther, markOf, modelWeights, someMask } from './weights';

/** A text whose labels are scored one offset at a time, and only where that is asked for. */
export interface Scored extends View {
	/** By offset what each label is worth against staying outside of names, in eighths of a nat. */
	readonly scores: Int16Array;
	/** 1 where they are known. */
	readonly scored: Uint8Array;
	/** By offset what the units around it say for a name that begins there: see `unitWorth`. */
	readonly gates: Int16Array;
	/** The keys of the features of one offset, and what stands in the cell of each: room to work in. */
	readonly keys: Int32Array;
	/** By offset the word that the unit makes with the next (see `WordModel.pair`), where its grade is known. */
	readonly pairs: Uint32Array;
	readonly model: WordModel;
}

/** A grade that nobody has looked up yet. */
export const ungraded = 0xff;

/**
 * What the labels at `at` are worth: the offset of the first of them in `scores`. They are begin, middle and end of a Han name, and of
 * one written by sound.
 */
export function labelsAt(view: Scored, at: number): number {
	const place = at * weighed;
	if (view.scored[at] === 0) fill(view, at, place);
	return place;
}

function fill(view: Scored, at: number, place: number): void {
	const { scores, scored, keys } = view;
	for (let i = at > 2 ? at - 3 : 0; i < at + 3; i++) gradeAt(view, i);
	featuresAt(view, at, keys);
	const { some, marks, worths } = modelWeights();
	let hanBegin = 0;
	let hanMiddle = 0;
	let hanEnd = 0;
	let soundBegin = 0;
	let soundMiddle = 0;
	let soundEnd = 0;
	// Half of the keys are none. They are sorted out first and without a branch, which could be guessed wrong half of the time.
	let count = 0;
	for (let n = 0; n < templates; n++) {
		const key = keys[n];
		keys[count] = key;
		count += (some[(key & someMask) >>> 5] >>> (key & 31)) & 1;
	}
	// The table is larger than what is near the processor. All first looks together are waited for once, each by itself would be waited for
	// alone.
	for (let n = 0; n < count; n++) keys[templates + n] = marks[(keys[n] & cellMask) << 2];
	for (let n = 0; n < count; n++) {
		const key = keys[n];
		let wanted = markOf(key);
		let cell = key & cellMask;
		for (let mark = keys[templates + n]; mark !== 0; mark = marks[cell << 2]) {
			if (mark === wanted) {
				const i = cell << 3;
				hanBegin += worths[i + 2];
				hanMiddle += worths[i + 3];
				hanEnd += worths[i + 4];
				soundBegin += worths[i + 5];
				soundMiddle += worths[i + 6];
				soundEnd += worths[i + 7];
				break;
			}
			cell = (cell + 1) & cellMask;
			wanted += farther;
		}
	}
	scores[place] = hanBegin;
	scores[place + 1] = hanMiddle;
	scores[place + 2] = hanEnd;
	scores[place + 3] = soundBegin;
	scores[place + 4] = soundMiddle;
	scores[place + 5] = soundEnd;
	scored[at] = 1;
}

/** How common a word the unit at `at` makes with the next. What word that is stands in `pairs` from then on. */
export function gradeAt(view: Scored, at: number): number {
	const known = view.grades[at];
	return known === ungraded ? lookUp(view, at) : known;
}

function lookUp({ units, grades, pairs, model }: Scored, at: number): number {
	const first = units[at];
	const second = units[at + 1];
	const isWord = isHan(first) && isHan(second);
	const pair = isWord ? model.pair(first, second) : 0;
	pairs[at] = pair;
	grades[at] = isWord ? wordGrade(pair, first, second) : 0;
	return grades[at];
}

/**
 * True where a name may begin, at a glance: few places pass, and hardly a name is held back. `slack`: so much, in eighths of a nat, may
 * be wanting.
 */
export function mayBegin(view: Scored, at: number, slack: number): boolean {
	const worths = gate();
	const worth = slack - worths.least + view.gates[at];
	if (!mayPass(worths, worth, view.units[at])) return false;
	const whole = worth + worths.right[gradeAt(view, at)];
	return whole + worths.mostLeft >= 0 && whole + worths.left[at > 0 ? gradeAt(view, at - 1) : 0] >= 0;
}
