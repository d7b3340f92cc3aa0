import type { LatticeInput } from './lattice-input';
import { mayBegin } from './model/score';
import { inClause, mark } from './words/name-marks';

/**
 * False where no name that begins at a unit, or has the title behind it that begins there, can be cheaper than the words under it, so that the clause need not be read for it:
 * in 分两期建设 no surname stands, in 高标准推进 what follows 高 is hardly a given name.
 */
export function mayOpenName(input: LatticeInput, at: number): boolean {
	const { marks, opens, titleAt, closed } = input;
	const marked = marks[at];
	if (marked & mark.anyDot) return true;
	if (titleAt[at] !== 0 && at > 1 && marks[at - 1] & marks[at - 2] & mark.han && !closed[at - 1]) return true;
	if (!(marked & mark.han) || closed[at] !== 0 || !(marks[at + 1] & inClause)) return false;
	return opens[at] !== 0 || mayBegin(input, at);
}
