import type { Span } from '../../ground/model/span';
import { isCompound, surnameRank } from '../words/surnames';
import type { LatticeInput } from './lattice-input';
import { mark } from './words/name-marks';
import { respectWords } from './words/respect';

/**
 * The people who are called by their surname and a word of respect: 市民|谢女士, 欧阳先生. They are mentions and no names: the page learns
 * nothing from them. `names`: the names of the text in order, none of which is cut.
 */
export function politeNames(input: LatticeInput, names: readonly Span[]): readonly Span[] {
	const { text, marks, closed } = input;
	const found: Span[] = [];
	let next = 0;
	for (let at = 1; at < text.length; at++) {
		if (!(marks[at] & mark.respect) || !(marks[at - 1] & mark.han)) continue;
		const end = respectWords.endOf(text, at);
		if (end < 0) continue;
		const start = surnameStart(input, at);
		if (start < 0 || closed[start] || goesOn(text, end)) continue;
		while (next < names.length && names[next].end <= start) next++;
		if (names[next]?.start < end) continue;
		found.push({ start, end });
	}
	return found;
}

/** Where the surname before a word of respect begins; -1 where the unit before it is none, or belongs to another word (对方|女士). */
function surnameStart({ units, marks, model }: LatticeInput, respect: number): number {
	const last = respect - 1;
	if (last > 0 && isCompound(units[last - 1], units[last])) return last - 1;
	const rank = surnameRank(units[last]);
	if (rank !== 'common' && (rank !== 'regular' || marks[last] & mark.functionWord)) return -1;
	const before = last > 0 ? marks[last - 1] : 0;
	if (!(before & mark.han)) return last;
	if (model.pair(units[last - 1], units[last]) & 0xff) return -1;
	return surnameRank(units[last - 1]) === 'common' && !(before & mark.functionWord) ? -1 : last;
}

/** 王老师们, 王老师傅. */
function goesOn(text: string, end: number): boolean {
	return text[end] === '们' || text.startsWith('师傅', end - 1);
}
