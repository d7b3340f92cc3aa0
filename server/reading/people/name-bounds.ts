import type { LatticeInput } from './lattice-input';
import { labelsAt, mayBegin } from './model/score';
import { signs } from './words/name-cues';
import { inClause, mark } from './words/name-marks';

/**
 * False where no name that begins at a unit, or has the title behind it that begins there, can be cheaper than the words under it, so
 * that the clause need not be read for it:
 * in 分两期建设 no surname stands, in 高标准推进 what follows 高 is hardly a given name.
 */
export function mayOpenName(input: LatticeInput, at: number): boolean {
	const { marks, opens, titleAt, closed } = input;
	const marked = marks[at];
	if (marked & mark.anyDot) return true;
	if (titleAt[at] !== 0)
		for (let size = 2; size < longest && size <= at; size++) if (isPromising(input, at - size, signWorth)) return true;
	if (!(marked & mark.han) || closed[at] !== 0 || !(marks[at + 1] & inClause)) return false;
	return opens[at] === signs.said || isPromising(input, at, opens[at] ? signWorth : 0);
}

/** A name before a title has no more characters, as a rule. */
const longest = 5;
/** What a sign makes up for where the gate holds back, in eighths of a nat. */
export const signWorth = 24;
/** What no sign makes up for: the labels that a name begins with are worth less, in eighths of a nat. */
export const hopeless = -12;
const hopelessTwo = -12;

/** True where the gate opens and the model does not rule out that a name begins. */
export function isPromising(input: LatticeInput, at: number, slack: number): boolean {
	if (!(input.marks[at] & mark.han) || !mayBegin(input, at, slack)) return false;
	const { scores } = input;
	const first = labelsAt(input, at);
	const least = hopeless - slack;
	const han = scores[first];
	const sound = scores[first + 3];
	if (han < least && sound < least) return false;
	const next = labelsAt(input, at + 1);
	const leastOfTwo = hopelessTwo - slack;
	return (
		han + Math.max(scores[next + 1], scores[next + 2]) >= leastOfTwo ||
		sound + Math.max(scores[next + 4], scores[next + 5]) >= leastOfTwo
	);
}
